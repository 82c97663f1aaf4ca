// The formats for programs, described by json.schema.json beside this file: one document, or a line for each
// finding and one for the summary.

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "report/finding_object.h"
#include "report/report.h"

namespace collint {
namespace {

constexpr std::string_view tool =
    "\"schema\":\"collint/1\",\"tool\":{\"name\":\"collint\",\"version\":\"" COLLINT_VERSION "\"}";

/// Absent where they are not wanted.
std::string statistics_member(const Totals& totals, const ReportOptions& options,
                              std::string_view separator) {
  if (!options.statistics) return "";
  std::string rows;
  for (const auto& [rule, count] : totals.by_rule)
    rows += fmt::format("{}\"{}\":{}", rows.empty() ? "" : ",", rule, count);
  return fmt::format("\"statistics\":{{{}}}{}", rows, separator);
}

/// Absent where nothing is accepted.
std::string accepted(std::string_view how, std::uint64_t count) {
  return count == 0 ? "" : fmt::format(",\"{}\":{}", how, count);
}

std::string summary_member(const Totals& totals, std::uint64_t omitted) {
  return fmt::format(
      "\"summary\":{{\"files\":{},\"commands\":{},\"errors\":{},\"warnings\":{},\"infos\":{},"
      "\"omitted\":{}{}{}}}",
      totals.files, totals.commands, totals.errors, totals.warnings, totals.infos, omitted,
      accepted("ignored", totals.ignored), accepted("baselined", totals.baselined));
}

}  // namespace

void write_json(const Results& results, const ReportOptions& options, std::FILE* out) {
  fmt::print(out, "{{{},\n\"findings\":[", tool);
  std::string_view separator;
  const std::uint64_t omitted = each_file(results, options, [&](const CheckedFile& file, std::size_t shown) {
    Locator locator(*file.source, file.lines);
    for (std::size_t i = 0; i < shown; ++i) {
      fmt::print(out, "{}\n{}", separator, finding_object(file, file.findings[i], locator));
      separator = ",";
    }
  });
  fmt::print(out, "{}],\n{}{}}}\n", separator.empty() ? "" : "\n",
             statistics_member(results.totals, options, ",\n"), summary_member(results.totals, omitted));
}

void write_jsonl(const Results& results, const ReportOptions& options, std::FILE* out) {
  const std::uint64_t omitted = each_file(results, options, [&](const CheckedFile& file, std::size_t shown) {
    Locator locator(*file.source, file.lines);
    for (std::size_t i = 0; i < shown; ++i)
      fmt::print(out, "{}\n", finding_object(file, file.findings[i], locator));
  });
  fmt::print(out, "{{{},{}{}}}\n", tool, statistics_member(results.totals, options, ","),
             summary_member(results.totals, omitted));
}

}  // namespace collint
