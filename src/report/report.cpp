#include "report/report.h"

#include <algorithm>

namespace collint {

void Totals::add(const CountedFinding& finding) {
  SeverityCounts::add(finding.severity);
  ++by_rule[finding.rule];
  if (finding.fix) ++(finding.fix == Applicability::safe ? fixes : unsafe_fixes);
}

std::uint64_t each_file(const Results& results, const ReportOptions& options,
                        const std::function<void(const CheckedFile&, std::size_t)>& show) {
  std::uint64_t left = options.max_findings;
  std::uint64_t left_out = 0;
  for (const CheckedFile* file : results.files) {
    const std::uint64_t shown = std::min<std::uint64_t>(left, file->findings.size());
    left -= shown;
    left_out += file->findings.size() - shown + file->counted.size();
    show(*file, static_cast<std::size_t>(shown));
  }
  return left_out + (options.quiet ? results.totals.infos : 0);
}

std::span<const ReportFormat> report_formats() {
  static constexpr ReportFormat formats[] = {
      {"text", true, write_text},
      {"concise", true, write_concise},
      {"json", false, write_json},
      {"jsonl", false, write_jsonl},
      {"sarif", false, write_sarif},
      {"github", false, write_github},
      {"gitlab", false, write_gitlab},
      {"junit", false, write_junit},
      {"checkstyle", false, write_checkstyle},
      {"rdjsonl", false, write_rdjsonl},
      {"html", false, write_html},
  };
  return formats;
}

const ReportFormat* find_report_format(std::string_view name) {
  const auto formats = report_formats();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const ReportFormat& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace collint
