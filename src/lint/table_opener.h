#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "lint/check.h"
#include "table/template.h"

namespace collint {

/// Opens the files of a run: tables with their templates, of workbooks the sheet that is meant.
class TableOpener {
 public:
  /// The options outlive it.
  explicit TableOpener(const CheckOptions& options) : options_(options) {}

  /// Reads the templates of all tables, each once. Before the first open().
  void read_templates(const std::vector<FileToCheck>& files);

  /// Gives a file its source and, if it is a table, its format and what is known of it. False where there is
  /// nothing to read. Safe to call from several threads.
  [[nodiscard]] bool open(const FileToCheck& file, CheckedFile& checked) const;

 private:
  const CheckOptions& options_;
  /// By name: null with the reason where one cannot be read.
  std::map<std::string, std::pair<std::shared_ptr<const table::Template>, std::string>> templates_;
};

}  // namespace collint
