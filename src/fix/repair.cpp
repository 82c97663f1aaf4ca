#include "fix/repair.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "fix/apply.h"
#include "fix/same_data.h"
#include "input/line_index.h"

namespace collint {
namespace {

/// How often a run is checked to find out which of its fixes do harm.
constexpr int most_trials = 100;

/// A finding whose fix is to be applied.
struct Wanted {
  std::size_t file = 0;
  const Finding* finding = nullptr;
};

/// What a finding says, wherever it stands.
std::pair<std::string_view, std::string_view> kind_of(const Wanted& wanted) {
  return {wanted.finding->rule, wanted.finding->message};
}

std::string place_of(const CheckedFile& file, const Finding& finding) {
  return fmt::format("{}:{}", file.name, Locator(*file.source, file.lines).line_of(finding.span.offset));
}

/// How many findings a file has of each rule: those that are reported, and with them those that are accepted.
struct Count {
  std::uint64_t reported = 0;
  std::uint64_t all = 0;
};
using Counts = std::map<std::string_view, Count>;

Counts counts_of(const CheckedFile& file) {
  Counts counts;
  for (const Finding& finding : file.findings) ++counts[finding.rule].reported;
  for (const auto& [rule, count] : counts) counts[rule].all = count.reported;
  for (const AcceptedFinding& accepted : file.accepted) ++counts[accepted.finding.rule].all;
  return counts;
}

/// A finding of the rule that was not there before, as far as it can be told from the others. Null where
/// there is none of the rule.
const Finding* new_finding(std::string_view rule, const CheckedFile& before, const CheckedFile& after) {
  std::multiset<std::string_view> known;
  for (const Finding& finding : before.findings) {
    if (finding.rule == rule) known.insert(finding.message);
  }
  const Finding* last = nullptr;
  for (const Finding& finding : after.findings) {
    if (finding.rule != rule) continue;
    last = &finding;
    const auto same = known.find(finding.message);
    if (same == known.end()) break;
    known.erase(same);
  }
  return last;
}

/// A finding that is reported of a file and was not there before, or null. One that was accepted and is no
/// longer, since it tells of another name now, was there; and so is one that the project accepts.
const Finding* new_finding(const CheckedFile& before, const CheckedFile& after) {
  Counts old_counts = counts_of(before);
  for (const auto& [rule, count] : counts_of(after)) {
    const Count& old_count = old_counts[rule];
    if (count.reported > old_count.reported && count.all > old_count.all)
      return new_finding(rule, before, after);
  }
  return nullptr;
}

bool reads_worse(const CheckedFile& before, const CheckedFile& after) {
  if (!was_read_whole(after)) return was_read_whole(before);
  const Table* old_table = before.summary.table.get();
  return old_table != nullptr && old_table->is_expanded && !after.summary.table->is_expanded;
}

class Repair {
 public:
  explicit Repair(const RepairRequest& request) : request_(request) {}

  Repairs run(const std::vector<CheckedFile>& first) {
    if (!take_texts(first)) return std::move(repairs_);
    checked_ = request_.check(texts_);
    for (int passes = 0; pass(); ++passes) {
      if (passes + 1 < most_passes) continue;
      if (!wanted().empty())
        repairs_.remarks.push_back(fmt::format(
            "after {} passes there is still something to repair: run --fix once more", most_passes));
      break;
    }
    for (Left& left : left_) repairs_.remarks.push_back(std::move(left.remark));
    if (has_given_up_)
      repairs_.remarks.emplace_back(
          "so many repairs would do harm that the search for the others was given up: repair what is named "
          "here, and run --fix once more");
    for (const CheckedFile& file : checked_) take_result(file);
    return std::move(repairs_);
  }

 private:
  /// A fix that does harm.
  struct Left {
    Repairs::Key repair;
    std::string remark;  ///< says why
  };

  /// Keeps the texts of files with something to repair: from then on these are looked at, whatever becomes of
  /// the files. False where there are no further ones.
  bool take_texts(const std::vector<CheckedFile>& files) {
    bool has_taken = false;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const CheckedFile& file = files[i];
      if (originals_.contains(file.name) ||
          std::none_of(file.findings.begin(), file.findings.end(),
                       [&](const Finding& f) { return is_wanted(i, file, f); }))
        continue;
      std::string error;
      auto text = text_of(*file.source, error);
      if (!text && unreadable_.insert(file.name).second)
        repairs_.remarks.push_back(fmt::format("{}: is not repaired: {}", file.name, error));
      if (!text) continue;
      texts_[file.name] = *text;
      originals_[file.name] = std::move(*text);
      has_taken = true;
    }
    return has_taken;
  }

  [[nodiscard]] bool is_wanted(std::size_t number, const CheckedFile& file, const Finding& finding) const {
    const bool is_workbook = file.format != nullptr && file.format->is_workbook;
    return finding.fix && !is_workbook && !repairs_.refuses(file, finding) &&
           request_.is_wanted(number, finding);
  }

  /// The findings whose fixes can be applied together, those that say the same next to each other.
  [[nodiscard]] std::vector<Wanted> wanted() const {
    std::vector<Wanted> all;
    for (std::size_t i = 0; i < checked_.size(); ++i) {
      if (originals_.contains(checked_[i].name)) add_wanted(i, all);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Wanted& a, const Wanted& b) { return kind_of(a) < kind_of(b); });
    return all;
  }

  /// The same of a file. The safe ones go first where they meet others.
  void add_wanted(std::size_t file, std::vector<Wanted>& all) const {
    std::map<const Fix*, const Finding*> findings;
    std::vector<const Fix*> fixes;
    for (const Finding& finding : checked_[file].findings) {
      if (!is_wanted(file, checked_[file], finding)) continue;
      fixes.push_back(&*finding.fix);
      findings.emplace(fixes.back(), &finding);
    }
    std::stable_partition(fixes.begin(), fixes.end(),
                          [](const Fix* fix) { return fix->applicability == Applicability::safe; });
    for (const Fix* fix : compatible(fixes)) all.push_back({file, findings.at(fix)});
  }

  /// Repairs what can be repaired at once. False where there is nothing more to try.
  bool pass() {
    if (take_texts(checked_)) checked_ = request_.check(texts_);
    const std::vector<Wanted> all = wanted();
    if (all.empty()) return false;
    before_ = texts_;
    const std::size_t left = left_.size();
    if (try_with(all)) {
      accepted_ = all;
    } else if (all.size() == 1) {
      leave(all.front());
    } else {
      find_harmless(all.begin(), all.end());
    }
    if (accepted_.empty()) return left_.size() > left && !has_given_up_;
    finish_pass();
    return true;
  }

  void finish_pass() {
    std::map<std::string, std::vector<Repairs::Key>> made;
    for (const Wanted& wanted : accepted_) {
      const CheckedFile& file = checked_[wanted.file];
      made[file.name].push_back(Repairs::key_of(file, *wanted.finding));
    }
    if (!has_given_up_) look_again_at_left();
    for (auto& [name, repairs] : made) note_state(name, std::move(repairs));
    accepted_.clear();
    checked_ = std::move(after_checked_);
  }

  /// Remembers what a file has become. Where it was that before, the repairs since then have undone each
  /// other and would do so for ever.
  void note_state(const std::string& name, std::vector<Repairs::Key> made) {
    std::vector<State>& states = states_[name];
    if (states.empty()) states.push_back({std::hash<std::string>()(originals_.at(name)), {}});
    states.push_back({std::hash<std::string>()(texts_.at(name)), std::move(made)});
    const auto same = std::find_if(states.begin(), states.end(),
                                   [&](const State& state) { return state.hash == states.back().hash; });
    if (same + 1 == states.end()) return;
    for (auto state = same + 1; state != states.end(); ++state) {
      for (const Repairs::Key& repair : state->made) repairs_.refuse(repair);
    }
    states.erase(same + 1, states.end());
    repairs_.remarks.push_back(
        fmt::format("{}: some findings are left as they are, since their repairs undo each other", name));
  }

  using Position = std::vector<Wanted>::const_iterator;

  /// Of fixes that do harm together accepts those that do none, by halves. Fixes of one kind are parted last:
  /// a name that is spelled otherwise in one file does no harm if it is in the others, too.
  void find_harmless(Position begin, Position end) {
    const auto half = begin + (end - begin) / 2;
    const auto is_same = [&](const Wanted& wanted) { return kind_of(wanted) == kind_of(*half); };
    const auto first = std::find_if(begin, half, is_same);
    const auto last = std::find_if_not(half, end, is_same);
    const auto middle = first != begin ? first : last != end ? last : half;
    add_harmless(begin, middle);
    add_harmless(middle, end);
  }

  void add_harmless(Position begin, Position end) {
    has_given_up_ = has_given_up_ || trials_ == most_trials;
    if (has_given_up_) return;
    ++trials_;
    std::vector<Wanted> more = accepted_;
    more.insert(more.end(), begin, end);
    if (try_with(more)) {
      accepted_ = std::move(more);
    } else if (end - begin == 1) {
      leave(*begin);
    } else {
      find_harmless(begin, end);
    }
  }

  /// Does without a fix that does harm, until others have made another text: it may do none there.
  void leave(const Wanted& wanted) {
    const CheckedFile& file = checked_[wanted.file];
    left_.push_back({Repairs::key_of(file, *wanted.finding),
                     fmt::format("{}: '{}' is left as it is, since its repair {}",
                                 place_of(file, *wanted.finding), wanted.finding->rule, objection_)});
    repairs_.refuse(left_.back().repair);
  }

  void look_again_at_left() {
    for (const Left& left : left_) repairs_.allow(left.repair);
    left_.clear();
  }

  /// True where these fixes do no harm: the texts are then those with them. Else the objection says why.
  bool try_with(const std::vector<Wanted>& all) {
    Texts texts = before_;
    std::map<std::size_t, std::vector<const Fix*>> fixes;
    for (const Wanted& wanted : all) fixes[wanted.file].push_back(&*wanted.finding->fix);
    for (const auto& [number, of_file] : fixes) {
      const CheckedFile& file = checked_[number];
      std::string& text = texts.at(file.name);
      std::string fixed = with_fixes(text, of_file);
      if (!holds_same_data(text, fixed, of_file, file.format.get())) {
        objection_ = "would change more than it says";
        return false;
      }
      text = std::move(fixed);
    }
    std::vector<CheckedFile> checked = request_.check(texts);
    objection_ = objection_to(checked);
    if (!objection_.empty()) return false;
    texts_ = std::move(texts);
    after_checked_ = std::move(checked);
    return true;
  }

  /// What is worse than before; empty where nothing is.
  [[nodiscard]] std::string objection_to(const std::vector<CheckedFile>& after) const {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (reads_worse(checked_[i], after[i]))
        return fmt::format("would leave {} such that it cannot be read", after[i].name);
      if (const Finding* finding = new_finding(checked_[i], after[i]))
        return fmt::format("would bring '{}' at {}: {}", finding->rule, place_of(after[i], *finding),
                           finding->message);
    }
    return "";
  }

  void take_result(const CheckedFile& file) {
    const auto original = originals_.find(file.name);
    if (original == originals_.end() || texts_[file.name] == original->second) return;
    std::uint64_t findings = 0;
    for (const State& state : states_[file.name]) findings += state.made.size();
    repairs_.files.push_back(
        {file.name, std::move(original->second), std::move(texts_[file.name]), findings});
  }

  const RepairRequest& request_;
  Repairs repairs_;
  Texts originals_;
  Texts texts_;
  std::set<std::string> unreadable_;
  /// What a file was after a pass, and the repairs that made it so.
  struct State {
    std::size_t hash = 0;
    std::vector<Repairs::Key> made;
  };
  std::map<std::string, std::vector<State>> states_;  ///< by file, the original first
  std::vector<CheckedFile> checked_;                  ///< with the texts

  // Of a pass:
  Texts before_;
  std::vector<Wanted> accepted_;            ///< their fixes are in the texts
  std::vector<CheckedFile> after_checked_;  ///< with these texts
  std::vector<Left> left_;                  ///< of this pass and of those before it that have changed nothing
  std::string objection_;                   ///< to what was tried last

  int trials_ = 0;
  bool has_given_up_ = false;
};

}  // namespace

Repairs repair(const RepairRequest& request, const std::vector<CheckedFile>& first) {
  return Repair(request).run(first);
}

}  // namespace collint
