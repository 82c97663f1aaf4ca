#pragma once

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

#include "lint/ledger_context.h"
#include "split/stages.h"

namespace collint::split {

/// Stages, and the ties that they rest on.
struct Phase {
  Ties ties;
  std::vector<Stage> stages;
};

struct PartingOptions {
  std::uint64_t most_commands = 0;  ///< of one file, at least 1
  std::size_t most_jobs = 0;        ///< at the same time, at least 1
  std::size_t threads = 1;
  bool in_two_phases = false;  ///< relations after all assets
};

/// How a run is parted.
struct Parting {
  std::vector<Phase> phases;
  std::size_t circles = 0;  ///< groups of commands that need each other, each within one file
};

/// Why it cannot be parted: commands, by their numbers in the run, ascending.
struct Hindrance {
  Obstacle::Reason reason = Obstacle::Reason::too_many;
  std::vector<std::uint32_t> commands;
};

/// Parts the commands of a context.
[[nodiscard]] std::variant<Parting, Hindrance> part(LedgerContext& context, const PartingOptions& options);

}  // namespace collint::split
