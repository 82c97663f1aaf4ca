#include "ledger/parents.h"

#include <algorithm>

namespace collint {
namespace {

std::vector<ParentReference> collect(const Resources& resources) {
  std::vector<ParentReference> found;
  resources.each_mention(ResourceType::community, [&](const Mention& mention, std::uint32_t number) {
    if (mention.role() == Role::parent) found.push_back({mention, 0, number, 0});
  });
  if (found.empty()) return found;
  std::vector<std::uint32_t> defined(resources.ledger().command_count);
  resources.each_mention(ResourceType::community, [&](const Mention& mention, std::uint32_t number) {
    if (mention.role() == Role::defines) defined[mention.command] = number;
  });
  for (ParentReference& reference : found) reference.child = defined[reference.mention.command];
  std::sort(found.begin(), found.end(), [](const ParentReference& a, const ParentReference& b) {
    return is_before(a.mention, b.mention);
  });
  return found;
}

/// By number of a community the circle it stands in, 0 for none. Each community is walked over once: a walk
/// ends at one that an earlier walk has seen, or closes a circle at one of its own.
std::vector<std::uint32_t> circles_of(const std::vector<std::uint32_t>& parents) {
  std::vector<std::uint32_t> walks(parents.size());
  std::vector<std::uint32_t> circles(parents.size());
  for (std::uint32_t start = 1; start < parents.size(); ++start) {
    std::uint32_t at = start;
    for (; at != 0 && walks[at] == 0; at = parents[at]) walks[at] = start;
    if (at == 0 || walks[at] != start) continue;
    for (; circles[at] == 0; at = parents[at]) circles[at] = start;
  }
  return circles;
}

}  // namespace

std::vector<ParentReference> parent_references(const Resources& resources) {
  std::vector<ParentReference> found = collect(resources);
  if (found.empty()) return found;
  std::vector<std::uint32_t> parents(resources.identity_count(ResourceType::community) + 1);
  for (const ParentReference& reference : found) parents[reference.child] = reference.parent;
  parents[0] = 0;
  const std::vector<std::uint32_t> circles = circles_of(parents);
  for (ParentReference& reference : found) {
    const std::uint32_t circle = circles[reference.child];
    if (circle == circles[reference.parent]) reference.circle = circle;
  }
  return found;
}

}  // namespace collint
