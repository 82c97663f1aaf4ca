#include "table/cell_format.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "table/workbook_limits.h"
#include "table/xml.h"

namespace collint::table {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// The letters of a code that stand for parts of a date or a time.
struct CodeLetters {
  bool day_or_year = false;
  bool month_or_minute = false;
  bool hour_or_second = false;
  bool elapsed = false;
};

void take_letter(char c, CodeLetters& letters) {
  switch (lower(c)) {
    case 'd':
    case 'y': letters.day_or_year = true; break;
    case 'm': letters.month_or_minute = true; break;
    case 'h':
    case 's': letters.hour_or_second = true; break;
    default: break;
  }
}

/// "[h]", "[mm]", "[ss]" and not "[Red]" or "[$-409]".
bool is_elapsed(std::string_view bracketed) {
  const char unit = bracketed.empty() ? '\0' : lower(bracketed.front());
  return (unit == 'h' || unit == 'm' || unit == 's') &&
         std::all_of(bracketed.begin(), bracketed.end(), [unit](char c) { return lower(c) == unit; });
}

CodeLetters letters_of(std::string_view code) {
  CodeLetters letters;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;  // the next character is shown, or shows how wide or what to fill with
    } else if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', i), code.size());
      letters.elapsed |= is_elapsed(code.substr(i + 1, end - i - 1));
      i = end;
    } else {
      take_letter(c, letters);
    }
  }
  return letters;
}

std::optional<std::uint32_t> number_in(std::optional<std::string_view> attribute) {
  std::uint32_t number = 0;
  if (!attribute) return std::nullopt;
  const auto [end, error] = std::from_chars(attribute->data(), attribute->data() + attribute->size(), number);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

class StylesHandler : public XmlHandler {
 public:
  void start(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
    if (depth == 2) list_ = name == "numFmts" ? List::codes : name == "cellXfs" ? List::styles : List::other;
    if (depth != 3) return;
    if (list_ == List::codes && name == "numFmt") take_code(attributes);
    if (list_ == List::styles && name == "xf")
      ids_.push_back(number_in(attributes.find("numFmtId")).value_or(0));
  }

  [[nodiscard]] std::vector<CellFormat> formats() const {
    std::vector<CellFormat> formats;
    formats.reserve(ids_.size());
    for (const std::uint32_t id : ids_) {
      const auto own = codes_.find(id);
      formats.push_back(own == codes_.end() ? format_of_builtin(id) : own->second);
    }
    return formats;
  }

 private:
  enum class List : std::uint8_t { other, codes, styles };

  void take_code(const XmlAttributes& attributes) {
    const auto id = number_in(attributes.find("numFmtId"));
    const auto code = attributes.find("formatCode");
    if (id && code) codes_[*id] = format_of_code(*code);
  }

  List list_ = List::other;
  std::unordered_map<std::uint32_t, CellFormat> codes_;
  std::vector<std::uint32_t> ids_;
};

}  // namespace

CellFormat format_of_code(std::string_view code) {
  const CodeLetters letters = letters_of(code);
  if (letters.day_or_year) return CellFormat::date;
  if (letters.elapsed) return CellFormat::duration;
  if (letters.hour_or_second) return CellFormat::time;
  return letters.month_or_minute ? CellFormat::date : CellFormat::number;
}

CellFormat format_of_builtin(std::uint32_t id) {
  switch (id) {
    case 14:
    case 15:
    case 16:
    case 17:
    case 22: return CellFormat::date;
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 45:
    case 47: return CellFormat::time;
    case 46: return CellFormat::duration;
    default: break;
  }
  const bool is_asian_date = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return is_asian_date ? CellFormat::date : CellFormat::number;
}

std::optional<WorkbookProblem> read_cell_formats(Archive& archive, const std::string& part,
                                                 std::vector<CellFormat>& formats) {
  StylesHandler handler;
  auto problem = read_xml(archive, part, limits::inflated_of_small_part, handler);
  formats = handler.formats();
  return problem;
}

}  // namespace collint::table
