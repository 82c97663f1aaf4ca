#pragma once

#include <cstddef>
#include <string>

#include "table/dialect.h"

namespace collint::test {

/// All that a CSV reader says of a text, read in windows of a size.
std::string csv_description(const std::string& text, const table::Dialect& dialect, std::size_t window);

/// What is wrong with the places of cells and of the bytes of their texts; empty where all is right.
std::string wrong_csv_place(const std::string& text, const table::Dialect& dialect);

}  // namespace collint::test
