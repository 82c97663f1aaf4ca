// Any bytes, with all fixes applied: what could be read to its end can be read to its end, and a second time
// nothing changes. Up to a zero byte they are a template, and behind it is its table.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "fix/repair.h"
#include "lint_text.h"

namespace {

using namespace collint;

using Files = std::vector<test::NamedText>;

std::vector<CheckedFile> check(const Files& files) {
  return std::move(test::check_files(files, Sequence::unknown, {.tells_each_row = true}).checked.files);
}

Repairs repairs_of(const Files& files) {
  return repair({.check = [&](const Texts& texts) { return check(test::with_texts(files, texts)); },
                 .is_wanted = [](std::size_t, const Finding&) { return true; }},
                check(files));
}

bool is_after_bound(const Repairs& repairs) {
  for (const std::string& remark : repairs.remarks) {
    if (remark.ends_with("run --fix once more")) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = bytes.find('\0');
  const Files files = end == std::string::npos ? Files{{"a.json", bytes}}
                                               : Files{{"a-template.json", bytes.substr(0, end)},
                                                       {"a.csv", bytes.substr(end + 1)}};
  const Repairs repairs = repairs_of(files);
  Texts texts;
  for (const RepairedFile& file : repairs.files) texts[file.name] = file.after;
  const Files fixed = test::with_texts(files, texts);
  const std::vector<CheckedFile> before = check(files);
  const std::vector<CheckedFile> after = check(fixed);
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (was_read_whole(before[i]) && !was_read_whole(after[i])) std::abort();
  }
  if (!is_after_bound(repairs) && !repairs_of(fixed).files.empty()) std::abort();
  return 0;
}
