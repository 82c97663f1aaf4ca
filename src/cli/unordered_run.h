#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <variant>

#include "cli/check.h"

namespace collint {

/// Files for which an order is to be found.
struct UnorderedRun {
  Task task;  ///< all files in one stage, as if they ran at the same time
  std::optional<Task> declared =
      std::nullopt;  ///< the same files in the order that the configuration declares
};

/// What the options name or, without PATH, the run of the configuration. An exit code where there is nothing
/// to `verb`: it has been said why.
[[nodiscard]] std::variant<UnorderedRun, ExitCode> unordered_run_of(const Options& options,
                                                                    std::string_view verb);

/// Reads the files of the one stage and has `look` see what they say together. None where one of them cannot
/// be read to its end, which has then been said.
[[nodiscard]] std::optional<Results> look_at(const Options& options, const Task& task,
                                             std::function<void(LedgerContext&)> look);

}  // namespace collint
