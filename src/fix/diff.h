#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace collint {

/// How a file changes, as `git diff` shows it and `git apply` takes it; empty where it does not. Any bytes
/// are taken for text. None, with the reason in `error`, where the texts are too large to be compared.
[[nodiscard]] std::optional<std::string> unified_diff(std::string_view name, std::string_view before,
                                                      std::string_view after, std::string& error);

}  // namespace collint
