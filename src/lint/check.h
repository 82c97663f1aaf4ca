#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "input/line_index.h"
#include "input/source.h"
#include "lint/finding.h"
#include "lint/runner.h"
#include "model/file.h"

namespace collint {

/// A file that was read to its end, or to where it stops being JSON.
struct CheckedFile {
  std::string name;  ///< as reports show it
  std::unique_ptr<Source> source;
  LineIndex lines;
  FileSummary summary;
  std::vector<Finding> findings;  ///< by offset, then by rule
  std::string error;              ///< why it could not be read to its end, or empty
};

struct CheckOptions {
  std::size_t window = 0;  ///< bytes read at a time; 0 for the reader's own choice
};

/// Reads a file and runs the rules over it. Safe to call from several threads, each with a source of its own.
[[nodiscard]] CheckedFile check_file(std::string name, std::unique_ptr<Source> source, const Runner& runner,
                                     const CheckOptions& options = {});

}  // namespace collint
