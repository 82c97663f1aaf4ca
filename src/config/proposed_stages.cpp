#include "config/proposed_stages.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace collint {
namespace {

/// The files with communities or domains, in an order in which each finds what it needs.
class Containers {
 public:
  explicit Containers(const std::vector<FileContents>& files) : files_(files), is_seen_(files.size()) {}

  std::vector<std::size_t> in_order() {
    for (std::size_t file = 0; file < files_.size(); ++file) {
      if (files_[file].has_communities) take(file);
    }
    for (std::size_t file = 0; file < files_.size(); ++file) {
      if (files_[file].has_domains) take(file);
    }
    return std::move(order_);
  }

 private:
  void take(std::size_t file) {
    if (is_seen_[file]) return;
    is_seen_[file] = true;
    for (const std::size_t needed : files_[file].needs) take(needed);
    order_.push_back(file);
  }

  const std::vector<FileContents>& files_;
  std::vector<bool> is_seen_;
  std::vector<std::size_t> order_;
};

}  // namespace

std::vector<ProposedStage> proposed_stages(const std::vector<FileContents>& files,
                                           std::size_t concurrent_jobs) {
  std::vector<ProposedStage> stages;
  std::vector<std::size_t> containers = Containers(files).in_order();
  if (!containers.empty()) stages.push_back({"containers", false, std::move(containers)});
  std::vector<std::size_t> others;
  for (std::size_t file = 0; file < files.size(); ++file) {
    if (!files[file].has_containers()) others.push_back(file);
  }
  const bool is_one = others.size() <= concurrent_jobs;
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (i % concurrent_jobs == 0)
      stages.push_back({is_one ? "assets" : fmt::format("assets-{}", i / concurrent_jobs + 1), true, {}});
    stages.back().files.push_back(others[i]);
  }
  return stages;
}

}  // namespace collint
