#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"

namespace collint::rules::limit_too_many_assets {
namespace {

void check_file(const FileSummary& file, Context& context) {
  const std::uint64_t limit = std::max<std::uint64_t>(context.limits().assets_per_file, 1);
  if (file.assets <= limit) return;
  const std::uint64_t files = (file.assets - 1) / limit + 1;
  context.report(
      {opening_of(file)},
      fmt::format("{} Asset commands stand in this file, and at most {} are advised: large jobs block "
                  "each other when they run at the same time",
                  file.assets, limit),
      fmt::format("split it into {} files of at most {} assets, all commands of one asset in one "
                  "file, and import communities and domains before them in a file of their own",
                  files, limit));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "limit/too-many-assets", .severity = Severity::warning, .check_file = check_file};

}  // namespace collint::rules::limit_too_many_assets
