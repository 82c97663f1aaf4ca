#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "cli/options.h"
#include "input/source.h"

namespace collint {

/// True where a person looks at standard error and has not asked for quiet.
[[nodiscard]] bool wants_progress(const Options& options);

/// "120.5 MB of 1.4 GB, 350.0 MB/s, 4 s left"; without the end where `total` is 0, which is for not known.
[[nodiscard]] std::string describe_progress(std::uint64_t read, std::uint64_t total, double seconds);

/// Says on standard error how much has been read, once that takes longer than half a second, as long as this
/// lives; then takes it away.
class Progress {
 public:
  /// `total` is the number of bytes to read, 0 where it is not known.
  explicit Progress(std::uint64_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// The same source, counted; null for null. It may outlive this.
  [[nodiscard]] std::unique_ptr<Source> count(std::unique_ptr<Source> source) const;

 private:
  void show();

  std::shared_ptr<std::atomic<std::uint64_t>> read_;
  std::uint64_t total_;
  std::mutex mutex_;
  std::condition_variable end_;
  bool has_ended_ = false;
  std::thread thread_;
};

}  // namespace collint
