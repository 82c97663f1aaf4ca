#include "cli/progress.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace collint {
namespace {

using Counter = std::atomic<std::uint64_t>;

/// What is read again, for a message, is not counted, but where nobody knows how much there is.
class CountedSource : public Source {
 public:
  CountedSource(std::unique_ptr<Source> source, std::shared_ptr<Counter> counter)
      : source_(std::move(source)), counter_(std::move(counter)) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    Result got = source_->read(offset, buffer, size);
    const std::uint64_t most = is_stream() ? UINT64_MAX : this->size();
    const std::uint64_t before = std::min(read_.fetch_add(got.size, std::memory_order_relaxed), most);
    counter_->fetch_add(std::min<std::uint64_t>(got.size, most - before), std::memory_order_relaxed);
    return got;
  }

  [[nodiscard]] std::uint64_t size() const override { return source_->size(); }

  [[nodiscard]] bool is_stream() const override { return source_->is_stream(); }

  void rest() override { source_->rest(); }
  void wake() override { source_->wake(); }

 private:
  std::unique_ptr<Source> source_;
  std::shared_ptr<Counter> counter_;
  mutable Counter read_ = 0;
};

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string describe_size(double bytes) {
  constexpr std::array<const char*, 4> units{"kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  for (bytes /= 1000; bytes >= 1000 && unit + 1 < units.size(); ++unit) bytes /= 1000;
  return fmt::format("{:.1f} {}", bytes, units.at(unit));
}

}  // namespace

bool wants_progress(const Options& options) {
  return !options.quiet && isatty(STDERR_FILENO) != 0 && environment("TERM") != "dumb" &&
         environment("CI").empty();
}

std::string describe_progress(std::uint64_t read, std::uint64_t total, double seconds) {
  const auto bytes = static_cast<double>(read);
  const double rate = bytes / seconds;
  const std::string speed = describe_size(rate) + "/s";
  if (total == 0) return fmt::format("{}, {}", describe_size(bytes), speed);
  const auto all = static_cast<double>(std::max(read, total));
  return fmt::format("{} of {}, {}, {:.0f} s left", describe_size(bytes), describe_size(all), speed,
                     (all - bytes) / rate);
}

Progress::Progress(std::uint64_t total)
    : read_(std::make_shared<Counter>(0)), total_(total), thread_([this] { show(); }) {}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
  }
  end_.notify_one();
  thread_.join();
}

std::unique_ptr<Source> Progress::count(std::unique_ptr<Source> source) const {
  if (source == nullptr) return source;
  return std::make_unique<CountedSource>(std::move(source), read_);
}

/// Nothing is shown before anything is read: someone may be typing it.
void Progress::show() {
  using std::chrono::milliseconds;
  using Seconds = std::chrono::duration<double>;
  constexpr const char* clear_line = "\r\x1b[K";
  const auto begin = std::chrono::steady_clock::now();
  bool is_shown = false;
  std::unique_lock lock(mutex_);
  for (auto pause = milliseconds(500); !end_.wait_for(lock, pause, [this] { return has_ended_; });
       pause = milliseconds(200)) {
    const std::uint64_t read = read_->load(std::memory_order_relaxed);
    if (read == 0) continue;
    const double seconds = Seconds(std::chrono::steady_clock::now() - begin).count();
    fmt::print(stderr, "{}collint: {}", clear_line, describe_progress(read, total_, seconds));
    is_shown = true;
  }
  if (is_shown) fmt::print(stderr, "{}", clear_line);
}

}  // namespace collint
