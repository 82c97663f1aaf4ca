#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::syntax_duplicate_key {
namespace {

void report(std::span<const Node* const> members, Context& context) {
  const Node& first = *members[0];
  const Node& second = *members[1];
  const std::size_t lost = members.size() - 1;
  const std::string times = lost == 1 ? "twice" : fmt::format("{} times", lost + 1);
  const std::string values = lost == 1 ? "1 value is" : fmt::format("{} values are", lost);
  const bool lists = first.is_list() && second.is_list();
  Finding& finding =
      context.report(context.key_of(second),
                     fmt::format("key '{}' stands {} in this object: only the last value counts, {} lost",
                                 shortened(second.key), times, values),
                     lists ? "join the lists under one key" : "keep one of the values and remove the others");
  context.relate_peer(finding, "the first one", context.key_of(first));
  for (const Node* member : members.subspan(2)) context.add_peer(finding, *member);
}

void check(const Node& object, Context& context) {
  std::vector<const Node*> members;
  for (const Node& member : children(object)) members.push_back(&member);
  std::stable_sort(members.begin(), members.end(),
                   [](const Node* a, const Node* b) { return a->key < b->key; });
  for (auto first = members.begin(); first != members.end();) {
    const auto end =
        std::find_if(first, members.end(), [&](const Node* m) { return m->key != (*first)->key; });
    if (end - first > 1) report({first, end}, context);
    first = end;
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/duplicate-key",
                .severity = Severity::error,
                .traits = Trait::repeats_key,
                .check = check};

}  // namespace collint::rules::syntax_duplicate_key
