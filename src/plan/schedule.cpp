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

/// What the constraints say of each job, whichever way a schedule is found.
struct Jobs {
  const Constraints& constraints;
  std::vector<std::vector<std::size_t>> circles;  ///< as in a Schedule
  std::vector<std::vector<std::size_t>> needed_by;
  std::vector<std::size_t> waits_for;                  ///< how many jobs
  std::vector<std::vector<std::size_t>> conflicts_of;  ///< positions in the constraints
  std::vector<std::size_t> stages_behind;              ///< at least, after the one of the job

  explicit Jobs(const Constraints& given)
      : constraints(given),
        needed_by(given.jobs.size()),
        waits_for(given.jobs.size()),
        conflicts_of(given.jobs.size()),
        stages_behind(given.jobs.size()) {
    for (std::size_t i = 0; i < given.conflicts.size(); ++i) {
      for (const std::size_t job : given.conflicts[i]) conflicts_of[job].push_back(i);
    }
    note_dependencies();
    count_stages_behind();
  }

  [[nodiscard]] bool runs_alone(std::size_t job) const { return constraints.jobs[job].runs_alone; }

 private:
  /// Without those that would close a circle.
  void note_dependencies() {
    const auto circle_of = circles_of(waits_for.size(), constraints.dependencies);
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t job = 0; job < circle_of.size(); ++job) {
      if (circle_of[job] != 0) members[circle_of[job]].push_back(job);
    }
    for (auto& [number, jobs] : members) circles.push_back(std::move(jobs));
    std::sort(circles.begin(), circles.end());
    for (const auto& [before, after] : constraints.dependencies) {
      if (before == after ||
          (circle_of[before] != 0 && circle_of[before] == circle_of[after] && before > after))
        continue;
      needed_by[before].push_back(after);
      ++waits_for[after];
    }
  }

  void count_stages_behind() {
    std::vector<std::size_t> order;  // each after all that it needs
    std::vector<std::size_t> left = waits_for;
    for (std::size_t job = 0; job < left.size(); ++job) {
      if (left[job] == 0) order.push_back(job);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (const std::size_t next : needed_by[order[i]]) {
        if (--left[next] == 0) order.push_back(next);
      }
    }
    std::reverse(order.begin(), order.end());
    for (const std::size_t job : order) {
      for (const std::size_t next : needed_by[job]) {
        const bool is_one_stage = runs_alone(job) && runs_alone(next);
        stages_behind[job] = std::max(stages_behind[job], stages_behind[next] + (is_one_stage ? 0 : 1));
      }
    }
  }
};

/// One of the ways to find a schedule.
struct Manner {
  bool alone_at_once = true;  ///< jobs that run alone come as soon as they can, else as late as they may
  bool by_conflicts = false;  ///< those with many conflicts before heavy ones
};

class Scheduler {
 public:
  Scheduler(const Jobs& jobs, std::size_t most_at_once, Manner manner)
      : jobs_(jobs),
        manner_(manner),
        most_at_once_(most_at_once),
        waits_for_(jobs.waits_for),
        taken_in_(jobs.constraints.conflicts.size()) {}

  Schedule run() {
    schedule_.circles = jobs_.circles;
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
  [[nodiscard]] bool is_turn_of_alone() const {
    if (ready_alone_.empty() || ready_.empty()) return ready_.empty();
    const auto is_before = [this](std::size_t a, std::size_t b) {
      return jobs_.stages_behind[a] < jobs_.stages_behind[b];
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
    const std::size_t conflicts = manner_.by_conflicts ? jobs_.conflicts_of[job].size() : 0;
    return {SIZE_MAX - jobs_.stages_behind[job], SIZE_MAX - conflicts,
            UINT64_MAX - jobs_.constraints.jobs[job].weight, job};
  }

  /// True, and noted, where a job is in conflict with none of a stage that has room for it.
  bool takes(const PlannedStage& stage, std::size_t job) {
    const std::size_t number = schedule_.stages.size() + 1;
    const auto is_taken = [&](std::size_t conflict) { return taken_in_[conflict] == number; };
    const auto& conflicts = jobs_.conflicts_of[job];
    if (stage.jobs.size() >= most_at_once_ || std::any_of(conflicts.begin(), conflicts.end(), is_taken))
      return false;
    for (const std::size_t conflict : conflicts) taken_in_[conflict] = number;
    return true;
  }

  void release(std::size_t job) {
    for (const std::size_t next : jobs_.needed_by[job]) {
      if (--waits_for_[next] == 0) make_ready(next);
    }
  }

  void make_ready(std::size_t job) {
    if (jobs_.runs_alone(job)) {
      ready_alone_.insert(job);
    } else {
      ready_.push_back(job);
    }
  }

  const Jobs& jobs_;
  Manner manner_;
  std::size_t most_at_once_;
  std::vector<std::size_t> waits_for_;  ///< how many jobs that are not done
  std::vector<std::size_t> taken_in_;   ///< by conflict the last stage with a job of it, from 1
  std::vector<std::size_t> ready_;      ///< of those that may run beside others
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
  const Jobs jobs(constraints);
  Schedule best = Scheduler(jobs, most_at_once, {}).run();
  for (const Manner manner : {Manner{true, true}, Manner{false, false}, Manner{false, true}}) {
    Schedule other = Scheduler(jobs, most_at_once, manner).run();
    if (cost(other, constraints) < cost(best, constraints)) best = std::move(other);
  }
  return best;
}

}  // namespace collint::plan
