#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace collint {

/// What tells the place of a file in a run.
struct FileContents {
  std::string name;  ///< relative to the folder of the configuration
  bool has_communities = false;
  bool has_domains = false;
  bool has_others = false;         ///< commands of any other type
  std::vector<std::size_t> needs;  ///< positions of the files that create communities which it rests on

  [[nodiscard]] bool has_containers() const { return has_communities || has_domains; }
};

struct ProposedStage {
  std::string name;
  bool concurrent = false;
  std::vector<std::size_t> files;  ///< positions of its files, in their order
};

/// A run in which communities and domains are never touched by two jobs at once: the files that have any come
/// first, in turn, those with communities before those with domains and each after the files that it needs.
/// All others follow in concurrent stages of no more than `concurrent_jobs` files. Files keep their order
/// where nothing speaks against it. Of files that need each other in a circle one has to come too early.
[[nodiscard]] std::vector<ProposedStage> proposed_stages(const std::vector<FileContents>& files,
                                                         std::size_t concurrent_jobs);

}  // namespace collint
