#include "report/report.h"

namespace collint {

void Totals::add(const Finding& finding) {
  switch (finding.severity) {
    case Severity::error: ++errors; break;
    case Severity::warning: ++warnings; break;
    case Severity::info: ++infos; break;
  }
  ++by_rule[finding.rule];
}

std::unique_ptr<Report> make_report(std::string_view format, std::FILE* out, ReportOptions options) {
  if (format == "text") return make_text_report(out, options);
  if (format == "concise") return make_concise_report(out, options);
  if (format == "json") return make_json_report(out, options);
  return nullptr;
}

}  // namespace collint
