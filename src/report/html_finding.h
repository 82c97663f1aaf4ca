#pragma once

#include <string>
#include <string_view>

#include "input/line_index.h"
#include "lint/check.h"

namespace collint {

/// A finding as an item of a list, with the place in the page that it is found at.
[[nodiscard]] std::string html_of_finding(const CheckedFile& file, const Finding& finding, Locator& locator,
                                          std::string_view anchor);

/// A severity as a word, and as a colour beside it.
[[nodiscard]] std::string html_of_severity(Severity severity);

}  // namespace collint
