#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "ledger/resources.h"

namespace collint {

/// One item of a list of relations: what it states, in numbers of the ledger, whichever end states it.
struct Statement {
  std::uint32_t type = 0;    ///< the number of the relation type
  std::uint32_t source = 0;  ///< the numbers of the assets
  std::uint32_t target = 0;
  std::uint32_t mention = 0;  ///< the item's place in Resources::mentions(ResourceType::asset)
};

/// Equal for statements of one relation.
[[nodiscard]] inline auto relation_of(const Statement& statement) {
  return std::tuple(statement.type, statement.source, statement.target);
}

/// A relation that two commands state, each at its end.
struct StatedTwice {
  const Mention* first = nullptr;
  const Mention* later = nullptr;
};

/// The relations that commands state, but for those of an asset to itself; only those of relation types that
/// occur with SOURCE and with TARGET, since others are stated at one end alone.
class Statements {
 public:
  /// `resources` outlives the statements.
  explicit Statements(const Resources& resources);

  [[nodiscard]] const Mention& item(const Statement& statement) const {
    return resources_.mentions(ResourceType::asset)[statement.mention];
  }
  /// The identifier of the command that an item stands in.
  [[nodiscard]] const Mention& definition(const Mention& item) const {
    return resources_.mentions(ResourceType::asset)[definitions_[item.command].mention];
  }

  /// Calls `visit` with the statements of each relation, in the order of the file.
  template <typename Visit>
  void each_relation(Visit visit) const {
    for (auto begin = statements_.begin(); begin != statements_.end();) {
      const auto end = std::find_if(begin, statements_.end(), [&](const Statement& other) {
        return relation_of(other) != relation_of(*begin);
      });
      visit(std::span<const Statement>(begin, end));
      begin = end;
    }
  }

  /// The items that state at one end what an earlier command states at the other, list by list in the order
  /// of the file; each with the first statement of the relation.
  [[nodiscard]] std::vector<StatedTwice> stated_twice() const;

 private:
  /// The asset that a command defines; 0 for none.
  struct Definition {
    std::uint32_t resource = 0;
    std::uint32_t mention = 0;
  };

  void note_definitions();
  void collect(const std::vector<bool>& types);
  [[nodiscard]] std::vector<bool> types_of_both_ends() const;
  [[nodiscard]] std::uint32_t index_of(const Mention& mention) const;

  const Resources& resources_;
  std::vector<Definition> definitions_;  ///< by command
  std::vector<Statement> statements_;
};

}  // namespace collint
