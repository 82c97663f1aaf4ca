#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "report/report.h"

namespace collint {

/// A report that is wanted.
struct Output {
  const ReportFormat* format = nullptr;
  std::string path;  ///< of the file that it goes to; empty for standard output
};

/// The reports that the options ask for, standard output first; none where one of them cannot be: what is
/// wrong has then been said.
[[nodiscard]] std::optional<std::vector<Output>> outputs_of(const Options& options);

/// True where a report tells the fingerprints of findings.
[[nodiscard]] bool want_names(const std::vector<Output>& outputs);

/// True where a report shows the order that the files of a run ought to have.
[[nodiscard]] bool want_plan(const std::vector<Output>& outputs);

/// How many findings are shown, where all reports show the first ones only; SIZE_MAX for others.
[[nodiscard]] std::size_t most_shown(const std::vector<Output>& outputs, const Options& options);

/// Writes all reports; files are replaced as a whole. Findings are folded for those for people, at the end.
/// False where a file could not be written, which has then been said; standard output is looked at elsewhere.
/// `console` takes its place; null for nothing there.
[[nodiscard]] bool write(const std::vector<Output>& outputs, const Options& options, Results& results,
                         std::FILE* console = stdout);

}  // namespace collint
