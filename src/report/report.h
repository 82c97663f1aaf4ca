#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lint/check.h"

namespace collint {

/// What a run amounts to.
struct Totals {
  std::uint64_t files = 0;
  std::uint64_t commands = 0;
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
  std::uint64_t infos = 0;
  std::uint64_t files_with_findings = 0;
  std::uint64_t omitted = 0;    ///< findings counted but not shown
  std::uint64_t ignored = 0;    ///< findings that the configuration ignores, not counted above
  std::uint64_t baselined = 0;  ///< findings that the baseline knows, not counted above
  std::map<std::string_view, std::uint64_t> by_rule;

  void add(const Finding& finding);
  [[nodiscard]] std::uint64_t findings() const { return errors + warnings + infos; }
};

struct ReportOptions {
  bool color = false;
  bool quiet = false;       ///< no summary
  bool statistics = false;  ///< counts by rule; in the formats for people instead of the findings
};

/// Writes findings in one format. The files come in the order of the run, each with its findings sorted and,
/// in formats for programs, named (see report/fingerprint.h).
class Report {
 public:
  virtual ~Report() = default;
  /// Shows the first `shown` findings of a file.
  virtual void file(const CheckedFile& file, std::size_t shown) = 0;
  virtual void finish(const Totals& totals) = 0;
};

/// The report of that name, which writes to `out`; null where there is none. Write errors are left to
/// ferror(out).
[[nodiscard]] std::unique_ptr<Report> make_report(std::string_view format, std::FILE* out,
                                                  ReportOptions options);

std::unique_ptr<Report> make_text_report(std::FILE* out, ReportOptions options);
std::unique_ptr<Report> make_concise_report(std::FILE* out, ReportOptions options);
std::unique_ptr<Report> make_json_report(std::FILE* out, ReportOptions options);

}  // namespace collint
