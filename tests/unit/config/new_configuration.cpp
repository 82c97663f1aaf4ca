#include "config/new_configuration.h"

#include <sstream>

#include "catch.h"
#include "config/configuration.h"
#include "config/declared_run.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

const std::vector<FileContents> files = {{"shops.json", true, true, true, {}},
                                         {"a b/\xC3\xA9'\"\\.json", false, false, true, {}},
                                         {"[1]*?.json", false, false, true, {}}};

Configuration loaded(const std::string& text) {
  LoadedConfiguration result =
      load_configuration("collint.toml", text, {is_selector, nearest_selector}, "0.1.0");
  CHECK(result.problems == std::vector<std::string>());
  return std::move(result.configuration);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool is_example(const std::string& line) {
  return line.size() > 1 && line.starts_with('#') && line[1] != ' ';
}

std::string with_examples(const std::string& text) {
  std::string all;
  for (const std::string& line : lines_of(text)) all += (is_example(line) ? line.substr(1) : line) + "\n";
  return all;
}

}  // namespace

TEST_CASE("a new configuration is one that can be used") {
  const Configuration configuration =
      loaded(new_configuration(Author::init, proposed_stages(files, 8), files));
  const Run run = declared_run(configuration, {files[2].name, files[1].name, files[0].name});
  REQUIRE(run.stages.size() == 2);
  CHECK(run.stages[0].name == "containers");
  CHECK(run.stages[0].sequence == Sequence::in_turn);
  CHECK(run.stages[0].files == std::vector<std::size_t>{2});
  CHECK(run.stages[1].name == "assets");
  CHECK(run.stages[1].sequence == Sequence::concurrent);
  CHECK(run.stages[1].files == std::vector<std::size_t>{1, 0});
}

TEST_CASE("nothing hides in the names of a new configuration") {
  const std::vector<FileContents> hiding = {
      {.name = "gr\u00F6\u00DFe.json"}, {.name = "\u202Etxt.json"}, {.name = "\u009B1m.json"}};
  const std::string text = new_configuration(Author::plan, proposed_stages(hiding, 8), hiding);
  CHECK(text.find("\"gr\u00F6\u00DFe.json\"") != std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  CHECK(text.find("\u009B") == std::string::npos);
  const Run run = declared_run(loaded(text), {hiding[0].name, hiding[1].name, hiding[2].name});
  REQUIRE(run.stages.size() == 1);
  CHECK(run.stages[0].files == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("what a new configuration does not set is as it is without it") {
  const Configuration configuration = loaded(new_configuration(Author::init, {}, {}));
  CHECK(configuration.assets_per_file.value == Configuration().assets_per_file.value);
  CHECK(configuration.assets_per_file.line == 0);
  CHECK(configuration.collibra_version.value.empty());
  CHECK(configuration.rules.empty());
  CHECK(configuration.overrides.empty());
  CHECK(configuration.stages.empty());
  CHECK(configuration.ignores.empty());
}

TEST_CASE("the examples of a new configuration can be used too, and show every key") {
  const Configuration configuration =
      loaded(with_examples(new_configuration(Author::init, proposed_stages(files, 8), files)));
  CHECK(configuration.required_version.line != 0);
  CHECK(configuration.collibra_version.line != 0);
  CHECK(configuration.baseline.line != 0);
  CHECK(configuration.concurrent_jobs.line != 0);
  CHECK(configuration.rules.size() == 1);
  CHECK(configuration.overrides.size() == 1);
  REQUIRE(configuration.stages.size() == 3);
  CHECK(configuration.stages[2].endpoint == Endpoint::synchronize_batch);
  CHECK(configuration.stages[2].synchronization_id.has_value());
  CHECK(configuration.stages[2].template_path.has_value());
  CHECK(configuration.stages[2].parameters.size() == 1);
  CHECK(configuration.stages[2].finalization.has_value());
  REQUIRE(configuration.ignores.size() == 1);
  CHECK(configuration.ignores[0].resource.has_value());
  CHECK_FALSE(configuration.ignores[0].expires.empty());
}

TEST_CASE("a file of the run that holds containers and assets is told") {
  std::vector<std::string> told;
  for (const std::string& line :
       lines_of(new_configuration(Author::init, proposed_stages(files, 8), files))) {
    if (line.find("better split") != std::string::npos) told.push_back(line);
  }
  CHECK(told == std::vector<std::string>{
                    "  \"shops.json\",  # holds more than communities and domains: better split it"});
}

}  // namespace collint::test
