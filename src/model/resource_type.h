#pragma once

#include <cstdint>
#include <string_view>

#include "model/node.h"

namespace collint {

/// The five kinds of resources that a command can create or update.
enum class ResourceType : std::uint8_t { unknown, community, domain, asset, complex_relation, mapping };

/// The exact spelling that the import wants; empty for unknown.
[[nodiscard]] std::string_view name_of(ResourceType type);
[[nodiscard]] ResourceType resource_type_of(Shape command);
[[nodiscard]] Shape command_shape(ResourceType type);

/// The type of that name, exactly as written or, where `exact` is false, but for case, blanks, `_` and `-`.
[[nodiscard]] ResourceType resource_type_named(std::string_view text, bool exact);

/// The type that a wrong spelling most likely means: but for case and separators, or a few letters away.
[[nodiscard]] ResourceType nearest_resource_type(std::string_view text);

/// The type that the fields of a command without a usable `resourceType` speak for, or unknown.
[[nodiscard]] ResourceType guess_resource_type(const Node& root);

}  // namespace collint
