#pragma once

#include <string>

#include "input/line_index.h"
#include "lint/check.h"

namespace collint {

/// A finding as a JSON object, described by json.schema.json beside this file. The finding has its
/// fingerprint.
[[nodiscard]] std::string finding_object(const CheckedFile& file, const Finding& finding, Locator& locator);

}  // namespace collint
