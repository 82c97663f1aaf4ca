#include "input/spool.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace collint {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 18U;

class SpooledSource : public Source {
 public:
  explicit SpooledSource(Spool spool) : spool_(std::move(spool)) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    return spool_.read(offset, buffer, size);
  }

  [[nodiscard]] std::uint64_t size() const override { return spool_.size(); }

 private:
  Spool spool_;
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

Source::Result Spool::read(std::uint64_t offset, char* buffer, std::size_t size) const {
  const std::uint64_t in_file = size_ - pending_.size();
  Source::Result got;
  if (offset < in_file)
    got = file_->read(offset, buffer,
                      static_cast<std::size_t>(std::min<std::uint64_t>(size, in_file - offset)));
  const std::uint64_t next = offset + got.size;
  if (next >= in_file && next < size_)
    got.size += pending_.copy(buffer + got.size, size - got.size, static_cast<std::size_t>(next - in_file));
  return got;
}

std::unique_ptr<Source> Spool::finish() { return std::make_unique<SpooledSource>(std::move(*this)); }

}  // namespace collint
