#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "lint/rule.h"
#include "model/placeholder.h"

namespace collint::rules::template_column_out_of_range {
namespace {

/// A table says how many columns it has by their names. What one that was read amiss has too few of is
/// another mistake.
bool lacks(const Table& table, std::uint32_t column) {
  const bool has_names =
      table.has_header && std::any_of(table.first_row.begin(), table.first_row.end(),
                                      [](const Table::Heading& heading) { return !heading.text.empty(); });
  return table.is_expanded && has_names && !table.unterminated_quote && column > table.columns;
}

std::string with_others(const std::vector<const Table*>& lacking) {
  const std::size_t others = lacking.size() - 1;
  const std::string& name = lacking.front()->name;
  return others == 0 ? name : fmt::format("{} (and {} more table{})", name, others, others == 1 ? "" : "s");
}

void check_text(const Node& node, bool in_key, Context& context) {
  const std::string_view text = in_key ? node.key : node.text;
  for (const TextPiece& piece : pieces_of(text)) {
    std::vector<const Table*> lacking;
    for (const Table* table : context.tables()) {
      if (piece.column != 0 && lacks(*table, piece.column)) lacking.push_back(table);
    }
    if (lacking.empty()) continue;
    const auto begin = static_cast<std::size_t>(piece.text.data() - text.data());
    const std::uint32_t columns = lacking.front()->columns;
    context.report(context.within(node, in_key, begin, begin + piece.text.size()),
                   fmt::format("no row of {} has a column {}, the widest has {}: no row gets a value here",
                               with_others(lacking), piece.column, columns),
                   "write the number of a column that the table has, or add the column to the table");
  }
}

void check(const Node& node, Context& context) {
  if (context.tables().empty()) return;
  check_text(node, true, context);
  if (node.is_text()) check_text(node, false, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "template/column-out-of-range",
                .severity = Severity::error,
                .traits = Trait::placeholder,
                .check = check};

}  // namespace collint::rules::template_column_out_of_range
