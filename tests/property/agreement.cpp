#include "property/agreement.h"

#include <simdjson.h>

#include <algorithm>
#include <vector>

#include "json/scanner.h"
#include "json/window_parser.h"

namespace collint::test {
namespace {

bool scanner_accepts(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && text[first] == '[' && !json::scan(text, {}).problem;
}

/// What simdjson's own second stage says; unknown for what it limits and the format does not: the size of
/// numbers, and how deep empty lists may lie.
enum class Verdict { accepted, refused, unknown };

Verdict verdict_of_simdjson(const std::string& text) {
  simdjson::dom::parser parser;
  const bool is_deep = std::count_if(text.begin(), text.end(), [](char c) { return c == '[' || c == '{'; }) >=
                       static_cast<std::ptrdiff_t>(json::depth_limit);
  if (is_deep || text.starts_with("\xEF\xBB\xBF")) return Verdict::unknown;
  const auto parsed = parser.parse(text);
  switch (parsed.error()) {
    case simdjson::SUCCESS: return parsed.is_array() ? Verdict::accepted : Verdict::refused;
    case simdjson::NUMBER_ERROR: return Verdict::unknown;
    default: return Verdict::refused;
  }
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
  const Verdict verdict = verdict_of_simdjson(text);
  if (verdict != Verdict::unknown && accepted != (verdict == Verdict::accepted))
    return accepted ? "simdjson refuses this" : "only simdjson accepts this";
  if (!accepted) return "";
  nodes.resize(nodes.front().extent);
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    if (!is_in_place(nodes[i], text)) return "node " + std::to_string(i) + " is not where its text is";
  }
  return "";
}

}  // namespace collint::test
