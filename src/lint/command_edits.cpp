#include "lint/command_edits.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lint/check.h"
#include "lint/edits.h"

namespace collint {
namespace {

constexpr std::uint64_t largest_copied = std::uint64_t{1} << 20U;
constexpr std::uint64_t largest_gap = 4096;

std::uint64_t end_of(const CommandRecord& record) { return record.offset + record.size; }

/// The bytes of a file; none where there are fewer by now.
std::optional<std::string> read(const CheckedFile& file, std::uint64_t from, std::uint64_t to) {
  std::string bytes(static_cast<std::size_t>(to - from), '\0');
  if (file.source->read(from, bytes.data(), bytes.size()).size != bytes.size()) return std::nullopt;
  return bytes;
}

/// Objects that follow each other in one list of a JSON file, by their numbers.
class Neighbours {
 public:
  explicit Neighbours(const CheckedFile& file) : file_(file), list_(file.commands) {}

  [[nodiscard]] bool is_list() const { return file_.format == nullptr && !list_.is_bare; }
  [[nodiscard]] bool are_in_one_list(std::uint64_t number, std::uint64_t later) const {
    return list_.in_lists.empty() || list_.in_lists[number].list == list_.in_lists[later].list;
  }
  [[nodiscard]] const CommandRecord& at(std::uint64_t number) const { return list_.records[number]; }

  /// The comma and the white space behind a command; none where something else follows it.
  [[nodiscard]] std::optional<std::string> gap_behind(std::uint64_t number) const {
    if (number + 1 >= list_.records.size() || !are_in_one_list(number, number + 1)) return std::nullopt;
    const std::uint64_t begin = end_of(at(number));
    const std::uint64_t end = at(number + 1).offset;
    if (end < begin || end - begin > largest_gap) return std::nullopt;
    auto gap = read(file_, begin, end);
    if (!gap || gap->find_first_not_of(", \t\r\n") != std::string::npos) return std::nullopt;
    return std::count(gap->begin(), gap->end(), ',') == 1 ? gap : std::nullopt;
  }

 private:
  const CheckedFile& file_;
  const CommandList& list_;
};

/// The row with its line end or, of the last one, with the line end before it.
std::vector<Edit> remove_row(const CheckedFile& file, const Row& row) {
  if (file.summary.table->is_workbook) return {};
  const Record& record = *row.record;
  const std::uint64_t end = record.offset + record.bytes.size();
  const std::string behind = read(file, end, std::min(end + 2, file.source->size())).value_or("");
  if (!behind.empty()) return {{{record.offset, record.bytes.size() + (behind == "\r\n" ? 2 : 1)}, ""}};
  const std::uint64_t begin = record.offset - std::min<std::uint64_t>(record.offset, 2);
  const std::string before = read(file, begin, record.offset).value_or("");
  if (!before.ends_with('\n') && !before.ends_with('\r')) return {};
  const std::uint64_t line_end = before == "\r\n" ? 2 : 1;
  return {{{record.offset - line_end, record.bytes.size() + line_end}, ""}};
}

/// What is written into a command: new text at places of it.
class Merging {
 public:
  Merging(const Command& first, const Command& later, bool joins_attributes)
      : first_(first), later_(later), joins_attributes_(joins_attributes) {}

  /// No edits where the two commands say different things; none as well where the first says all.
  std::optional<std::vector<Edit>> run() {
    if (!members(*first_.root, *later_.root)) return std::nullopt;
    return std::move(edits_);
  }

 private:
  /// Adds the members that `into` lacks. False where a member cannot be joined.
  bool members(const Node& into, const Node& from) {
    std::vector<std::string_view> lacking;
    for (const Node& member : children(from)) {
      const Node* own = find_member(into, member.key);
      if (own == nullptr) {
        lacking.push_back(
            later_.window.substr(member.key_begin - 1, end_of_value(member) - member.key_begin + 1));
      } else if (!join(*own, member)) {
        return false;
      }
    }
    put(append_to(first_, into, lacking));
    return true;
  }

  bool join(const Node& own, const Node& member) {
    if (bytes_of(first_, own) == bytes_of(later_, member) || member.field == Field::identifier) return true;
    const bool is_map_of_lists = is_map(own.shape) && own.is_object() && member.is_object();
    if (is_map_of_lists) return members(own, member);
    const bool is_joined = own.shape != Shape::attribute_list || joins_attributes_;
    if (!own.is_list() || !member.is_list() || !is_joined) return false;
    items(own, member);
    return true;
  }

  void items(const Node& into, const Node& from) {
    std::vector<std::string_view> lacking;
    for (const Node& item : children(from)) {
      const Children own = children(into);
      const bool is_there = std::any_of(own.begin(), own.end(), [&](const Node& other) {
        return bytes_of(first_, other) == bytes_of(later_, item);
      });
      if (!is_there) lacking.push_back(bytes_of(later_, item));
    }
    put(append_to(first_, into, lacking));
  }

  static std::uint32_t end_of_value(const Node& node) { return node.is_text() ? node.end + 1 : node.end; }

  void put(std::vector<Edit> edits) {
    edits_.insert(edits_.end(), std::make_move_iterator(edits.begin()), std::make_move_iterator(edits.end()));
  }

  const Command& first_;
  const Command& later_;
  bool joins_attributes_;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> remove_commands(const CheckedFile& file, const Command& first, std::uint64_t count) {
  if (first.row != nullptr) return remove_row(file, *first.row);
  const Neighbours list(file);
  if (!list.is_list()) return {};
  const std::uint64_t begin = *first.index;
  const std::uint64_t last = begin + count - 1;
  if (!list.are_in_one_list(begin, last)) return {};
  if (list.gap_behind(last)) {
    const std::uint64_t from = list.at(begin).offset;
    return {{{from, list.at(last + 1).offset - from}, ""}};
  }
  if (begin == 0 || !list.gap_behind(begin - 1)) return {};
  const std::uint64_t from = end_of(list.at(begin - 1));
  return {{{from, end_of(list.at(last)) - from}, ""}};
}

std::vector<Edit> move_command(const CheckedFile& file, const Command& moved, const Command& before) {
  const Neighbours list(file);
  if (moved.row != nullptr || !list.is_list() || *moved.index <= *before.index) return {};
  const CommandRecord& record = list.at(*moved.index);
  const auto gap = list.gap_behind(*moved.index - 1);
  std::vector<Edit> edits = remove_commands(file, moved, 1);
  if (!gap || edits.empty() || record.size > largest_copied) return {};
  const auto bytes = read(file, record.offset, end_of(record));
  if (!bytes) return {};
  edits.push_back({{list.at(*before.index).offset, 0}, *bytes + *gap});
  return edits;
}

std::vector<Edit> merge_commands(const CheckedFile& file, const Command& first, const Command& later,
                                 bool joins_attributes) {
  const bool is_json = first.row == nullptr && later.row == nullptr;
  if (!is_json || first.window.size() + later.window.size() > largest_copied) return {};
  std::vector<Edit> removed = remove_commands(file, later, 1);
  auto edits = Merging(first, later, joins_attributes).run();
  if (removed.empty() || !edits) return {};
  edits->insert(edits->end(), removed.begin(), removed.end());
  return std::move(*edits);
}

}  // namespace collint
