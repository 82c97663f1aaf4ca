// How a row becomes commands.
//
// Each command of the template is copied node by node, and the cells are put in the place of `${n}`
// ("Importing CSV and Excel files"). What an empty cell does is not written down but follows from the
// official examples, and from what the import would make of the alternatives:
//  - a characteristic, a property, a tag, an owner or the target of a relation whose cells are all empty is
//  left
//    out, and so is the list or the map that has nothing left;
//  - a part of the command's own identifier cannot be left out: the command is of no use;
//  - a reference of which some cells are empty and some are not means nothing; it is noted and left out, so
//  that
//    one mistake is one finding.
// A cell of a list of values, of tags or of the legs of a Complex Relation holds several items, comma by
// comma; the cells of a leg (name, domain, community) are lists side by side.
//
// What is noted of a row (RowFact) is noted once for each cell, although every command of the template may
// read it, and once for a row that is too short. A node is placed where its cell is. What has no cell of its
// own is placed at the first one of what holds it, so that every finding points at a cell.

#include "table/expansion.h"

#include <algorithm>

#include "model/classify.h"

namespace collint::table {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos &&
         (text.size() == 1 || text.front() != '0');
}

}  // namespace

Expansion::Expansion(const Template& rows_template, const CellSpelling& spelling)
    : template_(rows_template), spelling_(spelling), rows_(rows_template.commands().size()) {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].spelling = &spelling;
    rows_[i].origin = &template_.commands()[i].command;
    rows_[i].is_variable = &template_.commands()[i].is_variable;
  }
}

void Expansion::expand(const Record& record, std::uint64_t number, std::uint64_t first_command,
                       json::Batch& batch) {
  record_ = &record;
  nodes_ = &batch.nodes;
  texts_used_ = 0;
  noted_.clear();
  batch.nodes.clear();
  batch.commands.clear();
  const bool blank = record.is_blank();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].record = &record;
    rows_[i].number = number;
    expand_command(i);
    Command& command = batch.commands.emplace_back();
    command.window = record.bytes;
    command.window_offset = record.offset;
    command.index = first_command + i;
    command.pointer_prefix = rows_[i].origin->pointer_prefix;
    command.position_in_list = rows_[i].origin->position_in_list;
    command.has_list = rows_[i].origin->has_list;
    command.row = &rows_[i];
    if (blank) break;
  }
  Node* root = batch.nodes.data();
  for (Command& command : batch.commands) {
    command.root = root;
    classify_command(*root, false);
    root += root->extent;
  }
  if (!blank) return settle_facts();
  rows_.front().facts.assign(
      1, {.kind = RowFact::Kind::blank_row, .at = rows_.front().origin->root, .column = 1});
  rows_.front().is_usable = false;
}

/// Leaves one fact for each mistake: an empty cell of a key explains the references that it leaves half
/// filled, and of a row that is too short the first cell that is missing tells, one of a key before others.
void Expansion::settle_facts() {
  if (noted_.size() < 2) return;
  const auto is_key = [](const RowFact& fact) { return fact.kind == RowFact::Kind::empty_key; };
  const RowFact* first_missing = nullptr;
  for (const Row& row : rows_) {
    for (const RowFact& fact : row.facts) {
      if (!fact.is_missing) continue;
      if (first_missing == nullptr || (is_key(fact) && !is_key(*first_missing))) first_missing = &fact;
    }
  }
  const std::uint32_t kept = first_missing == nullptr ? 0 : first_missing->column;
  const bool keeps_key = first_missing != nullptr && is_key(*first_missing);
  for (Row& row : rows_) {
    std::erase_if(row.facts, [&](const RowFact& fact) {
      if (fact.is_missing) return fact.column != kept || is_key(fact) != keeps_key;
      const std::pair key(RowFact::Kind::empty_key, fact.column);
      return fact.kind == RowFact::Kind::half_filled &&
             std::find(noted_.begin(), noted_.end(), key) != noted_.end();
    });
  }
}

void Expansion::expand_command(std::size_t number) {
  command_ = &template_.commands()[number];
  row_ = &rows_[number];
  row_->origins.clear();
  row_->facts.clear();
  row_->is_usable = true;
  append_node(0, nodes_->size());
}

/// Appends what the row makes of a node of the template: nothing, the node, or several items.
void Expansion::append(std::uint32_t origin, std::size_t parent) {
  const Filling& filling = filling_of(origin);
  if (filling.columns.empty()) return append_node(origin, parent);
  const std::size_t empty = count_empty(filling);
  if (empty > 0 && filling.part != Filling::Part::own_key) {
    if (empty == filling.columns.size()) return;
    if (filling.is_reference && (filling.id_column == 0 || is_empty(filling.id_column))) {
      if (item_ == no_item) note(RowFact::Kind::half_filled, origin, 0);
      return;
    }
  }
  if (filling.is_list_of_cells && item_ == no_item) return append_items(origin, parent);
  append_node(origin, parent);
}

/// Appends the items that the cells of a node hold.
void Expansion::append_items(std::uint32_t origin, std::size_t parent) {
  std::size_t length = 0;
  if (!split_cells(origin, length)) return;
  const Filling& filling = filling_of(origin);
  std::size_t left_out = 0;
  for (item_ = 0; item_ < length; ++item_) {
    if (count_empty(filling) == 0) {
      append_node(origin, parent);
    } else {
      ++left_out;
    }
  }
  item_ = no_item;
  if (left_out == 0) return;
  if (RowFact* fact = note(RowFact::Kind::empty_item, origin, splits_.front().column)) fact->count = left_out;
}

/// Splits the cells of a node. False where they are of different lengths.
bool Expansion::split_cells(std::uint32_t origin, std::size_t& length) {
  splits_used_ = 0;
  for (const std::uint32_t column : filling_of(origin).columns) {
    if (split_of(column) != nullptr) continue;
    if (splits_used_ == splits_.size()) splits_.emplace_back();
    Split& split = splits_[splits_used_++];
    split.column = column;
    split_list(text_of(column), split.items);
  }
  const Split& first = splits_.front();
  length = first.items.size();
  for (std::size_t i = 1; i < splits_used_; ++i) {
    if (splits_[i].items.size() == length) continue;
    if (RowFact* fact = note(RowFact::Kind::uneven_lists, origin, splits_[i].column)) {
      fact->other_column = first.column;
      fact->count = splits_[i].items.size();
      fact->other_count = length;
    }
    return false;
  }
  return true;
}

const Expansion::Split* Expansion::split_of(std::uint32_t column) const {
  for (std::size_t i = 0; i < splits_used_; ++i) {
    if (splits_[i].column == column) return &splits_[i];
  }
  return nullptr;
}

/// Appends the node and what it holds, unless nothing is left of that.
void Expansion::append_node(std::uint32_t origin, std::size_t parent) {
  const Filling& filling = filling_of(origin);
  const std::size_t own = nodes_->size();
  Node& node = nodes_->emplace_back(command_->nodes[origin]);
  node.to_parent = static_cast<std::uint32_t>(own - parent);
  row_->origins.push_back(origin);
  place(filling, node);
  if (!filling.key.empty()) fill_key(filling, node);
  if (!filling.text.empty()) fill_text(filling, node);
  const bool is_own_key = filling.part == Filling::Part::own_key;
  if (node.text.empty() && !filling.text.empty() && is_own_key)
    note(RowFact::Kind::empty_key, origin, filling.columns.front());
  const bool had_children = node.extent > 1;
  const bool was_in_own_key = std::exchange(in_own_key_, is_own_key || in_own_key_);
  if (had_children) append_children(origin, own);
  in_own_key_ = was_in_own_key;
  const bool is_command = origin == 0;  // which stays, be it empty: its row has to give one
  const bool is_left_empty =
      had_children && nodes_->size() == own + 1 && !filling.columns.empty() && !is_command;
  if (is_left_empty && is_own_key) note(RowFact::Kind::empty_key, origin, filling.columns.front());
  if (is_left_empty && !is_own_key) {
    nodes_->pop_back();
    row_->origins.pop_back();
    return;
  }
  (*nodes_)[own].extent = static_cast<std::uint32_t>(nodes_->size() - own);
}

void Expansion::append_children(std::uint32_t origin, std::size_t own) {
  const std::uint32_t end = origin + command_->nodes[origin].extent;
  for (std::uint32_t child = origin + 1; child < end; child += command_->nodes[child].extent)
    append(child, own);
}

void Expansion::fill_key(const Filling& filling, Node& node) {
  node.key = joined(filling.key);
  node.named = field_named(node.key);
}

void Expansion::fill_text(const Filling& filling, Node& node) {
  const std::uint32_t column = filling.only_column();
  if (column == 0) {
    node.text = joined(filling.text);
    return;
  }
  node.text = text_of(column);
  std::tie(node.begin, node.end) = range_of(node.text, column);
  if (filling.wants_number && is_number(node.text)) node.kind = ValueKind::number;
}

/// The item of a list keeps the place that the template gives it.
void Expansion::place(const Filling& filling, Node& node) const {
  const Span span = record_->span_of(filling.anchor);
  node.begin = static_cast<std::uint32_t>(span.offset - record_->offset);
  node.end = node.begin + static_cast<std::uint32_t>(span.length);
  if (node.key.empty()) return;
  node.key_begin = node.begin;
  node.key_end = node.end;
}

std::string_view Expansion::joined(const std::vector<TextPiece>& pieces) {
  if (texts_used_ == texts_.size()) texts_.emplace_back();
  std::string& text = texts_[texts_used_++];
  text.clear();
  for (const TextPiece& piece : pieces) text += piece.column == 0 ? piece.text : text_of(piece.column);
  return text;
}

/// The text of a cell or, where items are appended, of the item.
std::string_view Expansion::text_of(std::uint32_t column) {
  if (is_missing(column)) return {};
  const Cell& cell = record_->cells[column - 1];
  if (cell.drops_escape) note(RowFact::Kind::drops_escape, 0, column);
  if (item_ == no_item) return cell.text;
  const Split* split = split_of(column);
  return split == nullptr ? cell.text : item_text(split->items[item_]);
}

std::string_view Expansion::item_text(const ListItem& item) {
  if (!item.is_escaped) return item.text;
  if (texts_used_ == texts_.size()) texts_.emplace_back();
  return texts_[texts_used_++] = unescaped(item.text);
}

/// The bytes of the record that spell a text of a cell: of its item, if it is one that stands there as it is.
std::pair<std::uint32_t, std::uint32_t> Expansion::range_of(std::string_view text,
                                                            std::uint32_t column) const {
  const Span span = record_->span_of(column);
  const auto begin = static_cast<std::uint32_t>(span.offset - record_->offset);
  const auto end = begin + static_cast<std::uint32_t>(span.length);
  if (is_missing(column) || item_ == no_item) return {begin, end};
  const std::string_view whole = record_->cells[column - 1].text;
  if (text.data() < whole.data() || text.data() + text.size() > whole.data() + whole.size())
    return {begin, end};
  const auto from = static_cast<std::size_t>(text.data() - whole.data());
  const std::string_view bytes = record_->bytes.substr(begin, end - begin);
  const auto at = [&](std::size_t wanted) {
    return begin + static_cast<std::uint32_t>(
                       bytes.size() == whole.size() ? wanted : spelling_.offset_in(bytes, wanted));
  };
  return {at(from), at(from + text.size())};
}

bool Expansion::is_empty(std::uint32_t column) const {
  if (is_missing(column)) return true;
  const Split* split = item_ == no_item ? nullptr : split_of(column);
  return split == nullptr ? record_->cells[column - 1].text.empty() : split->items[item_].text.empty();
}

std::size_t Expansion::count_empty(const Filling& filling) const {
  return static_cast<std::size_t>(std::count_if(filling.columns.begin(), filling.columns.end(),
                                                [&](std::uint32_t column) { return is_empty(column); }));
}

/// Notes something about a column, or about the first empty one of a node where that is 0. Null where it was
/// noted before in this row.
RowFact* Expansion::note(RowFact::Kind kind, std::uint32_t origin, std::uint32_t column) {
  RowFact fact;
  fact.kind = kind;
  fact.at = command_->command.root + origin;
  fact.column = column;
  if (column == 0) {
    const std::vector<std::uint32_t>& columns = filling_of(origin).columns;
    const auto empty = [&](std::uint32_t candidate) { return is_empty(candidate); };
    fact.column = *std::find_if(columns.begin(), columns.end(), empty);
    fact.other_column = *std::find_if_not(columns.begin(), columns.end(), empty);
    fact.is_shared = std::all_of(columns.begin(), columns.end(), [&](std::uint32_t candidate) {
      return is_empty(candidate) || template_.columns().own_key.has(candidate);
    });
  }
  fact.is_missing = is_missing(fact.column) && !record_->leaves_out_empty && !fact.is_shared;
  const bool is_harmless = kind == RowFact::Kind::drops_escape || kind == RowFact::Kind::empty_item;
  if (kind == RowFact::Kind::empty_key || (in_own_key_ && !is_harmless)) row_->is_usable = false;
  const std::pair key(kind, fact.column);
  if (std::find(noted_.begin(), noted_.end(), key) != noted_.end()) return nullptr;
  noted_.push_back(key);
  return &row_->facts.emplace_back(fact);
}

}  // namespace collint::table
