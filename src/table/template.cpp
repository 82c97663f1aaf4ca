#include "table/template.h"

#include <algorithm>
#include <utility>

#include "json/reader.h"

namespace collint::table {
namespace {

/// No table has more columns; a placeholder beyond them is reported in the template.
constexpr std::uint32_t most_columns = 16'384;

constexpr Shapes named_things = identifiers | references | Shape::user | Shape::user_group;

/// Lists whose items a single cell gives, comma by comma ("Import file structure of a complex relation").
bool is_list_in_a_cell(const Node& list) {
  return list.shape == Shape::attribute_values || list.shape == Shape::tags;
}

/// Finds out what a row does to each node of a command.
class Reading {
 public:
  explicit Reading(TemplateCommand& command) : command_(command), root_(*command.command.root) {
    command_.fillings.resize(root_.extent);
    command_.is_variable.resize(root_.extent);
  }

  void run() {
    read(root_, Filling::Part::optional);
    anchor(root_, 1);
  }

 private:
  [[nodiscard]] Filling& filling(const Node& node) {
    return command_.fillings[static_cast<std::size_t>(&node - &root_)];
  }

  /// `around` is the part that the node lies in.
  void read(const Node& node, Filling::Part around) {
    Filling& own = filling(node);
    if (node.to_parent != 0 || &node != &root_) own.key = pieces_of(node.key);
    if (node.is_text()) own.text = pieces_of(node.text);
    own.wants_number = node.field == Field::lastSyncDate || node.key == name_of(Field::lastSyncDate);
    const bool in_list = &node != &root_ && node.parent().is_list();
    if (in_list) {
      const bool is_leg = node.parent().shape == Shape::leg_targets;
      own.is_list_of_cells = is_leg || (own.only_column() != 0 && is_list_in_a_cell(node.parent()));
    }
    own.part = part_of(node, around);
    own.is_reference = own.part == Filling::Part::reference && named_things.has(node.shape);
    add_columns(own.key, own.columns);
    add_columns(own.text, own.columns);
    for (const Node& child : children(node)) {
      read(child, own.part);
      const Filling& part = filling(child);
      if (named_things.has(node.shape) && child.field == Field::id) own.id_column = part.only_column();
      own.columns.insert(own.columns.end(), part.columns.begin(), part.columns.end());
    }
    command_.is_variable[static_cast<std::size_t>(&node - &root_)] = !own.columns.empty();
  }

  [[nodiscard]] Filling::Part part_of(const Node& node, Filling::Part around) const {
    if (&node == &root_) return Filling::Part::optional;
    const Node& parent = node.parent();
    if (&parent == &root_ && node.field == Field::identifier) return Filling::Part::own_key;
    if (named_things.has(node.shape) && (around != Filling::Part::own_key || parent.is_list()))
      return Filling::Part::reference;
    return parent.is_list() && around == Filling::Part::own_key ? Filling::Part::optional : around;
  }

  static void add_columns(const std::vector<TextPiece>& pieces, std::vector<std::uint32_t>& columns) {
    for (const TextPiece& piece : pieces) {
      if (piece.column != 0) columns.push_back(piece.column);
    }
  }

  /// What has no cell of its own is shown where that stands which holds it.
  void anchor(const Node& node, std::uint32_t around) {
    Filling& own = filling(node);
    own.anchor = own.columns.empty() ? around : own.columns.front();
    for (const Node& child : children(node)) anchor(child, own.anchor);
  }

  TemplateCommand& command_;
  const Node& root_;
};

Node without_shape(Node node) {
  node.fields = {};
  node.shape = Shape::anything;
  node.field = Field::none;
  node.traits = node.key_traits = Traits();
  return node;
}

}  // namespace

Template::Template(const Source& source, std::string name) : name_(std::move(name)) {
  json::Reader reader(source, true);
  json::Batch batch;
  while (reader.next(batch)) {
    const std::string_view window = keep(batch.commands.front().window);
    for (const Command& command : batch.commands) {
      if (command.index && command.root->is_object()) add(command, window);
    }
  }
  error_ = reader.error();
  is_usable_ = error_.empty() && !reader.summary().problem;
}

void Template::add(const Command& command, std::string_view window) {
  const Node* const root = command.root;
  std::vector<Node>& nodes = classified_.emplace_back(root, root + root->extent);
  for (Node& node : nodes) {
    node.key = keep(node.key);
    node.text = keep(node.text);
  }
  TemplateCommand& added = commands_.emplace_back();
  added.command = command;
  added.command.root = nodes.data();
  added.command.window = window;
  std::transform(nodes.begin(), nodes.end(), std::back_inserter(added.nodes), without_shape);
  Reading(added).run();
  for (const Node& node : nodes) mark_meant(node);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Filling& filling = added.fillings[i];
    const bool is_leaf = nodes[i].extent == 1 || !filling.key.empty();
    if (!is_leaf) continue;
    for (const std::uint32_t column : filling.columns) {
      if (column > most_columns) continue;
      columns_.read.add(column);
      if (filling.part != Filling::Part::optional) columns_.key.add(column);
      if (filling.part == Filling::Part::own_key) columns_.own_key.add(column);
    }
  }
}

/// A column of which the template's own finding speaks.
void Template::mark_meant(const Node& node) {
  for (const std::string_view text : {node.key, node.text}) {
    const auto range = malformed_placeholder(text);
    if (!range) continue;
    const std::uint32_t column = meant_column(text.substr(range->from, range->to - range->from));
    if (column != 0 && column <= most_columns) columns_.meant.add(column);
  }
}

std::string_view Template::keep(std::string_view text) {
  return text.empty() ? std::string_view() : std::string_view(texts_.emplace_back(text));
}

}  // namespace collint::table
