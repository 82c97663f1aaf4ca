#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lint/ledger_context.h"

namespace collint {

/// True for a mention of a resource that has to be there when the command is imported.
[[nodiscard]] bool is_need(const Mention& mention);

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

/// The same, whatever the order of the run, with all that a file waits for: one for each file that would have
/// to come before it, by the first reference that needs it. With the parents of a circle too, since another
/// order may open it.
[[nodiscard]] std::vector<UnmetDependency> all_unmet_dependencies(const Resource& resource,
                                                                  LedgerContext& context);

/// An unmet dependency, read again, with the words for it.
struct Need {
  Occurrence reference;
  Occurrence definition;
  /// "Domain 'D' in 'C'", which the reference names, in the other form where that says more; "the Mapping of
  /// the pair (S, E)" where only the pair is new.
  std::string what;
  std::string file;      ///< that creates it
  std::string creation;  ///< "Domain 'D' in 'C' is created in b.json, at line 3"
  std::string further;   ///< ", as 3 further references here need"; empty where there is one
};

/// None where the files have changed since they were read, or tell of two resources after all.
[[nodiscard]] std::optional<Need> read_need(const UnmetDependency& unmet, LedgerContext& context);

/// Adds to the finding that was reported last what is needed, and where that is created.
void relate(Finding& finding, Need need, const LedgerContext& context);

}  // namespace collint
