#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ledger/large_pages.h"
#include "ledger/mention.h"

namespace collint {

inline constexpr std::size_t resource_type_count = 6;

/// What external pairs and Mappings can mean, containers before what lies in them.
inline constexpr std::array mapped_types = {ResourceType::community, ResourceType::domain,
                                            ResourceType::asset, ResourceType::complex_relation};

/// Where a command stands, and what tells whether two are the same to the byte.
struct CommandRecord {
  std::uint64_t offset = 0;  ///< of its row, in a table
  std::uint32_t size =
      0;  ///< in bytes; in a table 32 more bits of the hash, since the row tells where it ends
  std::uint32_t content = 0;  ///< a hash of its bytes; in a table, of its texts

  /// True where a row of a table gives no command.
  [[nodiscard]] bool is_empty() const { return content == 0 && size == 0; }
};

/// A community or domain that others are said to lie in; each is listed once, however often it is mentioned.
struct Container {
  ResourceType type = ResourceType::community;
  Mention first;       ///< Role::nested: the first mention of any kind
  Mention first_need;  ///< Role::container: the first command that lies in it or moves there
  bool is_needed = false;
};

/// Where the commands of a file stand.
struct CommandList {
  LongVector<CommandRecord> records;  ///< by position in the file

  /// Of a file whose commands lie in the lists of a wrapper: the pointer of the list and the place in it.
  struct InList {
    std::string list;
    std::uint64_t position = 0;
  };
  std::vector<InList> in_lists;
  bool is_bare = false;      ///< one command without a list
  std::uint32_t in_row = 0;  ///< of a table: how many commands a row gives; 0 elsewhere
};

/// What outlives the windows of a file: who mentions which resource where.
struct Ledger {
  std::array<LongVector<Mention>, resource_type_count> mentions;  ///< by type of the resource
  std::vector<Container> containers;                              ///< numbered from 1
  std::vector<std::uint64_t> relation_types;                      ///< hashes of their keys, numbered from 1
  std::uint32_t command_count = 0;

  [[nodiscard]] LongVector<Mention>& of(ResourceType type) {
    return mentions[static_cast<std::size_t>(type)];
  }
};

}  // namespace collint
