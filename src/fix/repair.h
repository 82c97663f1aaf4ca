#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "lint/check.h"

namespace collint {

/// Texts that stand in the place of files, by name.
using Texts = std::map<std::string, std::string>;

/// What is repaired, and how it is looked at.
struct RepairRequest {
  /// Checks all files of the run, some of them with another text, always in the same order.
  std::function<std::vector<CheckedFile>(const Texts&)> check;
  /// True for a finding with a fix that is to be applied; asked about findings that are not accepted.
  std::function<bool(std::size_t file, const Finding&)> is_wanted;
};

struct RepairedFile {
  std::string name;
  std::string before;
  std::string after;
  std::uint64_t findings = 0;  ///< whose fixes were applied
};

/// What came of it.
class Repairs {
 public:
  std::vector<RepairedFile> files;   ///< those that have become others, in the order of the check
  std::vector<std::string> remarks;  ///< what was left as it is, and why, each with its file

  /// What tells findings apart wherever they stand: file, rule, subject.
  using Key = std::tuple<std::string, std::string_view, std::uint64_t>;
  static Key key_of(const CheckedFile& file, const Finding& finding) {
    return {file.name, finding.rule, finding.subject.value_or(0)};
  }

  void refuse(const Key& repair) { refused_.insert(repair); }
  void allow(const Key& repair) { refused_.erase(repair); }
  /// True for a finding whose fix does harm.
  [[nodiscard]] bool refuses(const CheckedFile& file, const Finding& finding) const {
    return refused_.contains(key_of(file, finding));
  }

 private:
  std::set<Key> refused_;
};

/// How often the files of a run are repaired one after the other.
inline constexpr int most_passes = 10;

/// Works out what the files of a run are with the fixes that are wanted, and writes nothing. Fixes that meet
/// wait for the next pass; after each pass the whole run is checked again, with its new texts, until no fix
/// is left, or for `most_passes`. A fix is left out where with it a file can be read less far than before,
/// has a further finding of some rule, or holds other data than the fix says; it is looked at again once
/// others are made. `first` is what a check of the files as they are has found.
[[nodiscard]] Repairs repair(const RepairRequest& request, const std::vector<CheckedFile>& first);

}  // namespace collint
