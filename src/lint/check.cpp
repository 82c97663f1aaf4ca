#include "lint/check.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "json/reader.h"
#include "ledger/recorder.h"
#include "lint/ledger_context.h"

namespace collint {

CheckedFile check_file(std::string name, std::unique_ptr<Source> source, const Runner& runner,
                       const CheckOptions& options) {
  CheckedFile file;
  file.name = std::move(name);
  file.source = std::move(source);
  const bool in_template = is_template_name(file.name);
  json::Reader reader(*file.source, in_template,
                      options.window == 0 ? json::Reader::default_window : options.window);
  Context context(runner.limits(), in_template, file.findings);
  json::Batch batch;
  std::uint64_t assets = 0;
  // The commands of a template are one row each: what they are to each other shows in a table.
  std::optional<Recorder> recorder;
  if (runner.wants_ledger() && !in_template) recorder.emplace();
  while (reader.next(batch)) {
    for (const Command& command : batch.commands) {
      runner.check(command, context);
      if (recorder) recorder->add(command);
      assets += static_cast<std::uint64_t>(command.type() == ResourceType::asset);
    }
  }
  file.error = reader.error();
  file.lines = reader.lines();
  file.summary = reader.summary();
  file.summary.assets = assets;
  if (file.error.empty()) runner.check(file.summary, context);
  if (recorder) {
    const Resources resources(recorder->take());
    LedgerContext ledger_context(resources, *file.source, file.lines, file.findings);
    runner.check(ledger_context);
  }
  std::stable_sort(file.findings.begin(), file.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span.offset, a.rule) < std::tie(b.span.offset, b.rule);
  });
  return file;
}

}  // namespace collint
