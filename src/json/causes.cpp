#include "json/causes.h"

#include <fmt/core.h>

namespace collint::json {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view digits_of(std::string_view& token) {
  std::size_t length = 0;
  while (length < token.size() && is_digit(token[length])) ++length;
  const std::string_view digits = token.substr(0, length);
  token.remove_prefix(length);
  return digits;
}

Cause json(std::string message, std::string help) {
  return {SyntaxProblem::Kind::json, std::move(message), std::move(help)};
}

}  // namespace

bool is_number(std::string_view token) {
  if (token.starts_with('-')) token.remove_prefix(1);
  const std::string_view whole = digits_of(token);
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return false;
  if (token.starts_with('.')) {
    token.remove_prefix(1);
    if (digits_of(token).empty()) return false;
  }
  if (token.starts_with('e') || token.starts_with('E')) {
    token.remove_prefix(1);
    if (token.starts_with('+') || token.starts_with('-')) token.remove_prefix(1);
    if (digits_of(token).empty()) return false;
  }
  return token.empty();
}

namespace cause {

Cause truncated(std::size_t open_brackets) {
  return json(open_brackets == 0 ? std::string("the file ends within a text")
                                 : fmt::format("the file ends too early, with {} bracket{} still open",
                                               open_brackets, open_brackets == 1 ? "" : "s"),
              "the file was cut off while it was written or copied: write it again");
}

Cause trailing_comma() {
  return json("trailing comma: JSON allows none before a closing bracket", "remove the comma");
}

Cause missing_comma() {
  return json("missing comma: a comma or a closing bracket must stand before this",
              "put a comma between the two values");
}

Cause missing_colon() {
  return json("missing colon: a key is followed by ':' and its value", "write \"key\": value");
}

Cause missing_value(char found) {
  return json(fmt::format("missing value: a value must stand before this '{}'", found),
              "write the value, or remove its key");
}

Cause wrong_bracket(char found, char open) {
  return json(
      fmt::format("'{}' where '{}' must close what '{}' opened", found, open == '{' ? '}' : ']', open),
      "close each bracket with its own kind");
}

Cause nested_too_deep(std::size_t limit) {
  return json(fmt::format("nesting deeper than {} levels", limit),
              "an import command needs no more than some ten levels");
}

Cause comment() { return json("comment: JSON has none", "remove the comment"); }

Cause single_quotes() {
  return json("single quotes: JSON texts and keys stand in double quotes",
              "write \"...\"; in Python use json.dumps instead of str or repr");
}

Cause unquoted_key(std::string_view key) {
  return json(fmt::format("key without quotes: {}", key), fmt::format("write \"{}\"", key));
}

Cause unknown_word(std::string_view word) {
  if (word == "NaN" || word == "Infinity" || word == "undefined") {
    return json(fmt::format("{} is no JSON value", word),
                "leave the field out, or write the text that is meant");
  }
  if (word == "True" || word == "False" || word == "None") {
    return json(fmt::format("{} is Python's spelling", word), "write true, false or null; json.dumps does");
  }
  if (word.empty())
    return json("a value must stand here", "write a text in double quotes, an object or a list");
  return json(fmt::format("text without quotes: {}", word.substr(0, 40)), "put texts in double quotes");
}

Cause unexpected_character(std::string_view character) {
  return json(fmt::format("unexpected character '{}'", character),
              "remove it, or put the text it belongs to in double quotes");
}

Cause bad_number(std::string_view token) {
  return json(fmt::format("not a number as JSON writes it: {}", token.substr(0, 40)),
              "write digits without leading zeros, or a text in double quotes");
}

Cause bad_escape(char escaped) {
  const bool printable = escaped > 0x20 && escaped < 0x7F;
  return json(printable ? fmt::format("unknown escape '\\{}' in a text", escaped)
                        : std::string("a backslash that escapes nothing"),
              "a backslash itself is written \\\\");
}

Cause bad_unicode_escape() {
  return json("'\\u' must be followed by four hexadecimal digits", "a backslash itself is written \\\\");
}

Cause lone_surrogate() {
  return json("half of a surrogate pair: no character",
              "write both halves, or the character itself in UTF-8");
}

Cause control_in_text(char control) {
  const auto code = static_cast<unsigned>(static_cast<unsigned char>(control));
  const bool line_feed = control == '\n' || control == '\r';
  return json(line_feed ? std::string("a line break within a text")
                        : fmt::format("unescaped control character U+{:04X} in a text", code),
              line_feed ? "close the text before the end of the line, or write \\n"
                        : fmt::format("write \\u{:04x}, or remove it", code));
}

Cause text_before(char opening) {
  return json("text before the array: the file must hold one JSON array and nothing else",
              fmt::format("remove what stands before the '{}', such as a log line", opening));
}

Cause other_format(std::string_view name) {
  return json(fmt::format("this looks like {}: the import takes JSON", name),
              "write one JSON array of commands: [ {...}, {...} ]");
}

Cause text_after(std::string_view rest, bool after_array, bool after_object) {
  if (after_object && !after_array && (rest.front() == '{' || rest.front() == ',')) {
    return json("several JSON texts (JSON Lines?): the import takes one array of commands",
                "put all commands into one array: [ ..., ... ]");
  }
  if (rest.front() == '[' || rest.front() == '{') {
    return json("several JSON texts: the import takes one array of commands", "join them into one array");
  }
  if (rest.front() == ']' || rest.front() == '}') return json("a closing bracket too many", "remove it");
  return json("text after the end of the JSON text", "remove it");
}

Cause invalid_utf8(char byte, std::uint64_t offset) {
  return {SyntaxProblem::Kind::encoding,
          fmt::format("invalid UTF-8: byte 0x{:02X} at offset {}, and the import reads UTF-8",
                      static_cast<unsigned>(static_cast<unsigned char>(byte)), offset),
          "write the file in UTF-8; a file in ISO 8859-1 or Windows-1252 has to be converted"};
}

Cause other_encoding(std::string_view name) {
  return {SyntaxProblem::Kind::encoding,
          fmt::format("the file is encoded in {}: the import reads UTF-8", name),
          "write the file in UTF-8; in Windows PowerShell: Out-File -Encoding utf8"};
}

}  // namespace cause
}  // namespace collint::json
