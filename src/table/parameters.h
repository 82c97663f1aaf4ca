#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/run.h"
#include "table/format.h"

namespace collint::table {

/// A parameter of a CSV or Excel job that cannot be used, and why.
struct InvalidParameter {
  const Parameter* parameter = nullptr;
  const Parameter* other = nullptr;  ///< of two that are the same, if that one is given as well
  std::string message;               ///< "'separator' has to be a single character, not '::'"
};

/// True for a file that is read as a table, by its name: `.csv` or `.xlsx`.
[[nodiscard]] bool is_table_name(std::string_view path);

/// How a table of that name is read with these parameters. What is invalid or absent has the default of the
/// API; the template is left out.
[[nodiscard]] Format format_of(std::string_view name, const std::vector<Parameter>& parameters);

/// The parameters of a CSV job whose file is written so: whether there is a header, and what differs from the
/// defaults.
[[nodiscard]] std::vector<Parameter> parameters_of(const Dialect& dialect, bool has_header);

/// What the server's parser refuses: a separator, quote or escape that is no single character, or that is the
/// same as another of the three.
[[nodiscard]] std::vector<InvalidParameter> invalid_parameters(const std::vector<Parameter>& parameters);

}  // namespace collint::table
