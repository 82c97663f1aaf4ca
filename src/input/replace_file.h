#pragma once

#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

namespace collint {

/// The new contents of a file, which nobody sees before they are whole: whoever reads the file, or is left
/// with it after a crash, has the old contents or the new ones. The mode of a file that exists is kept, and a
/// link stays a link. Where there is something else than a file, such as a device or a pipe, it is written as
/// it is.
class NewFile {
 public:
  explicit NewFile(const std::string& path);
  /// Leaves everything as it was, unless put() was called.
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  NewFile(NewFile&&) = delete;
  NewFile& operator=(NewFile&&) = delete;

  /// To write to; null where nothing can be written.
  [[nodiscard]] std::FILE* stream() const { return stream_; }

  /// Puts what was written in the place of the file. Returns the system's reason where that failed, now or
  /// before, in which case nothing has changed, or nothing. `objection` is asked right before the file is
  /// replaced: what it says is a reason too.
  [[nodiscard]] std::string put(const std::function<std::string()>& objection = {});

 private:
  void close();

  std::string target_;
  std::string temporary_;  ///< empty once it is in its place, and where the file is written directly
  std::FILE* stream_ = nullptr;
  std::string problem_;
};

/// The same for a text. Returns the system's reason where it failed.
[[nodiscard]] std::string replace_file(const std::string& path, std::string_view text);

}  // namespace collint
