#pragma once

#include <functional>
#include <string>
#include <vector>

#include "lint/ledger_context.h"

namespace collint {

/// One value that a command sets although an earlier one has set another.
struct Change {
  Mention earlier;  ///< Mention::place is that of the value
  Mention later;
  std::string what;  ///< "replaces attribute 'Note' set at line 3 ('a' becomes 'b')"
};

/// A resource is set again: by a command that follows one of the same identifier directly, so that the import
/// merges the two, or by one further on, which is executed by itself.
struct Repeat {
  enum class Effect : std::uint8_t {
    nothing,   ///< all that is set has the same value already
    adds,      ///< it sets more, and replaces nothing
    replaces,  ///< something that was set is lost
  };
  ResourceType type = ResourceType::unknown;
  bool adjacent = false;
  bool retargets = false;  ///< a Mapping with another target: a mistake of its own, and no repeat to visit
  Effect effect = Effect::nothing;
  std::uint32_t times = 0;      ///< of adjacent commands: how many there are
  Mention first;                ///< the first command of the resource or, of adjacent ones, of the row
  Mention later;                ///< the command that sets it again
  std::vector<Change> changes;  ///< in the order of the file
};

/// "replaces the status set at row 2 and drops the tag set at row 2": of many changes the first ones.
[[nodiscard]] std::string describe_changes(const Repeat& repeat);

/// Adds the values that are lost to a finding about them, those that are named.
void relate_changes(Finding& finding, const Repeat& repeat, LedgerContext& context);

/// What a repeat is where both commands come from rows of a table.
enum class RowRepeat : std::uint8_t {
  none,       ///< no rows
  container,  ///< of a Community or a Domain, which rows repeat
  one_row,    ///< the template makes two commands for one resource of each row
  same_row,   ///< a row that says again, to the byte, what an earlier one said; told for one of its commands
  built,      ///< several rows build the resource together
  silent,     ///< the rows repeat the resource for what else they say
};
[[nodiscard]] RowRepeat row_repeat(const Repeat& repeat, const Occurrence& first, const Occurrence& later,
                                   const LedgerContext& context);

/// Calls `visit` for the repeats among the commands of one resource, each compared with what those before it
/// left: one for each row of adjacent commands, one for each row that is not the first. Reads commands again
/// only where their bytes differ or, for those that have to be reported, are to be confirmed.
void each_repeat(const Resource& resource, LedgerContext& context,
                 const std::function<void(const Repeat&)>& visit);

}  // namespace collint
