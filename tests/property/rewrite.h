#pragma once

#include <string>

#include "property/samples.h"

namespace collint::test {

/// What another program might write instead of a file.
struct Rewriting {
  bool commands = false;  ///< in another order
  bool members = false;   ///< of objects, in another order
  bool items = false;     ///< of the lists within commands, in another order
  bool layout = false;    ///< line feeds and white space anywhere
  bool escapes = false;   ///< characters as `\uXXXX`
};

/// The text written anew; empty where it is no JSON array.
std::string rewritten(const std::string& text, const Rewriting& how, Mutator& random);

}  // namespace collint::test
