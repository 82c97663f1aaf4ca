#include "model/identity.h"

#include <xxhash.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/uuid.h"

namespace collint {
namespace {

constexpr Field targets[] = {Field::dgcId, Field::asset, Field::domain, Field::community,
                             Field::complexRelation};

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
  const std::size_t begin = out.size();
  if (!append_plain(node, out)) return false;
  if (!is_uuid(node->text)) return true;
  for (std::size_t i = begin; i < out.size(); ++i) {
    if (out[i] >= 'A' && out[i] <= 'F') out[i] = static_cast<char>(out[i] + ('a' - 'A'));
  }
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
  switch (identifier.shape) {
    case Shape::community_identifier: return true;
    case Shape::domain_identifier:
      return append_identifier(find(identifier, Field::community), out).has_value();
    case Shape::asset_identifier: return append_identifier(find(identifier, Field::domain), out).has_value();
    default: return false;
  }
}

bool append_target(const Node& identifier, std::string& out) {
  for (const Field field : targets) {
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

}  // namespace

IdentifierForms forms_of(const Node& identifier) {
  IdentifierForms forms;
  if (identifier.has(Field::id)) forms.add(IdentifierForm::id);
  if (external_system(identifier) != nullptr || external_entity(identifier) != nullptr)
    forms.add(IdentifierForm::external);
  if (identifier.shape == Shape::mapping_identifier) {
    for (const Field field : targets) {
      if (identifier.has(field)) forms.add(IdentifierForm::target);
    }
  } else if (identifier.shape == Shape::complex_relation_identifier) {
    if (identifier.has(Field::relations)) forms.add(IdentifierForm::legs);
  } else if (identifier.has(Field::name) || identifier.has(Field::domain) ||
             identifier.has(Field::community)) {
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

}  // namespace collint
