#include "fix/repair.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"

namespace collint::test {
namespace {

using Look = std::function<void(CheckedFile&, const std::string& text)>;

/// Adds a finding with a fix that writes something else in the place of some bytes.
void add(CheckedFile& file, std::string_view rule, Span span, std::string text,
         Applicability applicability = Applicability::unsafe, std::uint64_t subject = 1) {
  Finding& finding =
      add_finding(file.findings, rule, Severity::warning, span, std::string(rule) + " found", "");
  finding.subject = subject;
  offer(finding, applicability, "write something else", {{span, std::move(text)}});
}

void add_without_fix(CheckedFile& file, std::string_view rule) {
  add_finding(file.findings, rule, Severity::error, {}, std::string(rule) + " found", "");
}

/// Calls `found` for each place of a word in a text.
void each(const std::string& text, const std::string& word, const std::function<void(Span)>& found) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    found({at, word.size()});
}

struct Outcome {
  Repairs repairs;
  Texts texts;
  int checks = 0;
};

Outcome repaired(const Texts& files, const Look& look) {
  Outcome outcome;
  outcome.texts = files;
  const RepairRequest request{
      .check =
          [&](const Texts& texts) {
            ++outcome.checks;
            std::vector<CheckedFile> checked;
            for (const auto& [name, text] : files) {
              const auto other = texts.find(name);
              const std::string& current = other == texts.end() ? text : other->second;
              look(checked.emplace_back(file_of_text(name, current)), current);
            }
            return checked;
          },
      .is_wanted = [](std::size_t /*file*/, const Finding& /*finding*/) { return true; }};
  outcome.repairs = repair(request, request.check({}));
  for (const RepairedFile& file : outcome.repairs.files) {
    CHECK(file.before == files.at(file.name));
    outcome.texts[file.name] = file.after;
  }
  return outcome;
}

using Remarks = std::vector<std::string>;

}  // namespace

TEST_CASE("a run with nothing to repair is checked once") {
  const Outcome outcome = repaired(
      {{"a", "[]"}}, [](CheckedFile& file, const std::string&) { add_without_fix(file, "some/rule"); });
  CHECK(outcome.checks == 1);
  CHECK(outcome.repairs.files.empty());
}

TEST_CASE("repairs that meet wait for each other") {
  const Outcome outcome = repaired({{"a", "[12]"}}, [](CheckedFile& file, const std::string& text) {
    each(text, "12", [&](Span span) { add(file, "a/pair", span, "32"); });
    each(text, "2", [&](Span span) { add(file, "a/two", span, "4"); });
  });
  CHECK(outcome.texts.at("a") == "[34]");
  REQUIRE(outcome.repairs.files.size() == 1);
  CHECK(outcome.repairs.files.front().findings == 2);
  CHECK(outcome.repairs.remarks.empty());
}

TEST_CASE("of repairs that meet the safe one goes first") {
  const Outcome outcome = repaired({{"a", "[12]"}}, [](CheckedFile& file, const std::string& text) {
    each(text, "12", [&](Span span) { add(file, "a/pair", span, "13"); });
    each(text, "2", [&](Span span) { add(file, "a/two", span, "4", Applicability::safe); });
  });
  CHECK(outcome.texts.at("a") == "[14]");
}

TEST_CASE("a repair in one file matters to another") {
  bool is_repaired = false;
  const Outcome outcome =
      repaired({{"a", "[1]"}, {"b", "[2]"}}, [&](CheckedFile& file, const std::string& text) {
        if (file.name == "a") is_repaired = text != "[1]";
        each(text, "1", [&](Span span) { add(file, "a/one", span, "3"); });
        each(text, "2", [&](Span span) {
          if (is_repaired) add(file, "a/two", span, "4");
          if (!is_repaired) add_without_fix(file, "a/two");
        });
      });
  CHECK(outcome.texts.at("a") == "[3]");
  CHECK(outcome.texts.at("b") == "[4]");
}

TEST_CASE("repairs that undo each other are left out") {
  const Outcome outcome = repaired({{"a", "[1,2,3,5]"}}, [](CheckedFile& file, const std::string& text) {
    each(text, "1,2", [&](Span span) { add(file, "a/order", span, "2,1", Applicability::safe, 1); });
    each(text, "2,1", [&](Span span) { add(file, "a/order", span, "1,2", Applicability::safe, 2); });
    each(text, "3,5", [&](Span span) { add(file, "a/order", span, "4,5", Applicability::safe, 3); });
    each(text, "4,5", [&](Span span) { add(file, "a/order", span, "4,4", Applicability::safe, 4); });
  });
  CHECK(outcome.texts.at("a") == "[1,2,4,4]");
  CHECK(outcome.repairs.remarks ==
        Remarks{"a: some findings are left as they are, since their repairs undo each other"});
}

TEST_CASE("there is an end to passes") {
  const std::string rest(20, '1');
  const Outcome outcome = repaired({{"a", "[" + rest + "]"}}, [](CheckedFile& file, const std::string& text) {
    each(text, "1", [&](Span span) { add(file, "a/one", {1, span.offset}, std::string(span.offset, '2')); });
  });
  CHECK(outcome.texts.at("a") ==
        "[" + std::string(most_passes, '2') + std::string(20 - most_passes, '1') + "]");
  CHECK(outcome.repairs.remarks ==
        Remarks{"after 10 passes there is still something to repair: run --fix once more"});
}

TEST_CASE("a repair that brings another finding is left out, and no other one") {
  const Outcome outcome =
      repaired({{"a", "[0,1,2,3,4,\n5,6,7,8,9]"}}, [](CheckedFile& file, const std::string& text) {
        for (char digit = '0'; digit <= '9'; ++digit) {
          const std::string word(1, digit);
          const std::string letter(1, static_cast<char>('a' + (digit - '0')));
          each(text, word, [&](Span span) {
            add(file, "a/digit", span, '"' + letter + '"', Applicability::safe,
                static_cast<std::uint64_t>(digit));
          });
        }
        for (const char* harm : {"\"d\"", "\"g\""})
          each(text, harm, [&](Span) { add_without_fix(file, "b/harm"); });
      });
  CHECK(outcome.texts.at("a") == R"(["a","b","c",3,"e",)"
                                 "\n"
                                 R"("f",6,"h","i","j"])");
  CHECK(
      outcome.repairs.remarks ==
      Remarks{"a:1: 'a/digit' is left as it is, since its repair would bring 'b/harm' at a:1: b/harm found",
              "a:2: 'a/digit' is left as it is, since its repair would bring 'b/harm' at a:1: b/harm found"});
  CHECK(outcome.repairs.files.front().findings == 8);
}

TEST_CASE("a repair that does harm beside another one is looked at again after it") {
  const Outcome outcome = repaired({{"a", "[1,2]"}}, [](CheckedFile& file, const std::string& text) {
    const bool is_first = text.find('1') != std::string::npos;
    each(text, "1", [&](Span span) { add(file, "a/one", span, "3"); });
    each(text, "2", [&](Span span) { add(file, "a/two", span, is_first ? "3" : "4"); });
    each(text, "3,3", [&](Span) { add_without_fix(file, "b/harm"); });
  });
  CHECK(outcome.texts.at("a") == "[3,4]");
  CHECK(outcome.repairs.remarks.empty());
}

TEST_CASE("a repair that does harm is looked at again after one that had to wait for it") {
  const Outcome outcome = repaired({{"a", "[123]"}}, [](CheckedFile& file, const std::string& text) {
    each(text, "12", [&](Span span) { add(file, "a/first", span, "45"); });
    each(text, "23", [&](Span span) { add(file, "b/second", span, "26"); });
    each(text, "453", [&](Span) { add_without_fix(file, "c/harm"); });
  });
  CHECK(outcome.texts.at("a") == "[456]");
  CHECK(outcome.repairs.remarks.empty());
}

TEST_CASE("a repair that is refused again is named once") {
  const Outcome outcome = repaired({{"a", "[1,2]"}}, [](CheckedFile& file, const std::string& text) {
    const bool is_first = text.find('1') != std::string::npos;
    each(text, "1", [&](Span span) { add(file, "a/one", span, "3", Applicability::safe, 5); });
    each(text, "2", [&](Span span) { add(file, "a/two", span, "4", Applicability::safe, is_first ? 1 : 2); });
    each(text, "4", [&](Span) { add_without_fix(file, "b/harm"); });
  });
  CHECK(outcome.texts.at("a") == "[3,2]");
  CHECK(outcome.repairs.remarks ==
        Remarks{"a:1: 'a/two' is left as it is, since its repair would bring 'b/harm' at a:1: b/harm found"});
}

TEST_CASE("of two repairs that do harm together one is left out") {
  const Outcome outcome = repaired({{"a", "[1,2]"}}, [](CheckedFile& file, const std::string& text) {
    each(text, "1", [&](Span span) { add(file, "a/one", span, "3"); });
    each(text, "2", [&](Span span) { add(file, "a/two", span, "3"); });
    if (text == "[3,3]") add_without_fix(file, "b/same");
  });
  CHECK(outcome.texts.at("a") == "[3,2]");
  CHECK(outcome.repairs.remarks.size() == 1);
}

TEST_CASE("repairs that do harm one without the other are made together") {
  std::string text_of_a;
  const Outcome outcome =
      repaired({{"a", "[7,1]"}, {"b", "[8,1,9]"}}, [&](CheckedFile& file, const std::string& text) {
        for (const char* digit : {"1", "7", "8", "9"})
          each(text, digit, [&](Span span) { add(file, digit, span, "2"); });
        if (file.name == "a") text_of_a = text;
        if (file.name == "b" &&
            (text_of_a.find('1') == std::string::npos) != (text.find('1') == std::string::npos))
          add_without_fix(file, "b/differs");
        each(text, "[2", [&](Span) { add_without_fix(file, "b/harm"); });
      });
  CHECK(outcome.texts.at("a") == "[7,2]");
  CHECK(outcome.texts.at("b") == "[8,2,2]");
  CHECK(outcome.repairs.remarks.size() == 2);
}

TEST_CASE("the search for harmful repairs comes to an end") {
  std::string text = "[";
  for (int i = 0; i < 500; ++i) text += "1,";
  const Outcome outcome = repaired({{"a", text + "0]"}}, [](CheckedFile& file, const std::string& current) {
    each(current, "1", [&](Span span) { add(file, "a/one", span, "2"); });
    each(current, "2", [&](Span) { add_without_fix(file, "b/two"); });
  });
  CHECK(outcome.repairs.files.empty());
  CHECK(outcome.repairs.remarks.back().starts_with("so many repairs would do harm"));
  CHECK(outcome.checks < 120);
}

TEST_CASE("what was found before may be found again") {
  const Outcome outcome = repaired({{"a", "[1,2]"}}, [](CheckedFile& file, const std::string& text) {
    add_without_fix(file, "b/known");
    file.accepted.push_back({file.findings.back(), AcceptedFinding::By::baseline, ""});
    each(text, "1", [&](Span span) { add(file, "a/one", span, "3"); });
    if (text == "[1,2]") return;
    add_without_fix(file, "b/known");  // it tells of another name now, which the baseline does not know
    file.accepted.clear();
  });
  CHECK(outcome.texts.at("a") == "[3,2]");
}

TEST_CASE("a repair that breaks its file is left out") {
  const Outcome outcome = repaired({{"a", "[1,2]"}}, [](CheckedFile& file, const std::string& text) {
    each(text, "1,", [&](Span span) { add(file, "a/comma", span, "1,,"); });
    each(text, "2", [&](Span span) { add(file, "a/two", span, "3"); });
    if (text.find(",,") != std::string::npos) file.summary.problem.emplace();
  });
  CHECK(outcome.texts.at("a") == "[1,3]");
  CHECK(
      outcome.repairs.remarks ==
      Remarks{"a:1: 'a/comma' is left as it is, since its repair would leave a such that it cannot be read"});
}

TEST_CASE("a repair that changes more than its edits is left out") {
  const Outcome outcome = repaired({{"a", R"(["a,","b"])"}}, [](CheckedFile& file, const std::string& text) {
    each(text, R"(,",)", [&](Span span) { add(file, "a/quote", {span.offset + 1, 1}, ""); });
  });
  CHECK(outcome.repairs.files.empty());
  CHECK(outcome.repairs.remarks ==
        Remarks{"a:1: 'a/quote' is left as it is, since its repair would change more than it says"});
}

}  // namespace collint::test
