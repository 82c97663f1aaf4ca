#include "report/html_text.h"

#include <algorithm>

#include "report/visible.h"

namespace collint {

std::string markup_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string html_text(std::string_view text) { return markup_escaped(visible(text)); }

std::string html_apart(std::string_view text) { return "<bdi>" + html_text(text) + "</bdi>"; }

std::string rule_anchor(std::string_view rule) {
  std::string anchor = "rule-";
  anchor += rule;
  std::replace(anchor.begin(), anchor.end(), '/', '-');
  return anchor;
}

}  // namespace collint
