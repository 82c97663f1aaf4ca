#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "ledger/large_pages.h"
#include "lint/ledger_context.h"

namespace collint::split {

/// What the import of commands is, in the order in which it has to happen.
enum class Kind : std::uint8_t {
  communities,
  domains,
  others,  ///< may run beside others
};

/// What tells where the commands of a file can go.
struct FileFormat {
  std::uint32_t number = 0;  ///< equal for files whose commands may stand in one
  Kind kind = Kind::others;  ///< of a table: the first one that its template has, and so each of its rows
};

/// Commands that stay together, one after the other: all those of a resource and, of tables, those of a row.
/// Where a Mapping of the run makes an external pair known, commands that go by the pair and could not create
/// anything are a piece of their own, behind the Mapping.
struct Piece {
  Kind kind = Kind::others;  ///< the first one that a command of it has
  std::uint32_t format = 0;  ///< equal for what may stand in one file
  std::uint32_t weight = 0;  ///< how many commands
};

/// What becomes of the relations of assets.
enum class Relations : std::uint8_t {
  kept,      ///< they stay in their commands
  left_out,  ///< the commands go without them
  alone,     ///< nothing but relations goes
};

inline constexpr std::uint32_t no_piece = UINT32_MAX;

/// Pieces of which one comes after the other.
struct Order {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  bool is_relation = false;  ///< for a relation only, which often works the other way round too
  auto operator<=>(const Order&) const = default;
};

/// What holds between the commands of a run, wherever they stand.
struct Ties {
  Relations relations = Relations::kept;
  std::vector<bool> has_relations;  ///< by command, of those whose relations are to go elsewhere
  LongVector<Piece> pieces;         ///< by their first command
  /// By the number of the command in the run. None for the place of a command that a row does not give and,
  /// where only relations go, for a command without any.
  LongVector<std::uint32_t> piece_of;
  /// Each pair of pieces once, in order. That communities come before domains and both before all others is
  /// not said again, unless a piece has to come before one of a kind that comes before its own.
  LongVector<Order> orders;
  /// Pieces, ascending, that state one relation at both of its ends: no two of them may be imported at the
  /// same time.
  std::vector<std::vector<std::uint32_t>> conflicts;
};

/// Those between the commands of a context, whose files have these formats, by position. Rows that touch
/// communities or domains are imported in turn, so that those of one resource need not stand in one file:
/// they keep their order. The same on any number of threads, at least 1.
[[nodiscard]] Ties find_ties(LedgerContext& context, const std::vector<FileFormat>& formats,
                             Relations relations, std::size_t threads);

}  // namespace collint::split
