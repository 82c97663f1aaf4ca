#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "config/configuration.h"

namespace collint {
namespace {

struct Version {
  std::array<unsigned, 3> parts{};
  std::size_t count = 0;  ///< of parts that are said
};

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::optional<Version> version_of(std::string_view text) {
  Version version;
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  while (version.count < version.parts.size()) {
    const auto [next, error] = std::from_chars(at, end, version.parts[version.count++]);
    if (error != std::errc()) return std::nullopt;
    if (next == end) return version;
    if (*next != '.') return std::nullopt;
    at = next + 1;
  }
  return std::nullopt;
}

/// Whether a version satisfies one condition; none where that is none.
std::optional<bool> satisfies(const Version& version, std::string_view condition) {
  std::string_view sign;
  for (const std::string_view candidate : {">=", "<=", "==", ">", "<"}) {
    if (!condition.starts_with(candidate)) continue;
    sign = candidate;
    break;
  }
  const auto wanted = version_of(without_blanks(condition.substr(sign.size())));
  if (!wanted) return std::nullopt;
  if (sign.empty() || sign == "==")
    return std::equal(wanted->parts.begin(),
                      wanted->parts.begin() + static_cast<std::ptrdiff_t>(wanted->count),
                      version.parts.begin());
  if (sign == ">=") return version.parts >= wanted->parts;
  if (sign == "<=") return version.parts <= wanted->parts;
  return sign == ">" ? version.parts > wanted->parts : version.parts < wanted->parts;
}

}  // namespace

bool is_version(std::string_view text) {
  const auto version = version_of(text);
  return version && version->count > 1;
}

bool is_among(std::string_view version, std::string_view versions) {
  const auto own = version_of(version);
  while (own) {
    const auto comma = versions.find(',');
    if (!satisfies(*own, without_blanks(versions.substr(0, comma))).value_or(false)) return false;
    if (comma == std::string_view::npos) return true;
    versions.remove_prefix(comma + 1);
  }
  return false;
}

}  // namespace collint
