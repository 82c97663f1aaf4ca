// Any bytes as collint.toml: what is wrong with it is said with its place, always the same, and what is right
// makes a run that can be checked.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "config/configuration.h"
#include "lint_text.h"
#include "rules/registry.h"

namespace {

using namespace collint;

/// "collint.toml:3:1: ..." with a line of the text, or the one behind its last.
bool has_place(const std::string& problem, const std::string& text) {
  const std::string name = "collint.toml:";
  if (!problem.starts_with(name)) return false;
  const unsigned long line = std::strtoul(problem.c_str() + name.size(), nullptr, 10);
  const auto feeds = static_cast<unsigned long>(std::count(text.begin(), text.end(), '\n'));
  return line >= 1 && line <= feeds + 1;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto load = [&] {
    return load_configuration("collint.toml", text, {is_selector, nearest_selector}, "0.1.0").problems;
  };
  const std::vector<std::string> problems = load();
  if (problems != load()) std::abort();
  for (const std::string& problem : problems) {
    if (!has_place(problem, text)) std::abort();
  }
  if (!problems.empty()) return 0;
  const std::string asset =
      R"([{"resourceType":"Asset","identifier":{"name":"A ","domain":{"name":"D","community":{"name":"C"}}}}])";
  const test::CheckedTexts checked =
      test::check_files({{"collint.toml", text}, {"a.json", asset}, {"b.json", asset}}, Sequence::unknown);
  static_cast<void>(test::lines_of(checked));
  return 0;
}
