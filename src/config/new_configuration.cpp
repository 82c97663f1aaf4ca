#include "config/new_configuration.h"

#include <fmt/core.h>

#include <string_view>

#include "config/keys.h"
#include "config/toml_text.h"
#include "input/glob.h"

namespace collint {
namespace {

constexpr std::string_view introduction =
    R"(# The configuration of collint, which checks import files before they are sent to Collibra.
#
{}#
# Lines that begin with '#' and no blank are defaults and examples: remove the '#' to set them.
)";

constexpr std::string_view order_of_init =
    R"(# 'collint init' has sorted the files by the commands in them: communities and domains first and in turn, all
# others after them, no more at the same time than Collibra takes. It did not look for assets that need each
# other: 'collint plan' does, 'collint check' shows these, and all else that is wrong. Then move files from
# stage to stage, and write globs such as "tables/*.json" in place of lists.
)";

constexpr std::string_view order_of_plan =
    R"(# 'collint plan' has found the stages: a file comes after those that create what it needs, and beside none
# that brings the same. 'collint plan' tells why each file stands where it does.
)";

/// The keys of a table with their meanings, none of them set.
std::string examples_of(std::string_view table) {
  std::string text;
  for (const ConfigurationKey& key : configuration_keys()) {
    if (key.table != table) continue;
    text += fmt::format("# {}\n", key.meaning);
    if (key.name.empty()) {
      text += fmt::format("#{}\n", key.example);
    } else if (key.example.empty()) {
      text += fmt::format("#{} = {}\n", key.name, key.fallback);
    } else {
      text += fmt::format("#{} = {}{}\n", key.name, key.example,
                          key.fallback.empty() ? "" : fmt::format("  # the default is {}", key.fallback));
    }
  }
  return text;
}

std::string line_of(const FileContents& file) {
  const std::string_view advice = file.has_containers() && file.has_others
                                      ? "  # holds more than communities and domains: better split it"
                                      : "";
  return fmt::format("  {},{}\n", toml_text(glob_for(file.name)), advice);
}

std::string declaration_of(const ProposedStage& stage, const std::vector<FileContents>& files) {
  std::string text = fmt::format("[[stage]]\nname = {}\n", toml_text(stage.name));
  if (stage.concurrent) text += "concurrent = true\n";
  text += "files = [\n";
  for (const std::size_t file : stage.files) text += line_of(files[file]);
  return text + "]\n\n";
}

}  // namespace

std::string new_configuration(Author author, const std::vector<ProposedStage>& stages,
                              const std::vector<FileContents>& files) {
  const std::string_view order = author == Author::init ? order_of_init : order_of_plan;
  std::string text = fmt::format("{}\n{}", fmt::format(introduction, order), examples_of(""));
  for (const ConfigurationTable& table : configuration_tables()) {
    text += fmt::format("\n# {}\n", table.meaning);
    if (table.name == "stage") {
      for (const ProposedStage& stage : stages) text += declaration_of(stage, files);
      text += "# All that a stage can say:\n";
    }
    text += table.several ? fmt::format("#[[{}]]\n", table.name) : fmt::format("[{}]\n", table.name);
    text += examples_of(table.name);
  }
  return text;
}

}  // namespace collint
