#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/limits.h"
#include "split/manifest.h"
#include "split/phases.h"
#include "split/sources.h"

namespace collint::split {

struct FolderOptions {
  Limits limits;
  std::string server_version;                  ///< see Run
  std::optional<std::string> synchronization;  ///< its id, where the files are batches of one
  std::size_t threads = 1;                     ///< which write files at the same time
};

struct WrittenFolder {
  std::vector<ListedFile> files;  ///< in the order of the run; without their contents
  std::string problem;            ///< why it could not be written, or empty
};

/// "communities", "domains", "assets" (and all else), or "relations" where these go alone.
[[nodiscard]] std::string_view name_of(Kind kind, Relations relations);

/// Writes the batches of the phases, the templates of tables and a collint.toml into an empty folder.
[[nodiscard]] WrittenFolder write_folder(const std::string& folder, const std::vector<Phase>& phases,
                                         const Sources& sources, const FolderOptions& options);

}  // namespace collint::split
