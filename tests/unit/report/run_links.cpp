#include "report/run_links.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

/// "a.json needs b.json: 1 error".
std::vector<std::string> links_between(std::vector<NamedText> files, Sequence sequence) {
  CheckedTexts texts = check_files(std::move(files), sequence);
  Results results;
  results.run = texts.run;
  results.run_files = std::move(texts.checked.files);
  std::vector<std::string> links;
  for (const FileLink& link : links_of(results))
    links.push_back(fmt::format("{} {} {}: {}", results.run_files[link.first].name, describe_relation(link),
                                results.run_files[link.second].name, describe(link.counts)));
  return links;
}

std::string list_of(const std::vector<std::string>& commands) {
  return fmt::format("[{}]", fmt::join(commands, ","));
}

/// An asset of that name, with a relation to the one that is named behind it.
std::string asset(const std::string& name, const std::string& other = "") {
  const std::string domain = R"("domain":{"name":"Sales","community":{"name":"Retail"}})";
  const std::string relation =
      other.empty() ? ""
                    : R"(,"relations":{"00000000-0000-0000-0000-000000007042:TARGET":[{"name":")" + other +
                          "\"," + domain + "}]}";
  return R"({"resourceType":"Asset","identifier":{"name":")" + name + "\"," + domain +
         R"(},"type":{"name":"Table"})" + relation + "}";
}

}  // namespace

TEST_CASE("findings that name two files link these") {
  const std::vector<NamedText> files = {{"a.json", list_of({asset("Orders"), asset("Items", "Returns")})},
                                        {"b.json", list_of({asset("Orders"), asset("Returns")})},
                                        {"c.json", list_of({asset("Orders"), asset("Lines", "Returns")})},
                                        {"d.json", list_of({asset("Others")})}};
  CHECK(links_between(files, Sequence::concurrent) ==
        std::vector<std::string>{"a.json needs b.json: 2 errors", "a.json and c.json: 1 error",
                                 "b.json is needed by c.json: 1 error"});
  CHECK(links_between(files, Sequence::in_turn) == std::vector<std::string>{"a.json needs b.json: 1 error"});
}

}  // namespace collint::test
