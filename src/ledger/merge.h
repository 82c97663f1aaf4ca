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

/// Makes one ledger of those of the parts of one file: the same as if it had been recorded at once.
[[nodiscard]] Ledger merge_parts(std::vector<Ledger> parts);

}  // namespace collint
