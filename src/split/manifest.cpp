#include "split/manifest.h"

#include <fmt/core.h>

#include <charconv>
#include <string_view>

#include "json/stored_command.h"
#include "model/json_text.h"

namespace collint::split {
namespace {

constexpr std::string_view schema = "collint-split/1";

std::string contents_text(const Contents& contents) {
  return fmt::format("\"commands\":{},\"hash\":\"{:016x}\"", contents.commands, contents.hash);
}

std::string_view text_of(const Node& object, std::string_view key) {
  const Node* found = find_member(object, key);
  return found == nullptr ? std::string_view() : found->text;
}

std::uint64_t number_of(const Node& object, std::string_view key, int base) {
  const std::string_view text = text_of(object, key);
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number, base);
  return number;
}

Contents contents_of(const Node& object) {
  return {number_of(object, "commands", 10), number_of(object, "hash", 16)};
}

}  // namespace

void write_manifest(const Manifest& manifest, std::FILE* out) {
  fmt::print(out, "{{\"schema\":\"{}\",\"two_phase\":{},{},\n\"sources\":[", schema,
             manifest.is_in_two_phases, contents_text(manifest.contents));
  std::string_view separator = "\n";
  for (const ListedFile& file : manifest.sources) {
    fmt::print(out, "{}{{\"file\":{},\"commands\":{}", separator, json_text(file.name),
               file.contents.commands);
    if (file.rows_left_out > 0) fmt::print(out, ",\"rows_left_out\":{}", file.rows_left_out);
    fmt::print(out, "}}");
    separator = ",\n";
  }
  fmt::print(out, "\n],\n\"files\":[");
  separator = "\n";
  for (const ListedFile& file : manifest.files) {
    fmt::print(out, "{}{{\"file\":{},{},{}\"from\":[", separator, json_text(file.name),
               contents_text(file.contents), file.has_only_relations ? "\"only_relations\":true," : "");
    std::string_view comma;
    for (const Stretch& stretch : file.from) {
      fmt::print(out, "{}[{},{},{}]", comma, stretch.file, stretch.first, stretch.count);
      comma = ",";
    }
    fmt::print(out, "]}}");
    separator = ",\n";
  }
  fmt::print(out, "\n]}}\n");
}

std::optional<Manifest> read_manifest(const Source& source) {
  json::StoredCommand stored;
  if (source.size() >= UINT32_MAX || !stored.read(source, 0, static_cast<std::uint32_t>(source.size())))
    return std::nullopt;
  const Node& root = *stored.command().root;
  const Node* files = find_member(root, "files");
  if (text_of(root, "schema") != schema || files == nullptr || !files->is_list()) return std::nullopt;
  Manifest manifest{text_of(root, "two_phase") == "true", contents_of(root), {}, {}};
  for (const Node& file : children(*files)) {
    manifest.files.push_back(
        {std::string(text_of(file, "file")), contents_of(file), text_of(file, "only_relations") == "true"});
  }
  return manifest;
}

}  // namespace collint::split
