#include "accept/ignores.h"

#include <memory>
#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

const std::string text =
    R"([{"resourceType":"Asset","identifier":{"name":"Orders","domain":{"name":"Sales","community":)"
    R"({"name":"Retail"}}},"type":{"name":"Table"},"tags":["pii","pii","a,b"]}])";
const std::string orders = "Asset 'Orders' in 'Sales' > 'Retail'";

ConfiguredIgnore ignore(const std::string& rule, const std::vector<std::string>& globs) {
  ConfiguredIgnore entry;
  entry.rule = rule;
  entry.globs = globs;
  return entry;
}

std::size_t ignored(const ConfiguredIgnore& entry, const std::string& today = "2026-07-01") {
  const std::vector<ConfiguredIgnore> entries = {entry};
  Ignores ignores(entries, today);
  CheckedFile file = check_text(text, "a/b.json");
  const std::size_t before = file.findings.size();
  const std::size_t count = ignores.take_out(file, "a/b.json");
  CHECK(file.findings.size() == before - count);
  return count;
}

/// How many entries are said to be unused when these files of the project were checked with these rules.
std::size_t unused(const ConfiguredIgnore& entry, const std::vector<std::string>& project,
                   const std::vector<std::string>& checked, const std::vector<std::string>& rules = {"all"},
                   bool is_whole_run = false) {
  const std::vector<ConfiguredIgnore> entries = {entry};
  const Runner runner(select_rules(rules, {}), Limits());
  Coverage coverage;
  coverage.project = [&] { return project; };
  for (const std::string& file : checked) coverage.files.emplace(file, &runner);
  coverage.is_whole_run = is_whole_run;
  return Ignores(entries, "2026-07-01").unused(coverage).size();
}

}  // namespace

TEST_CASE("an ignore takes out what its rule, its files and its resource match") {
  CHECK(ignored(ignore("tag/duplicate", {"a/*.json"})) == 1);
  CHECK(ignored(ignore("tag", {"c.json", "**/b.json"})) == 2);
  CHECK(ignored(ignore("all", {"a/**"})) == 2);
  CHECK(ignored(ignore("tag", {"b.json"})) == 0);
  CHECK(ignored(ignore("text", {"a/*.json"})) == 0);
  CHECK(ignored(ignore("ta", {"a/*.json"})) == 0);
  ConfiguredIgnore entry = ignore("tag", {});
  entry.resource = orders;
  CHECK(ignored(entry) == 2);
  entry.resource = "Asset 'Orders'";
  CHECK(ignored(entry) == 0);
  entry.resource = orders;
  entry.globs = {"b.json"};
  CHECK(ignored(entry) == 0);
}

TEST_CASE("an ignore is over on the day that it names") {
  ConfiguredIgnore entry = ignore("tag", {"**"});
  entry.expires = "2026-07-02";
  CHECK(ignored(entry, "2026-07-01") == 2);
  CHECK(ignored(entry, "2026-07-02") == 0);
  CHECK(ignored(entry, "2027-01-01") == 0);
  const std::vector<ConfiguredIgnore> entries = {entry};
  CHECK(Ignores(entries, "2026-07-01").expired().empty());
  CHECK(Ignores(entries, "2026-07-02").expired().size() == 1);
}

TEST_CASE("an ignore is unused only where all that it is for was checked") {
  const ConfiguredIgnore entry = ignore("tag/comma", {"a/*.json"});
  const std::vector<std::string> project = {"a/1.json", "a/2.json", "b.json"};
  CHECK(unused(entry, project, {"a/1.json", "a/2.json"}) == 1);
  CHECK(unused(entry, project, {"a/1.json", "a/2.json"}, {"tag/comma"}) == 1);
  CHECK(unused(entry, project, {"a/1.json", "b.json"}) == 0);
  CHECK(unused(entry, project, {"a/1.json", "a/2.json"}, {"tag/duplicate"}) == 0);
  CHECK(unused(ignore("tag", {"a/*.json"}), project, {"a/1.json", "a/2.json"}, {"tag/comma"}) == 0);
  ConfiguredIgnore of_resource = ignore("tag/comma", {});
  of_resource.resource = orders;
  CHECK(unused(of_resource, project, {"a/1.json", "a/2.json"}) == 0);
  CHECK(unused(of_resource, project, project) == 1);
}

TEST_CASE("an ignore of a rule that compares files is unused only where all of the project was checked") {
  const ConfiguredIgnore entry = ignore("text/near-duplicate", {"a/*.json"});
  const std::vector<std::string> project = {"a/1.json", "b.json"};
  CHECK(unused(entry, project, {"a/1.json"}) == 0);
  CHECK(unused(entry, project, project) == 1);
  CHECK(unused(ignore("text/near-duplicate", {"b.json"}), {"b.json", "not-declared.json"}, {"b.json"},
               {"all"}, true) == 1);
}

TEST_CASE("today is a day") {
  const std::string day = today();
  CHECK(day.size() == 10);
  CHECK(day > "2026-01-01");
  CHECK(day < "2999-01-01");
}

}  // namespace collint::test
