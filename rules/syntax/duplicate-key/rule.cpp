#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::syntax_duplicate_key {
namespace {

void report(const Node& first, const Node& second, std::size_t lost, Context& context) {
  const std::string times = lost == 1 ? "twice" : fmt::format("{} times", lost + 1);
  const std::string values = lost == 1 ? "1 value is" : fmt::format("{} values are", lost);
  const bool lists = first.is_list() && second.is_list();
  context
      .report(context.key_of(second),
              fmt::format("key '{}' stands {} in this object: only the last value counts, {} lost",
                          shortened(second.key), times, values),
              lists ? "join the lists under one key" : "keep one of the values and remove the others")
      .related.push_back({"the first one", context.key_of(first).span});
}

void check(const Node& object, Context& context) {
  std::vector<const Node*> members;
  for (const Node& member : children(object)) members.push_back(&member);
  std::stable_sort(members.begin(), members.end(),
                   [](const Node* a, const Node* b) { return a->key < b->key; });
  for (auto first = members.begin(); first != members.end();) {
    const auto end =
        std::find_if(first, members.end(), [&](const Node* m) { return m->key != (*first)->key; });
    const auto equal = static_cast<std::size_t>(end - first);
    if (equal > 1) report(*first[0], *first[1], equal - 1, context);
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
