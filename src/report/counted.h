#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lint/finding.h"

namespace collint {

/// How many findings there are of each severity.
struct SeverityCounts {
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
  std::uint64_t infos = 0;

  void add(Severity severity);
  [[nodiscard]] std::uint64_t findings() const { return errors + warnings + infos; }
  /// The highest one that there is; info where there is none.
  [[nodiscard]] Severity worst() const;
};

/// "1 error", "2 errors".
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view noun);

/// "2 errors, 1 warning and 3 infos", without what there is none of.
[[nodiscard]] std::string describe(const SeverityCounts& counts);

}  // namespace collint
