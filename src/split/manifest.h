#pragma once

#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "input/source.h"
#include "split/contents.h"
#include "split/copy.h"

namespace collint::split {

/// A file that was split, or that came of it.
struct ListedFile {
  std::string name;  ///< of one that came of it: relative to the folder
  Contents contents;
  bool has_only_relations = false;
  std::vector<Stretch> from = {};   ///< of one that came of it
  std::uint64_t rows_left_out = 0;  ///< of a table that was split: those that give no command
};

/// What a folder holds that was written by a split, and where it comes from: its split.json.
struct Manifest {
  static constexpr const char* file_name = "split.json";

  bool is_in_two_phases = false;
  Contents contents;  ///< of all that was split
  std::vector<ListedFile> sources;
  std::vector<ListedFile> files;
};

/// Write errors are left to ferror(out).
void write_manifest(const Manifest& manifest, std::FILE* out);

/// Reads what can be compared with the folder: all but `sources` and ListedFile::from. None where it is no
/// such file.
[[nodiscard]] std::optional<Manifest> read_manifest(const Source& source);

}  // namespace collint::split
