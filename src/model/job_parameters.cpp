#include "model/job_parameters.h"

#include <algorithm>
#include <iterator>

#include "model/describe.h"
#include "model/pointer.h"
#include "model/spelling.h"

namespace collint {
namespace {

using enum ParameterValue;

constexpr Jobs with_file = Job::import | Job::synchronization | Job::batch;
constexpr Jobs all_jobs = with_file | Job::finalization;
constexpr Jobs finalizing = Job::synchronization | Job::finalization;

/// By name. What only some kinds of files take is not told apart; nor is whether the single call takes the
/// two actions, on which the official descriptions differ.
constexpr JobParameter table[] = {
    {"attributesAction", with_file, action},
    {"batchSize", all_jobs, any, "the server ignores it", "remove it"},
    {"continueOnError", with_file, truth},
    {"deleteFile", with_file, truth},
    {"escape", with_file, text},
    {"file", with_file, any},
    {"fileId", with_file, uuid},
    {"fileName", with_file, text},
    {"finalizationParameters", all_jobs, any, "missingAssetStatusId replaces it since 2022.08",
     "write the id of the status as missingAssetStatusId"},
    {"finalizationStrategy", finalizing, any},
    {"headerRow", with_file, truth},
    {"ignoreLeadingWhitespace", with_file, truth},
    {"missingAssetStatusId", finalizing, any},
    {"quote", with_file, text},
    {"relationsAction", with_file, action},
    {"saveResult", all_jobs, any, "a later version of Collibra will not know it", "remove it"},
    {"sendNotification", all_jobs, truth},
    {"separator", with_file, text},
    {"sheetIndex", with_file, whole_number},
    {"sheetName", with_file, text},
    {"simulation", all_jobs, truth},
    {"strictQuotes", with_file, truth},
    {"synchronizationId", {}, any},
    {"template", with_file, text},
};
static_assert(std::is_sorted(std::begin(table), std::end(table),
                             [](const JobParameter& a, const JobParameter& b) { return a.name < b.name; }));

Job job_of(Endpoint endpoint) {
  switch (endpoint) {
    case Endpoint::import: return Job::import;
    case Endpoint::synchronize: return Job::synchronization;
    case Endpoint::synchronize_batch: return Job::batch;
  }
  return Job::import;
}

}  // namespace

const JobParameter* find_job_parameter(std::string_view name) {
  const auto* const found = std::lower_bound(
      std::begin(table), std::end(table), name,
      [](const JobParameter& parameter, std::string_view wanted) { return parameter.name < wanted; });
  return found != std::end(table) && found->name == name ? found : nullptr;
}

std::string_view nearest_job_parameter(std::string_view name) {
  NearestName nearest(name, name.size() / 3 + 1);
  for (const JobParameter& parameter : table) nearest.consider(parameter.name);
  return nearest.found();
}

std::string describe(Jobs jobs) {
  constexpr std::string_view plurals[] = {"imports", "single calls", "batches", "finalizations"};
  std::vector<std::string> described;
  for (const Job job : {Job::import, Job::synchronization, Job::batch, Job::finalization}) {
    if (jobs.has(job)) described.emplace_back(plurals[static_cast<std::size_t>(job)]);
  }
  return enumerate(described, "and");
}

bool JobRequest::finalizes() const {
  return job == Job::finalization || (job == Job::synchronization && !stage->globs.empty());
}

bool JobRequest::is_on(std::string_view name) const {
  const Parameter* parameter = find(name);
  return parameter != nullptr && parameter->value == "true";
}

std::string JobRequest::key_of(const Parameter& parameter) const {
  std::string key = job == Job::finalization ? "finalize" : "parameters";
  append_pointer_token(parameter.name, key);
  return key;
}

std::vector<JobRequest> requests_of(const Run& run) {
  std::vector<JobRequest> requests;
  for (const Stage& stage : run.stages) {
    requests.push_back({&stage, job_of(stage.endpoint), &stage.parameters});
    if (stage.finalization) requests.push_back({&stage, Job::finalization, &stage.finalization->parameters});
  }
  return requests;
}

}  // namespace collint
