#pragma once

#include <string>

#include "lint/check.h"

namespace collint {

/// Names the findings of a file so that a mistake keeps its name when the file is written anew or edited
/// elsewhere. The names rest on the rule, the file, the resource, the keys that lead to the place and the
/// value there, never on lines, offsets or words of the message. Equal ones are numbered in the order of the
/// file. `name` is that of the file, the same from wherever the program is started.
void name_findings(CheckedFile& file, const std::string& name);

}  // namespace collint
