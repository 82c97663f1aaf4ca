#include "lint/timings.h"

#include <algorithm>
#include <tuple>

#include "lint/rule.h"

namespace collint {

void Timings::add(const Timings& other) {
  const std::lock_guard lock(lock_);
  for (std::size_t i = 0; i < phase_count; ++i) phases_.at(i) += other.phases_.at(i);
  for (const auto& [rule, more] : other.rules_) {
    OfRule& of_rule = rules_[rule];
    of_rule.time += more.time;
    of_rule.calls += more.calls;
  }
}

void Stopwatch::stop() {
  const Timings::Duration time = std::chrono::steady_clock::now() - begin_;
  if (rule_ == nullptr) {
    timings_->add(phase_, time);
  } else {
    timings_->add(*rule_, time);
  }
}

std::vector<Timings::OfRule> Timings::rules() const {
  std::vector<OfRule> sorted;
  for (const auto& [rule, of_rule] : rules_) sorted.push_back({rule->name, of_rule.time, of_rule.calls});
  std::sort(sorted.begin(), sorted.end(), [](const OfRule& a, const OfRule& b) {
    return std::tie(b.time, a.name) < std::tie(a.time, b.name);
  });
  return sorted;
}

}  // namespace collint
