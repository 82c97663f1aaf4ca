#pragma once

namespace collint::table {

/// How a CSV file is written: the parameters of a CSV job, with the defaults of the API. Each character is
/// one UTF-16 code unit, since the server's parser compares those; the three differ.
struct Dialect {
  char32_t separator = ';';
  char32_t quote = '"';
  char32_t escape = '\\';
  bool strict_quotes = false;
  bool ignore_leading_whitespace = false;
};

}  // namespace collint::table
