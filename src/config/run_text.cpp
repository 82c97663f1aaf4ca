#include "config/run_text.h"

#include <fmt/core.h>

#include <cstdint>
#include <string_view>

#include "config/toml_text.h"

namespace collint {
namespace {

std::string limits_text(const Limits& limits) {
  struct Limit {
    std::string_view name;
    std::uint64_t value;
    std::uint64_t fallback;
  };
  constexpr Limits defaults;
  std::string text;
  for (const Limit& limit :
       {Limit{"assets-per-file", limits.assets_per_file, defaults.assets_per_file},
        {"concurrent-jobs", limits.concurrent_jobs, defaults.concurrent_jobs},
        {"resources-per-synchronization", limits.resources_per_synchronization,
         defaults.resources_per_synchronization},
        {"characteristics-per-synchronization", limits.characteristics_per_synchronization,
         defaults.characteristics_per_synchronization}}) {
    if (limit.value != limit.fallback) text += fmt::format("{} = {}\n", limit.name, limit.value);
  }
  return text.empty() ? "" : "\n[limits]\n" + text;
}

std::string parameters_text(const std::vector<Parameter>& parameters) {
  std::string text;
  for (const Parameter& parameter : parameters) {
    const bool is_text = parameter.kind == Parameter::Kind::text;
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", parameter.name,
                        is_text ? toml_text(parameter.value) : parameter.value);
  }
  return text.empty() ? "" : fmt::format("parameters = {{ {} }}\n", text);
}

std::string stage_text(const Stage& stage) {
  std::string text = fmt::format("\n[[stage]]\nname = {}\n", toml_text(stage.name));
  if (stage.is_synchronization()) text += "endpoint = \"synchronize-batch\"\n";
  if (stage.synchronization_id)
    text += fmt::format("synchronization-id = {}\n", toml_text(stage.synchronization_id->text));
  if (stage.sequence == Sequence::concurrent) text += "concurrent = true\n";
  text += "files = [\n";
  for (const PlacedText& glob : stage.globs) text += fmt::format("  {},\n", toml_text(glob.text));
  text += "]\n";
  if (stage.template_path) text += fmt::format("template = {}\n", toml_text(stage.template_path->text));
  text += parameters_text(stage.parameters);
  return stage.finalization ? text + "finalize = {}\n" : text;
}

}  // namespace

std::string run_text(const std::string& introduction, const Run& run, const Limits& limits) {
  std::string text = introduction;
  if (!run.server_version.empty())
    text += fmt::format("\ncollibra-version = {}\n", toml_text(run.server_version));
  text += limits_text(limits);
  for (const Stage& stage : run.stages) text += stage_text(stage);
  return text;
}

}  // namespace collint
