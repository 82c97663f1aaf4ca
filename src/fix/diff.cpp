#include "fix/diff.h"

#include <algorithm>
#include <memory>

#include "input/libgit2.h"

namespace collint {
namespace {

struct Buffer {
  git_buf bytes{};
  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  Buffer(Buffer&&) = delete;
  Buffer& operator=(Buffer&&) = delete;
  ~Buffer() { git_buf_dispose(&bytes); }
};

std::string reason() {
  const git_error* last = git_error_last();
  return last == nullptr ? "it cannot be compared" : last->message;
}

}  // namespace

std::optional<std::string> unified_diff(std::string_view name, std::string_view before,
                                        std::string_view after, std::string& error) {
  const GitInUse git;
  git_diff_options options{};
  git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags = GIT_DIFF_FORCE_TEXT;
  options.max_size = -1;
  // A path from the root is none for `git apply`.
  const std::string path(name.substr(std::min(name.find_first_not_of('/'), name.size())));
  git_patch* made = nullptr;
  Buffer text;
  const bool is_made = git_patch_from_buffers(&made, before.data(), before.size(), path.c_str(), after.data(),
                                              after.size(), path.c_str(), &options) == 0;
  const auto free = [](git_patch* patch) { git_patch_free(patch); };
  const std::unique_ptr<git_patch, decltype(free)> patch(made, free);
  if (is_made && git_patch_to_buf(&text.bytes, patch.get()) == 0)
    return std::string(text.bytes.ptr, text.bytes.size);
  error = reason();
  return std::nullopt;
}

}  // namespace collint
