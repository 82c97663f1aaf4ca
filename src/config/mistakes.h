#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/configuration.h"
#include "tomlplusplus.h"

namespace collint {

/// What is wrong with a configuration, key by key, against the table of keys: "collint.toml:3:1: ...", in the
/// order of the file. Empty where all of it can be used.
[[nodiscard]] std::vector<std::string> mistakes_in(const toml::table& root, const std::string& path,
                                                   const RuleNames& rule_names, std::string_view version);

}  // namespace collint
