#include "json/sniff.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "model/command.h"

namespace collint::json {
namespace {

/// Most files tell with their first bytes, none of them is asked for more than these.
constexpr std::array bytes_looked_at = {std::size_t{1} << 12U, std::size_t{1} << 16U};
constexpr std::size_t npos = std::string_view::npos;

/// What follows `"key" :`, white space skipped. Empty where the key does not occur after `from`; `from` moves
/// on.
std::string_view next_value(std::string_view text, std::string_view quoted_key, std::size_t& from) {
  while ((from = text.find(quoted_key, from)) != npos) {
    from += quoted_key.size();
    const std::size_t colon = text.find_first_not_of(" \t\r\n", from);
    if (colon == npos || text[colon] != ':') continue;
    const std::size_t value = text.find_first_not_of(" \t\r\n", colon + 1);
    return value == npos ? std::string_view() : text.substr(value);
  }
  return {};
}

bool names_resource_type(std::string_view value) {
  if (!value.starts_with('"')) return false;
  const std::string_view name = value.substr(1, value.find('"', 1) - 1);
  return resource_type_named(name, false) != ResourceType::unknown;
}

bool any_value(std::string_view text, std::string_view quoted_key, bool (*accept)(std::string_view)) {
  for (std::size_t from = 0; from != npos;) {
    const std::string_view value = next_value(text, quoted_key, from);
    if (!value.empty() && accept(value)) return true;
  }
  return false;
}

bool holds_commands(const Source& source, std::size_t bytes) {
  std::string text(bytes, '\0');
  text.resize(source.read(0, text.data(), text.size()).size);
  std::erase(text, '\0');  // UTF-16 of ASCII is ASCII then
  if (any_value(text, "\"resourceType\"", names_resource_type)) return true;
  const bool identified =
      any_value(text, "\"identifier\"", [](std::string_view value) { return value.starts_with('{'); });
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return identified && first != npos && text[first] == '[';
}

}  // namespace

bool holds_commands(const Source& source) {
  return std::any_of(bytes_looked_at.begin(), bytes_looked_at.end(),
                     [&](std::size_t bytes) { return holds_commands(source, bytes); });
}

}  // namespace collint::json
