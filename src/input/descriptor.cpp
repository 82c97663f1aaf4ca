#include "input/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace collint {

std::string system_reason(int error) { return std::system_category().message(error); }

Descriptor::~Descriptor() {
  if (number_ > STDERR_FILENO) close(number_);
}

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Source::Result Descriptor::read(std::uint64_t offset, char* buffer, std::size_t size) const {
  Source::Result result;
  while (result.size < size) {
    const ssize_t got =
        pread(number_, buffer + result.size, size - result.size, static_cast<off_t>(offset + result.size));
    if (got == 0) break;
    if (got > 0) {
      result.size += static_cast<std::size_t>(got);
    } else if (errno != EINTR) {
      result.error = system_reason(errno);
      break;
    }
  }
  return result;
}

bool Descriptor::write(std::string_view bytes) const { return write_all(number_, bytes); }

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Descriptor open_unnamed_file() {
  std::FILE* file = std::tmpfile();
  if (file == nullptr) return Descriptor(-1);
  const int descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  std::fclose(file);
  return Descriptor(descriptor);
}

}  // namespace collint
