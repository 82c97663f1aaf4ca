#include "report/counted.h"

#include <fmt/core.h>

#include <vector>

#include "model/describe.h"

namespace collint {

void SeverityCounts::add(Severity severity) {
  switch (severity) {
    case Severity::error: ++errors; break;
    case Severity::warning: ++warnings; break;
    case Severity::info: ++infos; break;
  }
}

Severity SeverityCounts::worst() const {
  if (errors > 0) return Severity::error;
  return warnings > 0 ? Severity::warning : Severity::info;
}

std::string counted(std::uint64_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string describe(const SeverityCounts& counts) {
  std::vector<std::string> parts;
  if (counts.errors > 0) parts.push_back(counted(counts.errors, "error"));
  if (counts.warnings > 0) parts.push_back(counted(counts.warnings, "warning"));
  if (counts.infos > 0) parts.push_back(counted(counts.infos, "info"));
  return enumerate(parts, "and");
}

}  // namespace collint
