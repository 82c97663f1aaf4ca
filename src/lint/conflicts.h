#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/ledger_context.h"
#include "model/describe.h"

namespace collint {

/// What is in conflict where files that bring it run at the same time, or may do so, and how that is told:
/// "SUBJECT has a NOUN in b.json too, at line 3: HARM".
struct ConflictKind {
  std::string_view noun = "command";
  std::string_view harm;
  std::string_view help;
  /// The mentions that it is about.
  bool (*is_wanted)(const Mention&) = [](const Mention& mention) { return mention.role() == Role::defines; };
  /// What the later one of two is called.
  std::string (*subject)(const Occurrence&) = [](const Occurrence& later) {
    return describe_resource(*later.command);
  };
};

/// Reports the first wanted mention in each file of a stage but the first file that has one, which it is in
/// conflict with.
void report_conflicts(const Resource& resource, LedgerContext& context, const ConflictKind& kind);

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
