#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint_text.h"
#include "model/limits.h"
#include "model/run.h"

namespace collint::test {

/// An example of a rule's page: a fenced block whose info string begins with `json bad` or `json good`, and
/// after a bad one a `text` block with all the findings it gives. Further words of the info string:
///  - `bytes`: `<EF BB BF>` in the block stands for these bytes, `<61 *300>` for a byte 300 times;
///  - `assets-per-file=N`: that limit;
///  - any other: the name of the file, where it matters.
///
/// A bad example may be followed, behind its findings, by a block `json fixed` or `run fixed`: its file or
/// files once all fixes of the page's rule are applied, the unsafe ones too.
///
/// `run bad` and `run good` hold several files, each after a line `--- NAME ---`. One of them may be
/// collint.toml, whose stages, ignores, limits and version of Collibra then apply, and one
/// collint-baseline.txt; without stages `concurrent` or `sequential` says how the files follow each other,
/// and without either nobody has said it. `bytes` may follow as well. A file `NAME.xlsx` is described cell by
/// cell (unit/table/workbook_text.h). The findings begin with the name of
/// their file: those of collint.toml, of the baseline, then those of the files in the order of the run.
struct Example {
  bool bad = false;
  bool is_run = false;
  Sequence sequence = Sequence::unknown;
  std::vector<NamedText> files;
  Limits limits;
  std::string text;                ///< of the whole block
  std::string expected;            ///< lines, each with its line feed
  std::size_t expected_begin = 0;  ///< where they stand in the page; 0 where they are missing
  std::string fixed;               ///< of the block with the repaired text
  std::size_t fixed_begin = 0;     ///< likewise
};

std::vector<Example> examples_of(std::string_view page);

/// A file, or the files of a run, as a block holds them.
std::string text_of_block(const Example& example, const std::vector<NamedText>& files);

}  // namespace collint::test
