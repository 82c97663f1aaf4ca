#include <algorithm>
#include <cstdint>
#include <vector>

#include "lint/rule.h"

namespace collint::rules::syntax_not_an_array {
namespace {

constexpr const char* help = "put all commands into one array: [ ..., ... ]";

/// The lists of a wrapper that hold something; none where not all that it holds are lists of commands.
std::vector<const Node*> lists_of(const Node& wrapper) {
  std::vector<const Node*> lists;
  for (const Node& member : children(wrapper)) {
    const Children items = children(member);
    const bool holds_commands =
        member.is_list() && std::all_of(items.begin(), items.end(),
                                        [](const Node& item) { return item.shape != Shape::anything; });
    if (!holds_commands) return {};
    if (!items.empty()) lists.push_back(&member);
  }
  return lists;
}

/// One array in the place of the wrapper: all but the items of its lists goes.
std::vector<Edit> flattened(const Node& wrapper, const Command& command) {
  const std::vector<const Node*> lists = lists_of(wrapper);
  std::vector<Edit> edits;
  std::uint32_t end = wrapper.begin;  // of what stays
  for (const Node* list : lists) {
    edits.push_back({{command.window_offset + end, list->begin + 1 - end}, edits.empty() ? "[" : ","});
    for (const Node& item : children(*list)) end = item.end;
  }
  if (lists.empty()) return {};
  const std::uint32_t bracket = lists.back()->end - 1;
  edits.push_back({{command.window_offset + bracket, wrapper.end - bracket}, "]"});
  return edits;
}

void check_wrapper(const Node& wrapper, Context& context) {
  Finding& finding =
      context.report(context.value_of(wrapper),
                     "an object that is no command: the import takes one array of commands", help);
  context.offer(finding, Applicability::unsafe, "put the commands of its lists into one array",
                flattened(wrapper, context.command()));
}

void check(const FileSummary& file, Context& context) {
  if (file.problem) return context.take_back();  // what stands there was not meant as one object
  const Place place{file.top_level_span};
  if (file.top_level == TopLevel::scalar)
    context.report(place, "a single value: the import takes one array of commands", help);
  if (file.top_level != TopLevel::bare_command) return;
  Finding& finding =
      context.report(Severity::warning, place,
                     "one command without an array around it: that the import takes it is not documented",
                     "put the command into brackets: [ ... ]");
  const Span& span = file.top_level_span;
  context.offer(finding, Applicability::safe, "put it into brackets",
                {{{span.offset, 0}, "["}, {{span.offset + span.length, 0}, "]"}});
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/not-an-array",
                .severity = Severity::error,
                .also = Severity::warning,
                .fixes = Applicability::safe | Applicability::unsafe,
                .shapes = Shape::wrapper,
                .check = check_wrapper,
                .check_file = check};

}  // namespace collint::rules::syntax_not_an_array
