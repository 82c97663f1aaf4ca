#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "accept/coverage.h"
#include "config/configuration.h"
#include "lint/check.h"

namespace collint {

/// The entries [[ignore]] of a configuration at work.
class Ignores {
 public:
  /// The entries outlive this. `today` is a day such as "2027-01-01": from the day on that it names an entry
  /// has expired.
  Ignores(const std::vector<ConfiguredIgnore>& entries, std::string_view today);

  /// Takes out of a file, named relative to the folder of the configuration, what an entry that has not
  /// expired ignores. Returns how many findings that were.
  std::size_t take_out(CheckedFile& file, const std::string& name);

  /// Findings in the configuration: entries that have expired.
  [[nodiscard]] std::vector<Finding> expired() const;
  /// Entries that nothing matched although the run looked at all that they are for.
  [[nodiscard]] std::vector<Finding> unused(const Coverage& coverage) const;

 private:
  struct Entry {
    const ConfiguredIgnore* said = nullptr;
    bool has_expired = false;
    bool was_used = false;
  };

  std::vector<Entry> entries_;
};

/// Today in UTC, such as "2027-01-01".
[[nodiscard]] std::string today();

}  // namespace collint
