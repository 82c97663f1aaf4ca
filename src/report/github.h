#pragma once

#include <cstdio>

#include "report/report.h"

namespace collint {

/// The findings as a table in Markdown, for the summary of a job; GitHub takes a limited size, so that of
/// many findings the first rows are shown and the rest is counted.
void write_github_summary(const Results& results, const ReportOptions& options, std::FILE* out);

}  // namespace collint
