#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/line_index.h"
#include "ledger/resources.h"
#include "ledger/spellings.h"
#include "lint/finding.h"
#include "model/command.h"

namespace collint {

struct Rule;

namespace json {
class StoredCommand;
}

/// A place in a command that was read again. It keeps the command alive.
struct Occurrence {
  std::shared_ptr<const json::StoredCommand> stored;
  const Command* command = nullptr;
  const Node* node = nullptr;  ///< what was asked for: an identifier, a name

  [[nodiscard]] Span span() const { return command->value_span(*node); }
  /// Another node of the same command.
  [[nodiscard]] Occurrence at(const Node& other) const { return {stored, command, &other}; }
};

/// The object that names the resource of a mention: an identifier, a command or, of a pair, what holds it.
[[nodiscard]] const Node& naming_object(const Occurrence& at);

/// What a rule that compares commands of a file sees, and where it reports to.
class LedgerContext {
 public:
  /// The arguments outlive the context.
  LedgerContext(const Resources& resources, const Source& source, const LineIndex& lines,
                std::vector<Finding>& findings);

  [[nodiscard]] const Resources& resources() const { return resources_; }
  /// Names and external pairs that look alike.
  [[nodiscard]] const Spellings& spellings() {
    if (!spellings_) spellings_.emplace(resources_);
    return *spellings_;
  }

  /// The identifier, or the name, that a mention stands for. None where the file has changed since it was
  /// read.
  [[nodiscard]] std::optional<Occurrence> read(const Mention& mention);
  /// Two mentions of one resource; none where their texts, read again, turn out to differ: then only their
  /// hashes were equal. What a Mapping or a command proved equal is taken for equal, since no text can tell.
  [[nodiscard]] std::optional<std::pair<Occurrence, Occurrence>> read_same(const Mention& first,
                                                                           const Mention& later);

  /// The line of a place, from 1, for messages.
  [[nodiscard]] std::uint64_t line_of(const Occurrence& at) { return locator_.line_of(at.span().offset); }

  /// Adds a finding of the running rule at a place. The reference holds until the next one is added.
  Finding& report(const Occurrence& at, std::string message, std::string help);
  Finding& report(Severity severity, const Occurrence& at, std::string message, std::string help);

  /// Takes back what rules of the category `text` found within a span: the running rule tells more of it.
  void supersede_text_findings(Span span) { superseded_.push_back(span); }
  void remove_superseded();

  void enter(const Rule& rule) { rule_ = &rule; }

 private:
  struct Kept {
    std::uint32_t number = UINT32_MAX;
    std::uint64_t used = 0;  ///< when it was asked for last
    std::shared_ptr<json::StoredCommand> stored;
  };

  [[nodiscard]] std::shared_ptr<json::StoredCommand> stored(std::uint32_t command);
  void place(Command& command, std::uint32_t number) const;

  const Resources& resources_;
  std::optional<Spellings> spellings_;  ///< once a rule has asked for them
  const Source& source_;
  Locator locator_;
  std::vector<Finding>& findings_;
  std::vector<Span> superseded_;
  const Rule* rule_ = nullptr;
  std::array<Kept, 8> kept_;
  std::uint64_t clock_ = 0;
};

}  // namespace collint
