#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "report/counted.h"
#include "report/report.h"

namespace collint {

/// Two files of a run and the findings in one of them that are about the other one too.
struct FileLink {
  std::size_t first = 0;  ///< their numbers; this one comes first in the run
  std::size_t second = 0;
  SeverityCounts counts;
  std::map<std::string_view, std::uint64_t> by_rule;
  bool first_needs_second = false;  ///< it needs what the other one creates
  bool second_needs_first = false;
};

/// What the first file is to the second: "needs", "is needed by", or just "and".
[[nodiscard]] std::string_view describe_relation(const FileLink& link);

/// All of them: those with the worst and the most findings first.
[[nodiscard]] std::vector<FileLink> links_of(const Results& results);

}  // namespace collint
