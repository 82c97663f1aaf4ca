#include "lint/dependencies.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/describe.h"

namespace collint {
namespace {

bool is_same_form(const Mention& a, const Mention& b) {
  return a.text_high == b.text_high && a.text_low == b.text_low && a.form_bits == b.form_bits;
}

/// Where a file stands in the run: the stage and, where the files of a stage run in turn, the place in it.
struct Turn {
  std::size_t stage = 0;
  std::size_t file = 0;  ///< 0 for all files that run at the same time
  auto operator<=>(const Turn&) const = default;
};

struct Definition {
  const Mention* mention = nullptr;
  std::size_t file = 0;
  Turn turn;
  bool creates = false;
};

class Dependencies {
 public:
  Dependencies(const Resource& resource, LedgerContext& context, bool has_order)
      : resource_(resource), context_(context), has_order_(has_order) {
    const bool exists = is_known_by_id(resource);
    for (const Mention& mention : resource.mentions) {
      const bool creates = mention.creates != 0 && !exists;
      if (mention.role() == Role::defines && is_first_of_file(mention))
        definitions_.push_back(definition(mention, creates));
      if (mention.form() != IdentifierForm::external) continue;
      if (mention.role() == Role::defines) pairs_.push_back(definition(mention, creates));
      if (mention.role() == Role::mapping_pair) pairs_.push_back(definition(mention, true));
    }
  }

  std::vector<UnmetDependency> find() {
    std::vector<UnmetDependency> unmet;
    std::optional<std::size_t> file;  // of the last reference
    for (const Mention& mention : resource_.mentions) {
      if (!is_need(mention)) continue;
      if (mention.role() == Role::parent && context_.is_in_circle(mention)) continue;
      if (file == context_.file_of(mention)) {
        if (!unmet.empty() && context_.file_of(*unmet.back().reference) == file) ++unmet.back().count;
        continue;
      }
      file = context_.file_of(mention);
      if (const auto definition = find_missing(mention, *file))
        unmet.push_back({&mention, definition->mention, definition->turn == turn_of(*file), 1});
    }
    return unmet;
  }

  std::vector<UnmetDependency> find_all() {
    std::vector<UnmetDependency> unmet;
    for (const Mention& mention : resource_.mentions) {
      if (!is_need(mention)) continue;
      const std::size_t file = context_.file_of(mention);
      for (const auto& definition :
           {find_missing_among(definitions_, file), find_missing_among(same_pair(mention), file)}) {
        if (definition) add(mention, *definition, file, unmet);
      }
    }
    return unmet;
  }

 private:
  /// The mentions come file by file, so that those of the same file are the last ones.
  void add(const Mention& reference, const Definition& definition, std::size_t file,
           std::vector<UnmetDependency>& unmet) const {
    const auto known = std::find_if(unmet.rbegin(), unmet.rend(), [&](const UnmetDependency& other) {
      return context_.file_of(*other.reference) != file ||
             context_.file_of(*other.definition) == definition.file;
    });
    if (known != unmet.rend() && context_.file_of(*known->reference) == file) {
      ++known->count;
    } else {
      unmet.push_back({&reference, definition.mention, definition.turn == turn_of(file), 1});
    }
  }

  [[nodiscard]] bool is_first_of_file(const Mention& definition) const {
    return definitions_.empty() || definitions_.back().file != context_.file_of(definition);
  }

  [[nodiscard]] Definition definition(const Mention& mention, bool creates) const {
    const std::size_t file = context_.file_of(mention);
    return {&mention, file, turn_of(file), creates};
  }

  [[nodiscard]] Turn turn_of(std::size_t file) const {
    if (!has_order_) return {};
    const CheckedFile& checked = context_.file(file);
    const bool in_turn = context_.run().stages[checked.stage].sequence == Sequence::in_turn;
    return {checked.stage, in_turn ? file + 1 : 0};
  }

  /// The definition that a reference would have to wait for.
  [[nodiscard]] std::optional<Definition> find_missing(const Mention& reference, std::size_t file) const {
    if (const auto definition = find_missing_among(definitions_, file)) return definition;
    return find_missing_among(same_pair(reference), file);
  }

  /// What makes the external pair known that a reference names; nothing for one in another form.
  [[nodiscard]] std::vector<Definition> same_pair(const Mention& reference) const {
    std::vector<Definition> same;
    if (reference.form() != IdentifierForm::external) return same;
    std::copy_if(pairs_.begin(), pairs_.end(), std::back_inserter(same),
                 [&](const Definition& one) { return is_same_form(*one.mention, reference); });
    return same;
  }

  [[nodiscard]] std::optional<Definition> find_missing_among(const std::vector<Definition>& list,
                                                             std::size_t file) const {
    const auto creation =
        std::find_if(list.begin(), list.end(), [](const Definition& one) { return one.creates; });
    if (creation == list.end() || list.front().turn < creation->turn) return std::nullopt;
    const Turn turn = turn_of(file);
    const bool is_met = std::any_of(
        list.begin(), list.end(), [&](const Definition& one) { return one.file == file || one.turn < turn; });
    return is_met ? std::nullopt : std::optional(*creation);
  }

  const Resource& resource_;
  LedgerContext& context_;
  bool has_order_;                       ///< else all files might run at the same time
  std::vector<Definition> definitions_;  ///< of the resource, the first of each file
  std::vector<Definition> pairs_;        ///< what makes external pairs known
};

std::string describe_need(const Occurrence& reference, const Occurrence& definition) {
  if (definition.command->type() != ResourceType::mapping) return describe_resource(*definition.command);
  return fmt::format("the Mapping of {}", describe_identifier(*reference.node));
}

std::string describe_further(const UnmetDependency& unmet) {
  const std::size_t further = unmet.count - 1;
  if (further == 0) return "";
  return fmt::format(", as {} further reference{} here need{}", further, further == 1 ? "" : "s",
                     further == 1 ? "s" : "");
}

}  // namespace

bool is_need(const Mention& mention) {
  switch (mention.role()) {
    case Role::container:
    case Role::parent:
    case Role::relation_source:
    case Role::relation_target:
    case Role::leg:
    case Role::leg_in_relations:
    case Role::mapping_target: return true;
    default: return false;
  }
}

std::vector<UnmetDependency> unmet_dependencies(const Resource& resource, LedgerContext& context) {
  return Dependencies(resource, context, true).find();
}

std::vector<UnmetDependency> all_unmet_dependencies(const Resource& resource, LedgerContext& context) {
  return Dependencies(resource, context, false).find_all();
}

std::optional<Need> read_need(const UnmetDependency& unmet, LedgerContext& context) {
  auto places = context.read_same(*unmet.reference, *unmet.definition);
  if (!places) return std::nullopt;
  auto& [reference, definition] = *places;
  const std::string what = describe_need(reference, definition);
  const std::string file = context.file(definition.file).name;
  const std::string creation =
      fmt::format("{} is created in {}, at {}", what, file, context.place_of(definition));
  return Need{std::move(reference), std::move(definition), what, file, creation, describe_further(unmet)};
}

void relate(Finding& finding, Need need, const LedgerContext& context) {
  context.relate(finding, "what it needs", need.definition);
  finding.needed = std::move(need.what);
}

}  // namespace collint
