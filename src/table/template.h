#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "input/source.h"
#include "model/column_set.h"
#include "model/command.h"
#include "model/file.h"
#include "model/node.h"
#include "model/placeholder.h"

namespace collint::table {

/// What the row of a table puts into a node of a template.
struct Filling {
  /// What an empty cell does to a node.
  enum class Part : std::uint8_t {
    own_key,    ///< of the command's own identifier: it cannot be left out
    reference,  ///< names something else: it is left out as a whole
    optional,   ///< is left out
  };
  std::vector<TextPiece> key;   ///< empty for a constant key
  std::vector<TextPiece> text;  ///< empty for a constant text
  /// All columns that the node and what it holds are filled from, in their order.
  std::vector<std::uint32_t> columns;
  std::uint32_t anchor = 1;     ///< the column where findings about the node are shown
  std::uint32_t id_column = 0;  ///< of a reference: the column of its id, which needs no other; 0 for none
  Part part = Part::optional;
  bool is_reference = false;      ///< it names something: all its cells are filled, or none
  bool is_list_of_cells = false;  ///< the cell holds several items, comma by comma
  bool wants_number = false;

  /// The column of a text that is one placeholder and nothing else, 0 for others.
  [[nodiscard]] std::uint32_t only_column() const { return text.size() == 1 ? text.front().column : 0; }
};

/// A command of a template, with what a row puts into it.
struct TemplateCommand {
  Command command;                ///< as the template has it, classified
  std::vector<Node> nodes;        ///< the same, without shapes: what a row starts from
  std::vector<Filling> fillings;  ///< by node
  std::vector<bool> is_variable;  ///< by node: the row has a say in it
};

/// The template of a table: what turns each row into commands. It does not change once it was read, and may
/// be used by several threads.
class Template {
 public:
  /// Reads a JSON template. What of it is no JSON is left out: the template is a file of its own, and
  /// reported there.
  Template(const Source& source, std::string name);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::vector<TemplateCommand>& commands() const { return commands_; }
  /// False where the file could not be read to its end, or holds no command.
  [[nodiscard]] bool is_usable() const { return is_usable_ && !commands_.empty(); }
  /// Why the file could not be read, or empty.
  [[nodiscard]] const std::string& error() const { return error_; }

  [[nodiscard]] const ColumnUses& columns() const { return columns_; }

 private:
  void add(const Command& command, std::string_view window);
  void mark_meant(const Node& node);
  [[nodiscard]] std::string_view keep(std::string_view text);

  std::string name_;
  std::string error_;
  bool is_usable_ = false;
  std::deque<std::string> texts_;
  std::deque<std::vector<Node>> classified_;
  std::vector<TemplateCommand> commands_;
  ColumnUses columns_;
};

}  // namespace collint::table
