#include "table/shared_texts.h"

#include "table/cell_text.h"
#include "table/rich_text.h"
#include "table/sheet_text.h"
#include "table/workbook_limits.h"
#include "table/xml.h"

namespace collint::table {
namespace {

class SharedTextsHandler : public XmlHandler {
 public:
  explicit SharedTextsHandler(SharedTexts& texts) : texts_(texts) {}

  void start(std::size_t depth, std::string_view name, const XmlAttributes& /*attributes*/) override {
    constexpr std::size_t item_depth = 2;
    if (depth == item_depth) {
      text_.begin(depth);
      is_item_ = name == "si";
    } else if (depth > item_depth) {
      text_.start(depth, name);
    }
  }

  void text(std::size_t depth, std::string_view piece) override {
    if (is_item_ && !text_.take(depth, piece)) refuse("a text is longer than any that Excel writes");
  }

  void end(std::size_t depth) override {
    if (depth != 2 || !is_item_) return;
    is_item_ = false;
    texts_.add(text_.stored());
    if (texts_.bytes() > limits::shared_texts) refuse("there are more shared texts than memory is meant for");
  }

 private:
  SharedTexts& texts_;
  RichText text_;
  bool is_item_ = false;
};

}  // namespace

void SharedTexts::add(std::string_view text) {
  if (text.find("_x") == std::string_view::npos) {
    sheet_text::append_spelt(text, texts_);
  } else {
    std::string unescaped;
    append_unescaped(text, unescaped);
    sheet_text::append_spelt(unescaped, texts_);
  }
  ends_.push_back(texts_.size());
}

std::optional<WorkbookProblem> read_shared_texts(Archive& archive, const std::string& part,
                                                 SharedTexts& texts) {
  SharedTextsHandler handler(texts);
  return read_xml(archive, part, limits::inflated, handler);
}

}  // namespace collint::table
