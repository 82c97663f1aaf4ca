#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/check.h"
#include "report/counted.h"

namespace collint {

/// What a run amounts to.
struct Totals : SeverityCounts {
  std::uint64_t files = 0;
  std::uint64_t commands = 0;
  std::uint64_t files_with_findings = 0;
  std::uint64_t ignored = 0;    ///< findings that the configuration ignores, not counted above
  std::uint64_t baselined = 0;  ///< findings that the baseline knows, not counted above
  std::map<std::string_view, std::uint64_t> by_rule;
  std::uint64_t fixes = 0;         ///< safe ones that findings offer
  std::uint64_t unsafe_fixes = 0;  ///< and unsafe ones
  std::uint64_t repaired = 0;      ///< findings that were there before, not counted above
  std::uint64_t repaired_files = 0;

  void add(const CountedFinding& finding);
};

/// What a run has found. In formats for programs the findings are named (see report/fingerprint.h).
struct Results {
  Run run;
  std::vector<CheckedFile> run_files;     ///< Stage::files are positions in them
  std::vector<CheckedFile> own_files;     ///< of the project: the configuration, the baseline
  std::vector<const CheckedFile*> files;  ///< those of both that are shown, in this order
  std::vector<std::string> errors;        ///< "PATH: why it could not be read"
  Totals totals;
  std::string section;  ///< a further section of a page of HTML, behind that of the run
};

struct ReportOptions {
  bool color = false;
  bool quiet = false;       ///< no summary; findings of the severity info have been left out
  bool statistics = false;  ///< counts by rule; in the formats for people instead of the findings
  std::uint64_t max_findings = UINT64_MAX;  ///< how many are shown
};

/// Calls `show` for each file, in order, with the number of its findings that are shown: its first ones.
/// Returns how many that leaves out, those that were left out before included.
std::uint64_t each_file(const Results& results, const ReportOptions& options,
                        const std::function<void(const CheckedFile&, std::size_t)>& show);

/// A way to show findings. Write errors are left to ferror(out).
struct ReportFormat {
  std::string_view name;
  bool is_for_people = false;  ///< findings are folded (see report/fold.h) and limited
  void (*write)(const Results& results, const ReportOptions& options, std::FILE* out) = nullptr;
};

/// All of them.
[[nodiscard]] std::span<const ReportFormat> report_formats();

/// The format of that name; null where there is none.
[[nodiscard]] const ReportFormat* find_report_format(std::string_view name);

void write_text(const Results& results, const ReportOptions& options, std::FILE* out);
void write_concise(const Results& results, const ReportOptions& options, std::FILE* out);
void write_jsonl(const Results& results, const ReportOptions& options, std::FILE* out);
void write_github(const Results& results, const ReportOptions& options, std::FILE* out);
void write_gitlab(const Results& results, const ReportOptions& options, std::FILE* out);
void write_junit(const Results& results, const ReportOptions& options, std::FILE* out);
void write_checkstyle(const Results& results, const ReportOptions& options, std::FILE* out);
void write_rdjsonl(const Results& results, const ReportOptions& options, std::FILE* out);
void write_sarif(const Results& results, const ReportOptions& options, std::FILE* out);
void write_json(const Results& results, const ReportOptions& options, std::FILE* out);
void write_html(const Results& results, const ReportOptions& options, std::FILE* out);

}  // namespace collint
