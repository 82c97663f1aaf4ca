#include "model/subject.h"

#include <xxhash.h>

#include <string_view>

#include "model/identity.h"
#include "model/mixed.h"

namespace collint {
namespace {

std::uint64_t hash_of(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

/// Of larger values only the size counts, so that many findings at one of them cost little.
constexpr std::uint32_t nodes_hashed = 1000;

std::uint64_t with(std::uint64_t hash, std::uint64_t part) { return mixed(mixed(hash) ^ part); }

std::uint64_t hash_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::object: return 1;
    case ValueKind::list: return 2;
    case ValueKind::text: return 3;
    default: return 4;  // the characters tell these apart
  }
}

/// Members and items are added up, so that their order does not matter.
std::uint64_t hash_of_value(const Node& value) {
  std::uint64_t parts = value.is_object() || value.is_list() ? 0 : hash_of(value.text);
  for (const Node& child : children(value)) {
    const std::uint64_t key = value.is_list() ? 0 : hash_of(child.key);
    parts += with(key, hash_of_value(child));
  }
  return with(hash_of(value.kind), parts);
}

std::uint64_t hash_of_identifier(const Node& identifier) {
  const auto identity = identity_of(identifier);
  return identity ? with(identity->hash[0], identity->hash[1]) : hash_of_value(identifier);
}

std::uint64_t hash_of_path(const Node& root, const Node& node) {
  std::uint64_t hash = 0;
  for (const Node* at = &node; at != &root; at = &at->parent())
    hash = with(hash, at->parent().is_list() ? 0 : hash_of(at->key));
  return hash;
}

bool is_wrapper(const Command& command) { return command.root->shape == Shape::wrapper; }

}  // namespace

std::uint64_t hash_of_resource(const Command& command) {
  if (is_wrapper(command)) return 0;
  const Node* identifier = command.identifier();
  if (identifier == nullptr) return hash_of_value(*command.root);
  return with(hash_of(name_of(command.type())), hash_of_identifier(*identifier));
}

std::uint64_t hash_of_subject(std::uint64_t resource, const Command& command, const Node& node) {
  const std::uint64_t place = with(resource, hash_of_path(*command.root, node));
  if (is_wrapper(command)) return place;  // what it holds is the whole file
  return with(place, node.extent > nodes_hashed ? node.extent : hash_of_value(node));
}

}  // namespace collint
