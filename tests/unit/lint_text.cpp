#include "lint_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "config/configuration.h"
#include "config/declared_run.h"
#include "lint/runner.h"
#include "report/report.h"
#include "report/visible.h"
#include "rules/registry.h"

namespace collint::test {

CheckedFile check_text(std::string text, const std::string& name, const CheckOptions& options,
                       const Limits& limits) {
  const std::vector<const Rule*> rules = select_rules({}, {});
  return check_file(name, source_of(std::move(text)), Runner(rules, limits), options);
}

namespace {

/// The configuration, taken out of the files; the defaults where none of them is one.
Configuration take_configuration(std::vector<NamedText>& files) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [](const NamedText& file) { return file.name == "collint.toml"; });
  if (found == files.end()) return {};
  LoadedConfiguration loaded =
      load_configuration(found->name, found->text, {is_selector, nearest_selector}, "0.1.0");
  if (!loaded.problems.empty()) throw std::runtime_error(loaded.problems.front());
  files.erase(found);
  return std::move(loaded.configuration);
}

Run run_of(const Configuration& configuration, const std::vector<NamedText>& files, Sequence sequence) {
  std::vector<std::string> file_names;
  file_names.reserve(files.size());
  for (const NamedText& file : files) file_names.push_back(file.name);
  Run run = declared_run(configuration, file_names);
  if (run.stages.empty()) {
    run = run_in_one_stage(sequence, files.size());
    run.server_version = configuration.collibra_version.value;
  }
  return run;
}

Limits limits_of(const Configuration& configuration) {
  return {configuration.assets_per_file.value, configuration.concurrent_jobs.value,
          configuration.resources_per_synchronization.value,
          configuration.characteristics_per_synchronization.value};
}

}  // namespace

CheckedTexts check_files(std::vector<NamedText> files, Sequence sequence) {
  const Configuration configuration = take_configuration(files);
  CheckedTexts texts;
  texts.run = run_of(configuration, files, sequence);
  const std::vector<const Rule*> rules = select_rules({}, {});
  const Runner runner(rules, limits_of(configuration));
  std::vector<FileToCheck> to_check;
  to_check.reserve(files.size());
  for (const NamedText& file : files) to_check.push_back({file.name, &runner});
  for (std::size_t stage = 0; stage < texts.run.stages.size(); ++stage) {
    for (const std::size_t file : texts.run.stages[stage].files) to_check[file].stage = stage;
  }
  CheckOptions options;
  options.open = [&](const std::string& name, std::string&) {
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const NamedText& candidate) { return candidate.name == name; });
    return source_of(file->text);
  };
  texts.checked = check_run(texts.run, runner, to_check, options);
  if (configuration.path.empty()) return texts;
  texts.configuration.name = configuration.path;
  texts.configuration.source = source_of(configuration.text);
  texts.configuration.lines.append(configuration.text);
  texts.configuration.findings = texts.checked.configuration;
  return texts;
}

std::vector<std::string> lines_of(const CheckedTexts& texts) {
  std::vector<std::string> lines;
  const auto add = [&](const CheckedFile& file) {
    for (const std::string& line : lines_of(file)) lines.push_back(file.name + ":" + line);
  };
  if (texts.configuration.source != nullptr) add(texts.configuration);
  for (const std::size_t file : texts.run.order_of(texts.checked.files.size()))
    add(texts.checked.files[file]);
  return lines;
}

std::vector<std::string> lines_of(const CheckedFile& file) {
  Locator locator(*file.source, file.lines);
  std::vector<std::string> lines;
  for (const Finding& finding : file.findings) {
    const Position at = locator.at(finding.span.offset);
    lines.push_back(fmt::format("{}:{}: {}[{}]: {}", at.line, at.column, name_of(finding.severity),
                                finding.rule, visible(finding.message)));
  }
  return lines;
}

std::string description_of(const CheckedFile& file) {
  const auto place = [](const Span& span) { return fmt::format("{}+{}", span.offset, span.length); };
  const std::vector<std::string> lines = lines_of(file);
  std::string all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Finding& finding = file.findings[i];
    const std::string command = finding.command ? std::to_string(*finding.command) : "none";
    all += fmt::format("{} | {} | {} '{}' {} | {} | {}\n", lines[i], finding.help, place(finding.span),
                       finding.pointer, finding.command_pointer_size, command, finding.resource);
    for (const Related& related : finding.related)
      all += fmt::format("  {} {}\n", place(related.span), related.message);
  }
  const FileSummary& summary = file.summary;
  return all + fmt::format("{} {} {} {} {} {}", static_cast<int>(summary.top_level),
                           place(summary.top_level_span), summary.byte_order_mark, summary.commands,
                           summary.assets, file.error);
}

}  // namespace collint::test
