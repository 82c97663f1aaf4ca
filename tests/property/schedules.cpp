// Random jobs with random conflicts and dependencies: no schedule breaks a constraint, each job has its
// place, and of few jobs the number of stages is next to the smallest that there is, found by trying all.

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "catch.h"
#include "plan/schedule.h"
#include "property/samples.h"

namespace collint::plan {
namespace {

using test::Mutator;

Constraints random_constraints(Mutator& random, std::size_t most_jobs, bool with_circles) {
  Constraints constraints;
  const std::size_t count = 1 + random.below(most_jobs);
  for (std::size_t i = 0; i < count; ++i)
    constraints.jobs.push_back({.weight = random.below(1000), .runs_alone = random.below(6) == 0});
  for (std::size_t i = random.below(count + 1); i > 0; --i) {
    std::set<std::size_t> members;
    for (std::size_t j = 2 + random.below(3); j > 0; --j) members.insert(random.below(count));
    if (members.size() > 1) constraints.conflicts.emplace_back(members.begin(), members.end());
  }
  for (std::size_t i = random.below(count + 1); i > 0; --i) {
    std::size_t before = random.below(count);
    std::size_t after = random.below(count);
    if (!with_circles && before > after) std::swap(before, after);
    if (before != after) constraints.dependencies.emplace_back(before, after);
  }
  return constraints;
}

/// The stage of each job, and its place within.
std::vector<std::pair<std::size_t, std::size_t>> places_in(const Schedule& schedule, std::size_t jobs) {
  std::vector<std::pair<std::size_t, std::size_t>> places(jobs, {SIZE_MAX, 0});
  for (std::size_t stage = 0; stage < schedule.stages.size(); ++stage) {
    const PlannedStage& planned = schedule.stages[stage];
    for (std::size_t i = 0; i < planned.jobs.size(); ++i) {
      CHECK(places[planned.jobs[i]].first == SIZE_MAX);
      places[planned.jobs[i]] = {stage, planned.concurrent ? 0 : i};
    }
  }
  return places;
}

void check_valid(const Constraints& constraints, const Schedule& schedule, std::size_t most_at_once) {
  const auto places = places_in(schedule, constraints.jobs.size());
  for (const auto& [stage, place] : places) CHECK(stage != SIZE_MAX);
  for (const PlannedStage& stage : schedule.stages) {
    CHECK_FALSE(stage.jobs.empty());
    CHECK((!stage.concurrent || stage.jobs.size() <= most_at_once));
    for (const std::size_t job : stage.jobs) CHECK(constraints.jobs[job].runs_alone != stage.concurrent);
  }
  for (const std::vector<std::size_t>& conflict : constraints.conflicts) {
    std::set<std::pair<std::size_t, std::size_t>> taken;
    for (const std::size_t job : conflict) CHECK(taken.insert(places[job]).second);
  }
  const auto are_in_circle = [&](std::size_t one, std::size_t other) {
    return std::any_of(schedule.circles.begin(), schedule.circles.end(),
                       [&](const std::vector<std::size_t>& circle) {
                         return std::binary_search(circle.begin(), circle.end(), one) &&
                                std::binary_search(circle.begin(), circle.end(), other);
                       });
  };
  for (const auto& [before, after] : constraints.dependencies) {
    if (before < after || !are_in_circle(before, after)) CHECK(places[before] < places[after]);
  }
}

/// The smallest number of stages, by the set of jobs that are done: each bit is a job.
class FewestStages {
 public:
  FewestStages(const Constraints& constraints, std::size_t most_at_once)
      : constraints_(constraints),
        most_at_once_(most_at_once),
        known_(std::size_t{1} << constraints.jobs.size()) {}

  std::size_t from(std::uint32_t done) {
    const auto all = static_cast<std::uint32_t>(known_.size() - 1);
    if (done == all) return 0;
    if (known_[done] != 0) return known_[done];
    std::size_t fewest = SIZE_MAX - 1;
    std::uint32_t alone = done;  // with all jobs that run alone and need no other
    for (std::size_t job = 0; job < constraints_.jobs.size(); ++job) {
      if (constraints_.jobs[job].runs_alone && !has(alone, job) && is_ready(job, alone)) {
        alone |= 1U << job;
        job = SIZE_MAX;  // from the first one again
      }
    }
    if (alone != done) fewest = from(alone);
    for (std::uint32_t stage = all & ~done; stage != 0; stage = (stage - 1) & ~done & all) {
      if (is_concurrent_stage(stage, done)) fewest = std::min(fewest, from(done | stage));
    }
    return known_[done] = fewest + 1;
  }

 private:
  static bool has(std::uint32_t set, std::size_t job) { return (set >> job & 1U) != 0; }

  [[nodiscard]] bool is_ready(std::size_t job, std::uint32_t done) const {
    return std::all_of(constraints_.dependencies.begin(), constraints_.dependencies.end(),
                       [&](const auto& edge) { return edge.second != job || has(done, edge.first); });
  }

  [[nodiscard]] bool is_concurrent_stage(std::uint32_t stage, std::uint32_t done) const {
    std::size_t size = 0;
    for (std::size_t job = 0; job < constraints_.jobs.size(); ++job) {
      if (!has(stage, job)) continue;
      if (constraints_.jobs[job].runs_alone || !is_ready(job, done)) return false;
      ++size;
    }
    return size <= most_at_once_ &&
           std::all_of(constraints_.conflicts.begin(), constraints_.conflicts.end(),
                       [&](const auto& conflict) {
                         return std::count_if(conflict.begin(), conflict.end(),
                                              [&](std::size_t job) { return has(stage, job); }) < 2;
                       });
  }

  const Constraints& constraints_;
  std::size_t most_at_once_;
  std::vector<std::size_t> known_;
};

}  // namespace

TEST_CASE("schedules keep what they have to keep, and are the same each time") {
  Mutator random(21);
  for (int i = 0; i < 3000; ++i) {
    const Constraints constraints = random_constraints(random, 40, true);
    const std::size_t most = 1 + random.below(8);
    const Schedule found = schedule(constraints, most);
    check_valid(constraints, found, most);
    const Schedule again = schedule(constraints, most);
    CHECK(found.circles == again.circles);
    CHECK(std::equal(found.stages.begin(), found.stages.end(), again.stages.begin(), again.stages.end(),
                     [](const PlannedStage& a, const PlannedStage& b) { return a.jobs == b.jobs; }));
  }
}

TEST_CASE("schedules have few stages") {
  Mutator random(22);
  std::size_t more = 0;
  constexpr std::size_t runs = 2000;
  for (std::size_t i = 0; i < runs; ++i) {
    const Constraints constraints = random_constraints(random, 8, false);
    const std::size_t most = 1 + random.below(8);
    const std::size_t found = schedule(constraints, most).stages.size();
    const std::size_t fewest = FewestStages(constraints, most).from(0);
    CHECK(found >= fewest);
    CHECK(found <= fewest + 1);
    more += static_cast<std::size_t>(found > fewest);
  }
  INFO(more << " of " << runs);
  CHECK(more <= runs / 100);
}

}  // namespace collint::plan
