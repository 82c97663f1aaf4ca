// Whatever the fixes of all rules make of the files of the pages and of other samples: each can be read as
// far as before, has no more findings of any rule, and is not repaired any further; commands that no edit
// touches are the same bytes.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "fix/apply.h"
#include "fix/repair.h"
#include "json/reader.h"
#include "pages/repaired.h"
#include "property/samples.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

std::vector<Example> all_examples() {
  std::vector<Example> examples;
  for (const RegisteredRule& rule : all_rules()) {
    for (Example& example : examples_of(rule.page)) examples.push_back(std::move(example));
  }
  for (const std::string& sample : samples()) {
    Example& example = examples.emplace_back();
    example.text = sample;
    example.files = {{"input.json", sample}};
  }
  return examples;
}

Repairs repairs_of(const Example& example) {
  const RepairRequest request{
      .check = [&](const Texts& texts) { return check_example(example, texts); },
      .is_wanted = [](std::size_t /*file*/, const Finding& /*finding*/) { return true; }};
  return repair(request, check_example(example));
}

std::map<std::string_view, std::size_t> counts_of(const CheckedFile& file) {
  std::map<std::string_view, std::size_t> counts;
  for (const Finding& finding : file.findings) ++counts[finding.rule];
  return counts;
}

void check_no_worse(const CheckedFile& before, const CheckedFile& after) {
  if (was_read_whole(before)) CHECK(was_read_whole(after));
  std::map<std::string_view, std::size_t> counts = counts_of(before);
  for (const auto& [rule, count] : counts_of(after)) {
    INFO(rule);
    CHECK(count <= counts[rule]);
  }
}

struct Place {
  Span span;
  std::string text;
};

std::vector<Place> commands_of(const std::string& text) {
  const auto source = source_of(text);
  json::Reader reader(*source, false);
  json::Batch batch;
  std::vector<Place> commands;
  while (reader.next(batch)) {
    for (const Command& command : batch.commands) {
      const Span span{command.window_offset + command.root->begin, command.root->end - command.root->begin};
      commands.push_back(
          {span, text.substr(static_cast<std::size_t>(span.offset), static_cast<std::size_t>(span.length))});
    }
  }
  return commands;
}

bool is_touched(const Span& span, const std::vector<const Fix*>& fixes) {
  return std::any_of(fixes.begin(), fixes.end(), [&](const Fix* fix) {
    return std::any_of(fix->edits.begin(), fix->edits.end(), [&](const Edit& edit) {
      return edit.span.offset <= span.offset + span.length &&
             span.offset <= edit.span.offset + edit.span.length;
    });
  });
}

/// Applies the fixes of one pass: the commands that they do not touch come again, in their order. Returns how
/// many these are.
std::size_t check_untouched_commands(const CheckedFile& file) {
  std::vector<const Fix*> fixes;
  for (const Finding& finding : file.findings) {
    if (finding.fix) fixes.push_back(&*finding.fix);
  }
  if (fixes.empty() || file.format != nullptr) return 0;
  const std::vector<const Fix*> chosen = compatible(fixes);
  std::string error;
  const std::string text = text_of(*file.source, error).value();
  const std::vector<Place> after = commands_of(with_fixes(text, chosen));
  auto next = after.begin();
  std::size_t count = 0;
  for (const Place& command : commands_of(text)) {
    if (is_touched(command.span, chosen)) continue;
    next = std::find_if(next, after.end(), [&](const Place& other) { return other.text == command.text; });
    INFO(command.text);
    REQUIRE(next != after.end());
    ++next;
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("repairs leave no file worse, and nothing to repair") {
  std::size_t repaired = 0;
  for (const Example& example : all_examples()) {
    INFO(example.text);
    const std::vector<CheckedFile> before = check_example(example);
    const Repairs repairs = repairs_of(example);
    if (repairs.files.empty()) continue;
    Example fixed = example;
    fixed.files = with_texts(example.files, texts_of(repairs));
    const std::vector<CheckedFile> after = check_example(fixed);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) check_no_worse(before[i], after[i]);
    CHECK(repairs_of(fixed).files.empty());
    repaired += repairs.files.size();
  }
  CHECK(repaired > 5);
}

TEST_CASE("commands that no repair touches are the same bytes") {
  std::size_t compared = 0;
  for (const Example& example : all_examples()) {
    INFO(example.text);
    for (const CheckedFile& file : check_example(example)) compared += check_untouched_commands(file);
  }
  CHECK(compared > 5);
}

}  // namespace collint::test
