#include "lint/conflicts.h"

#include <fmt/core.h>

#include <cstddef>
#include <optional>
#include <vector>

namespace collint {
namespace {

/// One resource in two files that run at the same time, or may do so.
struct Conflict {
  const Mention* first = nullptr;  ///< in the first such file of the stage
  const Mention* later = nullptr;  ///< the first in another one
};

std::vector<Conflict> find_conflicts(const Resource& resource, const LedgerContext& context,
                                     bool (*is_wanted)(const Mention&)) {
  std::vector<Conflict> conflicts;
  const Mention* first = nullptr;  // of the stage
  std::optional<std::size_t> last_file;
  for (const Mention& mention : resource.mentions) {
    if (!is_wanted(mention)) continue;
    const std::size_t file = context.file_of(mention);
    if (file == last_file) continue;
    last_file = file;
    const Stage& stage = *context.stage_of(file);
    if (first != nullptr && context.stage_of(context.file_of(*first)) == &stage) {
      if (stage.has_concurrent_jobs()) conflicts.push_back({first, &mention});
    } else {
      first = &mention;
    }
  }
  return conflicts;
}

}  // namespace

void report_conflicts(const Resource& resource, LedgerContext& context, const ConflictKind& kind) {
  for (const Conflict& conflict : find_conflicts(resource, context, kind.is_wanted)) {
    const auto places = context.read_same(*conflict.first, *conflict.later);
    if (!places) continue;
    const auto& [first, later] = *places;
    Finding& finding = context.report_conflict(
        later,
        fmt::format("{} has a {} in {} too, at {}: {}", kind.subject(later), kind.noun,
                    context.file(first.file).name, context.place_of(first), kind.harm),
        std::string(kind.help));
    context.relate(finding, fmt::format("the other file's {}", kind.noun), first);
  }
}

}  // namespace collint
