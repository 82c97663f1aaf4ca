// A finding costs the same wherever it stands: neither long lists nor large commands make it dear.

#include <string>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {

TEST_CASE("a finding for each item of a long list") {
  constexpr int count = 60'000;
  std::string text = R"([{"resourceType":"Asset","identifier":{"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"},)"
                     R"("relations":{"00000000-0000-0000-0000-000000007042:SOURCE":[)";
  for (int i = 0; i < count; ++i)
    text += (i == 0 ? "" : ",") + std::string(R"({"id":1,"id":")") + std::to_string(i) + "\"}";
  const CheckedFile file = check_text(text + "]}}]");
  int repeated = 0;
  for (const Finding& finding : file.findings) repeated += finding.rule == "syntax/duplicate-key" ? 1 : 0;
  CHECK(repeated == count);
  CHECK(file.findings.back().pointer == "/0/relations/00000000-0000-0000-0000-000000007042:SOURCE/59999/id");
}

namespace {

/// One of the spellings of a name of 15 letters.
std::string spelling(unsigned number) {
  std::string name = "abcdefghijklmno";
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((number >> i & 1U) != 0) name[i] = static_cast<char>(name[i] - 'a' + 'A');
  }
  return name;
}

}  // namespace

TEST_CASE("findings that point back at one large value") {
  std::string text = R"([{"resourceType":"Asset","identifier":{"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"},)"
                     R"("attributes":{"abcdefghijklmno":[)";
  for (int i = 0; i < 100'000; ++i) text += (i == 0 ? "" : ",") + std::string(R"({"value":"a"})");
  text += "]";
  constexpr unsigned spellings = 20'000;
  for (unsigned i = 1; i <= spellings; ++i) text += ",\"" + spelling(i) + "\":[]";
  const CheckedFile file = check_text(text + "}}]");
  unsigned found = 0;
  for (const Finding& finding : file.findings) found += finding.rule == "attribute/same-type-twice" ? 1U : 0U;
  CHECK(found == spellings);
}

}  // namespace collint::test
