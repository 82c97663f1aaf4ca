#pragma once

#include <functional>
#include <string>
#include <vector>

#include "lint/ledger_context.h"

namespace collint {

/// One resource in two files that run at the same time, or may do so.
struct Conflict {
  const Mention* first = nullptr;  ///< in the first such file of the stage
  const Mention* later = nullptr;  ///< the first in another one
};

/// For each file but the first of its stage, the conflict of what is `wanted` of the mentions with the first.
[[nodiscard]] std::vector<Conflict> find_conflicts(const Resource& resource, const LedgerContext& context,
                                                   const std::function<bool(const Mention&)>& wanted);

/// A reference in a file that is imported no later than the one that creates what it names.
struct UnmetDependency {
  const Mention* reference = nullptr;   ///< the first in its file
  const Mention* definition = nullptr;  ///< in the other file
  bool at_the_same_time = false;        ///< else the other file is imported later
  std::size_t count = 0;                ///< of the references in that file
};

/// The references to a resource that no file before them, nor their own, creates or knows, while another one
/// does. In the order of the run, one for each file. What exists already needs nobody to create it: that is
/// told by an id, and by a command before all others that can only update. A circle of parents is another
/// mistake.
[[nodiscard]] std::vector<UnmetDependency> unmet_dependencies(const Resource& resource,
                                                              LedgerContext& context);

/// "Domain 'D' in 'C'", which the reference names, in the other form where that says more; "the Mapping of
/// the pair (S, E)" where only the pair is new.
[[nodiscard]] std::string describe_need(const Occurrence& reference, const Occurrence& definition);

/// ", like 3 further references here"; empty where there is one.
[[nodiscard]] std::string describe_further(const UnmetDependency& unmet);

}  // namespace collint
