#include "split/phases.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace collint::split {
namespace {

Kind kind_of(ResourceType type) {
  if (type == ResourceType::community) return Kind::communities;
  return type == ResourceType::domain ? Kind::domains : Kind::others;
}

/// All that tells how a table is read, and its header.
std::string key_of(const CheckedFile& file) {
  const table::Dialect& dialect = file.format->dialect;
  const Table& table = *file.summary.table;
  std::string key =
      fmt::format("{}\n{} {} {} {} {} {}", table.template_name, static_cast<std::uint32_t>(dialect.separator),
                  static_cast<std::uint32_t>(dialect.quote), static_cast<std::uint32_t>(dialect.escape),
                  dialect.strict_quotes, dialect.ignore_leading_whitespace, table.has_header);
  if (!table.has_header) return key;
  for (const Table::Heading& heading : table.first_row) key += fmt::format("\n{}", heading.text);
  return key;
}

/// JSON is 0.
std::vector<FileFormat> formats_of(const LedgerContext& context) {
  std::vector<FileFormat> formats;
  std::map<std::string, std::uint32_t> numbers;
  for (std::size_t i = 0; i < context.file_count(); ++i) {
    const CheckedFile& file = context.file(i);
    FileFormat& format = formats.emplace_back();
    if (file.format == nullptr) continue;
    const auto next = static_cast<std::uint32_t>(numbers.size() + 1);
    format.number = numbers.try_emplace(key_of(file), next).first->second;
    for (const table::TemplateCommand& command : file.format->rows_template->commands())
      format.kind = std::min(format.kind, kind_of(command.command.type()));
  }
  return formats;
}

Hindrance commands_of(const Obstacle& obstacle, const Ties& ties) {
  Hindrance hindrance{obstacle.reason, {}};
  for (std::uint32_t command = 0; command < ties.piece_of.size(); ++command) {
    if (std::binary_search(obstacle.pieces.begin(), obstacle.pieces.end(), ties.piece_of[command]))
      hindrance.commands.push_back(command);
  }
  return hindrance;
}

}  // namespace

std::variant<Parting, Hindrance> part(LedgerContext& context, const PartingOptions& options) {
  const auto formats = formats_of(context);
  std::vector<Relations> phases{Relations::kept};
  if (options.in_two_phases) phases = {Relations::left_out, Relations::alone};
  Parting parting;
  for (const Relations relations : phases) {
    Ties ties = find_ties(context, formats, relations, options.threads);
    auto parted = partition(ties, options.most_commands);
    if (const Obstacle* obstacle = std::get_if<Obstacle>(&parted)) return commands_of(*obstacle, ties);
    auto& batches = std::get<Partition>(parted);
    parting.circles += batches.circles.size();
    auto stages = find_stages(std::move(batches), ties, options.most_jobs);
    parting.phases.push_back({std::move(ties), std::move(stages)});
  }
  return parting;
}

}  // namespace collint::split
