#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/span.h"
#include "model/table.h"

namespace collint {

/// What stands at the top level of a JSON file.
enum class TopLevel : std::uint8_t {
  nothing,       ///< an empty file, or white space only
  array,         ///< as it should be
  bare_command,  ///< one command without its array
  wrapper,       ///< an object that is no command
  scalar,        ///< a text, a number, true, false or null
};

/// Where and why reading stopped.
struct SyntaxProblem {
  enum class Kind : std::uint8_t { json, encoding };
  struct Place {
    Span span;
    std::string message;
  };
  Kind kind = Kind::json;
  Span span;
  std::string message;
  std::string help;
  std::vector<Place> related;
};

/// What is known of a file as a whole once it has been read.
struct FileSummary {
  TopLevel top_level = TopLevel::nothing;
  Span top_level_span;  ///< the whole of it; where there is a problem, the array's bracket
  bool byte_order_mark = false;
  bool is_template = false;
  std::optional<SyntaxProblem> problem;
  std::uint64_t commands = 0;          ///< elements of the list of commands
  std::uint64_t assets = 0;            ///< Asset commands among them
  std::shared_ptr<const Table> table;  ///< null where the file is none
  std::uint64_t characteristics = 0;   ///< that they set, counted only for a synchronization
};

/// The start of what stands at the top level: where findings about a file as a whole are shown.
[[nodiscard]] inline Span opening_of(const FileSummary& file) {
  return {file.top_level_span.offset, file.top_level_span.length > 0 ? 1U : 0U};
}

/// A JSON file whose name says that it is the template of a table: `stem-template.json` and the like.
[[nodiscard]] bool is_template_name(std::string_view path);

}  // namespace collint
