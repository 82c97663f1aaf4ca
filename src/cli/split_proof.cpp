#include "cli/split_proof.h"

#include <fmt/core.h>

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/check.h"
#include "input/discover.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

/// The options for checking the run of a folder by what a split promises.
Options proving(const Options& given, const std::string& folder) {
  Options options;
  options.threads = given.threads;
  options.config = (fs::path(folder) / "collint.toml").string();
  options.select = {"concurrency", "order", "limit/too-many-assets", "limit/too-many-resources"};
  return options;
}

/// The first mistake that the rules see; what they advise, of relations that lead in a circle, is none.
std::string first_mistake(const Results& results, const std::string& folder) {
  for (const CheckedFile* file : results.files) {
    for (const Finding& finding : file->findings) {
      if (finding.severity == Severity::info) continue;
      const fs::path name = fs::path(file->name).lexically_relative(shown_path(folder));
      return fmt::format("{}: {} [{}]", name.string(), finding.message, finding.rule);
    }
  }
  return "";
}

/// Adds what the files hold, of which the manifest has all, or says what is amiss.
std::string take_contents(const Results& results, const std::string& folder, const split::Manifest& manifest,
                          SplitProof& proof) {
  std::map<std::string, const CheckedFile*> files;
  for (const std::size_t number : results.run.order_of(results.run_files.size())) {
    const CheckedFile& file = results.run_files[number];
    if (file.stage != Run::no_stage) files.emplace(file.name, &file);
  }
  for (const split::ListedFile& listed : manifest.files) {
    const auto found = files.find(shown_path(fs::path(folder) / listed.name));
    if (found == files.end()) return fmt::format("{} is missing", listed.name);
    const CheckedFile& file = *found->second;
    const auto contents = split::contents_of(file, manifest.is_in_two_phases);
    if (!contents) return fmt::format("{} cannot be read", listed.name);
    proof.files.push_back(*contents);
    proof.contents.add({listed.has_only_relations ? 0 : contents->commands, contents->hash});
    files.erase(found);
  }
  return files.empty() ? "" : fmt::format("{} is not one of its files", files.begin()->first);
}

}  // namespace

SplitProof prove(const Options& options, const std::string& folder, const split::Manifest& manifest) {
  SplitProof proof;
  const Options checking = proving(options, folder);
  const auto task = task_of(checking);
  const Task* run = std::get_if<Task>(&task);
  const auto results = run == nullptr ? std::nullopt : check(checking, *run, {});
  if (!results) {
    proof.problem = "its run cannot be checked";
  } else if (!results->errors.empty()) {
    proof.problem = results->errors.front();
  } else {
    proof.problem = take_contents(*results, folder, manifest, proof);
    if (proof.problem.empty()) proof.problem = first_mistake(*results, folder);
  }
  return proof;
}

}  // namespace collint
