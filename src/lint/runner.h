#pragma once

#include <array>
#include <span>
#include <vector>

#include "lint/rule.h"

namespace collint {

/// Calls the enabled rules for the nodes they ask for. Safe to use from several threads at once.
class Runner {
 public:
  /// The rules outlive the runner; a rule that is not among them costs nothing.
  Runner(std::span<const Rule* const> enabled, Limits limits);

  [[nodiscard]] const Limits& limits() const { return limits_; }

  void check(const Command& command, Context& context) const;
  void check(const FileSummary& file, Context& context) const;
  void check(LedgerContext& context) const;

  /// False where no rule compares commands, so that no ledger is needed.
  [[nodiscard]] bool wants_ledger() const {
    return !by_resource_.empty() || !by_repeat_.empty() || !by_ledger_.empty();
  }

 private:
  /// Those that want every node of a shape, by shape.
  std::array<std::vector<const Rule*>, shape_count> by_shape_;
  /// Those that want nodes with certain traits.
  std::vector<const Rule*> by_trait_;
  std::vector<const Rule*> by_file_;
  std::vector<const Rule*> by_resource_;
  std::vector<const Rule*> by_repeat_;
  std::vector<const Rule*> by_ledger_;
  Limits limits_;
};

}  // namespace collint
