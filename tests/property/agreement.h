#pragma once

#include <string>

namespace collint::test {

/// Reads a text with the strict scanner and with the fast parser. Empty where they agree on whether it is a
/// JSON array and the nodes are where the text has them, else what is wrong.
std::string disagreement(const std::string& text, bool& accepted);

}  // namespace collint::test
