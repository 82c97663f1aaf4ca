#include "lint/rule.h"

namespace collint::rules::table_missing_template {
namespace {

void check_file(const FileSummary& file, Context& context) {
  if (file.table == nullptr || !file.table->template_name.empty()) return;
  context.report({.span = {}},
                 "this table has no template: without one the import cannot tell what its columns mean and "
                 "refuses the job, and nothing of the table was checked",
                 "put the template beside the table (assets-template.json for assets.csv), or name it: "
                 "'template' of the stage in collint.toml, or --template");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "table/missing-template", .severity = Severity::error, .check_file = check_file};

}  // namespace collint::rules::table_missing_template
