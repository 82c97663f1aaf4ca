#pragma once

#include <optional>
#include <string_view>

#include "lint/ledger_context.h"

namespace collint {

/// Two spellings of what looks like one name or external pair: the text in which they differ.
struct Respelling {
  Occurrence text;
  Occurrence other;

  /// "letter case", "white space".
  [[nodiscard]] std::string_view difference() const;
  /// True where the first text has something that the category `text` reports, and the other has not.
  [[nodiscard]] bool is_odd() const;
  [[nodiscard]] Respelling reversed() const { return {other, text}; }
};

/// Reads again two mentions with equal hashes of their folded texts; none where the texts are the same, or do
/// not look alike after all.
[[nodiscard]] std::optional<Respelling> read_respelling(const Mention& mention, const Mention& other,
                                                        LedgerContext& context);

/// The same for mentions with equal texts in containers that look alike: the names of the innermost
/// containers that differ.
[[nodiscard]] std::optional<Respelling> read_container_respelling(const Mention& mention,
                                                                  const Mention& other,
                                                                  LedgerContext& context);

/// Takes back what the category `text` found in all that is known to be spelt so.
void supersede_spelling(const Spelling& spelling, const Respelling& read, LedgerContext& context);

}  // namespace collint
