#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/run.h"
#include "model/set_of.h"

namespace collint {

/// The jobs of the import that take parameters.
enum class Job : std::uint8_t {
  import,
  synchronization,  ///< the single call
  batch,            ///< of a synchronization
  finalization,     ///< of a synchronization that was sent in batches
};
using Jobs = SetOf<Job>;
constexpr Jobs operator|(Job a, Job b) { return Jobs(a) | Jobs(b); }

/// What the value of a parameter has to be.
enum class ParameterValue : std::uint8_t {
  any,  ///< or what rules of its own judge
  text,
  truth,
  whole_number,
  uuid,
  action,  ///< ADD_OR_IGNORE or REPLACE
};

struct JobParameter {
  std::string_view name;
  Jobs jobs;  ///< none where it is no field of a request, but part of its address
  ParameterValue value;
  std::string_view deprecation = {};  ///< "the server ignores it"; empty where it is not deprecated
  std::string_view replacement = {};  ///< what to do instead
};

/// What a finalization can do with what is missing. The first is the default.
inline constexpr std::array<std::string_view, 3> finalization_strategies{"REMOVE_RESOURCES", "CHANGE_STATUS",
                                                                         "IGNORE"};

/// The parameter of that name, letter by letter, or null.
[[nodiscard]] const JobParameter* find_job_parameter(std::string_view name);

/// True for what belongs into the request that starts a job, and never into the file.
[[nodiscard]] inline bool is_job_parameter(std::string_view name) {
  return find_job_parameter(name) != nullptr;
}

/// The parameter with the name that is most like a misspelt one, or empty.
[[nodiscard]] std::string_view nearest_job_parameter(std::string_view name);

/// "imports, batches and finalizations".
[[nodiscard]] std::string describe(Jobs jobs);

/// What is sent to the server with one set of parameters: the files of a stage, each in a job, or its
/// finalization.
struct JobRequest {
  const Stage* stage = nullptr;
  Job job = Job::import;
  const std::vector<Parameter>* parameters = nullptr;

  [[nodiscard]] const Parameter* find(std::string_view name) const {
    return find_parameter(*parameters, name);
  }
  /// True where it ends a synchronization: in a single call, or after batches.
  [[nodiscard]] bool finalizes() const;
  /// True where the parameter is set to `true`.
  [[nodiscard]] bool is_on(std::string_view name) const;
  /// The place of a parameter within its stage: "finalize/simulation".
  [[nodiscard]] std::string key_of(const Parameter& parameter) const;
};

/// In the order of the run. They point into it.
[[nodiscard]] std::vector<JobRequest> requests_of(const Run& run);

}  // namespace collint
