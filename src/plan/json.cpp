#include <fmt/core.h>

#include "model/json_text.h"
#include "plan/plan.h"

namespace collint::plan {
namespace {

class Json {
 public:
  Json(const Plan& plan, std::FILE* out) : plan_(plan), out_(out) {}

  void write() {
    fmt::print(out_, "{{\"schema\":\"collint-plan/1\",\"most_jobs\":{},\n", plan_.most_jobs);
    const auto names = stage_names(plan_);
    std::size_t number = 0;
    write_list("stages", plan_.schedule.stages, [&](const PlannedStage& stage) {
      fmt::print(out_, "{{\"name\":{},\"concurrent\":{},\"files\":[", json_text(names[number++]),
                 stage.concurrent);
      std::string_view separator;
      for (const std::size_t file : stage.jobs) {
        fmt::print(out_, "{}{{\"file\":{},\"commands\":{}}}", separator, name(file),
                   plan_.files[file].commands);
        separator = ",";
      }
      fmt::print(out_, "]}}");
    });
    write_list("dependencies", plan_.links.dependencies, [&](const Dependency& dependency) {
      fmt::print(out_, "{{\"before\":{},\"after\":{},\"is_change\":{},\"resource\":{},\"count\":{}}}",
                 place(dependency.before), place(dependency.after), dependency.is_change,
                 json_text(dependency.what), dependency.count);
    });
    write_list("conflicts", plan_.links.conflicts, [&](const Conflict& conflict) {
      fmt::print(out_, "{{\"shared\":\"{}\",\"files\":[{}],\"places\":[{},{}],\"resource\":{},\"count\":{}}}",
                 name_of(conflict.shared), names_of(conflict.files), place(conflict.first),
                 place(conflict.later), json_text(conflict.what), conflict.count);
    });
    write_list(
        "circles", plan_.schedule.circles,
        [&](const std::vector<std::size_t>& circle) { fmt::print(out_, "[{}]", names_of(circle)); }, "");
    fmt::print(out_, "}}\n");
  }

 private:
  template <typename Items, typename Write>
  void write_list(std::string_view key, const Items& items, Write write_item, std::string_view end = ",\n") {
    fmt::print(out_, "\"{}\":[", key);
    std::string_view separator;
    for (const auto& item : items) {
      fmt::print(out_, "{}\n", separator);
      write_item(item);
      separator = ",";
    }
    fmt::print(out_, "{}]{}", separator.empty() ? "" : "\n", end);
  }

  [[nodiscard]] std::string name(std::size_t file) const { return json_text(plan_.files[file].name); }

  [[nodiscard]] std::string names_of(const std::vector<std::size_t>& files) const {
    std::string names;
    for (const std::size_t file : files) names += fmt::format("{}{}", names.empty() ? "" : ",", name(file));
    return names;
  }

  [[nodiscard]] std::string place(const FilePlace& place) const {
    return fmt::format("{{\"file\":{},\"at\":{}}}", name(place.file), json_text(place.at));
  }

  const Plan& plan_;
  std::FILE* out_;
};

}  // namespace

void write_json(const Plan& plan, std::FILE* out) { Json(plan, out).write(); }

}  // namespace collint::plan
