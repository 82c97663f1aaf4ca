#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/ledger_context.h"

namespace collint::plan {

/// What two jobs must not bring at the same time.
enum class Shared : std::uint8_t { asset, complex_relation, mapping, relation };

[[nodiscard]] constexpr std::string_view name_of(Shared shared) {
  constexpr std::string_view names[] = {"asset", "complex-relation", "mapping", "relation"};
  return names[static_cast<std::size_t>(shared)];
}

/// A place in a file of the run.
struct FilePlace {
  std::size_t file = 0;
  std::string at;  ///< "line 12", "row 12"; empty where the file has changed since it was read
};

/// Files that share something: no two of them may run at the same time.
struct Conflict {
  Shared shared = Shared::asset;
  std::vector<std::size_t> files;  ///< ascending
  std::uint64_t count = 0;         ///< of what these very files share
  std::string what;                ///< the first of them: "Asset 'A' in 'D' > 'C'"
  FilePlace first;                 ///< where it is
  FilePlace later;                 ///< and where else
};

/// A file that needs what another one creates, or changes it.
struct Dependency {
  bool is_change = false;   ///< the second can only update, which is right in either order if it exists
  FilePlace before;         ///< where the first of them is created
  FilePlace after;          ///< where it is needed or changed
  std::uint64_t count = 0;  ///< of the resources that it needs
  std::string what;         ///< the first of them
};

/// What ties the files of a run to each other, whatever their order.
struct Links {
  std::vector<bool> has_containers;      ///< by file: commands of communities or domains, which run alone
  std::vector<Conflict> conflicts;       ///< by what is shared, then by files
  std::vector<Dependency> dependencies;  ///< by `before`, then by `after`
};

/// Those between the files of a context.
[[nodiscard]] Links find_links(LedgerContext& context);

}  // namespace collint::plan
