#pragma once

#include <string>
#include <string_view>

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

}  // namespace collint
