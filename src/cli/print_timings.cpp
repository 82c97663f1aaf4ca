#include "cli/print_timings.h"

#include <fmt/core.h>

#include <cstdio>
#include <string_view>

namespace collint {
namespace {

double milliseconds(Timings::Duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

std::string_view describe(Phase phase) {
  switch (phase) {
    case Phase::read: return "reading, parsing and classifying";
    case Phase::rules: return "rules for each command";
    case Phase::record: return "noting what commands mention";
    case Phase::resolve: return "finding out which mentions mean the same";
    case Phase::compare: break;
  }
  return "rules that compare commands";
}

}  // namespace

void print_timings(const Timings& timings) {
  fmt::print(stderr, "\nTime of all threads together, with what the clock itself takes\n");
  for (std::size_t i = 0; i < phase_count; ++i) {
    const auto phase = static_cast<Phase>(i);
    fmt::print(stderr, "{:10.3f} ms  {}\n", milliseconds(timings.of(phase)), describe(phase));
  }
  fmt::print(stderr, "\n                  calls  rule\n");
  for (const Timings::OfRule& rule : timings.rules())
    fmt::print(stderr, "{:10.3f} ms {:9}  {}\n", milliseconds(rule.time), rule.calls, rule.name);
}

}  // namespace collint
