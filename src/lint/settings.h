#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ledger/resources.h"
#include "model/command.h"
#include "model/identity.h"

namespace collint {

/// One thing that a command sets: a property (`type`, `name`, ...), or the list of one attribute type, one
/// relation type, one role, or the tags.
struct Setting {
  std::uint64_t key = 0;  ///< equal for settings that set the same thing
  const Node* node = nullptr;
  bool is_list = false;
  bool by_identifier = false;  ///< said by the identifier: nothing new, but what others may differ from
  bool is_target = false;      ///< the target of a Mapping, whose contradictions have a rule of their own
};

/// What a command sets, the identifier's name and container included.
[[nodiscard]] std::vector<Setting> settings_of(const Command& command);

/// The value, or those of a list, as sorted hashes: equal ones mean the same to the import.
[[nodiscard]] std::vector<std::uint64_t> values_of(const Setting& setting, const Resources& resources);

/// What can be said of two values of one property. References are told apart only in the same form.
[[nodiscard]] Likeness compare_properties(const Node& a, const Node& b, const Resources& resources);

/// The same for the targets of two Mappings.
[[nodiscard]] Likeness compare_targets(const Node& a, const Node& b, const Resources& resources);

/// "attribute 'Description'", "the status", "the tags": what a setting sets, for messages.
[[nodiscard]] std::string name_of(const Setting& setting);

}  // namespace collint
