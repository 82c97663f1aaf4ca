// Random runs, parted: nothing is lost, no rule finds anything wrong with the order, and the same comes out
// whatever the threads.

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "property/samples.h"
#include "split/folder.h"
#include "unit/input/scratch_folder.h"

namespace collint::split {
namespace {

namespace fs = std::filesystem;
using test::Mutator;
using test::NamedText;

std::string community(std::size_t number) { return fmt::format(R"({{"name":"C{}"}})", number); }

std::string domain(std::size_t number) {
  return fmt::format(R"({{"name":"D{}","community":{}}})", number, community(number % 3));
}

std::string asset(std::size_t number) {
  return fmt::format(R"({{"name":"A{}","domain":{}}})", number, domain(number % 4));
}

std::string pair(std::size_t number) {
  return fmt::format(R"({{"externalSystemId":"S","externalEntityId":"E{}"}})", number);
}

/// Commands of all kinds about few resources: some levels of communities, assets that name each other, pairs
/// and their Mappings, complex relations, commands that can only update. The note tells them apart.
std::string random_command(Mutator& random, std::size_t note) {
  const std::size_t own = random.below(9);
  const std::string relation =
      fmt::format(R"("relations":{{"00000000-0000-0000-0000-000000007042:{}":[{}]}},"tags":["{}"])",
                  random.below(3) == 0 ? "TARGET" : "SOURCE", asset((own + 6 + random.below(5)) % 9), note);
  switch (random.below(15)) {
    case 0: return fmt::format(R"({{"resourceType":"Community","identifier":{}}})", community(own % 3));
    case 1:
      return fmt::format(R"({{"resourceType":"Community","identifier":{},"parent":{}}})", community(own % 3),
                         community(own % 3 + 1));
    case 2:
    case 3:
      return fmt::format(
          R"({{"resourceType":"Domain","identifier":{},"type":{{"name":"Glossary"}},"description":"{}"}})",
          domain(own % 4), note);
    case 4:
      return fmt::format(R"({{"resourceType":"Mapping","identifier":{},"asset":{}}})", pair(own % 5),
                         asset(own));
    case 5:
      return fmt::format(R"({{"resourceType":"Asset","identifier":{},"tags":["{}"]}})", pair(own % 5), note);
    case 6:
      return fmt::format(
          R"({{"resourceType":"Complex Relation","identifier":{},"complexRelationType":{{"name":"L"}},)"
          R"("relations":{{"00000000-0000-0000-0000-000000007088:SOURCE":[{}]}}}})",
          pair(20 + own), asset((own * 5) % 9));
    case 7: return fmt::format(R"({{"resourceType":"Asset","identifier":{},{}}})", asset(own), relation);
    case 8:
    case 9:
    case 10:
      return fmt::format(R"({{"resourceType":"Asset","identifier":{},"type":{{"name":"T"}},{}}})", asset(own),
                         relation);
    default:
      return fmt::format(R"({{"resourceType":"Asset","identifier":{},"type":{{"name":"T"}},"tags":["{}"]}})",
                         asset(random.below(40)), note);
  }
}

struct RandomRun {
  std::vector<NamedText> files;
  std::vector<std::string> commands;
};

RandomRun random_run(Mutator& random) {
  RandomRun run;
  for (std::size_t count = 1 + random.below(4); run.files.size() < count;) {
    std::string text;
    for (std::size_t i = 1 + random.below(12); i > 0; --i) {
      run.commands.push_back(random_command(random, run.commands.size()));
      text += (text.empty() ? "[\n  " : ",\n  ") + run.commands.back();
    }
    run.files.push_back({fmt::format("{}.json", run.files.size()), text + "\n]\n"});
  }
  std::sort(run.commands.begin(), run.commands.end());
  return run;
}

std::string contents_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// What a split writes, by name.
struct Outcome {
  std::vector<NamedText> files;  ///< collint.toml is the last one
  std::size_t circles = 0;
  std::size_t stages = 0;
  std::string hindrance;
};

Outcome split_of(const std::vector<NamedText>& files, PartingOptions options, std::size_t threads) {
  options.threads = threads;
  std::variant<Parting, Hindrance> parted;
  const auto checked = test::check_files(
      files, Sequence::concurrent,
      {.threads = threads, .look = [&](LedgerContext& context) { parted = part(context, options); }});
  if (const auto* hindrance = std::get_if<Hindrance>(&parted))
    return {{}, 0, 0, fmt::format("{}", static_cast<int>(hindrance->reason))};
  const auto& parting = std::get<Parting>(parted);
  std::vector<const CheckedFile*> sources;
  for (const CheckedFile& file : checked.checked.files) sources.push_back(&file);
  const test::ScratchFolder folder;
  Limits limits;
  limits.assets_per_file = options.most_commands;
  limits.concurrent_jobs = options.most_jobs;
  const auto written =
      write_folder(folder.path().string(), parting.phases, Sources(std::move(sources)),
                   {.limits = limits, .server_version = {}, .synchronization = {}, .threads = threads});
  CHECK(written.problem.empty());
  Outcome outcome{{}, parting.circles, 0, ""};
  for (const Phase& phase : parting.phases) outcome.stages += phase.stages.size();
  for (const ListedFile& file : written.files)
    outcome.files.push_back({file.name, contents_of(folder.path() / file.name)});
  outcome.files.push_back({"collint.toml", contents_of(folder.path() / "collint.toml")});
  return outcome;
}

std::string text_of(const std::vector<NamedText>& files) {
  std::string all;
  for (const NamedText& file : files) all += fmt::format("{}:\n{}\n", file.name, file.text);
  return all;
}

/// The commands of files that have one on each line.
std::vector<std::string> commands_of(const std::vector<NamedText>& files) {
  std::vector<std::string> commands;
  for (const NamedText& file : files) {
    for (std::size_t at = 0; (at = file.text.find("\n  {", at)) != std::string::npos; ++at) {
      const std::string line = file.text.substr(at + 3, file.text.find('\n', at + 1) - at - 3);
      commands.push_back(line.back() == ',' ? line.substr(0, line.size() - 1) : line);
    }
  }
  std::sort(commands.begin(), commands.end());
  return commands;
}

/// What the rules that a split has to satisfy find; `is_adjacent` where commands of a resource have to follow
/// each other too.
void check_safe(const std::vector<NamedText>& files, bool is_adjacent) {
  for (const std::string& line : lines_of(test::check_files(files, Sequence::unknown, {}))) {
    const auto is_of = [&](const char* rule) { return line.find(rule) != std::string::npos; };
    INFO(line);
    CHECK_FALSE(is_of("[concurrency/"));
    CHECK_FALSE((is_of("[order/") && !is_of(" info[")));
    CHECK_FALSE(is_of("[limit/"));
    // What goes by a pair may have to come behind the Mapping of the pair.
    CHECK_FALSE((is_adjacent && is_of("[merge/non-adjacent-duplicate]") && !is_of(": Asset (S, ")));
    CHECK_FALSE((is_adjacent && is_of("[order/")));
  }
}

Contents values_of_all(const std::vector<NamedText>& files) {
  Contents all;
  for (const NamedText& file : files) {
    if (file.name != "collint.toml") all.add(values_of(*source_of(file.text)).value());
  }
  return all;
}

}  // namespace

TEST_CASE("what is split is whole and safe") {
  Mutator random(41);
  std::size_t whole = 0;
  std::size_t circles = 0;
  std::size_t several_stages = 0;
  for (int i = 0; i < 1500; ++i) {
    const RandomRun run = random_run(random);
    const PartingOptions options{1 + random.below(16), 1 + random.below(4), false};
    const Outcome outcome = split_of(run.files, options, 1);
    INFO(text_of(run.files));
    CHECK(text_of(split_of(run.files, options, 3).files) == text_of(outcome.files));
    if (!outcome.hindrance.empty()) continue;
    INFO(text_of(outcome.files));
    ++whole;
    circles += outcome.circles;
    several_stages += outcome.stages > 3 ? 1 : 0;
    CHECK(commands_of(outcome.files) == run.commands);
    check_safe(outcome.files, outcome.circles == 0);
  }
  CHECK(whole > 300);
  CHECK(circles > 20);
  CHECK(several_stages > 100);
}

TEST_CASE("relations that go alone are the same relations") {
  Mutator random(43);
  std::size_t whole = 0;
  for (int i = 0; i < 1000; ++i) {
    const RandomRun run = random_run(random);
    const PartingOptions options{1 + random.below(9), 1 + random.below(4), true};
    const Outcome outcome = split_of(run.files, options, 1);
    INFO(text_of(run.files));
    if (!outcome.hindrance.empty()) continue;
    INFO(text_of(outcome.files));
    ++whole;
    CHECK(values_of_all(outcome.files).hash == values_of_all(run.files).hash);
    check_safe(outcome.files, false);
  }
  CHECK(whole > 300);
}

}  // namespace collint::split
