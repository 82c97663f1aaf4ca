#pragma once

#include <string>
#include <unordered_map>

#include "lint/check.h"

namespace collint {

/// Names findings so that the same mistake has the same name after the file was edited elsewhere: made of the
/// rule, the file, the resource, the place within the command and the text at the span, never of lines,
/// offsets or words of the message. Equal ones are numbered in the order of the file.
class Fingerprints {
 public:
  [[nodiscard]] std::string of(const CheckedFile& file, const Finding& finding);

 private:
  std::unordered_map<std::string, std::uint64_t> seen_;
};

}  // namespace collint
