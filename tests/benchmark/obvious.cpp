// What a first simdjson program does: load the file, walk it once, read every key and every text. It checks
// nothing. Prints how many elements and texts it saw and the bytes of these, so that nothing is optimised
// away.

#include <simdjson.h>

#include <cstdint>
#include <cstdio>

namespace {

namespace ondemand = simdjson::ondemand;

std::uint64_t texts = 0;
std::uint64_t bytes = 0;

void take(std::string_view text) {
  ++texts;
  bytes += text.size();
}

void walk(ondemand::value value) {
  switch (value.type()) {
    case ondemand::json_type::object:
      for (auto field : value.get_object()) {
        take(field.unescaped_key());
        walk(field.value());
      }
      break;
    case ondemand::json_type::array:
      for (auto item : value.get_array()) walk(item.value());
      break;
    case ondemand::json_type::string: take(value.get_string()); break;
    default: take(value.raw_json_token()); break;
  }
}

}  // namespace

int main(int, char** arguments) {
  ondemand::parser parser;
  const auto json = simdjson::padded_string::load(arguments[1]);
  auto document = parser.iterate(json);
  unsigned long long elements = 0;
  for (auto item : document.get_array()) {
    walk(item.value());
    ++elements;
  }
  std::printf("%llu elements, %llu texts, %llu bytes\n", elements, static_cast<unsigned long long>(texts),
              static_cast<unsigned long long>(bytes));
  return 0;
}
