#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace collint {

struct Rule;

/// What a check spends its time on.
enum class Phase : std::uint8_t {
  read,     ///< reading, parsing and classifying
  rules,    ///< rules that look at a command
  record,   ///< writing into the ledger what commands mention
  resolve,  ///< which mentions mean the same
  compare,  ///< rules that compare commands
};
inline constexpr std::size_t phase_count = static_cast<std::size_t>(Phase::compare) + 1;

/// How long a check took, by phase and by rule. Threads count for themselves and add up what they have.
class Timings {
 public:
  using Duration = std::chrono::steady_clock::duration;
  struct OfRule {
    std::string_view name;
    Duration time{};
    std::uint64_t calls = 0;
  };

  void add(Phase phase, Duration time) { phases_.at(static_cast<std::size_t>(phase)) += time; }
  void add(const Rule& rule, Duration time) {
    OfRule& of_rule = rules_[&rule];
    of_rule.time += time;
    ++of_rule.calls;
  }
  /// Safe to call from several threads.
  void add(const Timings& other);

  [[nodiscard]] Duration of(Phase phase) const { return phases_.at(static_cast<std::size_t>(phase)); }
  /// Those that were called, the dearest first.
  [[nodiscard]] std::vector<OfRule> rules() const;

 private:
  std::array<Duration, phase_count> phases_{};
  std::unordered_map<const Rule*, OfRule> rules_;
  std::mutex lock_;
};

/// Adds the time from its making to its end; does nothing where there are no timings.
class Stopwatch {
 public:
  Stopwatch(Timings* timings, Phase phase) : timings_(timings), phase_(phase) { start(); }
  Stopwatch(Timings* timings, const Rule& rule) : timings_(timings), rule_(&rule) { start(); }
  ~Stopwatch() {
    if (timings_ != nullptr) stop();
  }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  void start() {
    if (timings_ != nullptr) begin_ = std::chrono::steady_clock::now();
  }
  void stop();

  Timings* timings_;
  const Rule* rule_ = nullptr;
  Phase phase_ = Phase::read;
  std::chrono::steady_clock::time_point begin_;
};

}  // namespace collint
