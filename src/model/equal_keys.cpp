#include "model/equal_keys.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/same_name.h"

namespace collint {
namespace {

void mark_repeated_key(Node& object, Node& later) {
  object.traits |= Trait::repeats_key;
  later.traits |= Trait::repeated_key;
}

bool is_spelt(const Node& member) { return !member.key_traits.has(Trait::blank | Trait::placeholder); }

void mark_if_respelled(Node& a, Node& b) {
  if (a.key == b.key || !is_spelt(a) || !is_spelt(b) || !same_attribute_type(a.key, b.key)) return;
  a.key_traits = Trait::respelled_key;
  b.key_traits = Trait::respelled_key;
}

/// More members than these are not compared pair by pair.
constexpr std::size_t few = 16;

bool has_few_members(const Node& object) {
  std::size_t count = 0;
  for (auto member = children(object).begin(); member != children(object).end() && count <= few; ++member)
    ++count;
  return count <= few;
}

/// Calls `visit` with each member and each one behind it.
template <typename Visit>
void each_pair(Node& object, Visit visit) {
  Node* const end = &object + object.extent;
  for (Node* later = &object + 1; later != end; later += later->extent) {
    for (Node* earlier = &object + 1; earlier != later; earlier += earlier->extent) visit(*earlier, *later);
  }
}

}  // namespace

void mark_repeated_keys(Node& object) {
  if (has_few_members(object)) {
    return each_pair(object, [&](const Node& earlier, Node& later) {
      if (earlier.key == later.key) mark_repeated_key(object, later);
    });
  }
  std::vector<Node*> members;
  for (Node* member = &object + 1; member != &object + object.extent; member += member->extent)
    members.push_back(member);
  std::stable_sort(members.begin(), members.end(),
                   [](const Node* a, const Node* b) { return a->key < b->key; });
  for (std::size_t i = 1; i < members.size(); ++i) {
    if (members[i - 1]->key == members[i]->key) mark_repeated_key(object, *members[i]);
  }
}

void mark_respelled_keys(Node& attributes) {
  if (has_few_members(attributes)) return each_pair(attributes, mark_if_respelled);
  std::vector<std::pair<std::uint64_t, Node*>> hashed;
  for (Node* member = &attributes + 1; member != &attributes + attributes.extent; member += member->extent) {
    if (is_spelt(*member)) hashed.emplace_back(hash_of_attribute_type(member->key), member);
  }
  std::sort(hashed.begin(), hashed.end());
  for (std::size_t first = 0, i = 1; i < hashed.size(); ++i) {
    if (hashed[i].first != hashed[first].first) first = i;
    mark_if_respelled(*hashed[first].second, *hashed[i].second);
  }
}

}  // namespace collint
