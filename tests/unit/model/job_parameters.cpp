#include "model/job_parameters.h"

#include "catch.h"

namespace collint::test {

TEST_CASE("job parameters are found by their exact names") {
  REQUIRE(find_job_parameter("continueOnError") != nullptr);
  CHECK(find_job_parameter("continueOnError")->jobs.has(Job::batch));
  CHECK_FALSE(find_job_parameter("continueOnError")->jobs.has(Job::finalization));
  CHECK(find_job_parameter("attributesAction") != nullptr);
  CHECK(find_job_parameter("template") != nullptr);
  for (const char* none : {"", "continueonerror", "continueOnErro", "continueOnErrors", "zzz"})
    CHECK(find_job_parameter(none) == nullptr);
  CHECK(nearest_job_parameter("continue_on_error") == "continueOnError");
  CHECK(nearest_job_parameter("priority").empty());
}

TEST_CASE("the requests of a run") {
  Run run;
  Stage& stage = run.stages.emplace_back();
  stage.endpoint = Endpoint::synchronize_batch;
  stage.parameters = {{"simulation", Parameter::Kind::truth, "true", {}, {}}};
  stage.finalization.emplace().parameters = {{"a~/b", Parameter::Kind::text, "true", {}, {}}};
  const auto requests = requests_of(run);
  REQUIRE(requests.size() == 2);
  CHECK(requests[0].job == Job::batch);
  CHECK_FALSE(requests[0].finalizes());
  CHECK(requests[0].is_on("simulation"));
  CHECK_FALSE(requests[0].is_on("a~/b"));
  CHECK(requests[0].key_of(stage.parameters[0]) == "parameters/simulation");
  CHECK(requests[1].finalizes());
  CHECK(requests[1].key_of(stage.finalization->parameters[0]) == "finalize/a~0~1b");
}

TEST_CASE("jobs are named") {
  CHECK(describe(Jobs(Job::import)) == "imports");
  CHECK(describe(Job::import | Job::batch | Job::finalization) == "imports, batches and finalizations");
}

}  // namespace collint::test
