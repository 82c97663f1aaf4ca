#include "ledger/recorder.h"

#include <xxhash.h>

#include <algorithm>

#include "ledger/content_hash.h"
#include "model/creation.h"
#include "model/relation_key.h"

namespace collint {

void Recorder::add(const Command& command) {
  if (!command.index || *command.index >= UINT32_MAX) return;
  if (command.row != nullptr) skip_to(*command.index);
  if (*command.index != commands_.records.size()) return;
  command_ = &command;
  number_ = static_cast<std::uint32_t>(*command.index);
  record(command);
  const Node& root = *command.root;
  const Node* identifier = command.identifier();
  if (identifier == nullptr || !identifiers.has(identifier->shape)) return;
  if (command.type() == ResourceType::mapping) mapping(root, *identifier);
  own_identifier(root, *identifier);
  if (const Node* lies_in = find_container(root)) need(container(lies_in), *lies_in);
  if (const Node* parent = find(root, Field::parent)) refer(Role::parent, *parent);
  if (const Node* map = find(root, Field::relations)) {
    if (map->shape == Shape::relations) relations(*map);
    if (map->shape == Shape::legs) legs(*map, Role::leg_in_relations);
  }
}

/// Rows that give no command have a place in the list all the same, so that a place tells the row.
void Recorder::skip_to(std::uint64_t number) {
  if (commands_.records.size() < number) commands_.records.resize(number);
}

void Recorder::record(const Command& command) {
  const Node& root = *command.root;
  const std::uint64_t content = hash_of_content(root);
  make_room(commands_.records);
  CommandRecord& record = commands_.records.emplace_back();
  record.offset = command.window_offset;
  record.content = static_cast<std::uint32_t>(content);
  record.size = static_cast<std::uint32_t>(content >> 32U);
  if (command.row == nullptr) {
    const std::uint32_t quote = root.is_text() ? 1 : 0;
    record.offset += root.begin - quote;
    record.size = root.end - root.begin + 2 * quote;
  }
  if (!command.pointer_prefix.empty())
    commands_.in_lists.push_back({command.pointer_prefix, command.position_in_list});
  commands_.is_bare = !command.has_list;
  ledger_.command_count = number_ + 1;
}

/// Equal for nodes that are written alike: of JSON to the byte, of a table in all their texts.
std::uint64_t Recorder::hash_of_content(const Node& node) const {
  if (command_->row == nullptr) {
    return content_hash(command_->window.substr(node.begin, node.end - node.begin));
  }
  std::uint64_t hash = node.extent;
  for (const Node* part = &node; part != &node + node.extent; ++part) {
    if (part != &node) hash = mixed(hash ^ XXH3_64bits(part->key.data(), part->key.size()));
    hash = mixed(hash + part->extent) ^ XXH3_64bits(part->text.data(), part->text.size());
  }
  return mixed(hash);
}

void Recorder::own_identifier(const Node& root, const Node& identifier) {
  Mention own;
  if (!describe(identifier, own)) return;
  if (own.form() == IdentifierForm::legs && !legs(*find(identifier, Field::relations), Role::leg)) return;
  own.creates = lacking_for_creation(root, identifier).none() ? 1 : 0;
  add_mention(command_->type(), Role::defines, identifier, own);
  if (own.form() == IdentifierForm::name && own.container != 0)
    need(own.container, *find_container(identifier));
  if (own.form() == IdentifierForm::id || own.form() == IdentifierForm::external) also_called(root);
}

/// Notes the full name that a command identified by id or by an external pair gives its resource.
void Recorder::also_called(const Node& root) {
  Mention called;
  if (command_->type() > ResourceType::asset || !describe_name(root, called)) return;
  if (place_in_container(root, called))
    add_mention(command_->type(), Role::also_called, *find(root, Field::name), called);
}

void Recorder::relations(const Node& map) {
  for (const Node& list : children(map)) {
    if (list.shape != Shape::relation_targets) continue;
    const RelationList& known = relation_list(list.key);
    for (const Node& item : children(list)) refer(known.role, item, known.type);
  }
}

const Recorder::RelationList& Recorder::relation_list(std::string_view key) {
  if (last_list_.key == key) return last_list_;
  const auto parts = relation_key_of(key);
  const bool is_source = parts && parts->direction == "SOURCE";
  const std::uint32_t type = parts && !parts->direction.empty() ? relation_type(parts->type) : 0;
  last_list_ = {std::string(key), is_source ? Role::relation_source : Role::relation_target, type};
  return last_list_;
}

/// False where a leg names nothing, or there is none.
bool Recorder::legs(const Node& map, Role role) {
  bool all = true;
  bool any = false;
  for (const Node& list : children(map)) {
    const auto key = relation_key_of(list.key);
    const std::uint32_t type = key ? relation_type(key->type) : 0;
    all = all && type != 0 && list.shape == Shape::leg_targets;
    if (list.shape != Shape::leg_targets) continue;
    for (const Node& item : children(list)) all = refer(role, item, type) && all;
    any = any || !children(list).empty();
  }
  return all && any;
}

/// A Mapping tells that its external pair and its target are one resource.
void Recorder::mapping(const Node& root, const Node& identifier) {
  const Node* target = only_target(root, identifier);
  const Node& pair_owner = external_entity(identifier) != nullptr ? identifier : root;
  Mention pair;
  Mention meant;
  if (target == nullptr || !describe_pair(external_system(pair_owner), external_entity(pair_owner), pair))
    return;
  const Node& pair_at = *external_entity(pair_owner);
  if (&pair_owner == &root) add_mention(ResourceType::mapping, Role::mapping_pair, pair_at, pair);
  if (target->field != Field::dgcId) {
    if (!describe(*target, meant) || meant.form() == IdentifierForm::legs) return;
    const ResourceType type = type_of_identifier(target->shape);
    add_mention(type, Role::mapping_pair, pair_at, pair);
    add_mention(type, Role::mapping_target, *target, meant);
    return;
  }
  if (!describe_id(target, meant)) return;
  pair.any_type = meant.any_type = 1;
  for (const ResourceType type : mapped_types) {
    add_mention(type, Role::mapping_pair, pair_at, pair);
    add_mention(type, Role::mapping_target, *target, meant);
  }
}

/// Fills in what makes two mentions the same; false where the identifier is not one usable form.
bool Recorder::describe(const Node& identifier, Mention& mention) {
  return describe_texts(identifier, mention) && place_in_container(identifier, mention);
}

bool Recorder::place_in_container(const Node& object, Mention& mention) {
  if (!needs_container(object, mention)) return true;
  mention.container = container(find_container(object));
  return mention.container != 0;
}

bool Recorder::refer(Role role, const Node& identifier, std::uint32_t relation) {
  const Remembered& remembered = remember(identifier);
  if (!remembered.usable || remembered.mention.form() == IdentifierForm::legs) return false;
  Mention mention = remembered.mention;
  mention.set_relation(relation);
  add_mention(type_of_identifier(identifier.shape), role, identifier, mention);
  return true;
}

/// The same objects come again and again, so their bytes are looked up before their texts are. The reference
/// holds until the next call.
Recorder::Remembered& Recorder::remember(const Node& identifier) {
  const std::uint64_t hash =
      hash_of_content(identifier) + mixed(static_cast<std::uint64_t>(identifier.shape));
  Remembered& slot = remembered_[hash % remembered_.size()];
  if (slot.bytes == hash) return slot;
  Remembered described;
  described.bytes = hash;
  described.usable = describe(identifier, described.mention);
  return slot = described;
}

void Recorder::add_mention(ResourceType type, Role role, const Node& at, Mention mention) {
  mention.set(role);
  mention.command = number_;
  mention.place = place_of(at);
  LongVector<Mention>& all = ledger_.of(type);
  make_room(all);
  all.push_back(mention);
}

/// A long list is given room for as many as there will be if the rest of the file is like what was read, and
/// somewhat more: moving it again and again takes more than room that stays empty, which takes no memory. The
/// start of a file can mislead, so that is 64 MB or some times what there is at most.
template <typename T>
void Recorder::make_room(LongVector<T>& list) const {
  constexpr std::size_t long_list = 1U << 12U;
  constexpr std::size_t always_allowed = (std::size_t{64} << 20U) / sizeof(T);
  if (list.size() < list.capacity() || list.size() < long_list || command_->row != nullptr) return;
  const std::uint64_t read = command_->window_offset + command_->root->end - commands_.records.front().offset;
  if (read >= bytes_) return;
  const double times = 1.1 * static_cast<double>(bytes_) / static_cast<double>(read);
  const auto expected = static_cast<std::size_t>(times * static_cast<double>(list.size()));
  list.reserve(std::min(expected, std::max(always_allowed, 8 * list.size())));
}

/// The number of the container that an identifier names, 0 where it names none.
std::uint32_t Recorder::container(const Node* identifier) {
  if (identifier == nullptr || !identifier->is_object()) return 0;
  Remembered& remembered = remember(*identifier);
  if (remembered.usable && remembered.container == 0)
    remembered.container = intern(type_of_identifier(identifier->shape), *identifier, remembered.mention);
  return remembered.container;
}

std::uint32_t Recorder::intern(ResourceType type, const Node& at, Mention mention) {
  mention.set(Role::nested);
  mention.command = number_;
  mention.place = place_of(at);
  return containers_.number_of(type, mention, ledger_.containers);
}

void Recorder::need(std::uint32_t number, const Node& at) {
  if (number == 0) return;
  Container& container = ledger_.containers[number - 1];
  if (container.is_needed) return;
  container.is_needed = true;
  container.first_need = container.first;
  container.first_need.set(Role::container);
  container.first_need.command = number_;
  container.first_need.place = place_of(at);
}

/// Relation types have numbers, from 1; 0 where there are too many to tell them apart.
std::uint32_t Recorder::relation_type(std::string_view type) {
  const std::uint64_t hash = hash_of_relation_type(type);
  const auto next = static_cast<std::uint32_t>(ledger_.relation_types.size() + 1);
  if (next > most_relation_types) return 0;
  const auto [entry, is_new] = relation_types_.try_emplace(hash, next);
  if (is_new) ledger_.relation_types.push_back(hash);
  return entry->second;
}

}  // namespace collint
