#include "split/stages.h"

#include <algorithm>
#include <map>
#include <utility>

#include "plan/schedule.h"

namespace collint::split {
namespace {

constexpr std::uint32_t nowhere = UINT32_MAX;

/// Finds the stages of a group of batches that may run at the same time.
class GroupScheduler {
 public:
  GroupScheduler(Group& group, const Ties& ties) : group_(group), batch_of_(ties.pieces.size(), nowhere) {
    for (std::uint32_t batch = 0; batch < group.batches.size(); ++batch) {
      constraints_.jobs.push_back({group.batches[batch].weight, false});
      for (const std::uint32_t piece : group.batches[batch].pieces) batch_of_[piece] = batch;
    }
    note_orders(ties);
    note_conflicts(ties);
  }

  void run(std::size_t most_jobs, std::vector<Stage>& stages) {
    for (const plan::PlannedStage& planned : plan::schedule(constraints_, most_jobs).stages) {
      std::map<std::uint32_t, Stage> by_format;
      for (const std::size_t job : planned.jobs) {
        Batch& batch = group_.batches[job];
        Stage& stage = by_format.try_emplace(batch.format, Stage{Kind::others, true, {}}).first->second;
        stage.batches.push_back(std::move(batch));
      }
      for (auto& [format, stage] : by_format) stages.push_back(std::move(stage));
    }
  }

 private:
  void note_orders(const Ties& ties) {
    for (const auto& [before, after, is_relation] : ties.orders) {
      const std::uint32_t first = batch_of_[before];
      const std::uint32_t later = batch_of_[after];
      if (first == nowhere || later == nowhere || first == later) continue;
      const std::pair<std::size_t, std::size_t> dependency(first, later);
      auto& all = constraints_.dependencies;
      if (all.empty() || all.back() != dependency) all.push_back(dependency);
    }
    keep_once(constraints_.dependencies);
  }

  void note_conflicts(const Ties& ties) {
    for (const auto& conflict : ties.conflicts) {
      std::vector<std::size_t> batches;
      for (const std::uint32_t piece : conflict) {
        if (batch_of_[piece] != nowhere) batches.push_back(batch_of_[piece]);
      }
      keep_once(batches);
      if (batches.size() > 1) constraints_.conflicts.push_back(std::move(batches));
    }
    keep_once(constraints_.conflicts);
  }

  template <typename Items>
  static void keep_once(Items& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
  }

  Group& group_;
  std::vector<std::uint32_t> batch_of_;  ///< by piece, if it is of the group
  plan::Constraints constraints_;
};

/// Batches that run in turn: those of one format that follow each other make a stage.
void add_in_turn(Group& group, std::vector<Stage>& stages) {
  bool is_first = true;
  for (Batch& batch : group.batches) {
    if (is_first || stages.back().batches.front().format != batch.format)
      stages.push_back({group.kind, false, {}});
    stages.back().batches.push_back(std::move(batch));
    is_first = false;
  }
}

}  // namespace

std::vector<Stage> find_stages(Partition partition, const Ties& ties, std::size_t most_jobs) {
  std::vector<Stage> stages;
  for (Group& group : partition.groups) {
    if (group.kind == Kind::others && most_jobs > 1) {
      GroupScheduler(group, ties).run(most_jobs, stages);
    } else {
      add_in_turn(group, stages);
    }
  }
  return stages;
}

}  // namespace collint::split
