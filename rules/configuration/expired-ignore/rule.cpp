#include "lint/rule.h"

namespace collint::rules::configuration_expired_ignore {

// Found by accept/ignores.cpp, once it is known what the run has found.
extern const Rule rule;
const Rule rule{.name = "configuration/expired-ignore", .severity = Severity::warning};

}  // namespace collint::rules::configuration_expired_ignore
