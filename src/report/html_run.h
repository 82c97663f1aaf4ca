#pragma once

#include <string>

#include "report/report.h"
#include "report/selection.h"

namespace collint {

/// The run as a section of a page: its picture, and the same in words. Empty where there is none, that is to
/// say where no order is declared and no finding is about two files.
[[nodiscard]] std::string html_of_run(const Results& results, const Selection& selection);

}  // namespace collint
