#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lint/respelling.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/describe.h"

namespace collint::rules::reference_near_miss {
namespace {

using TextHashes = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

std::pair<std::uint64_t, std::uint32_t> hashes_of(const Spelling& spelling) {
  return {spelling.first().text_high, spelling.first().text_low};
}

/// The texts that some command defines in one of the containers: where these are spelt so it is the container
/// that is not.
TextHashes defined_texts(const LikeSpellings& alike) {
  TextHashes defined;
  for (const Spelling& spelling : alike.spellings) {
    if (spelling.is_defined) defined.push_back(hashes_of(spelling));
  }
  std::sort(defined.begin(), defined.end());
  return defined;
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

void report(const Spelling& missing, const Spelling& defined, ResourceType type, LedgerContext& context) {
  const Mention* definition = defined.definition();
  const auto read =
      read_respelling(missing.first(), definition != nullptr ? *definition : defined.first(), context);
  if (!read) return;
  const auto line = context.line_of(read->other);
  const bool other_is_odd = read->reversed().is_odd();
  context
      .report(
          read->text,
          fmt::format("no command defines {} {}, but what line {} names '{}' differs only in {}: the import "
                      "compares letter by letter, so this is another one, or none{}",
                      name_of(type), describe_identifier(naming_object(read->text)), line,
                      shortened(read->other.node->text), read->difference(), describe_others(missing)),
          other_is_odd ? fmt::format("write '{}' at line {} too", shortened(read->text.node->text), line)
                       : fmt::format("write '{}'", shortened(read->other.node->text)))
      .related.push_back({"the spelling that is defined", read->other.span()});
  supersede_spelling(missing, *read, context);
  if (other_is_odd) supersede_spelling(defined, read->reversed(), context);
}

void check(LedgerContext& context) {
  for (const LikeSpellings& alike : context.spellings().alike()) {
    const auto& spellings = alike.spellings;
    const auto defined = std::find_if(spellings.begin(), spellings.end(),
                                      [](const Spelling& spelling) { return spelling.is_defined; });
    if (defined == spellings.end()) continue;
    const TextHashes texts = defined_texts(alike);
    for (const Spelling& spelling : spellings) {
      if (!spelling.is_defined && !std::binary_search(texts.begin(), texts.end(), hashes_of(spelling)))
        report(spelling, *defined, alike.type, context);
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "reference/near-miss", .severity = Severity::warning, .check_ledger = check};

}  // namespace collint::rules::reference_near_miss
