#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/span.h"

namespace collint {

/// A finding that is known, as a line of a baseline file:
///
///     FINGERPRINT <tab> RULE <tab> FILE <tab> RESOURCE
///
/// The texts are escaped, so that each is one field of one line. The resource is for those who read the file.
struct BaselineEntry {
  std::string fingerprint;
  std::string rule;
  std::string file;
  std::string resource;
  Span span;  ///< of the line; not written
};

/// The text as it stands in a baseline: without controls, and different for different texts.
[[nodiscard]] std::string escaped_field(std::string_view text);

struct ReadBaseline {
  std::vector<BaselineEntry> entries;
  std::string problem;  ///< "3: ...", with the line; empty where the file is whole
};

[[nodiscard]] ReadBaseline read_baseline(std::string_view text);

/// The text of a baseline file, its lines sorted by bytes.
[[nodiscard]] std::string write_baseline(const std::vector<BaselineEntry>& entries);

}  // namespace collint
