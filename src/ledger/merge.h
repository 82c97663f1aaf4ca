#pragma once

#include <cstdint>
#include <vector>

#include "ledger/ledger.h"

namespace collint {

struct MergedLedger {
  Ledger ledger;
  /// The number of the first command of each file. Beyond 4 billion commands in all, files are left out.
  std::vector<std::uint32_t> first_commands;
};

/// Makes one ledger of those of several files. Commands are counted through in the order of the files.
[[nodiscard]] MergedLedger merge(std::vector<Ledger> ledgers);

}  // namespace collint
