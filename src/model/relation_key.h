#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace collint {

/// A key of the `relations` of an Asset, or of the legs of a Complex Relation.
struct RelationKey {
  enum class Form : std::uint8_t {
    uuid,        ///< `UUID:SOURCE`
    public_id,   ///< `PUBLIC_ID:x:SOURCE`
    role_names,  ///< `Head:role:corole:Tail:SOURCE`
  };
  Form form = Form::uuid;
  std::string_view type;       ///< what stands before the direction
  std::string_view direction;  ///< `SOURCE` or `TARGET`, or empty where the key has none
};

/// The parts of a key; none where it is not one of the forms, letter by letter.
[[nodiscard]] std::optional<RelationKey> relation_key_of(std::string_view key);

}  // namespace collint
