#pragma once

#include <cstddef>
#include <tuple>
#include <vector>

#include "ledger/ledger.h"

namespace collint {

/// What mentions of one resource have in common, once their containers have the numbers of resources.
inline auto meaning(const Mention& mention) {
  return std::tuple(mention.text_high, mention.text_low, static_cast<std::uint32_t>(mention.form_bits),
                    mention.container);
}

/// Sorts by meaning, then by place, on so many threads.
void sort_by_meaning(LongVector<Mention>& mentions, std::size_t threads);

}  // namespace collint
