#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/placeholder.h"
#include "model/relation_key.h"
#include "model/spelling.h"
#include "model/uuid.h"

namespace collint::rules::relation_invalid_key {
namespace {

constexpr std::string_view form_help =
    "write the UUID of the relation type, ':' and SOURCE or TARGET, the end at which the listed assets are";

/// The direction that a text means, or empty. The source is the head of a relation type, the target its tail.
std::string_view direction_meant(std::string_view text) {
  if (text.size() < 4 || text.size() > 8) return "";
  if (same_but_for_case(text, "HEAD")) return "SOURCE";
  if (same_but_for_case(text, "TAIL")) return "TARGET";
  for (const std::string_view direction : {"SOURCE", "TARGET"}) {
    if (edit_distance(text, direction) <= 2) return direction;
  }
  return "";
}

std::string without_blanks(std::string_view text) {
  std::string rest;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (!is_white_space(c.value) && !is_format_character(c.value) && !is_control(c.value))
      rest += text.substr(i, c.size);
    i += c.size;
  }
  return rest;
}

/// The two parts of a key that is not as it should be.
struct Halves {
  explicit Halves(std::string_view key) {
    const std::size_t colon = key.rfind(':');
    has_colon = colon != std::string_view::npos;
    type = trimmed(key.substr(0, colon));
    if (has_colon) direction = trimmed(key.substr(colon + 1));
  }
  /// The UUID or the other form of naming a type that was meant, or empty.
  [[nodiscard]] std::string type_meant() const {
    const auto right = relation_key_of(type);
    return right && right->direction.empty() ? std::string(type) : repaired_uuid(type).value_or("");
  }
  std::string_view type;
  std::string_view direction;
  bool has_colon = false;
};

struct Fault {
  std::string message;
  std::string help;
};

std::string help_for(const std::string& type, std::string_view direction, std::string_view otherwise) {
  return type.empty() || direction.empty() ? std::string(otherwise)
                                           : fmt::format("write '{}:{}'", type, direction);
}

Fault missing_direction(std::string_view key) {
  return {fmt::format("relation key '{}' has no direction: the import cannot tell at which end of the "
                      "relation the listed assets are",
                      shortened(key)),
          "append ':SOURCE' if the listed assets are the sources of the relation, ':TARGET' if they are its "
          "targets"};
}

Fault wrong_direction(const Halves& halves) {
  const std::string_view meant = direction_meant(halves.direction);
  const std::string_view why =
      same_but_for_case(halves.direction, meant) && halves.direction.size() == meant.size()
          ? "is not in upper case"
          : "is neither SOURCE nor TARGET";
  return {fmt::format("direction '{}' of this relation key {}: the import does not understand the key",
                      shortened(halves.direction), why),
          help_for(halves.type_meant(), meant,
                   "write SOURCE or TARGET, the end of the relation at which the listed assets are")};
}

/// `Head/role/corole/Tail:SOURCE`, documented once and withdrawn in 2022.
Fault slash_form(std::string_view key, const Halves& halves) {
  std::string names(halves.type);
  std::replace(names.begin(), names.end(), '/', ':');
  const std::string_view direction = direction_meant(halves.direction);
  return {fmt::format("relation key '{}' names the relation type with slashes: the import gave up this form",
                      shortened(key)),
          relation_key_of(names) && !direction.empty()
              ? fmt::format("write the UUID of the relation type in place of the names; newer Collibra "
                            "versions also take '{}:{}'",
                            names, direction)
              : std::string(form_help)};
}

Fault wrong_type(std::string_view key, const Halves& halves) {
  if (std::count(halves.type.begin(), halves.type.end(), '/') == 3) return slash_form(key, halves);
  if (traits_of_text(halves.type).has(Trait::stand_in_word)) {
    return {fmt::format("relation key '{}' has the word '{}' where the relation type belongs: the script "
                        "that wrote it had no value",
                        shortened(key), halves.type),
            "write the UUID of the relation type, and look at why it was not there"};
  }
  const std::string uuid = halves.type_meant();
  if (!uuid.empty()) {
    return {fmt::format("the UUID of relation key '{}' is not written as 8-4-4-4-12 hexadecimal digits",
                        shortened(key)),
            help_for(uuid, direction_meant(halves.direction), form_help)};
  }
  if (halves.type.empty()) {
    return {fmt::format("relation key '{}' has no relation type before the ':'", shortened(key)),
            std::string(form_help)};
  }
  if (!halves.has_colon) {
    return {
        fmt::format("relation key '{}' is not made of a UUID and a direction: the import finds no relation "
                    "type by it",
                    shortened(key)),
        std::string(form_help)};
  }
  return {fmt::format("'{}' in this relation key is not the UUID of a relation type: the import cannot find "
                      "the type",
                      shortened(halves.type)),
          std::string(form_help)};
}

/// A UUID and a direction with something else than one ':' between them, or the other way round.
std::optional<Fault> wrong_order(std::string_view key, const Halves& halves) {
  constexpr std::size_t uuid_size = 36;
  if (halves.has_colon && is_uuid(halves.direction) && !direction_meant(halves.type).empty()) {
    return Fault{fmt::format("relation key '{}' has its direction before the relation type", shortened(key)),
                 help_for(std::string(halves.direction), direction_meant(halves.type), "")};
  }
  if (halves.has_colon || halves.type.size() <= uuid_size || !is_uuid(halves.type.substr(0, uuid_size)))
    return std::nullopt;
  const std::string_view rest = halves.type.substr(uuid_size);
  const std::string_view direction =
      direction_meant(rest.substr(std::min(rest.find_first_not_of(".,;-_/|= "), rest.size())));
  if (direction.empty()) return std::nullopt;
  return Fault{
      fmt::format("relation key '{}' lacks the ':' between relation type and direction", shortened(key)),
      help_for(std::string(halves.type.substr(0, uuid_size)), direction, "")};
}

Fault fault_of(std::string_view key, bool leg) {
  if (trimmed(key).empty())
    return {"this relation key is empty: it names no relation type", std::string(form_help)};
  const std::string dense = without_blanks(key);
  if (const auto right = relation_key_of(dense);
      right && dense != key && right->form == RelationKey::Form::uuid && (leg || !right->direction.empty())) {
    return {fmt::format("relation key '{}' holds white space or invisible characters: the import takes it as "
                        "it stands and does not understand it",
                        shortened(key)),
            fmt::format("write '{}'", dense)};
  }
  if (has_placeholder(key)) {
    return {fmt::format("relation key '{}' holds a placeholder that nothing has replaced", shortened(key)),
            std::string(form_help)};
  }
  if (relation_key_of(key)) return missing_direction(key);
  const Halves halves(key);
  if (auto fault = wrong_order(key, halves)) return *std::move(fault);
  const auto type = relation_key_of(halves.type);
  if (!type || !type->direction.empty()) return wrong_type(key, halves);
  return halves.direction.empty() ? missing_direction(key) : wrong_direction(halves);
}

/// The key without blanks and with its direction in upper case, if it is right then; else empty.
std::string respelt(std::string_view key, bool leg) {
  std::string meant = without_blanks(key);
  const std::size_t colon = meant.rfind(':');
  if (colon != std::string::npos)
    std::transform(meant.begin() + static_cast<std::ptrdiff_t>(colon), meant.end(),
                   meant.begin() + static_cast<std::ptrdiff_t>(colon),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; });
  const auto parts = relation_key_of(meant);
  const bool is_right = parts && parts->form == RelationKey::Form::uuid && (leg || !parts->direction.empty());
  return is_right ? meant : "";
}

/// The key as it was meant, if no other one is the same or would be.
std::vector<Edit> respell(const Node& member, std::string_view meant, bool leg, const Command& command) {
  const bool may_be_there = may_have_other_member(
      member, [&](std::string_view key) { return same_uuid(respelt(key, leg), meant); });
  return may_be_there ? std::vector<Edit>() : rename_key(command, member, meant);
}

void check(const Node& relations, Context& context) {
  const bool leg = relations.shape == Shape::legs;
  for (const Node& member : children(relations)) {
    const auto parts = relation_key_of(member.key);
    const bool complete = parts && (leg || !parts->direction.empty());
    if (complete && parts->form == RelationKey::Form::uuid) continue;
    if (member.traits.has(Trait::repeated_key)) continue;
    if (context.in_template() && has_placeholder(member.key)) continue;
    if (complete) {
      context.report(
          Severity::info, context.key_of(member),
          fmt::format("relation key '{}' names its type by {}: only newer Collibra versions "
                      "understand it",
                      shortened(member.key),
                      parts->form == RelationKey::Form::role_names ? "the names of its ends" : "public id"),
          "write the UUID of the relation type if an older server is to take the file");
    } else {
      Fault fault = fault_of(member.key, leg);
      Finding& finding =
          context.report(context.key_of(member), std::move(fault.message), std::move(fault.help));
      if (const std::string meant = respelt(member.key, leg); !meant.empty())
        context.offer(finding, Applicability::safe, fmt::format("write '{}'", meant),
                      respell(member, meant, leg, context.command()));
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "relation/invalid-key",
                .severity = Severity::error,
                .also = Severity::info,
                .fixes = Applicability::safe,
                .shapes = Shape::relations | Shape::legs,
                .check = check};

}  // namespace collint::rules::relation_invalid_key
