#include "report/uri.h"

#include <fmt/core.h>

#include <iterator>

namespace collint {
namespace {

bool stands_for_itself(char c) {
  constexpr std::string_view marks = "-._~/";
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         marks.find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_of_path(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    if (stands_for_itself(c)) {
      uri += c;
    } else {
      fmt::format_to(std::back_inserter(uri), "%{:02X}",
                     static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return uri;
}

}  // namespace collint
