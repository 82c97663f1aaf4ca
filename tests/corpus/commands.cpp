// commands FILE [TEMPLATE]: what the commands of a JSON file, or of a table with its template, set of each
// resource, a line each, sorted and each said once. Two files with the same lines do the same to an empty
// Collibra.

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "json/reader.h"
#include "table/parameters.h"
#include "table/reader.h"

namespace collint::test {
namespace {

/// Members in the order of their keys.
std::string written(const Node& value) {
  if (!value.is_object() && !value.is_list()) return fmt::format("'{}'", value.text);
  std::vector<std::string> parts;
  for (const Node& child : children(value))
    parts.push_back((value.is_list() ? "" : std::string(child.key) + ":") + written(child));
  std::sort(parts.begin(), parts.end());
  std::string all;
  for (const std::string& part : parts) all += part + " ";
  return (value.is_list() ? "[ " : "{ ") + all + (value.is_list() ? "]" : "}");
}

/// Lists that are joined when commands merge are told item by item.
void add_statements(const std::string& of, const Node& node, std::set<std::string>& lines) {
  const bool is_joined = node.is_list() || is_map(node.shape);
  if (!is_joined) {
    lines.insert(of + " " + written(node));
    return;
  }
  for (const Node& child : children(node))
    add_statements(node.is_list() ? of : of + "/" + std::string(child.key), child, lines);
}

void add_command(const Command& command, std::set<std::string>& lines) {
  const Node* identifier = command.identifier();
  const std::string resource =
      fmt::format("{} {}", name_of(command.type()), identifier == nullptr ? "" : written(*identifier));
  lines.insert(resource);
  for (const Node& member : children(*command.root)) {
    if (&member != identifier && member.field != Field::resourceType)
      add_statements(resource + " /" + std::string(member.key), member, lines);
  }
}

template <typename Reader>
void add_commands(Reader& reader, std::set<std::string>& lines) {
  json::Batch batch;
  while (reader.next(batch)) {
    for (const Command& command : batch.commands) add_command(command, lines);
  }
}

std::unique_ptr<Source> opened(const std::string& path) {
  std::string error;
  auto source = open_source(path, error);
  if (source == nullptr) fmt::print(stderr, "{}: {}\n", path, error);
  return source;
}

int print_commands(const std::string& path, const std::string& template_path) {
  auto source = opened(path);
  if (source == nullptr) return 3;
  std::set<std::string> lines;
  if (template_path.empty()) {
    json::Reader reader(*source, false);
    add_commands(reader, lines);
  } else {
    const auto template_source = opened(template_path);
    if (template_source == nullptr) return 3;
    table::Format format = table::format_of(path, {});
    format.rows_template = std::make_shared<const table::Template>(*template_source, template_path);
    if (format.is_workbook) source = std::move(std::get<table::Sheet>(table::read_sheet(*source, {})).text);
    table::Reader reader(*source, format, {}, json::Reader::default_window);
    add_commands(reader, lines);
  }
  for (const std::string& line : lines) fmt::print("{}\n", line);
  return 0;
}

}  // namespace
}  // namespace collint::test

int main(int count, char** arguments) {
  if (count < 2) return 2;
  return collint::test::print_commands(arguments[1], count > 2 ? arguments[2] : "");
}
