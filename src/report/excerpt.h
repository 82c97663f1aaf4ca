#pragma once

#include <string>

#include "lint/check.h"
#include "model/span.h"

namespace collint {

/// The line of a file on which a span starts or, of a workbook, the cell, made visible and cut on both sides
/// of the span where it is long.
struct Excerpt {
  std::string before;
  std::string marked;  ///< the part of the span that is on this line
  std::string after;
};

[[nodiscard]] Excerpt excerpt_of(const CheckedFile& file, Span span);

}  // namespace collint
