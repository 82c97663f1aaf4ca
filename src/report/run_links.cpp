#include "report/run_links.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "rules/registry.h"

namespace collint {
namespace {

/// The files of the stages in the order in which they are imported, by their numbers.
std::vector<std::size_t> files_of_stages(const Run& run) {
  std::vector<std::size_t> files;
  for (const Stage& stage : run.stages) files.insert(files.end(), stage.files.begin(), stage.files.end());
  return files;
}

bool tells_of_need(const Finding& finding) {
  const RegisteredRule* found = find_rule(finding.rule);
  return found != nullptr && found->rule->check_dependency != nullptr;
}

std::set<const CheckedFile*> others_in(const Finding& finding) {
  std::set<const CheckedFile*> others;
  for (const Related& related : finding.related) others.insert(related.file);
  return others;
}

}  // namespace

std::string_view describe_relation(const FileLink& link) {
  if (link.first_needs_second) return link.second_needs_first ? "needs, and is needed by," : "needs";
  return link.second_needs_first ? "is needed by" : "and";
}

std::vector<FileLink> links_of(const Results& results) {
  const std::vector<std::size_t> files = files_of_stages(results.run);
  std::unordered_map<const CheckedFile*, std::size_t> ranks;
  for (std::size_t rank = 0; rank < files.size(); ++rank)
    ranks.emplace(&results.run_files[files[rank]], rank);

  std::map<std::pair<std::size_t, std::size_t>, FileLink> links;  // by ranks
  for (std::size_t rank = 0; rank < files.size(); ++rank) {
    for (const Finding& finding : results.run_files[files[rank]].findings) {
      for (const CheckedFile* file : others_in(finding)) {
        const auto other = ranks.find(file);
        if (other == ranks.end() || other->second == rank) continue;
        FileLink& link = links[std::minmax(rank, other->second)];
        link.counts.add(finding.severity);
        ++link.by_rule[finding.rule];
        if (tells_of_need(finding))
          (rank < other->second ? link.first_needs_second : link.second_needs_first) = true;
      }
    }
  }

  std::vector<FileLink> sorted;
  for (auto& [pair, link] : links) {
    link.first = files[pair.first];
    link.second = files[pair.second];
    sorted.push_back(std::move(link));
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const FileLink& a, const FileLink& b) {
    return std::tuple(a.counts.errors, a.counts.warnings, a.counts.infos) >
           std::tuple(b.counts.errors, b.counts.warnings, b.counts.infos);
  });
  return sorted;
}

}  // namespace collint
