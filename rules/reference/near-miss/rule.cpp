#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "lint/edits.h"
#include "lint/respelling.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/describe.h"

namespace collint::rules::reference_near_miss {
namespace {

auto texts_of(const Spelling& spelling) {
  return std::tuple(spelling.first().text_high, spelling.first().text_low);
}

bool has_lesser_texts(const Spelling* a, const Spelling* b) { return texts_of(*a) < texts_of(*b); }

std::vector<const Spelling*> defined_in(const LikeSpellings& alike) {
  std::vector<const Spelling*> defined;
  for (const Spelling& spelling : alike.spellings) {
    if (spelling.is_defined) defined.push_back(&spelling);
  }
  return defined;
}

const Mention& defining_place(const Spelling& spelling) {
  const Mention* definition = spelling.definition();
  return definition != nullptr ? *definition : spelling.first();
}

/// Of containers only the first mentions are known, so they are not counted.
std::string describe_others(const Spelling& spelling) {
  const std::size_t others = spelling.mentions.size() - 1;
  const bool counted =
      std::none_of(spelling.mentions.begin(), spelling.mentions.end(), [](const Mention& mention) {
        return mention.role() == Role::nested || mention.role() == Role::container;
      });
  if (!counted || others == 0) return "";
  return fmt::format("; {} more reference{} spelt so", others, others == 1 ? " is" : "s are");
}

/// A reference whose own texts are defined, in a container that looks like its own.
struct Misplaced {
  ResourceType type = ResourceType::unknown;
  const Spelling* missing = nullptr;
  const Spelling* defined = nullptr;
};

/// The near misses of a file.
class Search {
 public:
  explicit Search(LedgerContext& context) : context_(context) {}

  void look_at(const LikeSpellings& alike);
  /// To be called last: a container that is a near miss itself is not told again.
  void report_misplaced();

 private:
  void report(ResourceType type, const Spelling& missing, const Spelling& defined);
  void report(const Misplaced& misplaced);
  [[nodiscard]] std::vector<Edit> respelt(const Spelling& missing, const Spelling& defined);

  LedgerContext& context_;
  std::vector<Misplaced> misplaced_;
  std::set<std::pair<ResourceType, std::uint32_t>> settled_;  ///< resources: reported, or defined
};

void Search::look_at(const LikeSpellings& alike) {
  const std::vector<const Spelling*> defined = defined_in(alike);
  if (defined.empty()) return;
  std::vector<const Spelling*> by_texts = defined;
  std::stable_sort(by_texts.begin(), by_texts.end(), has_lesser_texts);
  for (const Spelling& spelling : alike.spellings) {
    const auto exact = std::lower_bound(by_texts.begin(), by_texts.end(), &spelling, has_lesser_texts);
    const bool is_exact = exact != by_texts.end() && texts_of(**exact) == texts_of(spelling);
    if (!spelling.is_defined && is_exact) {
      misplaced_.push_back({alike.type, &spelling, *exact});
      continue;
    }
    if (!spelling.is_defined) report(alike.type, spelling, *defined.front());
    if (alike.type < ResourceType::asset) settled_.emplace(alike.type, spelling.resource);
  }
}

void Search::report(ResourceType type, const Spelling& missing, const Spelling& defined) {
  const auto read = read_respelling(missing.first(), defining_place(defined), context_);
  if (!read) return;
  const std::string place = context_.place_of(read->other, read->text);
  const bool other_is_odd = read->reversed().is_odd();
  Finding& finding = context_.report(
      read->text,
      fmt::format("no command defines {} {}, but {} has '{}', which differs only in {}: the import "
                  "compares letter by letter, so this is another one or none{}",
                  name_of(type), describe_identifier(naming_object(read->text)), place,
                  shortened(read->other.node->text), read->difference(), describe_others(missing)),
      other_is_odd ? fmt::format("write '{}' at {} too", shortened(read->text.node->text), place)
                   : fmt::format("write '{}'", shortened(read->other.node->text)));
  context_.relate(finding, "the spelling that is defined", read->other);
  if (!other_is_odd && type >= ResourceType::asset)
    context_.offer(finding, Applicability::unsafe,
                   fmt::format("write '{}'", shortened(read->other.node->text)), respelt(missing, defined));
  supersede_spelling(missing, *read, context_);
}

/// Writes what is defined at all places of the other spelling. No edits where one of them is in another file,
/// or there are too many to read. Of containers not all places are known.
std::vector<Edit> Search::respelt(const Spelling& missing, const Spelling& defined) {
  constexpr std::size_t most_places = 1000;
  if (missing.mentions.size() > most_places) return {};
  std::vector<Edit> edits;
  for (const Mention& mention : missing.mentions) {
    const auto read = read_respelling(mention, defining_place(defined), context_);
    if (!read || read->text.file != context_.file_of(missing.first())) return {};
    const std::size_t size = read->text.node->text.size();
    const std::vector<Edit> edit =
        replace_text(*read->text.command, *read->text.node, false, 0, size, read->other.node->text);
    if (edit.empty()) return {};
    const bool is_there = std::any_of(edits.begin(), edits.end(),
                                      [&](const Edit& other) { return other.span == edit.front().span; });
    if (!is_there) edits.push_back(edit.front());
  }
  return edits;
}

void Search::report(const Misplaced& misplaced) {
  const Mention& reference = misplaced.missing->first();
  const auto read = read_container_respelling(reference, defining_place(*misplaced.defined), context_);
  if (!read) return;
  const Node& container = naming_object(read->text);
  const ResourceType type = type_of_identifier(container.shape);
  if (!settled_.emplace(type, context_.resources().number_of(container)).second) return;
  Finding& finding = context_.report(
      read->text,
      fmt::format("no command defines {} {}, but {} has it in '{}', which differs only in {}: the import "
                  "compares letter by letter, so this is another one or none",
                  name_of(misplaced.type), describe_identifier(naming_object(*context_.read(reference))),
                  context_.place_of(read->other, read->text), shortened(read->other.node->text),
                  read->difference()),
      fmt::format("write '{}'", shortened(read->other.node->text)));
  context_.relate(finding, "the spelling that is defined", read->other);
  context_.supersede_text_findings(read->text);
}

void Search::report_misplaced() {
  std::sort(misplaced_.begin(), misplaced_.end(), [](const Misplaced& a, const Misplaced& b) {
    return is_before(a.missing->first(), b.missing->first());
  });
  std::set<std::pair<ResourceType, std::uint32_t>> containers;
  for (const Misplaced& misplaced : misplaced_) {
    if (containers.emplace(misplaced.type, misplaced.missing->first().container).second) report(misplaced);
  }
}

void check(LedgerContext& context) {
  Search search(context);
  for (const LikeSpellings& alike : context.spellings().alike()) search.look_at(alike);
  search.report_misplaced();
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "reference/near-miss",
                .severity = Severity::warning,
                .fixes = Applicability::unsafe,
                .check_ledger = check,
                .compares_spellings = true,
                .scope = Scope::run};

}  // namespace collint::rules::reference_near_miss
