#include "property/agreement.h"

#include <vector>

#include "json/scanner.h"
#include "json/window_parser.h"

namespace collint::test {
namespace {

bool scanner_accepts(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && text[first] == '[' && !json::scan(text, {}).problem;
}

/// Each object and list stands between its brackets, each text and key between quotes.
bool is_in_place(const Node& node, const std::string& text) {
  const char first = text[node.begin];
  const char last = text[node.end - 1];
  if (node.is_object() && (first != '{' || last != '}')) return false;
  if (node.is_list() && (first != '[' || last != ']')) return false;
  if (node.is_text() && (text[node.begin - 1] != '"' || text[node.end] != '"')) return false;
  return !node.parent().is_object() || (text[node.key_begin - 1] == '"' && text[node.key_end] == '"');
}

}  // namespace

std::string disagreement(const std::string& text, bool& accepted) {
  const std::string padded = text + std::string(json::WindowParser::padding(), ' ');
  json::WindowParser parser;
  std::vector<Node> nodes;
  accepted = parser.parse({padded.data(), text.size()}, nodes);
  if (accepted != scanner_accepts(text))
    return accepted ? "only the fast parser accepts this" : "only the scanner accepts this";
  if (!accepted) return "";
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    if (!is_in_place(nodes[i], text)) return "node " + std::to_string(i) + " is not where its text is";
  }
  return "";
}

}  // namespace collint::test
