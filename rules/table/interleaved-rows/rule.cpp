#include <fmt/core.h>

#include "lint/repeats.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::table_interleaved_rows {
namespace {

void check(const Repeat& repeat, LedgerContext& context) {
  if (repeat.adjacent || repeat.effect == Repeat::Effect::nothing) return;
  const auto [first, later] = *context.read_same(repeat.first, repeat.later);
  if (row_repeat(repeat, first, later, context) != RowRepeat::built) return;
  const bool loses = repeat.effect == Repeat::Effect::replaces;
  Finding& finding = context.report(
      loses ? Severity::error : Severity::warning, later,
      fmt::format("{} begins in {}, and rows of others stand between: the import merges only rows that "
                  "follow each other, {}",
                  describe_resource(*later.command), context.place_of(first),
                  loses ? "so this one " + describe_changes(repeat) : "and this one sets other things"),
      "sort the table so that all rows of one resource follow each other");
  finding.related.push_back({"its first row", first.span()});
  relate_changes(finding, repeat, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "table/interleaved-rows",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_repeat = check};

}  // namespace collint::rules::table_interleaved_rows
