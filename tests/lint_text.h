#pragma once

#include <string>
#include <vector>

#include "lint/check.h"
#include "lint/rule.h"

namespace collint::test {

/// Checks a text with all rules, as if it were a file of that name.
CheckedFile check_text(std::string text, const std::string& name = "input.json",
                       const CheckOptions& options = {}, const Limits& limits = {});

/// The findings of a checked file: "line:column: severity[rule]: message".
std::vector<std::string> lines_of(const CheckedFile& file);

/// All that is known of a checked file, for comparing.
std::string description_of(const CheckedFile& file);

}  // namespace collint::test
