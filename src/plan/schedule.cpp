// How stages are found.
//
// Stages are filled one after the other. A job is ready once all that it needs is done. A stage takes of the
// ready jobs, in the order of their rank, each that is in conflict with none that it has; or those that run
// alone, as many as are ready, one after the other.
//
// The first thing in the rank of a job is the number of stages that have to follow it, since those are the
// ones that cannot be made up for later. Then comes its weight, so that long jobs run beside long ones and a
// stage of short ones is left, or the number of its conflicts, since what is hard to place is better placed
// first. To find the fewest stages is a hard problem (colouring a graph is a part of it), and no rank is
// right for all: so each is tried, and the best schedule taken. tests/property/schedules.cpp looks how far
// from the fewest stages that is.

#include "plan/schedule.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "plan/circles.h"

namespace collint::plan {
namespace {

/// One of the ways to find a schedule.
struct Manner {
  bool alone_at_once = true;  ///< jobs that run alone come as soon as they can, else as late as they may
  bool by_conflicts = false;  ///< those with many conflicts before heavy ones
};

class Scheduler {
 public:
  Scheduler(const Constraints& constraints, std::size_t most_at_once, Manner manner)
      : constraints_(constraints),
        manner_(manner),
        most_at_once_(most_at_once),
        needed_by_(constraints.jobs.size()),
        waits_for_(constraints.jobs.size()),
        conflicts_of_(constraints.jobs.size()),
        stages_behind_(constraints.jobs.size()),
        taken_in_(constraints.conflicts.size()) {
    for (std::size_t i = 0; i < constraints.conflicts.size(); ++i) {
      for (const std::size_t job : constraints.conflicts[i]) conflicts_of_[job].push_back(i);
    }
  }

  Schedule run() {
    note_dependencies();
    count_stages_behind();
    for (std::size_t job = 0; job < waits_for_.size(); ++job) {
      if (waits_for_[job] == 0) make_ready(job);
    }
    while (!ready_alone_.empty() || !ready_.empty()) {
      if (is_turn_of_alone()) {
        take_alone();
      } else {
        take_concurrent();
      }
    }
    return std::move(schedule_);
  }

 private:
  /// Without those that would close a circle.
  void note_dependencies() {
    const auto circles = circles_of(constraints_.jobs.size(), constraints_.dependencies);
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t job = 0; job < circles.size(); ++job) {
      if (circles[job] != 0) members[circles[job]].push_back(job);
    }
    for (auto& [number, jobs] : members) schedule_.circles.push_back(std::move(jobs));
    std::sort(schedule_.circles.begin(), schedule_.circles.end());
    for (const auto& [before, after] : constraints_.dependencies) {
      if (before == after || (circles[before] != 0 && circles[before] == circles[after] && before > after))
        continue;
      needed_by_[before].push_back(after);
      ++waits_for_[after];
    }
  }

  void count_stages_behind() {
    std::vector<std::size_t> order;  // each after all that it needs
    std::vector<std::size_t> waits_for = waits_for_;
    for (std::size_t job = 0; job < waits_for.size(); ++job) {
      if (waits_for[job] == 0) order.push_back(job);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (const std::size_t next : needed_by_[order[i]]) {
        if (--waits_for[next] == 0) order.push_back(next);
      }
    }
    std::reverse(order.begin(), order.end());
    for (const std::size_t job : order) {
      for (const std::size_t next : needed_by_[job]) {
        const bool is_one_stage = runs_alone(job) && runs_alone(next);
        stages_behind_[job] = std::max(stages_behind_[job], stages_behind_[next] + (is_one_stage ? 0 : 1));
      }
    }
  }

  [[nodiscard]] bool runs_alone(std::size_t job) const { return constraints_.jobs[job].runs_alone; }

  [[nodiscard]] bool is_turn_of_alone() const {
    if (ready_alone_.empty() || ready_.empty()) return ready_.empty();
    const auto is_before = [this](std::size_t a, std::size_t b) {
      return stages_behind_[a] < stages_behind_[b];
    };
    return manner_.alone_at_once ||
           is_before(*std::max_element(ready_.begin(), ready_.end(), is_before),
                     *std::max_element(ready_alone_.begin(), ready_alone_.end(), is_before));
  }

  /// A stage of jobs that run alone, with those that get ready meanwhile.
  void take_alone() {
    PlannedStage stage;
    while (!ready_alone_.empty()) {
      const std::size_t job = *ready_alone_.begin();
      ready_alone_.erase(ready_alone_.begin());
      stage.jobs.push_back(job);
      release(job);
    }
    schedule_.stages.push_back(std::move(stage));
  }

  void take_concurrent() {
    std::sort(ready_.begin(), ready_.end(),
              [this](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    PlannedStage stage{.concurrent = true, .jobs = {}};
    std::vector<std::size_t> left;
    for (const std::size_t job : ready_) (takes(stage, job) ? stage.jobs : left).push_back(job);
    ready_ = std::move(left);
    for (const std::size_t job : stage.jobs) release(job);
    std::sort(stage.jobs.begin(), stage.jobs.end());
    schedule_.stages.push_back(std::move(stage));
  }

  [[nodiscard]] std::tuple<std::size_t, std::size_t, std::uint64_t, std::size_t> rank(std::size_t job) const {
    const std::size_t conflicts = manner_.by_conflicts ? conflicts_of_[job].size() : 0;
    return {SIZE_MAX - stages_behind_[job], SIZE_MAX - conflicts, UINT64_MAX - constraints_.jobs[job].weight,
            job};
  }

  /// True, and noted, where a job is in conflict with none of a stage that has room for it.
  bool takes(const PlannedStage& stage, std::size_t job) {
    const std::size_t number = schedule_.stages.size() + 1;
    const auto is_taken = [&](std::size_t conflict) { return taken_in_[conflict] == number; };
    const auto& conflicts = conflicts_of_[job];
    if (stage.jobs.size() >= most_at_once_ || std::any_of(conflicts.begin(), conflicts.end(), is_taken))
      return false;
    for (const std::size_t conflict : conflicts) taken_in_[conflict] = number;
    return true;
  }

  void release(std::size_t job) {
    for (const std::size_t next : needed_by_[job]) {
      if (--waits_for_[next] == 0) make_ready(next);
    }
  }

  void make_ready(std::size_t job) {
    if (runs_alone(job)) {
      ready_alone_.insert(job);
    } else {
      ready_.push_back(job);
    }
  }

  const Constraints& constraints_;
  Manner manner_;
  std::size_t most_at_once_;
  std::vector<std::vector<std::size_t>> needed_by_;
  std::vector<std::size_t> waits_for_;  ///< how many jobs that are not done
  std::vector<std::vector<std::size_t>> conflicts_of_;
  std::vector<std::size_t> stages_behind_;
  std::vector<std::size_t> taken_in_;  ///< by conflict the last stage with a job of it, from 1
  std::vector<std::size_t> ready_;     ///< of those that may run beside others
  std::set<std::size_t> ready_alone_;
  Schedule schedule_;
};

/// The number of stages, then how long they take: each as long as the longest of its jobs.
std::pair<std::size_t, std::uint64_t> cost(const Schedule& schedule, const Constraints& constraints) {
  std::uint64_t time = 0;
  for (const PlannedStage& stage : schedule.stages) {
    std::uint64_t longest = 0;
    for (const std::size_t job : stage.jobs) longest = std::max(longest, constraints.jobs[job].weight);
    if (stage.concurrent) time += longest;
  }
  return {schedule.stages.size(), time};
}

}  // namespace

Schedule schedule(const Constraints& constraints, std::size_t most_at_once) {
  Schedule best = Scheduler(constraints, most_at_once, {}).run();
  for (const Manner manner : {Manner{true, true}, Manner{false, false}, Manner{false, true}}) {
    Schedule other = Scheduler(constraints, most_at_once, manner).run();
    if (cost(other, constraints) < cost(best, constraints)) best = std::move(other);
  }
  return best;
}

}  // namespace collint::plan
