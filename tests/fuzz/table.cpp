// A table and its template, any bytes: up to the first zero byte the template, behind it the table. The
// findings are the same whatever the size of the windows, and none stands outside of its file.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "lint_text.h"

namespace {

using namespace collint;

std::string description(const std::vector<test::NamedText>& files, std::size_t window) {
  std::string all;
  const test::CheckedTexts texts = test::check_files(files, Sequence::unknown, {.window = window});
  for (const CheckedFile& file : texts.checked.files) {
    all += test::description_of(file);
    for (const Finding& finding : file.findings) {
      if (finding.span.offset + finding.span.length > file.source->size()) std::abort();
    }
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = bytes.find('\0');
  if (end == std::string::npos) return 0;
  const std::vector<test::NamedText> files = {{"a-template.json", bytes.substr(0, end)},
                                              {"a.csv", bytes.substr(end + 1)}};
  if (description(files, 0) != description(files, 19)) std::abort();
  return 0;
}
