#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/command.h"
#include "model/node.h"

namespace collint {

/// "a, b and c", with "and" as the conjunction. Empty for no items.
[[nodiscard]] std::string enumerate(const std::vector<std::string>& items, std::string_view conjunction);

/// "the text 'Column'", "the number 5", "null", "a list": a value as findings name it.
[[nodiscard]] std::string describe_value(const Node& value);

/// "Asset 'TABLE_1' in 'Physical Domain' > 'DBs Community'": the resource of a command as findings name it.
/// Empty where the command says too little.
[[nodiscard]] std::string describe_resource(const Command& command);

/// "'TABLE_1' in 'Physical Domain' > 'DBs Community'": the same for any identifier object.
[[nodiscard]] std::string describe_identifier(const Node& identifier);

}  // namespace collint
