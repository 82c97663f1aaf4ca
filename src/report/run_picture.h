#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/report.h"
#include "report/run_links.h"
#include "report/selection.h"

namespace collint {

/// The stages of a run from top to bottom, with their files as boxes, and lines between those that have
/// something to do with each other, as an SVG element. Of many files only those with a line are drawn, the
/// others counted. A line leads to `#pair-N`, N being its position in `links`, a file to `#file-N`, its
/// number in the run, where findings in it are shown.
[[nodiscard]] std::string picture_of_run(const Results& results, std::span<const FileLink> links,
                                         const Selection& selection);

/// The folder that all files of the stages are in, with its slash; it is left out of the picture. Empty where
/// there is none.
[[nodiscard]] std::string common_folder(const Results& results);

/// What a stage is called: "warehouse", or "Stage 1"; "Files" where no order is declared.
[[nodiscard]] std::string title_of(const Stage& stage, std::size_t position);

/// How the files of a stage follow each other, and what they are sent to: "5 files, at the same time",
/// "batches of synchronization 'sap-prod'".
[[nodiscard]] std::vector<std::string> describe_lines(const Stage& stage);

}  // namespace collint
