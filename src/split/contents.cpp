#include "split/contents.h"

#include "json/reader.h"
#include "model/mixed.h"
#include "model/subject.h"

namespace collint::split {

std::optional<Contents> values_of(const Source& source) {
  Contents contents;
  json::Reader reader(source, false);
  json::Batch batch;
  while (reader.next(batch)) {
    for (const Command& command : batch.commands) {
      ++contents.commands;
      const std::uint64_t resource = hash_of_resource(command);
      for (const Node& member : children(*command.root)) {
        if (member.field != Field::resourceType && member.field != Field::identifier)
          contents.hash += mixed(hash_of_subject(resource, command, member));
      }
    }
  }
  return reader.error().empty() && !reader.summary().problem ? std::optional(contents) : std::nullopt;
}

std::optional<Contents> contents_of(const CheckedFile& file, bool by_value) {
  if (by_value) return values_of(*file.source);
  Contents contents;
  for (const CommandRecord& record : file.commands.records) {
    if (record.is_empty()) continue;
    ++contents.commands;
    contents.hash += mixed(std::uint64_t{record.size} << 32U | record.content);
  }
  return contents;
}

}  // namespace collint::split
