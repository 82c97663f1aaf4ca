#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "accept/baseline.h"
#include "accept/coverage.h"
#include "lint/check.h"

namespace collint {

/// The findings of a baseline. Those that a run is given are named (see report/fingerprint.h).
class KnownFindings {
 public:
  explicit KnownFindings(std::vector<BaselineEntry> entries);

  /// Remembers which of them are found still. For a file before anything is taken out of it.
  void note(const CheckedFile& file);
  /// Takes the known findings out of a file. Returns how many that were.
  std::size_t take_out(CheckedFile& file) const;
  /// Findings in the baseline file about what was not found any more, as far as the run could find it.
  [[nodiscard]] std::vector<Finding> stale(const Coverage& coverage) const;

 private:
  std::vector<BaselineEntry> entries_;
  std::vector<bool> found_;
  std::unordered_map<std::string_view, std::size_t> by_fingerprint_;
};

}  // namespace collint
