#include "lint_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include "accept/ignores.h"
#include "accept/known_findings.h"
#include "config/configuration.h"
#include "config/declared_run.h"
#include "lint/runner.h"
#include "report/fingerprint.h"
#include "report/place.h"
#include "report/report.h"
#include "report/visible.h"
#include "rules/registry.h"
#include "table/parameters.h"

namespace collint::test {

CheckedFile check_text(std::string text, const std::string& name, const CheckOptions& options,
                       const Limits& limits) {
  const std::vector<const Rule*> rules = select_rules({}, {});
  return check_file(name, source_of(std::move(text)), Runner(rules, limits), options);
}

std::vector<NamedText> with_texts(std::vector<NamedText> files,
                                  const std::map<std::string, std::string>& texts) {
  for (NamedText& file : files) {
    const auto text = texts.find(file.name);
    if (text != texts.end()) file.text = text->second;
  }
  return files;
}

namespace {

/// The file of that name, taken out of the others.
std::optional<NamedText> take(std::vector<NamedText>& files, std::string_view name) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const NamedText& file) { return file.name == name; });
  if (found == files.end()) return std::nullopt;
  NamedText file = std::move(*found);
  files.erase(found);
  return file;
}

/// The configuration, taken out of the files; the defaults where none of them is one.
Configuration take_configuration(std::vector<NamedText>& files) {
  const auto file = take(files, "collint.toml");
  if (!file) return {};
  LoadedConfiguration loaded =
      load_configuration(file->name, file->text, {is_selector, nearest_selector}, "0.1.0");
  if (!loaded.problems.empty()) throw std::runtime_error(loaded.problems.front());
  return std::move(loaded.configuration);
}

Coverage coverage_of(const CheckedRun& checked, const Runner& runner) {
  Coverage coverage;
  for (const CheckedFile& file : checked.files) coverage.files.emplace(file.name, &runner);
  coverage.project = [names = coverage.files] {
    std::vector<std::string> project;
    for (const auto& file : names) project.push_back(file.first);
    return project;
  };
  return coverage;
}

/// What is found in the baseline, whose findings are taken out of the files.
CheckedFile check_baseline(const NamedText& file, CheckedRun& run, const Coverage& coverage) {
  ReadBaseline read = read_baseline(file.text);
  if (!read.problem.empty()) throw std::runtime_error(read.problem);
  KnownFindings known(std::move(read.entries));
  for (CheckedFile& checked : run.files) {
    name_findings(checked, checked.name);
    known.note(checked);
    known.take_out(checked);
  }
  CheckedFile baseline = file_of_text(file.name, file.text);
  baseline.findings = known.stale(coverage);
  return baseline;
}

/// What is found in the configuration; what it ignores is taken out of the files.
CheckedFile check_configuration(const Configuration& configuration, CheckedRun& run,
                                const Coverage& coverage) {
  Ignores ignores(configuration.ignores, "2026-07-01");
  for (CheckedFile& file : run.files) ignores.take_out(file, file.name);
  CheckedFile checked = file_of_text(configuration.path, configuration.text);
  checked.findings = run.configuration;
  for (auto findings : {ignores.expired(), ignores.unused(coverage)})
    checked.findings.insert(checked.findings.end(), findings.begin(), findings.end());
  sort(checked.findings);
  return checked;
}

/// A table has the template beside it, or that of its stage.
FileToCheck file_to_check(const NamedText& file, const std::vector<NamedText>& files, const Run& run,
                          const Runner& runner) {
  FileToCheck checked{.name = file.name, .runner = &runner, .is_template = is_template_name(file.name)};
  if (!table::is_table_name(file.name)) return checked;
  const auto number = static_cast<std::size_t>(&file - files.data());
  const auto stage = std::find_if(run.stages.begin(), run.stages.end(), [&](const Stage& candidate) {
    return std::find(candidate.files.begin(), candidate.files.end(), number) != candidate.files.end();
  });
  checked.table = table::format_of(file.name, stage->parameters);
  const std::string beside = file.name.substr(0, file.name.rfind('.')) + "-template.json";
  const std::string wanted = stage->template_path ? stage->template_path->text : beside;
  const bool is_there = std::any_of(files.begin(), files.end(),
                                    [&](const NamedText& candidate) { return candidate.name == wanted; });
  if (is_there) checked.template_name = wanted;
  return checked;
}

Run run_of(const Configuration& configuration, const std::vector<NamedText>& files, Sequence sequence) {
  std::vector<std::string> file_names;
  file_names.reserve(files.size());
  for (const NamedText& file : files) file_names.push_back(file.name);
  Run run = declared_run(configuration, file_names);
  if (run.stages.empty()) {
    run = run_in_one_stage(sequence, file_names);
    run.server_version = configuration.collibra_version.value;
  }
  return run;
}

}  // namespace

CheckedTexts check_files(std::vector<NamedText> files, Sequence sequence, const CheckOptions& options) {
  const Configuration configuration = take_configuration(files);
  const auto baseline = take(files, "collint-baseline.txt");
  CheckedTexts texts;
  texts.run = run_of(configuration, files, sequence);
  const std::vector<const Rule*> rules = select_rules({}, {});
  const Runner runner(rules, configuration.limits());
  std::vector<FileToCheck> to_check;
  to_check.reserve(files.size());
  for (const NamedText& file : files) to_check.push_back(file_to_check(file, files, texts.run, runner));
  CheckOptions opened = options;
  opened.open = [&](const std::string& name, std::string&) {
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const NamedText& candidate) { return candidate.name == name; });
    return source_of(file->text);
  };
  texts.checked = check_run(texts.run, runner, to_check, opened);
  const Coverage coverage = coverage_of(texts.checked, runner);
  if (!configuration.path.empty())
    texts.configuration = check_configuration(configuration, texts.checked, coverage);
  if (baseline) texts.baseline = check_baseline(*baseline, texts.checked, coverage);
  return texts;
}

std::vector<std::string> lines_of(const CheckedTexts& texts) {
  std::vector<std::string> lines;
  const auto add = [&](const CheckedFile& file) {
    for (const std::string& line : lines_of(file)) lines.push_back(file.name + ":" + line);
  };
  if (texts.configuration.source != nullptr) add(texts.configuration);
  if (texts.baseline.source != nullptr) add(texts.baseline);
  for (const std::size_t file : texts.run.order_of(texts.checked.files.size()))
    add(texts.checked.files[file]);
  return lines;
}

std::vector<std::string> lines_of(const CheckedFile& file) {
  Locator locator(*file.source, file.lines);
  std::vector<std::string> lines;
  for (const Finding& finding : file.findings) {
    const Position at = locate(file, finding.span, finding.cell, locator).begin;
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
                       finding.pointer, finding.subject.value_or(1), command, finding.resource);
    for (const Related& related : finding.related)
      all += fmt::format("  {} {}\n", place(related.span), related.message);
  }
  const FileSummary& summary = file.summary;
  return all + fmt::format("{} {} {} {} {} {}", static_cast<int>(summary.top_level),
                           place(summary.top_level_span), summary.byte_order_mark, summary.commands,
                           summary.assets, file.error);
}

}  // namespace collint::test
