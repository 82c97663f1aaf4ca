#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::syntax_duplicate_key {
namespace {

bool holds_lists(const Node& object) {
  return (Shape::attributes | Shape::relations | Shape::legs | Shape::responsibilities).has(object.shape);
}

/// All lists under the first key, without items that are there to the byte.
void offer_joined(Finding& finding, std::span<const Node* const> members, const Context& context) {
  const Node& first = *members.front();
  const bool are_lists =
      std::all_of(members.begin(), members.end(), [](const Node* member) { return member->is_list(); });
  if (!are_lists || !holds_lists(first.parent())) return;
  std::set<std::string_view> items;
  for (const Node& item : children(first)) items.insert(bytes_of(context.command(), item));
  std::vector<std::string_view> more;
  for (const Node* member : members.subspan(1)) {
    for (const Node& item : children(*member)) {
      const auto [bytes, is_new] = items.insert(bytes_of(context.command(), item));
      if (is_new) more.push_back(*bytes);
    }
  }
  std::vector<Edit> edits = append_to(context.command(), first, more);
  const std::vector<Edit> removed = remove(context.command(), members.subspan(1));
  edits.insert(edits.end(), removed.begin(), removed.end());
  context.offer(finding, Applicability::unsafe, "join the lists under one key", std::move(edits));
}

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
  offer_joined(finding, members, context);
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
                .fixes = Applicability::unsafe,
                .traits = Trait::repeats_key,
                .check = check};

}  // namespace collint::rules::syntax_duplicate_key
