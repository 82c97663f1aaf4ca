#include "report/finding_object.h"

#include <fmt/core.h>

#include "model/json_text.h"
#include "report/place.h"

namespace collint {
namespace {

/// The bytes of a workbook tell nobody anything: they are compressed.
std::string range_members(const CheckedFile& file, Span span, CellNumber cell, Locator& locator) {
  const Range range = locate(file, span, cell, locator);
  const std::string bytes =
      is_workbook(file) ? "" : fmt::format(",\"byteOffset\":{},\"byteLength\":{}", span.offset, span.length);
  return fmt::format("\"line\":{},\"column\":{},\"endLine\":{},\"endColumn\":{}{}", range.begin.line,
                     range.begin.column, range.end.line, range.end.column, bytes);
}

std::string cell_member(const Table& table, CellNumber cell) {
  const std::string heading = table.heading(cell.column);
  return fmt::format(",\"cell\":{{{}\"row\":{},\"column\":{}{}}}",
                     table.is_workbook ? fmt::format("\"sheet\":{},", json_text(table.sheet)) : "", cell.row,
                     cell.column, heading.empty() ? "" : fmt::format(",\"header\":{}", json_text(heading)));
}

std::string related_places(const CheckedFile& file, const Finding& finding, Locator& locator) {
  std::string out;
  for (const Related& place : finding.related) {
    const CheckedFile& other = place.file == nullptr ? file : *place.file;
    Locator other_locator(*other.source, other.lines);
    out += fmt::format("{}{{\"message\":{},\"file\":{},{}}}", out.empty() ? "" : ",",
                       json_text(place.message), json_text(other.name),
                       range_members(other, place.span, {}, place.file == nullptr ? locator : other_locator));
  }
  return out;
}

std::string fix_member(const CheckedFile& file, const Fix& fix) {
  std::string edits;
  for (const Edit& edit : fix.edits) {
    edits += fmt::format("{}{{\"file\":{},\"byteOffset\":{},\"byteLength\":{},\"text\":{}}}",
                         edits.empty() ? "" : ",", json_text(file.name), edit.span.offset, edit.span.length,
                         json_text(edit.text));
  }
  return fmt::format(",\"fix\":{{\"applicability\":\"{}\",\"message\":{},\"edits\":[{}]}}",
                     name_of(fix.applicability), json_text(fix.message), edits);
}

}  // namespace

std::string finding_object(const CheckedFile& file, const Finding& finding, Locator& locator) {
  std::string out = fmt::format(
      "{{\"rule\":\"{}\",\"severity\":\"{}\",\"message\":{},\"help\":{},\"file\":{},{}", finding.rule,
      name_of(finding.severity), json_text(finding.message), json_text(finding.help), json_text(file.name),
      range_members(file, finding.span, finding.cell, locator));
  out += fmt::format(",\"pointer\":{}", json_text(finding.pointer));
  if (finding.command) out += fmt::format(",\"command\":{}", *finding.command);
  if (!finding.resource.empty()) out += fmt::format(",\"resource\":{}", json_text(finding.resource));
  if (finding.cell.row != 0) out += cell_member(*file.summary.table, finding.cell);
  if (!finding.related.empty())
    out += fmt::format(",\"related\":[{}]", related_places(file, finding, locator));
  if (finding.fix) out += fix_member(file, *finding.fix);
  return out + fmt::format(",\"fingerprint\":\"{}\"}}", finding.fingerprint);
}

}  // namespace collint
