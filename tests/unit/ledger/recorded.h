#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "json/reader.h"
#include "ledger/recorder.h"
#include "ledger/resources.h"

namespace collint::test {

/// The texts of commands, as a file.
inline std::string file_of(const std::vector<std::string>& texts) {
  std::string file;
  for (const std::string& text : texts) file += (file.empty() ? "[" : ",\n") + text;
  return file + "]";
}

inline Ledger ledger_of(const std::vector<std::string>& texts) {
  const auto source = source_of(file_of(texts));
  json::Reader reader(*source, false);
  json::Batch batch;
  Recorder recorder;
  while (reader.next(batch)) {
    for (const Command& command : batch.commands) recorder.add(command);
  }
  return recorder.take();
}

inline Resources resources_of(const std::vector<std::string>& texts) { return Resources(ledger_of(texts)); }

/// Commands that define one resource.
using Commands = std::set<std::uint32_t>;

/// The commands of a type by the resource that they define.
inline std::set<Commands> defined(const Resources& resources, ResourceType type) {
  std::vector<Commands> by_resource;
  resources.each_mention(type, [&](const Mention& mention, std::uint32_t number) {
    if (mention.role() != Role::defines) return;
    if (by_resource.size() <= number) by_resource.resize(number + 1);
    by_resource[number].insert(mention.command);
  });
  std::set<Commands> all(by_resource.begin(), by_resource.end());
  all.erase(Commands());
  return all;
}

}  // namespace collint::test
