#pragma once

#include <vector>

#include "fix/repair.h"
#include "pages/page.h"

namespace collint::test {

/// What repairs have made.
Texts texts_of(const Repairs& repairs);

/// What is found in the files of an example, the configuration and the baseline left out; of tables in each
/// row.
std::vector<CheckedFile> check_example(const Example& example, const Texts& texts = {});

}  // namespace collint::test
