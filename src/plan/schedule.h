#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace collint::plan {

/// What is to be done once: the import of a file.
struct Job {
  std::uint64_t weight = 0;  ///< how long it takes, about, in any unit
  bool runs_alone = false;   ///< nothing else may run at the same time
};

/// Jobs, by position, and what holds between them.
struct Constraints {
  std::vector<Job> jobs;
  /// Jobs, ascending, of which no two may run at the same time.
  std::vector<std::vector<std::size_t>> conflicts;
  /// The second of the two needs the end of the first.
  std::vector<std::pair<std::size_t, std::size_t>> dependencies;
};

/// Jobs that run at the same time or, those that run alone, one after the other.
struct PlannedStage {
  bool concurrent = false;
  std::vector<std::size_t> jobs;
};

struct Schedule {
  std::vector<PlannedStage> stages;  ///< each after the end of the one before
  /// Jobs, ascending, that need each other in a circle: of their dependencies those that go against their
  /// order are not kept.
  std::vector<std::vector<std::size_t>> circles;
};

/// Stages, each of at most `most_at_once` jobs at the same time, that keep all constraints: few of them, and
/// within one jobs of about the same weight. The same for the same constraints; among jobs alike the first
/// one comes first.
[[nodiscard]] Schedule schedule(const Constraints& constraints, std::size_t most_at_once);

}  // namespace collint::plan
