#include "input/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <utility>
#include <vector>

#include "input/descriptor.h"
#include "input/spool.h"

namespace collint {
namespace {

class FileSource : public Source {
 public:
  FileSource(std::string path, Descriptor descriptor, const struct stat& status)
      : path_(std::move(path)), descriptor_(std::move(descriptor)), status_(status) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    if (descriptor_) return descriptor_->read(offset, buffer, size);
    const Descriptor again(open(path_.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (again.number() < 0 || fstat(again.number(), &status) != 0) return {0, system_reason(errno)};
    if (!is_same(status)) return {0, "the file has changed"};
    return again.read(offset, buffer, size);
  }

  [[nodiscard]] std::uint64_t size() const override { return static_cast<std::uint64_t>(status_.st_size); }

  void rest() override { descriptor_.reset(); }

 private:
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

std::unique_ptr<Source> spool(const Descriptor& from, std::string& error) {
  Spool copy;
  std::vector<char> block(std::size_t{1} << 18U);
  while (true) {
    const ssize_t got = read(from.number(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      error = system_reason(errno);
      return nullptr;
    }
    if (got > 0 && copy.append({block.data(), static_cast<std::size_t>(got)})) continue;
    auto source = got == 0 ? copy.finish() : nullptr;
    error = copy.error();
    return source;
  }
}

/// True for what is no file, no pipe and no terminal; not for a device that ends at once, /dev/null.
bool is_device(const Descriptor& from, const struct stat& status) {
  if (!S_ISCHR(status.st_mode) && !S_ISBLK(status.st_mode)) return false;
  char first = 0;
  return isatty(from.number()) == 0 && read(from.number(), &first, 1) != 0;
}

}  // namespace

std::unique_ptr<Source> open_source(const std::string& path, std::string& error) {
  Descriptor descriptor(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
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
  if (path == "-" || !S_ISREG(status.st_mode)) return spool(descriptor, error);
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
