#include "input/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "input/replace_file.h"

namespace collint {
namespace {

std::string reason(int error) { return std::system_category().message(error); }

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) close(number_);
  }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

Source::Result read_from(int descriptor, std::uint64_t offset, char* buffer, std::size_t size) {
  Source::Result result;
  while (result.size < size) {
    const ssize_t got =
        pread(descriptor, buffer + result.size, size - result.size, static_cast<off_t>(offset + result.size));
    if (got == 0) break;
    if (got > 0) {
      result.size += static_cast<std::size_t>(got);
    } else if (errno != EINTR) {
      result.error = reason(errno);
      break;
    }
  }
  return result;
}

/// An unnamed file that holds what could only be read once.
class SpooledSource : public Source {
 public:
  explicit SpooledSource(Descriptor descriptor) : descriptor_(std::move(descriptor)) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    return read_from(descriptor_.number(), offset, buffer, size);
  }

 private:
  Descriptor descriptor_;
};

class FileSource : public Source {
 public:
  FileSource(std::string path, Descriptor descriptor, const struct stat& status)
      : path_(std::move(path)), descriptor_(std::move(descriptor)), status_(status) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    if (descriptor_) return read_from(descriptor_->number(), offset, buffer, size);
    const Descriptor again(open(path_.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (again.number() < 0 || fstat(again.number(), &status) != 0) return {0, reason(errno)};
    if (!is_same(status)) return {0, "the file has changed"};
    return read_from(again.number(), offset, buffer, size);
  }

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

 private:
  std::string bytes_;
};

int open_unnamed_file() {
  std::FILE* file = std::tmpfile();
  if (file == nullptr) return -1;
  const int descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  std::fclose(file);
  return descriptor;
}

std::unique_ptr<Source> spool(const Descriptor& from, std::string& error) {
  Descriptor copy(open_unnamed_file());
  if (copy.number() < 0) {
    error = "no temporary file for what can only be read once: " + reason(errno);
    return nullptr;
  }
  std::vector<char> block(std::size_t{1} << 18U);
  while (true) {
    const ssize_t got = read(from.number(), block.data(), block.size());
    if (got == 0) return std::make_unique<SpooledSource>(std::move(copy));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 || !write_all(copy.number(), {block.data(), static_cast<std::size_t>(got)})) {
      error = reason(errno);
      return nullptr;
    }
  }
}

}  // namespace

std::unique_ptr<Source> open_source(const std::string& path, std::string& error) {
  Descriptor descriptor(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (descriptor.number() < 0 || fstat(descriptor.number(), &status) != 0) {
    error = reason(errno);
    return nullptr;
  }
  if (S_ISDIR(status.st_mode)) {
    error = reason(EISDIR);
    return nullptr;
  }
  // Standard input may be a file of which another process has read a part.
  if (path == "-" || !S_ISREG(status.st_mode)) return spool(descriptor, error);
  return std::make_unique<FileSource>(path, std::move(descriptor), status);
}

std::optional<std::string> text_of(const std::string& path, std::string& error) {
  const auto source = open_source(path, error);
  if (source == nullptr) return std::nullopt;
  std::string text;
  while (true) {
    constexpr std::size_t block = 1U << 16U;
    const std::size_t begin = text.size();
    text.resize(begin + block);
    Source::Result got = source->read(begin, text.data() + begin, block);
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
