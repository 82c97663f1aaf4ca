#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/span.h"

namespace collint {

/// A finding that is known, as a line of a baseline file:
///
///     FINGERPRINT RULE FILE RESOURCE
///
/// The texts are escaped, the file so that it has no blanks. The resource is for those who read the file.
struct BaselineEntry {
  std::string fingerprint;
  std::string rule;
  std::string file;
  std::string resource;
  Span span;  ///< of the line; not written
};

/// A text as it stands in a baseline: without controls, and different for different texts.
[[nodiscard]] std::string escaped(std::string_view text);
/// The same for the name of a file, without blanks.
[[nodiscard]] std::string escaped_file(std::string_view name);

struct ReadBaseline {
  std::vector<BaselineEntry> entries;
  std::string problem;  ///< "3: ...", with the line; empty where the file is whole
};

[[nodiscard]] ReadBaseline read_baseline(std::string_view text);

/// The text of a baseline file, its lines sorted by bytes.
[[nodiscard]] std::string write_baseline(const std::vector<BaselineEntry>& entries);

}  // namespace collint
