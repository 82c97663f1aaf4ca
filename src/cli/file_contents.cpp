#include "cli/file_contents.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "json/reader.h"
#include "ledger/merge.h"
#include "ledger/recorder.h"
#include "ledger/resources.h"

namespace collint {
namespace {

class Contents {
 public:
  /// What a table holds, its template tells.
  void add(const RunFile& file) {
    std::string error;
    const bool is_table = !file.template_name.empty();
    const auto source = open_source(is_table ? file.template_name : file.name, error);
    if (source != nullptr) read(file.name, *source, is_table, error);
    if (!error.empty()) read_.errors.push_back(file.name + ": " + error);
  }

  ReadContents finish() {
    find_needs();
    return std::move(read_);
  }

 private:
  void read(const std::string& path, const Source& source, bool is_template, std::string& error) {
    json::Reader reader(source, is_template);
    json::Batch batch;
    FileContents file;
    file.name = path;
    Recorder recorder;
    while (reader.next(batch)) {
      for (const Command& command : batch.commands) note(command, file, is_template ? nullptr : &recorder);
    }
    error = reader.error();
    if (reader.summary().commands == 0 && !reader.summary().problem) return;
    read_.files.push_back(std::move(file));
    ledgers_.push_back(recorder.take());
  }

  /// Only communities and domains are remembered: files with these alone have to find what they need. What a
  /// template needs its rows tell.
  static void note(const Command& command, FileContents& file, Recorder* recorder) {
    const ResourceType type = command.type();
    file.has_communities = file.has_communities || type == ResourceType::community;
    file.has_domains = file.has_domains || type == ResourceType::domain;
    const bool is_container = type == ResourceType::community || type == ResourceType::domain;
    file.has_others = file.has_others || !is_container;
    if (is_container && recorder != nullptr) recorder->add(command);
  }

  void find_needs() {
    FileMerge merge(ledgers_.size());
    for (std::size_t i = 0; i < ledgers_.size(); ++i) merge.take(i, std::move(ledgers_[i]));
    MergedLedger merged = merge.whole();
    first_commands_ = std::move(merged.first_commands);
    const Resources resources(std::move(merged.ledger));
    const auto creations = resources.creations(ResourceType::community);
    resources.each_mention(ResourceType::community, [&](const Mention& mention, std::uint32_t number) {
      const bool is_needed = mention.role() == Role::parent || mention.role() == Role::container;
      if (!is_needed || creations[number] == nullptr) return;
      const std::size_t creator = file_of(*creations[number]);
      const std::size_t file = file_of(mention);
      if (creator != file) read_.files[file].needs.push_back(creator);
    });
  }

  [[nodiscard]] std::size_t file_of(const Mention& mention) const {
    const auto next = std::upper_bound(first_commands_.begin(), first_commands_.end(), mention.command);
    return static_cast<std::size_t>(std::distance(first_commands_.begin(), next)) - 1;
  }

  ReadContents read_;
  std::vector<Ledger> ledgers_;
  std::vector<std::uint32_t> first_commands_;  ///< by file
};

}  // namespace

ReadContents read_contents(const std::vector<RunFile>& files) {
  Contents contents;
  for (const RunFile& file : files) contents.add(file);
  return contents.finish();
}

}  // namespace collint
