#include "model/relation_key.h"

#include <algorithm>

#include "model/characters.h"
#include "model/uuid.h"

namespace collint {
namespace {

constexpr std::string_view public_id_prefix = "PUBLIC_ID:";

bool is_public_id(std::string_view text) {
  return !trimmed(text).empty() && text.find(':') == std::string_view::npos;
}

/// `Head:role:corole:Tail`, no part of them blank.
bool is_four_names(std::string_view text) {
  if (std::count(text.begin(), text.end(), ':') != 3) return false;
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':')) {
    if (trimmed(text.substr(0, colon)).empty()) return false;
    text.remove_prefix(colon + 1);
  }
  return !trimmed(text).empty();
}

std::optional<RelationKey::Form> form_of(std::string_view type) {
  if (is_uuid(type)) return RelationKey::Form::uuid;
  if (type.starts_with(public_id_prefix)) {
    return is_public_id(type.substr(public_id_prefix.size())) ? std::optional(RelationKey::Form::public_id)
                                                              : std::nullopt;
  }
  return is_four_names(type) ? std::optional(RelationKey::Form::role_names) : std::nullopt;
}

}  // namespace

std::optional<RelationKey> relation_key_of(std::string_view key) {
  constexpr std::size_t direction_size = 6;
  RelationKey parts{.type = key, .direction = {}};
  if (key.ends_with(":SOURCE") || key.ends_with(":TARGET")) {
    parts.direction = key.substr(key.size() - direction_size);
    parts.type = key.substr(0, key.size() - direction_size - 1);
  }
  const auto form = form_of(parts.type);
  if (!form) return std::nullopt;
  parts.form = *form;
  return parts;
}

}  // namespace collint
