#include "model/command.h"

#include <algorithm>

#include "model/characters.h"
#include "model/file.h"
#include "model/identity.h"
#include "model/pointer.h"

namespace collint {
namespace {

bool has_word_template(std::string_view name) {
  constexpr std::string_view word = "template";
  return std::search(name.begin(), name.end(), word.begin(), word.end(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b;
         }) != name.end();
}

/// The bytes that one character of a JSON text takes in the file, from the escape that starts at `raw`.
std::size_t size_of_escape(std::string_view raw) {
  if (raw[1] != 'u') return 2;
  const bool high_surrogate =
      (raw[2] == 'd' || raw[2] == 'D') &&
      (raw[3] == '8' || raw[3] == '9' || (raw[3] | 0x20) == 'a' || (raw[3] | 0x20) == 'b');
  return high_surrogate ? 12 : 6;
}

/// Where in the spelling of a text with escapes its byte `wanted` starts.
std::size_t offset_in_raw(std::string_view raw, std::string_view text, std::size_t wanted) {
  std::size_t in_raw = 0;
  for (std::size_t in_text = 0; in_text < wanted && in_raw < raw.size();) {
    in_text += code_point_at(text, in_text).size;
    in_raw += raw[in_raw] == '\\' ? size_of_escape(raw.substr(in_raw)) : code_point_at(raw, in_raw).size;
  }
  return in_raw;
}

/// The bytes of a part of a text that the cell at an offset gives; none where the text is not in the cell as
/// it stands.
std::optional<Span> span_in_cell(const Command& command, std::string_view text, std::size_t from,
                                 std::size_t to, std::uint64_t offset) {
  const Record& record = *command.row->record;
  const std::uint32_t column = command.row->column_at(offset - record.offset);
  if (column > record.cells.size()) return std::nullopt;
  const Cell& cell = record.cells[column - 1];
  if (text.data() < cell.text.data() || text.data() + text.size() > cell.text.data() + cell.text.size())
    return std::nullopt;
  const std::string_view bytes = record.bytes.substr(cell.begin, cell.end - cell.begin);
  const auto before = static_cast<std::size_t>(text.data() - cell.text.data());
  const auto at = [&](std::size_t wanted) {
    return bytes.size() == cell.text.size() ? wanted : command.row->spelling->offset_in(bytes, wanted);
  };
  const std::size_t begin = at(before + from);
  return Span{record.offset + cell.begin + begin, at(before + to) - begin};
}

}  // namespace

bool is_template_name(std::string_view path) {
  return has_word_template(path.substr(path.find_last_of('/') + 1));
}

Span Command::text_span(const Node& node, bool in_key, std::size_t from, std::size_t to) const {
  return exact_text_span(node, in_key, from, to).value_or(in_key ? key_span(node) : value_span(node));
}

std::optional<Span> Command::exact_text_span(const Node& node, bool in_key, std::size_t from,
                                             std::size_t to) const {
  const std::uint32_t begin = in_key ? node.key_begin : node.begin;
  const std::uint32_t end = in_key ? node.key_end : node.end;
  const std::string_view text = in_key ? node.key : node.text;
  if (row != nullptr) return span_in_cell(*this, text, from, to, window_offset + begin);
  if (end - begin == text.size()) return Span{window_offset + begin + from, to - from};
  const std::string_view raw = window.substr(begin, end - begin);
  const std::size_t raw_from = offset_in_raw(raw, text, from);
  return Span{window_offset + begin + raw_from, offset_in_raw(raw, text, to) - raw_from};
}

std::string Command::pointer_to(const Node& node) const {
  if (&node == root) return has_list ? pointer_prefix + "/" + std::to_string(position_in_list) : "";
  std::string pointer = pointer_to(node.parent());
  if (node.parent().is_list()) {
    pointer += "/" + std::to_string(node.position());
  } else {
    append_pointer_token(node.key, pointer);
  }
  return pointer;
}

Field meant_by_value(const Node& member) {
  const Node& command = member.parent();
  const bool unknown = commands.has(command.shape) && member.field == Field::none &&
                       member.traits.has(Trait::unknown_field) && field_named(member.key) == Field::none;
  if (!unknown) return Field::none;
  if (member.is_text() && !command.has(Field::resourceType) &&
      resource_type_named(member.text, true) != ResourceType::unknown)
    return Field::resourceType;
  const Shape identifier = shape_of(command.shape, Field::identifier);
  const auto identifies = [&](const Node& part) {
    return shape_of(identifier, field_named(part.key)) != Shape::anything;
  };
  const bool like_identifier =
      member.is_object() && std::any_of(children(member).begin(), children(member).end(), identifies);
  return like_identifier && !command.has(Field::identifier) ? Field::identifier : Field::none;
}

bool lacks_field(const Node& command, Field field) {
  if (command.has(field)) return false;
  bool only_job_parameters = command.extent > 1;
  for (const Node& member : children(command)) {
    if (member.field == Field::none && nearest_field(command.shape, member.key) == field) return false;
    only_job_parameters = only_job_parameters && member.traits.has(Trait::job_parameter);
  }
  return !only_job_parameters;
}

bool stands_for_resource_type(const Node& node) {
  return node.key == name_of(Field::type) && node.is_text() &&
         (commands | Shape::unknown_command).has(node.parent().shape) &&
         !node.parent().has(Field::resourceType) &&
         resource_type_named(node.text, false) != ResourceType::unknown;
}

}  // namespace collint
