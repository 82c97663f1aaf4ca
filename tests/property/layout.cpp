#include "property/layout.h"

#include <cstddef>

namespace collint::test {
namespace {

class Writer {
 public:
  explicit Writer(Layout layout) : layout_(layout) {}

  std::string write(std::string_view json) {
    for (std::size_t i = 0; i < json.size(); ++i) {
      if (json[i] == '"') {
        const std::size_t end = end_of_text(json, i);
        out_ += json.substr(i, end - i);
        i = end - 1;
      } else if (std::string_view(" \t\r\n").find(json[i]) == std::string_view::npos) {
        sign(json[i]);
      }
    }
    return std::move(out_);
  }

 private:
  static std::size_t end_of_text(std::string_view json, std::size_t quote) {
    std::size_t end = quote + 1;
    while (json[end] != '"') end += json[end] == '\\' ? 2 : 1;
    return end + 1;
  }

  void sign(char c) {
    const bool is_pretty = layout_ == Layout::pretty || layout_ == Layout::crlf;
    const bool opens = c == '[' || c == '{';
    const bool closes = c == ']' || c == '}';
    depth_ += opens ? 1 : closes ? -1 : 0;
    if (is_pretty && closes) line();
    out_ += c;
    if (is_pretty && (opens || c == ',')) line();
    if (layout_ == Layout::one_line && c == ',') out_ += ' ';
    if (layout_ != Layout::minified && c == ':') out_ += ' ';
  }

  void line() {
    out_ += layout_ == Layout::crlf ? "\r\n" : "\n";
    out_.append(static_cast<std::size_t>(2 * depth_), ' ');
  }

  Layout layout_;
  int depth_ = 0;
  std::string out_;
};

}  // namespace

std::string laid_out(std::string_view json, Layout layout) { return Writer(layout).write(json); }

}  // namespace collint::test
