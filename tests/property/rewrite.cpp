#include "property/rewrite.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "json/window_parser.h"
#include "model/characters.h"
#include "model/node.h"

namespace collint::test {
namespace {

class Writer {
 public:
  Writer(const Rewriting& how, Mutator& random) : how_(how), random_(random) {}

  std::string write(const Node& root) {
    composite(root, how_.commands);
    return std::move(out_);
  }

 private:
  void value(const Node& node) {
    if (node.is_object()) return composite(node, how_.members);
    if (node.is_list()) return composite(node, how_.items);
    if (node.is_text()) return text(node.text);
    out_ += node.text;
  }

  void composite(const Node& node, bool in_another_order) {
    std::vector<const Node*> parts;
    for (const Node& child : children(node)) parts.push_back(&child);
    for (std::size_t i = parts.size(); in_another_order && i > 1; --i)
      std::swap(parts[i - 1], parts[random_.below(i)]);
    out_ += node.is_list() ? '[' : '{';
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) out_ += ',';
      space();
      if (node.is_object()) key(*parts[i]);
      value(*parts[i]);
      space();
    }
    out_ += node.is_list() ? ']' : '}';
  }

  void key(const Node& member) {
    text(member.key);
    space();
    out_ += ':';
    space();
  }

  void text(std::string_view text) {
    out_ += '"';
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint c = code_point_at(text, i);
      character(text.substr(i, c.size), c.value);
      i += c.size;
    }
    out_ += '"';
  }

  void character(std::string_view bytes, char32_t value) {
    const bool must_be_escaped = value < 0x20 || value == '"' || value == '\\';
    if (!must_be_escaped && (!how_.escapes || value > 0xFFFF || random_.below(3) != 0)) {
      out_ += bytes;
    } else {
      out_ += fmt::format("\\u{:04X}", static_cast<unsigned>(value));
    }
  }

  void space() {
    constexpr std::string_view spaces[] = {"", " ", "\n", "\r\n\t", "\n    "};
    if (how_.layout) out_ += spaces[random_.below(std::size(spaces))];
  }

  const Rewriting& how_;
  Mutator& random_;
  std::string out_;
};

}  // namespace

std::string rewritten(const std::string& text, const Rewriting& how, Mutator& random) {
  const std::string padded = text + std::string(json::WindowParser::padding(), ' ');
  json::WindowParser parser;
  std::vector<Node> nodes;
  return parser.parse({padded.data(), text.size()}, nodes) ? Writer(how, random).write(nodes.front()) : "";
}

}  // namespace collint::test
