#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "table/alphabet.h"

namespace collint::table {

/// The quotes to blame for a record that does not end, as positions in it.
struct LooseQuotes {
  std::size_t likely = 0;              ///< most likely lacks the quote that closes it
  std::optional<std::size_t> escaped;  ///< would close that one, were it not for the escape before it
};

/// Guesses which quotes of a record are to blame that still has one open where it ends: the first that opens
/// a text over several lines, or one with an escaped quote before a separator, which is closed where a cell
/// goes on; else the last one that opens.
[[nodiscard]] LooseQuotes loose_quotes(std::string_view record, const Alphabet& alphabet);

}  // namespace collint::table
