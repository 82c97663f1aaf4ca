#include "model/equal_keys.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "model/same_name.h"

namespace collint {
namespace {

void mark_repeated_key(Node& object, Node& later) {
  object.traits |= Trait::repeats_key;
  later.traits |= Trait::repeated_key;
}

void mark_if_respelled(Node& a, Node& b) {
  if (a.key == b.key || !same_attribute_type(a.key, b.key)) return;
  a.key_traits = Trait::respelled_key;
  b.key_traits = Trait::respelled_key;
}

}  // namespace

void mark_repeated_keys(Node& object, std::vector<Node*>& members) {
  members.clear();
  for (Node* child = &object + 1; child != &object + object.extent; child += child->extent)
    members.push_back(child);
  if (members.size() <= 8) {
    for (std::size_t later = 1; later < members.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        if (members[earlier]->key == members[later]->key) mark_repeated_key(object, *members[later]);
      }
    }
    return;
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const Node* a, const Node* b) { return a->key < b->key; });
  for (std::size_t i = 1; i < members.size(); ++i) {
    if (members[i - 1]->key == members[i]->key) mark_repeated_key(object, *members[i]);
  }
}

void mark_respelled_keys(Node& attributes, std::vector<Node*>& members) {
  members.clear();
  for (Node* child = &attributes + 1; child != &attributes + attributes.extent; child += child->extent) {
    if (!child->key_traits.has(Trait::blank | Trait::placeholder)) members.push_back(child);
  }
  if (members.size() <= 16) {
    for (std::size_t later = 1; later < members.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier)
        mark_if_respelled(*members[earlier], *members[later]);
    }
    return;
  }
  std::vector<std::pair<std::uint64_t, Node*>> hashed;
  hashed.reserve(members.size());
  for (Node* member : members) hashed.emplace_back(hash_of_attribute_type(member->key), member);
  std::sort(hashed.begin(), hashed.end());
  for (std::size_t first = 0, i = 1; i < hashed.size(); ++i) {
    if (hashed[i].first != hashed[first].first) first = i;
    mark_if_respelled(*hashed[first].second, *hashed[i].second);
  }
}

}  // namespace collint
