#include <fmt/core.h>

#include <algorithm>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/uuid.h"

namespace collint::rules::identifier_invalid_uuid {
namespace {

constexpr std::string_view digits_and_dash = "0123456789abcdefABCDEF-";

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return c != '-' && digits_and_dash.find(c) != std::string_view::npos;
  }));
}

bool has_dashes_in_place(std::string_view text) {
  return text.size() == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

std::string wrong_character(std::string_view text, std::size_t at) {
  const std::string_view c = text.substr(at, code_point_at(text, at).size);
  const char* hint = c == "O" || c == "o"   ? ", but a letter that looks like the digit 0"
                     : c == "l" || c == "I" ? ", but a letter that looks like the digit 1"
                                            : "";
  return fmt::format("'{}' is no hexadecimal digit{}", c, hint);
}

/// As the address of a resource does.
bool ends_with_uuid(std::string_view text) {
  return text.size() > 36 && is_uuid(text.substr(text.size() - 36));
}

/// What made a text that is no blank into something else than a UUID.
std::string cause_of(std::string_view text) {
  const std::size_t other = text.find_first_not_of(digits_and_dash);
  const std::size_t digits = count_digits(text);
  if (other == std::string_view::npos) {
    if (digits != 32) return fmt::format("it has {} hexadecimal digits instead of 32", digits);
    return text.size() == 32 ? "its dashes are missing" : "its dashes stand in the wrong places";
  }
  if (trimmed(text).size() != text.size()) return "white space stands around it";
  if (has_dashes_in_place(text) && digits >= 24) return wrong_character(text, other);
  if (text.front() == '{' || text.back() == '}') return "it stands in braces";
  if (text.starts_with("0x") || text.starts_with("0X"))
    return fmt::format("it begins with '{}'", text.substr(0, 2));
  if (text.starts_with("urn:")) return "it begins with 'urn:'";
  if (repaired_uuid(text)) return "it holds other characters than hexadecimal digits and plain dashes";
  if (ends_with_uuid(text)) return "other text stands before it";
  if (digits >= 24) return wrong_character(text, other);
  if (traits_of_text(text).has(Trait::stand_in_word)) return "scripts write this where a value is missing";
  return "a UUID is 32 hexadecimal digits in groups of 8-4-4-4-12";
}

/// True where another key is the same UUID, or would be once it is repaired as well.
bool may_be_there(const Node& member, std::string_view uuid) {
  return may_have_other_member(member, [&](std::string_view key) {
    const auto other = repaired_uuid(key);
    return other && same_uuid(*other, uuid);
  });
}

void report(const Node& node, bool in_key, std::string_view otherwise, Context& context) {
  const std::string_view text = in_key ? node.key : node.text;
  const auto repaired = repaired_uuid(text);
  const std::string meant =
      repaired || !ends_with_uuid(text) ? repaired.value_or("") : std::string(text.substr(text.size() - 36));
  Finding& finding = context.report(
      in_key ? context.key_of(node) : context.value_of(node),
      fmt::format("'{}' is no UUID ({}): the import finds nothing by it", shortened(text), cause_of(text)),
      meant.empty() ? std::string(otherwise) : fmt::format("write '{}'", meant));
  if (!repaired || (in_key && may_be_there(node, *repaired))) return;
  context.offer(finding, Applicability::safe, fmt::format("write '{}'", *repaired),
                replace_text(context.command(), node, in_key, 0, text.size(), *repaired));
}

void check_id(const Node& id, Context& context) {
  if (is_uuid(id.text) || id.traits.has(Trait::placeholder | Trait::near_placeholder) ||
      trimmed(id.text).empty())
    return;
  const bool may_be_name = references.has(id.parent().shape);
  report(id, false,
         may_be_name ? "write the UUID or, if this is a name, 'name' instead of 'id'" : "write the UUID",
         context);
}

/// A key that is no name, but was meant as a UUID.
bool is_meant_as_uuid(std::string_view key) {
  if (key.size() < 28 || is_uuid(key)) return false;
  if (repaired_uuid(key)) return true;
  const std::size_t digits = count_digits(key);
  if (has_dashes_in_place(key)) return digits >= 30;
  return key.find_first_not_of(digits_and_dash) == std::string_view::npos &&
         (digits >= 32 || (digits >= 24 && key.size() - digits == 4));
}

void check(const Node& node, Context& context) {
  if (node.shape == Shape::uuid) return check_id(node, context);
  for (const Node& member : children(node)) {
    if (is_meant_as_uuid(member.key) && !member.key_traits.any())
      report(member, true, "write the UUID, or the name", context);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "identifier/invalid-uuid",
                .severity = Severity::error,
                .fixes = Applicability::safe,
                .shapes = Shape::uuid | Shape::attributes | Shape::responsibilities,
                .check = check};

}  // namespace collint::rules::identifier_invalid_uuid
