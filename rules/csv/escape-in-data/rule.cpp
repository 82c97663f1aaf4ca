#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::csv_escape_in_data {
namespace {

constexpr std::size_t bytes_around = 24;

/// The bytes from a place on that is no more than some bytes before `at`, and begins with a character.
std::string_view around(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < bytes_around) begin = previous_code_point(text, begin);
  std::size_t end = at;
  while (end < text.size() && end - at < bytes_around) end += code_point_at(text, end).size;
  return text.substr(begin, end - begin);
}

/// Where an escape character goes that escapes nothing: its place in the bytes of the cell and in its text.
struct Loss {
  std::size_t in_bytes = 0;
  std::size_t in_text = 0;
};

/// The first place where the two differ and no quote or escape character is escaped.
Loss first_loss(std::string_view bytes, std::string_view text) {
  Loss at;
  for (; at.in_bytes + 1 < bytes.size() && at.in_text < text.size(); ++at.in_bytes) {
    const char c = bytes[at.in_bytes];
    const bool is_escape = bytes[at.in_bytes + 1] == '"' || (at.in_bytes > 0 && bytes[at.in_bytes - 1] == c);
    if (c == text[at.in_text]) {
      ++at.in_text;
    } else if (!is_escape) {
      break;
    }
  }
  return at;
}

void check(const RowFact& fact, Context& context) {
  if (fact.kind != RowFact::Kind::drops_escape) return;
  const Record& record = *context.command().row->record;
  const Cell& cell = record.cells[fact.column - 1];
  const std::string_view bytes = record.bytes.substr(cell.begin, cell.end - cell.begin);
  const Loss loss = first_loss(bytes, cell.text);
  context.report(fact,
                 fmt::format("an escape character in {} stands before nothing that it could escape, and the "
                             "import drops it: '{}' becomes '{}'",
                             context.name_of_column(fact.column), around(bytes, loss.in_bytes),
                             around(cell.text, loss.in_text)),
                 "write it twice, or import the file with another 'escape' that its texts do not use");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "csv/escape-in-data", .severity = Severity::warning, .check_fact = check};

}  // namespace collint::rules::csv_escape_in_data
