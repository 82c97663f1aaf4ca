// Any bytes at all, with any options: nothing crashes, the windows that a file is read in do not show, and
// each byte of a text comes from a byte that says it. The first two bytes are the options and the size of a
// window.

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "property/csv_records.h"

namespace {

using collint::table::Dialect;

constexpr std::array<Dialect, 8> dialects = {{
    {},
    {U',', U'\'', U'\\'},
    {U'\t', U'"', U'^'},
    {U'§', U'→', U'é'},
    {U' ', 0, 0},
    {0xFFFD, U'"', U'\\'},
    {U';', 0xFFFD, U'\\'},
    {U';', U'"', 0xFFFD},
}};

void require(bool holds, const std::string& wrong) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", wrong.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace collint::test;
  if (size < 2) return 0;
  Dialect dialect = dialects.at(data[0] >> 2U & 7U);
  dialect.strict_quotes = (data[0] & 1U) != 0;
  dialect.ignore_leading_whitespace = (data[0] & 2U) != 0;
  const std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::string whole = csv_description(text, dialect, text.size() + 1);
  const std::string in_windows = csv_description(text, dialect, data[1]);
  require(in_windows == whole, "in one window:\n" + whole + "\nin small ones:\n" + in_windows);
  const std::string wrong = wrong_csv_place(text, dialect);
  require(wrong.empty(), wrong);
  return 0;
}
