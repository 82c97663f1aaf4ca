#include "model/synchronization.h"

#include <sstream>
#include <string>

#include "catch.h"

namespace collint::test {
namespace {

/// "b:A f:A bf:B s:C": stages with batches, with a finalization, with both, with a single call, by id; "b:"
/// has none.
Run run_of(const std::string& notation) {
  Run run;
  std::istringstream words(notation);
  for (std::string word; words >> word;) {
    Stage& stage = run.stages.emplace_back();
    const std::size_t colon = word.find(':');
    const std::string what = word.substr(0, colon);
    if (colon + 1 < word.size()) stage.synchronization_id = PlacedText{word.substr(colon + 1), {}};
    if (what != "f") stage.globs.push_back({"*.json", {}});
    if (what == "s") stage.endpoint = Endpoint::synchronize;
    if (what.front() == 'b') stage.endpoint = Endpoint::synchronize_batch;
    if (what.back() == 'f') stage.finalization.emplace();
  }
  return run;
}

/// "differs 2 0", "never 1", "early 2 0": the kind and the positions of the stages.
std::string loose_ends_in(const std::string& notation) {
  const Run run = run_of(notation);
  std::string all;
  for (const LooseEnd& end : loose_ends_of(run)) {
    constexpr const char* kinds[] = {"differs", "never", "early"};
    all += (all.empty() ? "" : ", ") + std::string(kinds[static_cast<std::size_t>(end.kind)]);
    all += " " + std::to_string(end.stage - run.stages.data());
    if (end.related != nullptr) all += " " + std::to_string(end.related - run.stages.data());
  }
  return all;
}

}  // namespace

TEST_CASE("synchronizations that are finalized have no loose end") {
  for (const char* run : {"", "i:A", "s:A s:B", "bf:A", "b:A b:A f:A", "bf:A bf:B", "b:A b:B f:A f:B",
                          "b:A b:B f:B f:A", "b:A f:A b:A f:A", "f:A", "b:A i:X f:A", "b:A f:A f:B"}) {
    INFO(run);
    CHECK(loose_ends_in(run).empty());
  }
}

TEST_CASE("batches that nothing finalizes") {
  CHECK(loose_ends_in("b:A b:A") == "never 1");
  CHECK(loose_ends_in("b:A b:B b:A") == "never 2, never 1");
  CHECK(loose_ends_in("bf:A b:B") == "never 1");
  CHECK(loose_ends_in("b:A s:A") == "never 0");
}

TEST_CASE("batches that come after their finalization") {
  CHECK(loose_ends_in("bf:A b:A b:A") == "early 2 0");
  CHECK(loose_ends_in("f:A b:A") == "early 1 0");
  CHECK(loose_ends_in("b:A f:A b:A b:B f:B") == "early 2 1");
}

TEST_CASE("ids that differ within a cycle") {
  CHECK(loose_ends_in("b:A f:B") == "differs 1 0");
  CHECK(loose_ends_in("b:A b:A f:B") == "differs 2 0");
  CHECK(loose_ends_in("b:A b:B f:B") == "differs 1 0");
  CHECK(loose_ends_in("b:A b:B f:A") == "differs 1 0");
  CHECK(loose_ends_in("b:A b:B b:C f:C") == "differs 1 0");
  CHECK(loose_ends_in("b:A b:B f:B f:X") == "differs 3 0");
  CHECK(loose_ends_in("b:A f:A b:A f:X") == "differs 3 2");
  CHECK(loose_ends_in("b:A f:X bf:B") == "differs 1 0");
  CHECK(loose_ends_in("b:A f:B b:B f:B") == "differs 1 0");
}

TEST_CASE("a cycle with a stage that has no id is not judged") {
  for (const char* run : {"b:", "b:A b: f:A", "b:A f:", "b:A b:B f:A f:"}) {
    INFO(run);
    CHECK(loose_ends_in(run).empty());
  }
  CHECK(loose_ends_in("b:A f: b:B f:C") == "differs 3 2");
}

}  // namespace collint::test
