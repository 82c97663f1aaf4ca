#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "input/source.h"
#include "json/reader.h"
#include "ledger/ledger.h"
#include "lint/finding.h"
#include "model/file.h"

namespace collint {

/// What came of the commands of a file or of a part of it.
struct CheckedPart {
  FileSummary summary;
  std::string error;  ///< why reading failed, or empty
  std::vector<Finding> findings;
  std::vector<CountedFinding> counted;  ///< see CheckedFile
  CommandList commands;
  Ledger ledger;
  std::optional<std::uint64_t>
      stopped_at;  ///< where the part behind it begins; none where the file has ended
};

struct PartOptions {
  std::size_t window = 0;
  std::size_t threads = 1;
  std::size_t most_findings = SIZE_MAX;  ///< the first ones, which are kept
};

/// Checks the parts of a large JSON file on several threads: each call of `check` reads one with the reader
/// that it is given, to its end. What comes out is what one reader would have found in the whole file.
[[nodiscard]] CheckedPart check_in_parts(const Source& source, const json::Cuts& cuts,
                                         const PartOptions& options,
                                         const std::function<CheckedPart(json::Reader&)>& check);

}  // namespace collint
