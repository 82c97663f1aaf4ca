#include "table/cell_text.h"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>

#include "model/characters.h"

namespace collint::table {
namespace {

constexpr std::size_t escape_size = 7;  // _xHHHH_

/// The code unit of an escape that begins here, or none.
std::optional<std::uint32_t> escaped_unit(std::string_view text) {
  if (text.size() < escape_size || !text.starts_with("_x") || text[escape_size - 1] != '_')
    return std::nullopt;
  std::uint32_t unit = 0;
  const char* const end = text.data() + escape_size - 1;
  const auto [stop, error] = std::from_chars(text.data() + 2, end, unit, 16);
  return error == std::errc() && stop == end ? std::optional(unit) : std::nullopt;
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800U && unit < 0xDC00U; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00U && unit < 0xE000U; }

/// Appends what the escape at the start of a text means, two where they are a pair; how many bytes it took.
std::size_t append_escaped(std::uint32_t unit, std::string_view text, std::string& out) {
  if (is_high_surrogate(unit)) {
    const auto next = escaped_unit(text.substr(escape_size));
    if (next && is_low_surrogate(*next)) {
      append_utf8(0x10000U + ((unit - 0xD800U) << 10U) + (*next - 0xDC00U), out);
      return 2 * escape_size;
    }
  }
  append_utf8(is_high_surrogate(unit) || is_low_surrogate(unit) ? 0xFFFDU : unit, out);
  return escape_size;
}

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// True for a number that stands there as it is to be written: a whole one that a double holds.
bool is_plain(std::string_view number) {
  if (number.starts_with('-')) number.remove_prefix(1);
  constexpr std::size_t exact_digits = 15;
  if (number.empty() || number.size() > exact_digits) return false;
  if (number.front() == '0') return false;
  return std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<double> value_of(std::string_view number) {
  if (number.starts_with('+')) number.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

/// Lays out digits d.ddd times ten to the power of an exponent.
void append_digits(std::string_view digits, int exponent, std::string& out) {
  const auto size = static_cast<int>(digits.size());
  constexpr int smallest = -9;
  constexpr int largest = 19;
  if (exponent < smallest || exponent > largest) {
    out += digits.substr(0, 1);
    if (size > 1) out.append(".").append(digits.substr(1));
    fmt::format_to(std::back_inserter(out), "E{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
  } else if (exponent < 0) {
    out.append("0.").append(static_cast<std::size_t>(-exponent - 1), '0').append(digits);
  } else if (size <= exponent + 1) {
    out.append(digits).append(static_cast<std::size_t>(exponent + 1 - size), '0');
  } else {
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    out.append(digits.substr(0, whole)).append(".").append(digits.substr(whole));
  }
}

void append_value(double value, std::string& out) {
  if (value == 0) {
    out += '0';
    return;
  }
  if (value < 0) out += '-';
  std::array<char, 32> scientific;  // d.ddde-308
  const auto written = std::to_chars(scientific.data(), scientific.data() + scientific.size(),
                                     std::abs(value), std::chars_format::scientific);
  const std::string_view text(scientific.data(), static_cast<std::size_t>(written.ptr - scientific.data()));
  const std::size_t e = text.find('e');
  int exponent = 0;
  const std::size_t sign = text[e + 1] == '+' ? 1 : 0;
  std::from_chars(text.data() + e + 1 + sign, text.data() + text.size(), exponent);
  std::string digits(text.substr(0, 1));
  if (e > 2) digits += text.substr(2, e - 2);
  append_digits(digits, exponent, out);
}

constexpr std::int64_t milliseconds_of_day = 86'400'000;

/// "hh:mm:ss", with thousandths where there are any.
void append_time(std::int64_t milliseconds, std::string& out) {
  const std::int64_t seconds = milliseconds / 1000;
  fmt::format_to(std::back_inserter(out), "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60,
                 seconds % 60);
  if (milliseconds % 1000 != 0) fmt::format_to(std::back_inserter(out), ".{:03}", milliseconds % 1000);
}

/// The day with a number. Excel's first century begins with a day 0 and has a 29 February, as Lotus had it.
void append_day(std::int64_t day, bool dates_from_1904, std::string& out) {
  using namespace std::chrono;
  constexpr std::int64_t false_leap_day = 60;
  if (!dates_from_1904 && (day == 0 || day == false_leap_day)) {
    out += day == 0 ? "1900-01-00" : "1900-02-29";
    return;
  }
  const sys_days from = dates_from_1904        ? sys_days(1904y / January / 1)
                        : day < false_leap_day ? sys_days(1899y / December / 31)
                                               : sys_days(1899y / December / 30);
  const year_month_day date(from + days(day));
  fmt::format_to(std::back_inserter(out), "{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

void append_unescaped(std::string_view stored, std::string& out) {
  while (true) {
    const std::size_t at = stored.find("_x");
    out += stored.substr(0, at);
    if (at == std::string_view::npos) return;
    stored.remove_prefix(at);
    const auto unit = escaped_unit(stored);
    if (!unit) out += stored.front();
    stored.remove_prefix(unit ? append_escaped(*unit, stored, out) : 1);
  }
}

void append_number(std::string_view stored, std::string& out) {
  const std::string_view number = without_blanks(stored);
  const auto value = is_plain(number) ? std::nullopt : value_of(number);
  if (value) {
    append_value(*value, out);
  } else {
    out += number;
  }
}

void append_date(std::string_view stored, CellFormat format, bool dates_from_1904, std::string& out) {
  const auto value = value_of(without_blanks(stored));
  const double days = dates_from_1904 ? 2'957'004 : 2'958'466;  // up to the end of the year 9999
  if (!value || *value < 0 || *value >= days) return append_number(stored, out);
  const auto milliseconds = static_cast<std::int64_t>(std::llround(*value * milliseconds_of_day));
  const std::int64_t day = milliseconds / milliseconds_of_day;
  const std::int64_t time = milliseconds % milliseconds_of_day;
  if (format == CellFormat::duration || (format == CellFormat::time && day == 0))
    return append_time(format == CellFormat::duration ? milliseconds : time, out);
  append_day(day, dates_from_1904, out);
  if (time == 0) return;
  out += 'T';
  append_time(time, out);
}

}  // namespace collint::table
