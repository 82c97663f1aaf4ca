#include "table/parameters.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "model/characters.h"

namespace collint::table {
namespace {

constexpr std::string_view separator_name = "separator";
constexpr std::string_view quote_name = "quote";
constexpr std::string_view escape_name = "escape";
constexpr std::string_view strict_quotes_name = "strictQuotes";
constexpr std::string_view leading_white_space_name = "ignoreLeadingWhitespace";
constexpr std::string_view header_name = "headerRow";

bool ends_with(std::string_view text, std::string_view small_letters) {
  return text.size() >= small_letters.size() &&
         std::equal(small_letters.rbegin(), small_letters.rend(), text.rbegin(), [](char small, char c) {
           return small == c || (c >= 'A' && c <= 'Z' && small == c + 32);
         });
}

/// A single character, as the server's parser has it: one UTF-16 code unit.
std::optional<char32_t> character_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const CodePoint first = code_point_at(text, 0);
  return first.size == text.size() && first.value <= 0xFFFF ? std::optional(first.value) : std::nullopt;
}

char32_t character(const std::vector<Parameter>& parameters, std::string_view name, char32_t fallback) {
  const Parameter* parameter = find_parameter(parameters, name);
  return parameter == nullptr ? fallback : character_of(parameter->value).value_or(fallback);
}

bool is_on(const std::vector<Parameter>& parameters, std::string_view name) {
  const Parameter* parameter = find_parameter(parameters, name);
  return parameter != nullptr && parameter->value == "true";
}

Dialect declared_dialect(const std::vector<Parameter>& parameters) {
  Dialect dialect;
  dialect.separator = character(parameters, separator_name, dialect.separator);
  dialect.quote = character(parameters, quote_name, dialect.quote);
  dialect.escape = character(parameters, escape_name, dialect.escape);
  dialect.strict_quotes = is_on(parameters, strict_quotes_name);
  dialect.ignore_leading_whitespace = is_on(parameters, leading_white_space_name);
  return dialect;
}

bool is_possible(const Dialect& dialect) {
  return dialect.separator != dialect.quote && dialect.separator != dialect.escape &&
         dialect.quote != dialect.escape;
}

SheetChoice sheet_of(const std::vector<Parameter>& parameters) {
  SheetChoice choice;
  if (const Parameter* name = find_parameter(parameters, "sheetName")) choice.name = name->value;
  if (const Parameter* index = find_parameter(parameters, "sheetIndex")) {
    std::uint32_t number = 0;
    const std::string& text = index->value;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed == std::errc() && end == text.data() + text.size()) choice.index = number;
  }
  return choice;
}

}  // namespace

bool is_table_name(std::string_view path) { return ends_with(path, ".csv") || ends_with(path, ".xlsx"); }

Format format_of(std::string_view name, const std::vector<Parameter>& parameters) {
  Format format;
  format.is_workbook = ends_with(name, ".xlsx");
  const Dialect declared = declared_dialect(parameters);
  if (is_possible(declared)) format.dialect = declared;
  if (const Parameter* header = find_parameter(parameters, header_name))
    format.has_header = header->value == "true";
  format.sheet = sheet_of(parameters);
  return format;
}

std::vector<Parameter> parameters_of(const Dialect& dialect, bool has_header) {
  const Dialect usual;
  std::vector<Parameter> parameters;
  const auto add = [&](std::string_view name, Parameter::Kind kind, std::string value) {
    parameters.push_back({std::string(name), kind, std::move(value), {}, {}});
  };
  const auto add_character = [&](std::string_view name, char32_t character, char32_t fallback) {
    std::string text;
    append_utf8(character, text);
    if (character != fallback) add(name, Parameter::Kind::text, std::move(text));
  };
  add_character(separator_name, dialect.separator, usual.separator);
  add_character(quote_name, dialect.quote, usual.quote);
  add_character(escape_name, dialect.escape, usual.escape);
  if (dialect.strict_quotes) add(strict_quotes_name, Parameter::Kind::truth, "true");
  if (dialect.ignore_leading_whitespace) add(leading_white_space_name, Parameter::Kind::truth, "true");
  add(header_name, Parameter::Kind::truth, has_header ? "true" : "false");
  return parameters;
}

std::vector<InvalidParameter> invalid_parameters(const std::vector<Parameter>& parameters) {
  std::vector<InvalidParameter> invalid;
  for (const std::string_view name : {separator_name, quote_name, escape_name}) {
    const Parameter* parameter = find_parameter(parameters, name);
    if (parameter != nullptr && !character_of(parameter->value))
      invalid.push_back(
          {parameter, nullptr,
           fmt::format("'{}' has to be a single character, not '{}'", name, shortened(parameter->value))});
  }
  if (!invalid.empty()) return invalid;
  const Dialect dialect = declared_dialect(parameters);
  struct Character {
    std::string_view name;
    char32_t value;
  };
  const auto compare = [&](Character one, Character two) {
    const Parameter* parameter = find_parameter(parameters, one.name);
    const Parameter* other = find_parameter(parameters, two.name);
    if (parameter == nullptr) std::swap(parameter, other);
    if (one.value != two.value || parameter == nullptr) return;
    invalid.push_back(
        {parameter, other,
         fmt::format("'{}' and '{}' have to be different characters, and both are '{}'{}", one.name, two.name,
                     parameter->value, other == nullptr ? ", one of them by default" : "")});
  };
  const Character separator{separator_name, dialect.separator};
  const Character quote{quote_name, dialect.quote};
  const Character escape{escape_name, dialect.escape};
  compare(quote, separator);
  compare(escape, separator);
  if (quote.value != separator.value) compare(escape, quote);
  return invalid;
}

}  // namespace collint::table
