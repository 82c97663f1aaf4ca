#include "report/xml_text.h"

#include "report/html_text.h"

namespace collint {

std::string xml_text(std::string_view text) {
  std::string out = html_text(text);
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = out.find(none); at != std::string::npos; at = out.find(none, at))
      out.replace(at, none.size(), "\xEF\xBF\xBD");
  }
  return out;
}

}  // namespace collint
