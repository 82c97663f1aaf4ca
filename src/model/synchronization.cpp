#include "model/synchronization.h"

#include <algorithm>
#include <string>

namespace collint {
namespace {

/// Batches, or a finalization.
struct Step {
  const Stage* stage = nullptr;
  bool finalizes = false;

  [[nodiscard]] bool has_id() const {
    return stage->synchronization_id && !stage->synchronization_id->text.empty();
  }
  [[nodiscard]] const std::string& id() const { return stage->synchronization_id->text; }
};

using Steps = std::vector<Step>;
using At = Steps::const_iterator;

Steps steps_of(const Run& run) {
  Steps steps;
  for (const Stage& stage : run.stages) {
    if (stage.endpoint == Endpoint::synchronize_batch && !stage.globs.empty())
      steps.push_back({&stage, false});
    if (stage.finalization) steps.push_back({&stage, true});
  }
  return steps;
}

bool is_end_of(const std::string& id, const Step& step) {
  return step.finalizes && step.has_id() && step.id() == id;
}

class LooseEnds {
 public:
  explicit LooseEnds(const Run& run) : steps_(steps_of(run)) {}

  std::vector<LooseEnd> find() {
    for (begin_ = steps_.begin(); begin_ != steps_.end(); begin_ = end_) {
      const auto finalization =
          std::find_if(begin_, steps_.cend(), [](const Step& s) { return s.finalizes; });
      end_ = std::find_if(finalization, steps_.cend(), [](const Step& s) { return !s.finalizes; });
      if (std::all_of(begin_, end_, [](const Step& step) { return step.has_id(); }))
        cycle(finalization != end_);
    }
    return std::move(found_);
  }

 private:
  void cycle(bool is_finalized) {
    std::vector<At> unmatched;
    for (auto step = begin_; step != end_; ++step) {
      if (is_first(step) && (is_open(step) || is_without_batches(step))) unmatched.push_back(step);
    }
    if (std::none_of(unmatched.begin(), unmatched.end(), [&](At step) { return is_open(step); })) return;
    if (!is_finalized) {
      for (const At step : unmatched) not_finalized(step);
    } else if (unmatched.size() > 1) {
      for (std::size_t i = 1; i < unmatched.size(); ++i) differs(unmatched[i], unmatched.front());
    } else if (early_finalization(unmatched.front()) != nullptr) {
      not_finalized(unmatched.front());
    } else {
      differs_from_matched(unmatched.front());
    }
  }

  /// The only id without an end, while others of its cycle have theirs: the later one is said to differ.
  void differs_from_matched(At step) {
    if (step != begin_) return differs(step, begin_);
    differs(std::find_if(begin_, end_, [&](const Step& other) { return other.id() != step->id(); }), step);
  }

  void differs(At step, At from) { found_.push_back({LooseEnd::Kind::id_differs, step->stage, from->stage}); }

  void not_finalized(At step) {
    const Stage* early = early_finalization(step);
    found_.push_back(
        {early == nullptr ? LooseEnd::Kind::never_finalized : LooseEnd::Kind::finalized_too_early,
         last_batch(step)->stage, early});
  }

  /// True for the first step of its id in the cycle.
  [[nodiscard]] bool is_first(At step) const {
    return std::none_of(begin_, step, [&](const Step& other) { return other.id() == step->id(); });
  }

  /// The last batch of the step's id in the run, or the end.
  [[nodiscard]] At last_batch(At step) const {
    const auto found = std::find_if(steps_.rbegin(), steps_.rend(), [&](const Step& other) {
      return !other.finalizes && other.has_id() && other.id() == step->id();
    });
    return found == steps_.rend() ? steps_.cend() : std::prev(found.base());
  }

  /// True where the last batch of the step's id is one of this cycle, and nothing finalizes it.
  [[nodiscard]] bool is_open(At step) const {
    const auto last = last_batch(step);
    return last >= begin_ && last < end_ &&
           std::none_of(last, steps_.cend(), [&](const Step& s) { return is_end_of(step->id(), s); });
  }

  [[nodiscard]] bool is_without_batches(At step) const { return last_batch(step) == steps_.cend(); }

  [[nodiscard]] const Stage* early_finalization(At step) const {
    const auto found =
        std::find_if(steps_.begin(), begin_, [&](const Step& s) { return is_end_of(step->id(), s); });
    return found == begin_ ? nullptr : found->stage;
  }

  const Steps steps_;
  At begin_;  ///< of the cycle that is looked at
  At end_;
  std::vector<LooseEnd> found_;
};

}  // namespace

bool needs_synchronization_id(const Stage& stage) {
  return stage.finalization || (stage.is_synchronization() && !stage.globs.empty());
}

std::vector<LooseEnd> loose_ends_of(const Run& run) { return LooseEnds(run).find(); }

}  // namespace collint
