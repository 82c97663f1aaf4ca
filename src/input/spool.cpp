#include "input/spool.h"

#include <cerrno>
#include <utility>

namespace collint {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 18U;

class SpooledSource : public Source {
 public:
  SpooledSource(Descriptor descriptor, std::uint64_t size)
      : descriptor_(std::move(descriptor)), size_(size) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    return descriptor_.read(offset, buffer, size);
  }

  [[nodiscard]] std::uint64_t size() const override { return size_; }

 private:
  Descriptor descriptor_;
  std::uint64_t size_;
};

}  // namespace

bool Spool::append(std::string_view bytes) {
  pending_ += bytes;
  size_ += bytes.size();
  return pending_.size() <= (file_ ? block_size : in_memory_) || write_pending();
}

bool Spool::write_pending() {
  if (!file_) {
    file_.emplace(open_unnamed_file());
    if (file_->number() < 0) error_ = "no temporary file: " + system_reason(errno);
  }
  if (error_.empty() && !file_->write(pending_)) error_ = "temporary file: " + system_reason(errno);
  pending_.clear();
  return error_.empty();
}

std::unique_ptr<Source> Spool::finish() {
  if (!file_) return source_of(std::move(pending_));
  if (!write_pending()) return nullptr;
  return std::make_unique<SpooledSource>(*std::exchange(file_, std::nullopt), size_);
}

}  // namespace collint
