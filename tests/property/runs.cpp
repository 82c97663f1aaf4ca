// The files of a run are read at the same time, in windows, and compared: whatever the number of threads and
// the size of the windows, the findings are the same. What two jobs share they share in either order.

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "property/samples.h"

namespace collint::test {
namespace {

constexpr std::string_view stages = R"([[stage]]
files = ["0.json"]
[[stage]]
files = ["1.json", "2.json"]
concurrent = true
[[stage]]
files = ["*.json"]
)";

std::string file_of(std::size_t count, Mutator& random, std::string (*command)(Mutator&)) {
  const std::string between = random.below(2) == 0 ? ",\n" : ",";
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : between) + command(random);
  return "[" + text + "]";
}

std::string any_related(Mutator& random) { return related_command(static_cast<int>(random.below(88))); }

/// Two to five files, or twenty, some of them damaged, in one of the ways that files can follow each other.
std::vector<NamedText> random_run(Mutator& random) {
  std::vector<NamedText> files;
  const std::size_t count = random.below(8) == 0 ? 20 : 2 + random.below(4);
  while (files.size() < count) {
    std::string text = file_of(1 + random.below(20), random, any_related);
    if (random.below(5) == 0) text = random.mutated(std::move(text));
    files.push_back({fmt::format("{}.json", files.size()), std::move(text)});
  }
  if (random.below(2) == 0) files.push_back({"collint.toml", std::string(stages)});
  return files;
}

std::string description(const std::vector<NamedText>& files, Sequence sequence, const CheckOptions& options) {
  const CheckedTexts texts = check_files(files, sequence, options);
  std::string all;
  for (const std::string& line : lines_of(texts)) all += line + "\n";
  for (const CheckedFile& file : texts.checked.files) all += description_of(file) + "\n";
  return all;
}

/// A command for one of a few assets and complex relations, by name or by an external pair.
std::string shared_command(Mutator& random) {
  const auto asset = [&](std::size_t number) {
    return random.below(2) == 0
               ? fmt::format(R"({{"externalSystemId":"S","externalEntityId":"A{}"}})", number)
               : fmt::format(R"({{"name":"A{}","domain":{{"name":"D","community":{{"name":"C"}}}}}})",
                             number);
  };
  const std::size_t one = random.below(4);
  const std::size_t other = random.below(4);
  constexpr std::array ends = {"SOURCE", "TARGET"};
  switch (random.below(4)) {
    case 0: return fmt::format(R"({{"resourceType":"Asset","identifier":{}}})", asset(one));
    case 1:
      return fmt::format(
          R"({{"resourceType":"Asset","identifier":{},"relations":{{"00000000-0000-0000-0000-000000007042:{}":[{}]}}}})",
          asset(one), ends[random.below(2)], asset(other));
    case 2:
      return fmt::format(
          R"({{"resourceType":"Mapping","identifier":{{"externalSystemId":"S","externalEntityId":"A{0}"}},)"
          R"("asset":{{"name":"A{0}","domain":{{"name":"D","community":{{"name":"C"}}}}}}}})",
          one);
    default:
      return fmt::format(
          R"({{"resourceType":"Complex Relation","identifier":{{"externalSystemId":"S","externalEntityId":"R{}"}}}})",
          one);
  }
}

/// "A1 A3": the assets and complex relations that a message names, whatever it identifies them by.
std::string named_in(const std::string& message) {
  std::vector<std::string> names;
  for (std::size_t at = message.find_first_of("AR"); at != std::string::npos;
       at = message.find_first_of("AR", at + 1)) {
    if (at + 1 < message.size() && message[at + 1] >= '0' && message[at + 1] <= '9')
      names.push_back(message.substr(at, 2));
  }
  std::sort(names.begin(), names.end());
  std::string all;
  for (const std::string& name : names) all += name + " ";
  return all;
}

/// What the files share: the rule and the resources of each conflict, sorted.
std::vector<std::string> shared_by(const std::vector<NamedText>& files) {
  std::vector<std::string> shared;
  for (const CheckedFile& file : check_files(files, Sequence::concurrent).checked.files) {
    for (const Finding& finding : file.findings) {
      if (!finding.rule.starts_with("concurrency/shared-")) continue;
      shared.push_back(fmt::format("{} {}", finding.rule, named_in(finding.message)));
    }
  }
  std::sort(shared.begin(), shared.end());
  return shared;
}

}  // namespace

TEST_CASE("findings of a run depend neither on threads nor on windows") {
  Mutator random(11);
  std::size_t conflicts = 0;  // runs with any
  for (int i = 0; i < 150; ++i) {
    const std::vector<NamedText> files = random_run(random);
    const auto sequence = static_cast<Sequence>(random.below(3));
    const std::string expected = description(files, sequence, {});
    conflicts += static_cast<std::size_t>(expected.find("[concurrency/") != std::string::npos);
    for (const std::size_t threads : {1U, 2U, 5U}) {
      for (const auto& [window, part] : {std::pair(16U, 100U), {33U, 1000U}, {1024U, 100'000U}}) {
        const std::string given =
            description(files, sequence, {.window = window, .threads = threads, .part = part});
        if (given == expected) continue;
        for (const NamedText& file : files) UNSCOPED_INFO(file.name << ": " << file.text);
        INFO("with " << threads << " threads, in windows of " << window << " and parts of " << part);
        CHECK(given == expected);
      }
    }
  }
  CHECK(conflicts > 50);
}

TEST_CASE("what two concurrent files share does not depend on their order") {
  Mutator random(12);
  std::set<std::string> rules;
  for (int i = 0; i < 1000; ++i) {
    const NamedText one{"one.json", file_of(1 + random.below(8), random, shared_command)};
    const NamedText other{"other.json", file_of(1 + random.below(8), random, shared_command)};
    INFO(one.text);
    INFO(other.text);
    const std::vector<std::string> shared = shared_by({one, other});
    CHECK(shared == shared_by({other, one}));
    for (const std::string& conflict : shared) rules.insert(conflict.substr(0, conflict.find(' ')));
  }
  CHECK(rules.size() == 4);
}

}  // namespace collint::test
