#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::mapping_last_sync_date {
namespace {

/// Digits that a signed 64-bit number can hold.
bool is_time(std::string_view text) {
  const char* const end = text.data() + text.size();
  std::int64_t number = 0;
  const auto [rest, problem] = std::from_chars(text.data(), end, number);
  return !text.starts_with('-') && problem == std::errc() && rest == end;
}

void check(const Node& date, Context& context) {
  constexpr std::size_t digits_of_seconds = 10;  // from 2001 to 2286
  if (!is_time(date.text)) {
    context.report(
        context.value_of(date),
        fmt::format("'lastSyncDate' is {}{}{}: the import wants the milliseconds since 1970",
                    date.is_text() ? "'" : "", shortened(date.text), date.is_text() ? "'" : ""),
        "write a whole number of milliseconds, such as 1767225600000, or leave the field out for the "
        "time of the import");
    return;
  }
  const bool in_seconds = date.text.size() == digits_of_seconds;
  if (!date.is_text() && !in_seconds) return;
  const auto help = fmt::format("write {}{}{}", date.text, in_seconds ? "000" : "",
                                date.is_text() ? " without quotes" : "");
  Finding& finding = context.report(
      Severity::info, context.value_of(date),
      !in_seconds
          ? "'lastSyncDate' is a number in quotes: the format has a plain number here"
          : fmt::format("'lastSyncDate' has 10 digits{}: it looks like seconds, and as milliseconds it is a "
                        "day early in 1970",
                        date.is_text() ? " in quotes" : ""),
      help);
  const bool is_number = date.text.size() == 1 || !date.text.starts_with('0');
  if (is_number && !in_seconds)
    context.offer(finding, Applicability::safe, "remove the quotes",
                  replace_value(context.command(), date, std::string(date.text)));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "mapping/last-sync-date",
                .severity = Severity::warning,
                .also = Severity::info,
                .fixes = Applicability::safe,
                .shapes = Shape::last_sync_date,
                .check = check};

}  // namespace collint::rules::mapping_last_sync_date
