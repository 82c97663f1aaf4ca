#include "model/identity.h"

#include <xxhash.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/uuid.h"

namespace collint {
namespace {

/// One text of the canonical form: its length first, so that no two sequences of texts spell the same.
void append_text(std::string_view text, std::string& out) {
  out += std::to_string(text.size());
  out += ':';
  out += text;
}

bool append_plain(const Node* node, std::string& out) {
  if (node == nullptr || !node->is_text()) return false;
  append_text(node->text, out);
  return true;
}

bool append_uuid(const Node* node, std::string& out) {
  if (node == nullptr || !node->is_text() || !is_uuid(node->text)) return append_plain(node, out);
  const auto lower = lower_uuid(node->text);
  append_text({lower.data(), lower.size()}, out);
  return true;
}

std::optional<IdentifierForm> append_identifier(const Node* identifier, std::string& out);

/// Legs in the order of their keys, the targets of each in the order of their canonical forms.
bool append_legs(const Node& legs, std::string& out) {
  std::vector<std::string> parts;
  for (const Node& leg : children(legs)) {
    std::vector<std::string> leg_targets;
    for (const Node& target : children(leg)) {
      if (!append_identifier(&target, leg_targets.emplace_back())) return false;
    }
    std::sort(leg_targets.begin(), leg_targets.end());
    std::string& part = parts.emplace_back();
    append_text(leg.key, part);
    for (const std::string& target : leg_targets) append_text(target, part);
  }
  std::sort(parts.begin(), parts.end());
  for (const std::string& part : parts) append_text(part, out);
  return !parts.empty();
}

bool append_name(const Node& identifier, std::string& out) {
  if (!append_plain(find(identifier, Field::name), out)) return false;
  return identifier.shape == Shape::community_identifier ||
         append_identifier(find(identifier, container_field(identifier.shape)), out).has_value();
}

bool append_target(const Node& identifier, std::string& out) {
  for (const Field field : mapping_targets) {
    const Node* target = find(identifier, field);
    if (target == nullptr) continue;
    append_text(name_of(field), out);
    return field == Field::dgcId ? append_uuid(target, out) : append_identifier(target, out).has_value();
  }
  return false;
}

IdentifierForm only_form(IdentifierForms forms) {
  for (const IdentifierForm form :
       {IdentifierForm::id, IdentifierForm::name, IdentifierForm::external, IdentifierForm::legs}) {
    if (forms.has(form)) return form;
  }
  return IdentifierForm::target;
}

/// Appends the canonical form; none where the identifier is not one complete form.
std::optional<IdentifierForm> append_identifier(const Node* identifier, std::string& out) {
  if (identifier == nullptr || !identifier->is_object()) return std::nullopt;
  const IdentifierForms forms = forms_of(*identifier);
  if (forms.none() || forms.several()) return std::nullopt;
  const IdentifierForm form = only_form(forms);
  out += static_cast<char>('a' + static_cast<int>(form));
  bool complete = false;
  switch (form) {
    case IdentifierForm::id: complete = append_uuid(find(*identifier, Field::id), out); break;
    case IdentifierForm::name: complete = append_name(*identifier, out); break;
    case IdentifierForm::external:
      complete =
          append_plain(external_system(*identifier), out) && append_plain(external_entity(*identifier), out);
      break;
    case IdentifierForm::legs: {
      const Node* legs = find(*identifier, Field::relations);
      complete = legs->is_object() && append_legs(*legs, out);
      break;
    }
    case IdentifierForm::target: complete = append_target(*identifier, out); break;
  }
  return complete ? std::optional(form) : std::nullopt;
}

/// Texts that are reported for what they are, so that nothing else is said of them.
bool is_known_text(const Node& node) {
  constexpr Traits unknown =
      Trait::placeholder | Trait::near_placeholder | Trait::stand_in_word | Trait::blank;
  return node.is_text() && !node.text.empty() && !node.traits.has(unknown);
}

Likeness compare_texts(const Node& a, const Node& b) {
  if (!a.is_text() || !b.is_text() || a.text.empty()) return Likeness::unknown;
  const bool ids = is_uuid(a.text) && is_uuid(b.text);
  if (a.text == b.text || (ids && a.shape == Shape::uuid && same_uuid(a.text, b.text))) return Likeness::same;
  const bool known = is_known_text(a) && is_known_text(b) && (ids || a.shape != Shape::uuid);
  return known ? Likeness::different : Likeness::unknown;
}

Likeness compare_parts(const Node* a, const Node* b) {
  return a == nullptr || b == nullptr ? Likeness::unknown : compare(*a, *b);
}

/// Of things that have two parts: one different part makes them different.
Likeness both(Likeness first, Likeness second) {
  if (first == Likeness::different || second == Likeness::different) return Likeness::different;
  return first == second ? first : Likeness::unknown;
}

/// A resource may be known to several systems, so that pairs of different systems tell nothing.
Likeness compare_pairs(const Node& a, const Node& b) {
  const Likeness systems = compare_parts(external_system(a), external_system(b));
  return systems == Likeness::same ? compare_parts(external_entity(a), external_entity(b))
                                   : Likeness::unknown;
}

Likeness compare_names(const Node& a, const Node& b) {
  const Likeness names = compare_parts(find(a, Field::name), find(b, Field::name));
  if (a.shape == Shape::community_identifier) return names;
  const Field container = container_field(a.shape);
  return both(names, compare_parts(find(a, container), find(b, container)));
}

OwnKey own_key(const Node& root, const Node& identifier, Field field) {
  return {find(root, field), find(identifier, field)};
}

bool is_misspelt(const OwnKey& key) {
  return key.property->traits.has(Trait::unknown_field) ||
         key.in_identifier->traits.has(Trait::unknown_field);
}

}  // namespace

Field container_field(Shape shape) {
  switch (shape) {
    case Shape::asset_command:
    case Shape::asset_identifier: return Field::domain;
    case Shape::domain_command:
    case Shape::domain_identifier: return Field::community;
    default: return Field::none;
  }
}

IdentifierForms forms_of(const Node& identifier) {
  IdentifierForms forms;
  if (identifier.has(Field::id)) forms.add(IdentifierForm::id);
  if (identifier.fields.has_any(external_pair_fields)) forms.add(IdentifierForm::external);
  if (identifier.shape == Shape::mapping_identifier) {
    if (identifier.fields.has_any(mapping_target_fields)) forms.add(IdentifierForm::target);
  } else if (identifier.shape == Shape::complex_relation_identifier) {
    if (identifier.has(Field::relations)) forms.add(IdentifierForm::legs);
  } else if (identifier.fields.has_any(full_name_fields)) {
    forms.add(IdentifierForm::name);
  }
  return forms;
}

const Node* external_system(const Node& identifier) {
  const Node* current = find(identifier, Field::externalSystemId);
  return current != nullptr ? current : find(identifier, Field::extSystemId);
}

const Node* external_entity(const Node& identifier) {
  const Node* current = find(identifier, Field::externalEntityId);
  return current != nullptr ? current : find(identifier, Field::extEntityId);
}

std::optional<Identity> identity_of(const Node& identifier) {
  thread_local std::string canonical;
  canonical.clear();
  const auto form = append_identifier(&identifier, canonical);
  if (!form) return std::nullopt;
  const XXH128_hash_t hash = XXH3_128bits(canonical.data(), canonical.size());
  return Identity{*form, {hash.high64, hash.low64}};
}

bool same_identifier(const Node& a, const Node& b) {
  std::string first;
  std::string second;
  return a.shape == b.shape && append_identifier(&a, first) && append_identifier(&b, second) &&
         first == second;
}

bool has_unusable_text(const Node& identifier) {
  return std::any_of(&identifier, &identifier + identifier.extent, [](const Node& node) {
    if (!node.is_text() || node.shape == Shape::anything) return false;
    if (node.shape == Shape::uuid) return !is_uuid(node.text);
    return node.traits.has(Trait::blank | Trait::stand_in_word | Trait::placeholder);
  });
}

Likeness compare(const Node& a, const Node& b) {
  if (!a.is_object() || !b.is_object()) return compare_texts(a, b);
  const IdentifierForms forms = forms_of(a);
  if (a.shape != b.shape || forms != forms_of(b) || forms.none() || forms.several()) return Likeness::unknown;
  switch (only_form(forms)) {
    case IdentifierForm::id: return compare_parts(find(a, Field::id), find(b, Field::id));
    case IdentifierForm::external: return compare_pairs(a, b);
    case IdentifierForm::name: return compare_names(a, b);
    default: return same_identifier(a, b) ? Likeness::same : Likeness::unknown;
  }
}

std::array<OwnKey, 2> own_keys(const Command& command) {
  const Node& root = *command.root;
  const Node* identifier = command.identifier();
  if (identifier == nullptr || !identifiers.has(identifier->shape)) return {};
  const bool is_mapping = command.type() == ResourceType::mapping;
  const IdentifierForms forms = forms_of(*identifier);
  if (forms.several()) return {};
  std::array<OwnKey, 2> keys;
  if (!is_mapping) {
    keys = {own_key(root, *identifier, Field::name), own_key(root, *identifier, container_field(root.shape))};
  } else if (forms.has(IdentifierForm::external)) {
    keys = {OwnKey{external_system(root), external_system(*identifier)},
            OwnKey{external_entity(root), external_entity(*identifier)}};
  } else {
    const auto* const target = std::find_if(mapping_targets.begin(), mapping_targets.end(),
                                            [&](Field field) { return identifier->has(field); });
    if (target != mapping_targets.end()) keys[0] = own_key(root, *identifier, *target);
  }
  for (OwnKey& key : keys) {
    if (key.property == nullptr || key.in_identifier == nullptr || is_misspelt(key)) key = {};
  }
  return keys;
}

}  // namespace collint
