#include "ledger/mention.h"

#include <xxhash.h>

#include <algorithm>

#include "model/folded.h"
#include "model/mixed.h"
#include "model/uuid.h"

namespace collint {
namespace {

bool is_usable(const Node* text) {
  return text != nullptr && text->is_text() && text->shape != Shape::anything &&
         !text->traits.has(Trait::blank | Trait::stand_in_word | Trait::placeholder);
}

void set_hash(XXH128_hash_t hash, Mention& mention) {
  mention.text_high = hash.high64;
  mention.text_low = static_cast<std::uint32_t>(hash.low64);
}

std::uint32_t folded_but_not_0(std::string_view text) { return std::max(hash_of_folded(text), 1U); }

XXH128_hash_t hash_of_uuid(std::string_view uuid) {
  const auto lower = lower_uuid(uuid);
  return XXH3_128bits(lower.data(), lower.size());
}

const Node* target_of(const Node& identifier) {
  const auto* const field = std::find_if(mapping_targets.begin(), mapping_targets.end(),
                                         [&](Field candidate) { return identifier.has(candidate); });
  return field == mapping_targets.end() ? nullptr : find(identifier, *field);
}

/// A Mapping that is identified by what it maps to.
bool describe_target(const Node& identifier, Mention& mention) {
  const Node* target = target_of(identifier);
  const bool known =
      target->field == Field::dgcId ? describe_id(target, mention) : describe_texts(*target, mention);
  if (!known || mention.form() == IdentifierForm::legs) return false;
  mention.text_high += mixed(static_cast<std::uint64_t>(target->field) << 8U | mention.form_bits);
  mention.folded = 0;
  mention.set(IdentifierForm::target);
  return true;
}

}  // namespace

bool describe_id(const Node* id, Mention& mention) {
  if (id == nullptr || !id->is_text() || !is_uuid(id->text)) return false;
  set_hash(hash_of_uuid(id->text), mention);
  mention.set(IdentifierForm::id);
  return true;
}

bool describe_pair(const Node* system, const Node* entity, Mention& mention) {
  if (!is_usable(system) || !is_usable(entity)) return false;
  const XXH128_hash_t first = XXH3_128bits(system->text.data(), system->text.size());
  const XXH128_hash_t second = XXH3_128bits(entity->text.data(), entity->text.size());
  set_hash({mixed(first.low64) + second.low64, mixed(first.high64) + second.high64}, mention);
  mention.folded = std::max(folded_but_not_0(system->text) * 31 + folded_but_not_0(entity->text), 1U);
  mention.set(IdentifierForm::external);
  return true;
}

bool describe_name(const Node& object, Mention& mention) {
  const Node* name = find(object, Field::name);
  if (!is_usable(name)) return false;
  set_hash(XXH3_128bits(name->text.data(), name->text.size()), mention);
  mention.folded = folded_but_not_0(name->text);
  mention.set(IdentifierForm::name);
  return true;
}

bool describe_texts(const Node& identifier, Mention& mention) {
  if (!identifier.is_object()) return false;
  const IdentifierForms forms = forms_of(identifier);
  if (forms.none() || forms.several()) return false;
  if (forms.has(IdentifierForm::id)) return describe_id(find(identifier, Field::id), mention);
  if (forms.has(IdentifierForm::external))
    return describe_pair(external_system(identifier), external_entity(identifier), mention);
  if (forms.has(IdentifierForm::name)) return describe_name(identifier, mention);
  if (forms.has(IdentifierForm::target)) return describe_target(identifier, mention);
  mention.set(IdentifierForm::legs);  // its hash comes from the legs, once it is known which are the same
  return find(identifier, Field::relations)->shape == Shape::legs;
}

bool same_texts(const Node& a, const Node& b) {
  const auto same = [](const Node* x, const Node* y) {
    return x == y || (x != nullptr && y != nullptr && x->text == y->text);
  };
  if (a.has(Field::id) && b.has(Field::id))
    return same_uuid(find(a, Field::id)->text, find(b, Field::id)->text);
  return same(find(a, Field::name), find(b, Field::name)) && same(external_system(a), external_system(b)) &&
         same(external_entity(a), external_entity(b));
}

bool needs_container(const Node& object, const Mention& mention) {
  if (mention.form() == IdentifierForm::name) return container_field(object.shape) != Field::none;
  if (mention.form() != IdentifierForm::target) return false;
  const Node& target = *target_of(object);
  return target.is_object() && forms_of(target).has(IdentifierForm::name) &&
         container_field(target.shape) != Field::none;
}

const Node* find_container(const Node& object) {
  if (object.shape == Shape::mapping_identifier) {
    const Node* target = target_of(object);
    return target == nullptr ? nullptr : find_container(*target);
  }
  return find(object, container_field(object.shape));
}

const Node* only_target(const Node& mapping, const Node& identifier) {
  const Node* found = nullptr;
  for (const Node* object : {&mapping, &identifier}) {
    for (const Field field : mapping_targets) {
      const Node* target = find(*object, field);
      if (target == nullptr) continue;
      if (found != nullptr) return nullptr;
      found = target;
    }
  }
  return found;
}

ResourceType type_of_identifier(Shape identifier) {
  switch (identifier) {
    case Shape::community_identifier: return ResourceType::community;
    case Shape::domain_identifier: return ResourceType::domain;
    case Shape::asset_identifier: return ResourceType::asset;
    case Shape::complex_relation_identifier: return ResourceType::complex_relation;
    case Shape::mapping_identifier: return ResourceType::mapping;
    default: return ResourceType::unknown;
  }
}

std::uint64_t hash_of_relation_type(std::string_view type) {
  return is_uuid(type) ? hash_of_uuid(type).low64 : XXH3_64bits(type.data(), type.size());
}

}  // namespace collint
