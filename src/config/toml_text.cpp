#include "config/toml_text.h"

#include <sstream>

#include "model/characters.h"
#include "tomlplusplus.h"

namespace collint {

std::string toml_text(const std::string& text) {
  const toml::value<std::string> value(text);
  const bool hides = traits_of_text(text).has(Trait::control | Trait::invisible | Trait::unusual_space);
  std::ostringstream out;
  out << toml::toml_formatter(value,
                              hides ? toml::format_flags::none : toml::format_flags::allow_unicode_strings);
  return out.str();
}

}  // namespace collint
