// Any bytes at all: nothing crashes, the fast parser and the strict scanner agree, and neither the windows
// that a file is read in show nor the parts that threads read.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "lint_text.h"
#include "property/agreement.h"

namespace {

void require_empty(const std::string& wrong) {
  if (wrong.empty()) return;
  std::fprintf(stderr, "%s\n", wrong.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace collint::test;
  const std::string text(reinterpret_cast<const char*>(data), size);
  bool accepted = false;
  require_empty(disagreement(text, accepted));
  const char* const name = size % 4 == 0 ? "a-template.json" : "a.json";
  const std::string whole = description_of(check_text(text, name));
  for (const std::size_t window : {16U, 50U}) {
    const std::string in_windows = description_of(check_text(text, name, {window}));
    if (in_windows != whole) require_empty("in one window:\n" + whole + "\nin small ones:\n" + in_windows);
  }
  const std::string in_parts =
      description_of(check_text(text, name, {.window = 50, .threads = 2, .part = 40}));
  if (in_parts != whole) require_empty("by one thread:\n" + whole + "\nby two:\n" + in_parts);
  return 0;
}
