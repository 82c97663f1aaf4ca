#pragma once

#include <string_view>
#include <vector>

#include "lint/finding.h"
#include "table/format.h"

namespace collint {

/// True where fixes change no more than they say: all else of the text is there as before. Of JSON those are
/// the tokens that no edit has a byte of, in their order; of a table the records that no edit takes as a
/// whole, and in them the cells that no edit touches. Knows nothing of rules or commands. `format` is null
/// for JSON, and both texts are whole: what is no JSON is not looked for here.
[[nodiscard]] bool holds_same_data(std::string_view before, std::string_view after,
                                   const std::vector<const Fix*>& fixes, const table::Format* format);

}  // namespace collint
