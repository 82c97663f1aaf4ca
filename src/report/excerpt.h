#pragma once

#include <string>

#include "input/source.h"
#include "model/span.h"

namespace collint {

/// The line of a file on which a span starts, made visible and cut on both sides of the span where it is
/// long.
struct Excerpt {
  std::string before;
  std::string marked;  ///< the part of the span that is on this line
  std::string after;
};

[[nodiscard]] Excerpt excerpt_of(const Source& source, Span span);

}  // namespace collint
