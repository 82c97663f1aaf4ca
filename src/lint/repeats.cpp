// What several commands of one resource do to each other.
//
// The import merges commands of one identifier that follow each other directly: a row. Rows further apart are
// executed one after the other, and each replaces the characteristics that it sets (SET), whatever an earlier
// one has set. So the commands of a resource are read as a story: what is set so far is kept setting by
// setting, as the place of the command that set it; every row is compared with it once and then added to it.
// The time is linear in the settings, however many repeats there are.

#include "lint/repeats.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

#include "lint/settings.h"
#include "model/characters.h"
#include "model/describe.h"

namespace collint {
namespace {

/// What is set so far: where and to which values.
struct Left {
  Mention place;
  std::vector<std::uint64_t> values;
  bool is_list = false;
  bool by_identifier = false;
  bool is_target = false;
};
using Settings = std::unordered_map<std::uint64_t, Left>;

std::size_t missing_in(const std::vector<std::uint64_t>& values, const std::vector<std::uint64_t>& wanted) {
  return static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), [&](std::uint64_t value) {
    return !std::binary_search(values.begin(), values.end(), value);
  }));
}

void settle(std::vector<std::uint64_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The text that stands for a value in a message, empty where there is no short one.
std::string brief(const Node& value) {
  if (value.is_text()) return fmt::format("'{}'", shortened(value.text));
  if (value.is_list() || value.is_object()) {
    if (identifiers.has(value.shape)) return describe_identifier(value);
    const bool has_one_child = value.extent > 1 && value.extent == 1 + (&value + 1)->extent;
    return has_one_child ? brief(*(&value + 1)) : "";
  }
  return std::string(value.text);
}

/// "drops 2 of 3 targets of relation 'x'": what is lost of a list.
std::string describe_lost(const Node& list, std::size_t lost, std::size_t of) {
  std::string_view item = "value";
  if (list.shape == Shape::relation_targets) item = "target";
  if (list.shape == Shape::leg_targets) item = "asset";
  if (list.shape == Shape::owners) item = "owner";
  if (list.shape == Shape::tags) item = "tag";
  const std::string of_what = list.shape == Shape::tags ? "" : " of " + name_of(Setting{0, &list});
  return of == 1 ? fmt::format("drops the {}{}", item, of_what)
                 : fmt::format("drops {} of {} {}s{}", lost, of, item, of_what);
}

class Story {
 public:
  Story(const Resource& resource, LedgerContext& context, const std::function<void(const Repeat&)>& visit)
      : type_(resource.type), context_(context), visit_(visit) {
    for (const Mention& mention : resource.mentions) {
      if (mention.role() == Role::defines) commands_.push_back(mention);
    }
    const auto is_pair = [](const Mention& command) { return command.form() == IdentifierForm::external; };
    const auto pair = std::find_if(commands_.begin(), commands_.end(), is_pair);
    first_pair_ = static_cast<std::size_t>(pair - commands_.begin());
  }

  void tell() {
    if (commands_.size() < 2 || (is_silent() && all_same(0, commands_.size()))) return;
    bool uniform = false;
    for (std::size_t begin = 0; begin < commands_.size();) {
      std::size_t end = begin + 1;
      while (end < commands_.size() && context_.follows_directly(commands_[end], commands_[end - 1])) ++end;
      const bool before_uniform = uniform;
      uniform = all_same(begin, end);
      if (before_uniform && uniform && same_bytes(begin, begin - 1)) {
        same_row(begin, end);
      } else if (!row(begin, end)) {
        return;
      }
      begin = end;
    }
  }

 private:
  [[nodiscard]] bool is_silent() const {
    return type_ == ResourceType::community || type_ == ResourceType::domain;
  }
  [[nodiscard]] const CommandRecord& record(std::size_t i) const { return context_.record(commands_[i]); }
  [[nodiscard]] bool same_bytes(std::size_t i, std::size_t j) const {
    return record(i).size == record(j).size && record(i).content == record(j).content;
  }
  [[nodiscard]] bool all_same(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (!same_bytes(i, i - 1)) return false;
    }
    return true;
  }

  /// True where the first command that tells an external pair is among these, and others were before it.
  [[nodiscard]] bool add_pair(std::size_t begin, std::size_t end) const {
    return first_pair_ > 0 && begin <= first_pair_ && first_pair_ < end;
  }

  /// A row that says again, to the byte, what all commands of the row before said.
  void same_row(std::size_t begin, std::size_t end) const {
    if (is_silent()) return;
    if (end - begin > 1) report(merged_row(begin, end));
    report(repeat(0, begin));
  }

  /// Commands [begin, end) follow each other. False where one cannot be read again.
  bool row(std::size_t begin, std::size_t end) {
    Settings set;
    Repeat merged = merged_row(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin && same_bytes(i, i - 1)) continue;
      if (!read(commands_[i], set, merged)) return false;
    }
    for (auto& [key, setting] : set) settle(setting.values);
    if (add_pair(begin + 1, end)) note_more(merged);
    if (end - begin > 1) report(merged);
    if (begin > 0) {
      Repeat apart = repeat(0, begin);
      apart.retargets = merged.retargets;
      for (auto& [key, setting] : set) compare(key, setting, apart);
      if (add_pair(begin, end)) note_more(apart);
      sort(apart);
      report(apart);
    }
    for (auto& [key, setting] : set) {
      Left& left = left_[key];
      if (!setting.by_identifier || left.place.form_bits == 0) left = std::move(setting);
    }
    return true;
  }

  void report(const Repeat& repeat) const {
    if (!repeat.retargets && context_.read_same(repeat.first, repeat.later)) visit_(repeat);
  }

  [[nodiscard]] Repeat repeat(std::size_t first, std::size_t later) const {
    Repeat repeat;
    repeat.type = type_;
    repeat.first = commands_[first];
    repeat.later = commands_[later];
    return repeat;
  }

  [[nodiscard]] Repeat merged_row(std::size_t begin, std::size_t end) const {
    Repeat merged = repeat(begin, end - begin > 1 ? begin + 1 : begin);
    merged.adjacent = true;
    merged.times = static_cast<std::uint32_t>(end - begin);
    return merged;
  }

  /// Adds what a command sets to what its row sets: lists are joined, of other values the last counts.
  bool read(const Mention& definition, Settings& set, Repeat& merged) {
    const auto own = context_.read(definition);
    if (!own) return false;
    for (const Setting& setting : settings_of(*own->command)) {
      Left now = left_by(definition, *own->command, setting);
      const auto [entry, is_new] = set.try_emplace(setting.key, now);
      Left& before = entry->second;
      if (is_new) {
        if (merged.first.command != definition.command && !setting.by_identifier) note_more(merged);
        continue;
      }
      if (before.place.command == definition.command) {  // a repeated key, or the identifier says it as well
        if (!setting.by_identifier) before = std::move(now);
        continue;
      }
      if (setting.by_identifier) continue;
      if (setting.is_list) {
        join(before, now, merged);
      } else {
        change(before, now, merged);
        before = std::move(now);
      }
    }
    return true;
  }

  static void note_more(Repeat& repeat) { repeat.effect = std::max(repeat.effect, Repeat::Effect::adds); }

  /// Appends values; they are only sorted again when the row is complete, since a row can be long.
  static void join(Left& before, const Left& now, Repeat& merged) {
    if (merged.effect == Repeat::Effect::nothing && missing_in(before.values, now.values) == 0) return;
    note_more(merged);
    before.values.insert(before.values.end(), now.values.begin(), now.values.end());
  }

  [[nodiscard]] Left left_by(const Mention& definition, const Command& command,
                             const Setting& setting) const {
    Left left;
    left.place = definition;
    left.place.place = static_cast<std::uint32_t>(setting.node - command.root);
    left.by_identifier = setting.by_identifier;
    left.is_list = setting.is_list;
    left.is_target = setting.is_target;
    left.values = values_of(setting, context_.resources());
    return left;
  }

  /// Compares a setting of a row with what earlier rows left.
  void compare(std::uint64_t key, const Left& now, Repeat& apart) {
    if (now.by_identifier) return;
    const auto before = left_.find(key);
    if (before == left_.end()) return note_more(apart);
    change(before->second, now, apart);
  }

  [[nodiscard]] Likeness compare(const Left& setting, const Node& a, const Node& b) const {
    const Resources& resources = context_.resources();
    return setting.is_target ? compare_targets(a, b, resources) : compare_properties(a, b, resources);
  }

  /// Notes that a value is replaced by another, if it is.
  void change(const Left& before, const Left& now, Repeat& repeat) const {
    const std::size_t lost = missing_in(now.values, before.values);
    if (missing_in(before.values, now.values) > 0 && (now.is_list || before.by_identifier)) note_more(repeat);
    if (lost == 0 || before.by_identifier) return;
    const auto earlier = context_.read(before.place);
    const auto later = context_.read(now.place);
    if (!earlier || !later) return;
    const Likeness likeness = now.is_list ? Likeness::different : compare(now, *earlier->node, *later->node);
    if (likeness == Likeness::unknown) note_more(repeat);
    if (likeness != Likeness::different) return;
    if (now.is_target) {
      repeat.retargets = true;
      return;
    }
    repeat.effect = Repeat::Effect::replaces;
    repeat.changes.push_back(
        {before.place, now.place, describe(*earlier, *later, lost, before.values.size())});
  }

  [[nodiscard]] std::string describe(const Occurrence& earlier, const Occurrence& later, std::size_t lost,
                                     std::size_t of) const {
    const std::string what = name_of(Setting{0, later.node});
    const std::string place = context_.place_of(earlier);
    const std::string before = brief(*earlier.node);
    const std::string now = brief(*later.node);
    const bool is_list = later.node->is_list();
    const bool one_value = is_list && of == 1 && later.node->shape == Shape::attribute_list;
    if ((!is_list || one_value) && !before.empty() && !now.empty())
      return fmt::format("replaces {} set at {} ({} becomes {})", what, place, before, now);
    if (!is_list) return fmt::format("replaces {} set at {}", what, place);
    return fmt::format("{} set at {}", describe_lost(*later.node, lost, of), place);
  }

  static void sort(Repeat& repeat) {
    std::sort(repeat.changes.begin(), repeat.changes.end(),
              [](const Change& a, const Change& b) { return is_before(a.later, b.later); });
  }

  ResourceType type_;
  LedgerContext& context_;
  const std::function<void(const Repeat&)>& visit_;
  std::vector<Mention> commands_;
  std::size_t first_pair_ = 0;  ///< the first of the commands by external pair
  Settings left_;
};

constexpr std::size_t changes_named = 5;

/// True for the last command of a row that is no container: it tells what the row as a whole repeats.
bool is_last_of_row(const Occurrence& at, const LedgerContext& context) {
  const std::vector<table::TemplateCommand>& row = context.file(at.file).format->rows_template->commands();
  const auto last = std::find_if(row.rbegin(), row.rend(), [](const table::TemplateCommand& command) {
    const ResourceType type = command.command.type();
    return type != ResourceType::community && type != ResourceType::domain;
  });
  return last != row.rend() && last->command.root == at.command->row->origin->root;
}

}  // namespace

std::string describe_changes(const Repeat& repeat) {
  const std::vector<Change>& changes = repeat.changes;
  std::vector<std::string> clauses;
  for (const Change& change : changes) {
    if (clauses.size() < changes_named) clauses.push_back(change.what);
  }
  if (changes.size() > changes_named)
    clauses.push_back(fmt::format("{} more changes", changes.size() - changes_named));
  return enumerate(clauses, "and");
}

void relate_changes(Finding& finding, const Repeat& repeat, LedgerContext& context) {
  for (std::size_t i = 0; i < std::min(repeat.changes.size(), changes_named); ++i)
    if (const auto lost = context.read(repeat.changes[i].earlier))
      finding.related.push_back({"a value that is lost", lost->span()});
}

RowRepeat row_repeat(const Repeat& repeat, const Occurrence& first, const Occurrence& later,
                     const LedgerContext& context) {
  const Row* row = later.command->row;
  if (row == nullptr) return RowRepeat::none;
  if (row->number == first.command->row->number) return RowRepeat::one_row;
  if (repeat.type == ResourceType::community || repeat.type == ResourceType::domain)
    return RowRepeat::container;
  if (repeat.effect != Repeat::Effect::nothing) return RowRepeat::built;
  const bool is_same = row->record->bytes == first.command->row->record->bytes;
  return is_same && is_last_of_row(later, context) ? RowRepeat::same_row : RowRepeat::silent;
}

void each_repeat(const Resource& resource, LedgerContext& context,
                 const std::function<void(const Repeat&)>& visit) {
  Story(resource, context, visit).tell();
}

}  // namespace collint
