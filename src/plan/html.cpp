#include <fmt/core.h>

#include <algorithm>

#include "plan/plan.h"
#include "report/counted.h"
#include "report/html_text.h"

namespace collint::plan {
namespace {

constexpr std::size_t files_listed = 100;  // of a stage
constexpr std::size_t reasons_listed = 5;  // of a file

class Section {
 public:
  explicit Section(const Plan& plan) : plan_(plan), reasons_(plan.files.size()) {
    for (const Dependency& dependency : plan.links.dependencies) {
      add_reason(dependency.after.file, [&] {
        return fmt::format("after {}, which creates {}", name(dependency.before.file),
                           html_apart(dependency.what));
      });
    }
    for (const Conflict& conflict : plan.links.conflicts) {
      for (const std::size_t file : conflict.files)
        add_reason(file, [&] { return describe(conflict, file); });
    }
  }

  std::string run() {
    std::string out =
        "<section aria-labelledby=\"plan\">\n<h2 id=\"plan\">An order that is safe</h2>\n<p>As collint plan "
        "finds it from what the files create, need and share.</p>\n";
    for (const auto& circle : plan_.schedule.circles) out += describe(circle);
    out += fmt::format("<details>\n<summary>{} in {}</summary>\n<ol>\n", counted(plan_.files.size(), "file"),
                       counted(plan_.schedule.stages.size(), "stage"));
    const auto names = stage_names(plan_);
    for (std::size_t i = 0; i < names.size(); ++i) out += describe(plan_.schedule.stages[i], names[i]);
    return out + "</ol>\n</details>\n</section>\n";
  }

 private:
  /// Why a file stands where it does.
  struct Reasons {
    std::vector<std::string> listed;
    std::size_t more = 0;
  };

  template <typename Describe>
  void add_reason(std::size_t file, Describe describe_it) {
    Reasons& reasons = reasons_[file];
    if (reasons.listed.size() < reasons_listed) {
      reasons.listed.push_back(describe_it());
    } else {
      ++reasons.more;
    }
  }

  [[nodiscard]] std::string name(std::size_t file) const { return html_apart(plan_.files[file].name); }

  [[nodiscard]] std::string describe(const Conflict& conflict, std::size_t file) const {
    const std::size_t other = conflict.files.front() == file ? conflict.files[1] : conflict.files.front();
    const std::size_t more = conflict.files.size() - 2;
    return fmt::format("not beside {}{}, since they share {}", name(other),
                       more == 0 ? "" : fmt::format(" and {} more", more), html_apart(conflict.what));
  }

  [[nodiscard]] std::string describe(const std::vector<std::size_t>& circle) const {
    std::string files;
    for (std::size_t i = 0; i < std::min(circle.size(), files_listed); ++i)
      files += fmt::format("{}{}", i == 0 ? "" : ", ", name(circle[i]));
    return fmt::format(
        "<p class=\"note\">No order is right for {} that need each other in a circle: {}{}</p>\n",
        counted(circle.size(), "file"), files, circle.size() > files_listed ? ", …" : "");
  }

  [[nodiscard]] std::string describe(const PlannedStage& stage, const std::string& stage_name) const {
    const std::size_t listed = std::min(stage.jobs.size(), files_listed);
    std::string files;
    for (std::size_t i = 0; i < listed; ++i) files += describe_file(stage.jobs[i]);
    if (listed < stage.jobs.size()) files += fmt::format("<li>{} more</li>\n", stage.jobs.size() - listed);
    const char* order = stage.jobs.size() == 1 ? "" : stage.concurrent ? ", at the same time" : ", in turn";
    return fmt::format("<li>{}: {}{}\n<ul>\n{}</ul>\n</li>\n", stage_name, counted(stage.jobs.size(), "job"),
                       order, files);
  }

  [[nodiscard]] std::string describe_file(std::size_t file) const {
    const Reasons& reasons = reasons_[file];
    std::string list;
    for (const std::string& reason : reasons.listed) list += fmt::format("<li>{}</li>\n", reason);
    if (reasons.more > 0) list += fmt::format("<li>and {}</li>\n", counted(reasons.more, "more reason"));
    return fmt::format("<li>{}{}</li>\n", name(file),
                       list.empty() ? "" : fmt::format("\n<ul>\n{}</ul>\n", list));
  }

  const Plan& plan_;
  std::vector<Reasons> reasons_;  ///< by file
};

}  // namespace

std::string html_of(const Plan& plan) { return Section(plan).run(); }

}  // namespace collint::plan
