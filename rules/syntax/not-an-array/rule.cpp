#include "lint/rule.h"

namespace collint::rules::syntax_not_an_array {
namespace {

constexpr const char* help = "put all commands into one array: [ ..., ... ]";

void check(const FileSummary& file, Context& context) {
  if (file.problem) return;
  const Place place{file.top_level_span};
  switch (file.top_level) {
    case TopLevel::nothing:
    case TopLevel::array: break;
    case TopLevel::bare_command:
      context.report(Severity::warning, place,
                     "one command without an array around it: that the import takes it is not documented",
                     "put the command into brackets: [ ... ]");
      break;
    case TopLevel::wrapper:
      context.report(place, "an object that is no command: the import takes one array of commands", help);
      break;
    case TopLevel::scalar:
      context.report(place, "a single value: the import takes one array of commands", help);
      break;
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/not-an-array",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_file = check};

}  // namespace collint::rules::syntax_not_an_array
