#include <fmt/core.h>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/spelling.h"

namespace collint::rules::command_unknown_resource_type {
namespace {

/// What people take for a resource and is a part of one.
constexpr Field characteristics[] = {Field::attributes, Field::relations, Field::responsibilities,
                                     Field::tags};

std::string advice(const Node& type) {
  if (const ResourceType nearest = nearest_resource_type(type.text); nearest != ResourceType::unknown)
    return fmt::format("write '{}'", name_of(nearest));
  for (const Field field : characteristics) {
    if (edit_distance(type.text, name_of(field)) <= name_of(field).size() / 4)
      return fmt::format("write it into the '{}' of the resource that has it", name_of(field));
  }
  const ResourceType guess = guess_resource_type(type.parent());
  if (guess == ResourceType::unknown)
    return "write 'Community', 'Domain', 'Asset', 'Complex Relation' or 'Mapping', spelt exactly so";
  return fmt::format("write '{}', which the other fields speak for", name_of(guess));
}

void check(const Node& type, Context& context) {
  if (resource_type_named(type.text, true) != ResourceType::unknown) return;
  Finding& finding =
      context.report(context.value_of(type),
                     fmt::format("there is no resource type '{}': the import knows five, compares letter by "
                                 "letter and refuses any other",
                                 shortened(type.text)),
                     advice(type));
  const std::string_view meant = name_of(resource_type_named(type.text, false));
  if (!meant.empty())
    context.offer(finding, Applicability::safe, fmt::format("write '{}'", meant),
                  replace_text(context.command(), type, false, 0, type.text.size(), meant));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/unknown-resource-type",
                .severity = Severity::error,
                .fixes = Applicability::safe,
                .shapes = Shape::resource_type,
                .check = check};

}  // namespace collint::rules::command_unknown_resource_type
