#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ledger/containers.h"
#include "ledger/ledger.h"

namespace collint {

struct MergedLedger {
  Ledger ledger;
  /// The number of the first command of each file.
  std::vector<std::uint32_t> first_commands;
};

/// Makes one ledger of those of several files. Commands are counted through in the order of the files.
[[nodiscard]] MergedLedger merge(std::vector<Ledger> ledgers);

/// Makes one ledger of several, added in their order. Not for use by several threads at once.
class Merge {
 public:
  enum class Of : std::uint8_t {
    files,
    parts,  ///< of one file: what comes out is what would have been recorded at once
  };
  explicit Merge(Of what) : what_(what) {}

  /// Makes room for so many mentions of each type.
  void reserve(const std::array<std::size_t, resource_type_count>& mentions);
  /// Beyond 4 billion commands in all, ledgers are left out.
  void add(Ledger ledger);

  [[nodiscard]] std::uint32_t command_count() const { return merged_.command_count; }
  [[nodiscard]] Ledger take() { return std::move(merged_); }

 private:
  [[nodiscard]] std::vector<std::uint32_t> merge_relation_types(const std::vector<std::uint64_t>& types);
  [[nodiscard]] std::vector<std::uint32_t> merge_containers(const std::vector<Container>& containers);

  Of what_;
  Ledger merged_;
  ContainerNumbers containers_;
  std::unordered_map<std::uint64_t, std::uint32_t> relation_types_;
};

}  // namespace collint
