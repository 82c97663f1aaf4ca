#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ledger/resources.h"
#include "model/command.h"

namespace collint {

/// One thing that a command sets: a property (`type`, `name`, ...), or the list of one attribute type, one
/// relation type, one role, or the tags.
struct Setting {
  std::uint64_t key = 0;  ///< equal for settings that set the same thing
  const Node* node = nullptr;
  bool is_list = false;
  bool by_identifier = false;  ///< said by the identifier: nothing new, but what others may differ from
};

/// What a command sets, the identifier's name and container included. Of a Mapping without its target, which
/// has a rule of its own.
[[nodiscard]] std::vector<Setting> settings_of(const Command& command);

/// The value, or those of a list, as sorted hashes: equal ones mean the same to the import.
[[nodiscard]] std::vector<std::uint64_t> values_of(const Setting& setting, const Resources& resources);

/// True where it is certain that two properties differ: names, references in the same form.
[[nodiscard]] bool differ(const Node& a, const Node& b, const Resources& resources);

/// "attribute 'Description'", "the status", "the tags": what a setting sets, for messages.
[[nodiscard]] std::string name_of(const Setting& setting);

}  // namespace collint
