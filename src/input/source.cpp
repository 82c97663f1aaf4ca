#include "input/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "input/descriptor.h"
#include "input/spool.h"

namespace collint {
namespace {

constexpr std::string_view standard_input = "-";

class FileSource : public Source {
 public:
  FileSource(std::string path, Descriptor descriptor, const struct stat& status)
      : path_(std::move(path)), descriptor_(std::move(descriptor)), status_(status) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    if (descriptor_) return descriptor_->read(offset, buffer, size);
    std::string error;
    const auto again = open_again(error);
    return again ? again->read(offset, buffer, size) : Result{0, error};
  }

  [[nodiscard]] std::uint64_t size() const override { return static_cast<std::uint64_t>(status_.st_size); }

  void rest() override {
    if (path_ != standard_input) descriptor_.reset();
  }

  void wake() override {
    if (descriptor_) return;
    std::string error;  // read() tells it
    if (auto again = open_again(error)) descriptor_.emplace(std::move(*again));
  }

 private:
  [[nodiscard]] std::optional<Descriptor> open_again(std::string& error) const {
    Descriptor again(open(path_.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (again.number() < 0 || fstat(again.number(), &status) != 0) {
      error = system_reason(errno);
    } else if (!is_same(status)) {
      error = "the file has changed";
    } else {
      return again;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_same(const struct stat& status) const {
    return status.st_dev == status_.st_dev && status.st_ino == status_.st_ino &&
           status.st_size == status_.st_size && status.st_mtim.tv_sec == status_.st_mtim.tv_sec &&
           status.st_mtim.tv_nsec == status_.st_mtim.tv_nsec;
  }

  std::string path_;
  std::optional<Descriptor> descriptor_;  ///< none while it rests
  struct stat status_;
};

class MemorySource : public Source {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    if (offset >= bytes_.size()) return {};
    return {bytes_.copy(buffer, size, static_cast<std::size_t>(offset)), ""};
  }

  [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }

 private:
  std::string bytes_;
};

class StreamSource : public Source {
 public:
  explicit StreamSource(Descriptor stream) : stream_(std::move(stream)), block_(std::size_t{1} << 18U) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    const std::lock_guard lock(mutex_);
    while (!has_ended_ && kept_.size() < offset + size) keep_more();
    Result got = kept_.read(offset, buffer, size);
    if (got.error.empty() && got.size < size) got.error = error_;
    return got;
  }

  [[nodiscard]] std::uint64_t size() const override {
    const std::lock_guard lock(mutex_);
    while (!has_ended_) keep_more();
    return kept_.size();
  }

  [[nodiscard]] bool is_stream() const override { return true; }

 private:
  void keep_more() const {
    const ssize_t got = ::read(stream_.number(), block_.data(), block_.size());
    if (got < 0 && errno == EINTR) return;
    has_ended_ = got <= 0;
    if (got < 0) error_ = system_reason(errno);
    if (got <= 0 || kept_.append({block_.data(), static_cast<std::size_t>(got)})) return;
    has_ended_ = true;
    error_ = kept_.error();
  }

  mutable std::mutex mutex_;  ///< of all that follows
  Descriptor stream_;
  mutable std::vector<char> block_;
  mutable Spool kept_;
  mutable bool has_ended_ = false;
  mutable std::string error_;  ///< why it ended before its end, or empty
};

/// True for what is no file, no pipe and no terminal; not for a device that ends at once, /dev/null.
bool is_device(const Descriptor& from, const struct stat& status) {
  if (!S_ISCHR(status.st_mode) && !S_ISBLK(status.st_mode)) return false;
  char first = 0;
  return isatty(from.number()) == 0 && read(from.number(), &first, 1) != 0;
}

}  // namespace

std::unique_ptr<Source> open_source(const std::string& path, std::string& error) {
  Descriptor descriptor(path == standard_input ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (descriptor.number() < 0 || fstat(descriptor.number(), &status) != 0) {
    error = system_reason(errno);
    return nullptr;
  }
  if (S_ISDIR(status.st_mode)) {
    error = system_reason(EISDIR);
    return nullptr;
  }
  if (is_device(descriptor, status)) {
    error = "is a device, which may have no end";
    return nullptr;
  }
  // Standard input may be a file of which another process has read a part.
  const bool has_begun = path == standard_input && lseek(descriptor.number(), 0, SEEK_CUR) != 0;
  if (!S_ISREG(status.st_mode) || has_begun) return std::make_unique<StreamSource>(std::move(descriptor));
  return std::make_unique<FileSource>(path, std::move(descriptor), status);
}

std::optional<std::string> text_of(const std::string& path, std::string& error) {
  const auto source = open_source(path, error);
  return source == nullptr ? std::nullopt : text_of(*source, error);
}

std::optional<std::string> text_of(const Source& source, std::string& error) {
  std::string text;
  while (true) {
    constexpr std::size_t block = 1U << 16U;
    const std::size_t begin = text.size();
    text.resize(begin + block);
    Source::Result got = source.read(begin, text.data() + begin, block);
    text.resize(begin + got.size);
    error = std::move(got.error);
    if (!error.empty()) return std::nullopt;
    if (got.size < block) return text;
  }
}

std::unique_ptr<Source> source_of(std::string bytes) {
  return std::make_unique<MemorySource>(std::move(bytes));
}

}  // namespace collint
