#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
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
  /// Calls the rules that compare commands, of the given scopes.
  void check(LedgerContext& context, Scopes scopes) const;
  /// Calls those that look at the run as a whole.
  void check(RunContext& context) const;

  /// False where no rule of these scopes compares commands, so that no ledger is needed.
  [[nodiscard]] bool compares(Scopes scopes) const;
  /// True where one of them looks at spellings.
  [[nodiscard]] bool compares_spellings(Scopes scopes) const;
  [[nodiscard]] bool has(std::string_view rule) const {
    return std::binary_search(rules_.begin(), rules_.end(), rule);
  }

 private:
  void check(const Node& node, Context& context) const;

  /// A rule, and the fields of which an object has one, and lacks one, for it; Field::none stands for any
  /// object.
  struct Wanted {
    Fields fields;
    Fields lacks;
    const Rule* rule = nullptr;
  };

  /// Those that want nodes of a shape, by shape.
  std::array<std::vector<Wanted>, shape_count> by_shape_;
  /// Those that want nodes with certain traits.
  std::vector<const Rule*> by_trait_;
  std::vector<const Rule*> by_fact_;
  std::vector<const Rule*> by_file_;
  std::vector<const Rule*> by_resource_;
  std::vector<const Rule*> by_repeat_;
  std::vector<const Rule*> by_ledger_;
  std::vector<const Rule*> across_files_;
  std::vector<const Rule*> by_dependency_;
  std::vector<const Rule*> by_run_;
  std::vector<std::string_view> rules_;  ///< names, sorted
  Limits limits_;
};

}  // namespace collint
