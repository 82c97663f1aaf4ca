#include "lint/rule.h"

namespace collint::rules::baseline_stale_entry {

// Found by accept/known_findings.cpp, once it is known what the run has found.
extern const Rule rule;
const Rule rule{.name = "baseline/stale-entry", .severity = Severity::warning};

}  // namespace collint::rules::baseline_stale_entry
