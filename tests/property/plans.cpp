// Random runs: declared as they are planned, no rule finds anything wrong with what runs when; but for files
// that need each other in a circle, of which no order is right.

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "plan/plan.h"
#include "property/samples.h"

namespace collint::plan {
namespace {

using test::Mutator;
using test::NamedText;

std::string container_command(Mutator& random) {
  if (random.below(2) == 0) return R"({"resourceType":"Community","identifier":{"name":"C"}})";
  return fmt::format(R"({{"resourceType":"Domain","identifier":{{"name":"{}","community":{{"name":"C"}}}},)"
                     R"("type":{{"name":"Glossary"}}}})",
                     random.below(2) == 0 ? "D" : "E");
}

std::vector<NamedText> random_files(Mutator& random) {
  std::vector<NamedText> files;
  for (std::size_t count = 2 + random.below(8); files.size() < count;) {
    std::string text;
    const bool has_containers = random.below(4) == 0;
    for (std::size_t i = 1 + random.below(6); i > 0; --i) {
      const bool is_container = has_containers && random.below(2) == 0;
      text += (text.empty() ? "" : ",") + (is_container
                                               ? container_command(random)
                                               : test::related_command(static_cast<int>(random.below(88))));
    }
    files.push_back({fmt::format("{}.json", files.size()), "[" + text + "]"});
  }
  return files;
}

Plan plan_of(const std::vector<NamedText>& files, std::size_t jobs) {
  Links links;
  const auto checked = test::check_files(
      files, Sequence::concurrent, {.look = [&](LedgerContext& context) { links = find_links(context); }});
  std::vector<PlannedFile> planned;
  for (const CheckedFile& file : checked.checked.files) planned.push_back({file.name, file.summary.commands});
  return make_plan(std::move(planned), std::move(links), jobs);
}

std::string declaration_of(const Plan& plan) {
  std::string text;
  for (const PlannedStage& stage : plan.schedule.stages) {
    text += fmt::format("[[stage]]\nconcurrent = {}\nfiles = [", stage.concurrent);
    for (const std::size_t file : stage.jobs) text += fmt::format("\"{}\",", plan.files[file].name);
    text += "]\n";
  }
  return text;
}

}  // namespace

TEST_CASE("what is planned is safe") {
  Mutator random(31);
  std::size_t circles = 0;
  std::size_t conflicts = 0;
  for (int i = 0; i < 1500; ++i) {
    std::vector<NamedText> files = random_files(random);
    const Plan plan = plan_of(files, 1 + random.below(8));
    circles += plan.schedule.circles.size();
    conflicts += plan.links.conflicts.size();
    const std::string declaration = declaration_of(plan);
    CHECK(declaration == declaration_of(plan_of(files, plan.most_jobs)));
    std::string texts = declaration;
    for (const NamedText& file : files) texts += fmt::format("{}: {}\n", file.name, file.text);
    INFO(texts);
    files.push_back({"collint.toml", declaration});
    for (const std::string& line : lines_of(test::check_files(files, Sequence::concurrent, {}))) {
      const bool is_order = line.find("-dependency]") != std::string::npos;
      INFO(line);
      CHECK(
          (line.find("[concurrency/") == std::string::npos || (is_order && !plan.schedule.circles.empty())));
    }
  }
  CHECK(circles > 10);
  CHECK(conflicts > 1000);
}

}  // namespace collint::plan
