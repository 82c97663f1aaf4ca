#include "config/declared_run.h"

#include "catch.h"

namespace collint::test {
namespace {

Stage stage_with(std::initializer_list<const char*> globs) {
  Stage stage;
  for (const char* glob : globs) stage.globs.push_back({glob, {}});
  return stage;
}

using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a file belongs to the first stage that matches it") {
  std::vector<Stage> stages{stage_with({"a/*.json"}), stage_with({"**/*.json"})};
  assign_files(stages, {"z.json", "a/b.json", "other.txt", "a/a.json"});
  CHECK(stages[0].files == Numbers{3, 1});
  CHECK(stages[1].files == Numbers{0});
}

TEST_CASE("the files of a stage are ordered by glob, then by name") {
  std::vector<Stage> stages{stage_with({"late/*", "**", "early/*"})};
  assign_files(stages, {"b", "early/x", "late/b", "a", "late/a"});
  CHECK(stages[0].files == Numbers{4, 2, 3, 0, 1});
  CHECK(stages[0].unmatched_globs.empty());
}

TEST_CASE("globs that match nothing are told, those whose files another stage has are not") {
  std::vector<Stage> stages{stage_with({"a.json", "b.json"}), stage_with({"c*", "*.json"})};
  assign_files(stages, {"a.json"});
  CHECK(stages[0].unmatched_globs == Numbers{1});
  CHECK(stages[1].unmatched_globs == Numbers{0});
  CHECK(stages[1].files.empty());
}

TEST_CASE("templates of tables belong to no stage") {
  std::vector<Stage> stages{stage_with({"t/*.json"}), stage_with({"other.json"})};
  stages[1].template_path = PlacedText{"./t/rows.json", {}};
  assign_files(stages, {"t/rows.json", "t/a-template.json"});
  CHECK(stages[0].files.empty());
  CHECK(stages[0].unmatched_globs == Numbers{0});
}

TEST_CASE("a declared run") {
  Configuration configuration;
  configuration.collibra_version.value = "2026.07";
  const Run nothing = declared_run(configuration, {"a.json"});
  CHECK_FALSE(nothing.is_declared);
  CHECK(nothing.order_of(1) == Numbers{0});
  configuration.stages = {stage_with({"c.json"}), stage_with({"a.json"})};
  const Run run = declared_run(configuration, {"a.json", "b.json", "c.json"});
  CHECK(run.is_declared);
  CHECK(run.server_version == "2026.07");
  CHECK(run.order_of(3) == Numbers{2, 0, 1});
}

}  // namespace collint::test
