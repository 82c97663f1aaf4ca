#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::command_empty_text {
namespace {

constexpr Shapes needed = names | Shape::public_id | Shape::uuid | Shape::external_system_id |
                          Shape::external_entity_id | Shape::entity_url | Shape::tag;

std::string_view how_blank(std::string_view text) {
  return text.empty() ? "empty" : "nothing but white space";
}

void check_key(const Node& member, Context& context) {
  const bool attribute = member.parent().shape == Shape::attributes;
  context.report(context.key_of(member),
                 fmt::format("the key of {} is {}: it names no {}, so the command fails",
                             attribute ? "these attributes" : "these responsibilities", how_blank(member.key),
                             attribute ? "attribute type" : "resource role"),
                 attribute ? "write the name or the id of the attribute type"
                           : "write the name or the id of the resource role");
}

void check_value(const Node& value, Context& context) {
  if (value.shape == Shape::tag) {
    context.report(
        context.value_of(value),
        fmt::format("a tag is {}: there is no such tag to give to an asset", how_blank(value.text)),
        "remove it");
    return;
  }
  const Shape owner = value.parent().shape;
  context.report(context.value_of(value),
                 fmt::format("'{}' of {} is {}: nothing can be found or named by it", value.key,
                             title_of(owner), how_blank(value.text)),
                 commands.has(owner) ? "fill it in, or leave the field out"
                                     : "fill it in, or leave the whole reference out");
}

void check(const Node& node, Context& context) {
  if (node.key_traits.has(Trait::blank) && !node.traits.has(Trait::repeated_key)) check_key(node, context);
  if (node.traits.has(Trait::blank) && needed.has(node.shape)) check_value(node, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "command/empty-text", .severity = Severity::warning, .traits = Trait::blank, .check = check};

}  // namespace collint::rules::command_empty_text
