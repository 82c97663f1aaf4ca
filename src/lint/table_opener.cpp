#include "lint/table_opener.h"

#include <fmt/core.h>

#include <variant>

#include "table/workbook.h"

namespace collint {
namespace {

/// Puts the sheet of a workbook in the place of its source; what cannot be read is an empty one.
void write_out_sheet(CheckedFile& checked, Table& known) {
  auto read = table::read_sheet(*checked.source, checked.format->sheet);
  if (auto* problem = std::get_if<WorkbookProblem>(&read)) {
    if (problem->kind == WorkbookProblem::Kind::system) checked.error = problem->message;
    known.problem = std::move(*problem);
    checked.source = source_of("");
    return;
  }
  auto& sheet = std::get<table::Sheet>(read);
  known.sheet = std::move(sheet.name);
  known.non_text = std::move(sheet.non_text);
  known.merged = std::move(sheet.merged);
  known.merged_count = sheet.merged_count;
  checked.source = std::move(sheet.text);
}

}  // namespace

void TableOpener::read_templates(const std::vector<FileToCheck>& files) {
  for (const FileToCheck& file : files) {
    if (file.template_name.empty() || templates_.contains(file.template_name)) continue;
    auto& [rows_template, error] = templates_[file.template_name];
    const auto source = options_.open(file.template_name, error);
    if (source != nullptr) {
      rows_template = std::make_shared<const table::Template>(*source, file.template_name);
      error = rows_template->error();
    }
    if (!error.empty()) error = fmt::format("its template {} cannot be read: {}", file.template_name, error);
  }
}

bool TableOpener::open(const FileToCheck& file, CheckedFile& checked) const {
  checked.source = options_.open(file.name, checked.error);
  if (checked.source == nullptr || !file.table) return checked.source != nullptr;
  table::Format format = *file.table;
  if (!file.template_name.empty()) {
    const auto& [rows_template, error] = templates_.at(file.template_name);
    format.rows_template = rows_template;
    checked.error = error;
  }
  checked.format = std::make_shared<const table::Format>(std::move(format));
  Table known;
  known.name = file.name;
  known.template_name = file.template_name;
  if (checked.format->is_workbook) write_out_sheet(checked, known);
  checked.summary.table = std::make_shared<const Table>(std::move(known));
  return checked.error.empty();
}

}  // namespace collint
