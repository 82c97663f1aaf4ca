#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ledger/containers.h"
#include "ledger/ledger.h"

namespace collint {

/// Makes one ledger of several, added in their order. Not for use by several threads at once.
class Merge {
 public:
  enum class Of : std::uint8_t {
    files,
    parts,  ///< of one file: what comes out is what would have been recorded at once
  };
  /// Of about so many ledgers.
  Merge(Of what, std::size_t count) : what_(what), count_(count) {}

  /// Beyond 4 billion commands in all, ledgers are left out.
  void add(Ledger ledger);

  [[nodiscard]] std::uint32_t command_count() const { return merged_.command_count; }
  [[nodiscard]] Ledger take() { return std::move(merged_); }

 private:
  void make_room(LongVector<Mention>& mentions, std::size_t more) const;
  [[nodiscard]] std::vector<std::uint32_t> merge_relation_types(const std::vector<std::uint64_t>& types);
  [[nodiscard]] std::vector<std::uint32_t> merge_containers(const std::vector<Container>& containers);

  Of what_;
  std::size_t count_;
  std::size_t added_ = 0;
  Ledger merged_;
  ContainerNumbers containers_;
  std::unordered_map<std::uint64_t, std::uint32_t> relation_types_;
};

struct MergedLedger {
  Ledger ledger;
  /// The number of the first command of each file.
  std::vector<std::uint32_t> first_commands;
};

/// Makes one ledger of those of files, each as soon as those before it are there. Commands are counted
/// through in the order of the files.
class FileMerge {
 public:
  explicit FileMerge(std::size_t files) : merge_(Merge::Of::files, files), waiting_(files) {}

  /// Takes the ledger of the file with a number. Safe to call from several threads at once.
  void take(std::size_t file, Ledger ledger);

  /// All that was taken. A file of which nothing was has no commands.
  [[nodiscard]] MergedLedger whole();

 private:
  void add(Ledger ledger);

  std::mutex lock_;
  Merge merge_;
  std::vector<std::optional<Ledger>> waiting_;
  std::vector<std::uint32_t> first_commands_;  ///< of those that do not wait
};

}  // namespace collint
