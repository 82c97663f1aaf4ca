// The only file that knows simdjson.
//
// On-Demand parses what is asked for and skips the rest, so a full walk that asks for everything is as strict
// as simdjson's DOM. Three things are done here instead, each checked against the strict scanner by the fuzz
// targets:
//  - a text without a backslash is used as it stands: stage 1 has validated its UTF-8 and its control
//  characters;
//  - numbers and literals are taken as raw tokens and checked by grammar, since simdjson refuses numbers that
//  no
//    machine word holds;
//  - depth is counted here, since On-Demand has no limit and this walk is recursive.
// The calls used exist in simdjson 3.0.1 (Debian 12) and in 4.x alike.

#include "json/window_parser.h"

#include <simdjson.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "json/causes.h"
#include "json/scanner.h"
#include "model/sixteen_bytes.h"

namespace collint::json {
namespace {

namespace ondemand = simdjson::ondemand;

/// Larger objects hardly come again.
constexpr std::uint32_t most_compared = 512;

/// What simdjson keeps room for: brackets that are not in the file and the value within the innermost count.
constexpr std::size_t simdjson_depth = depth_limit + 3;

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

constexpr int step = sizeof(SixteenBytes);

/// The first quote or backslash in a window, where there is one. Reads up to fifteen bytes behind it.
const char* find_quote_or_escape(const char* at) {
  if constexpr (std::endian::native == std::endian::little) {
    for (;; at += step) {
      const SixteenBytes bytes = load_sixteen(at);
      const auto [low, high] = halves_of((bytes == '"') | (bytes == '\\'));
      if (low != 0) return at + std::countr_zero(low) / 8;
      if (high != 0) return at + 8 + std::countr_zero(high) / 8;
    }
  }
  while (*at != '"' && *at != '\\') ++at;
  return at;
}

/// The value within a result that holds no error, where it lies: a copy would cost a stall for every value.
template <typename Value, typename Result>
Value& unwrapped(Result& result) {
  Value&& value = static_cast<Result&&>(result).value_unsafe();
  return value;
}

class Walk {
 public:
  Walk(ondemand::document& document, std::string_view window, std::vector<Node>& nodes)
      : document_(document), base_(window.data()), end_(base_ + window.size()), nodes_(nodes) {}

  [[nodiscard]] bool array(ondemand::array list, std::size_t own, std::size_t depth) {
    std::uint32_t position = 0;
    for (auto item : list) {
      if (item.error() != simdjson::SUCCESS) return false;
      auto& value = unwrapped<ondemand::value>(item);
      const std::size_t index = append(own);
      nodes_[index].set_position(position++);
      if (!fill(value, value.raw_json_token(), index, depth)) return false;
    }
    return true;
  }

  std::size_t append(std::size_t parent) {
    nodes_.emplace_back().to_parent = static_cast<std::uint32_t>(size_ - parent);
    return size_++;
  }

 private:
  /// Reads a value into the node at `index`, and what it holds behind it.
  [[nodiscard]] bool fill(ondemand::value& value, std::string_view token, std::size_t index,
                          std::size_t depth) {
    nodes_[index].begin = offset(token.data());
    switch (token.front()) {
      case '"': return text(value, token, nodes_[index]);
      case '{': {
        if (copy_last(index, depth)) return true;  // the iterator skips what was not read
        ondemand::object object;
        if (depth == depth_limit || value.get_object().get(object) != simdjson::SUCCESS) return false;
        nodes_[index].kind = ValueKind::object;
        return members(object, index, depth + 1) && close(index) && remember(index, depth);
      }
      case '[': {
        ondemand::array list;
        if (depth == depth_limit || value.get_array().get(list) != simdjson::SUCCESS) return false;
        nodes_[index].kind = ValueKind::list;
        last_list_ = index;
        return array(list, index, depth + 1) && close(index);
      }
      default: return scalar(trimmed_token(token), nodes_[index]);
    }
  }

  [[nodiscard]] bool members(ondemand::object& object, std::size_t own, std::size_t depth) {
    for (auto member : object) {
      if (member.error() != simdjson::SUCCESS) return false;
      auto& field = unwrapped<ondemand::field>(member);
      const std::size_t index = append(own);
      const std::string_view token = field.value().raw_json_token();
      if (!key(field, token, nodes_[index]) || !fill(field.value(), token, index, depth)) return false;
    }
    return true;
  }

  /// The key ends at the first quote or, with escapes, at the last one before its value.
  [[nodiscard]] bool key(ondemand::field& field, std::string_view value, Node& node) {
    const char* const begin = field.key().raw();
    const char* quote = find_quote_or_escape(begin);
    const bool escaped = *quote != '"';
    if (escaped) quote = skip_white_back(skip_white_back(value.data()) - 1) - 1;
    node.key_begin = offset(begin);
    node.key_end = offset(quote);
    node.key = {begin, static_cast<std::size_t>(quote - begin)};
    return !escaped || field.unescaped_key().get(node.key) == simdjson::SUCCESS;
  }

  [[nodiscard]] bool text(ondemand::value& value, std::string_view token, Node& node) {
    const char* const begin = token.data() + 1;
    const char* quote = find_quote_or_escape(begin);
    const bool escaped = *quote != '"';
    if (escaped) quote = skip_white_back(token.data() + token.size()) - 1;
    node.kind = ValueKind::text;
    ++node.begin;
    node.end = offset(quote);
    node.text = {begin, static_cast<std::size_t>(quote - begin)};
    if (escaped) return value.get_string().get(node.text) == simdjson::SUCCESS;
    ondemand::raw_json_string consumed;
    return value.get_raw_json_string().get(consumed) == simdjson::SUCCESS;
  }

  [[nodiscard]] bool scalar(std::string_view token, Node& node) const {
    node.text = token;
    node.end = offset(token.data() + token.size());
    if (token == "true" || token == "false") {
      node.kind = ValueKind::boolean;
    } else if (token != "null") {
      node.kind = ValueKind::number;
      return is_number(token);
    }
    return true;
  }

  /// Ends an object or a list at its bracket, the last thing before the token that is next.
  [[nodiscard]] bool close(std::size_t index) {
    const char* next = nullptr;
    if (document_.current_location().get(next) != simdjson::SUCCESS) return false;
    nodes_[index].end = offset(skip_white_back(next));
    nodes_[index].extent = static_cast<std::uint32_t>(size_ - index);
    return true;
  }

  /// Where the last object of its depth and of keys like its own lies; 0 where there was none.
  [[nodiscard]] std::size_t& last_of_kind(std::size_t index, std::size_t depth) {
    const Node& node = nodes_[index];
    return last_[(depth * 53 + node.key.size() * 7 + node.parent().key.size()) % last_.size()];
  }

  /// Notes a small object without lists, whose items would know their places.
  bool remember(std::size_t index, std::size_t depth) {
    const Node& node = nodes_[index];
    if (depth > 1 && node.end - node.begin <= most_compared && last_list_ < index)
      last_of_kind(index, depth) = index;
    return true;
  }

  /// Takes the nodes of the object that begins with the node at `index` from the last one, where that has the
  /// same bytes: it was valid, and so is this one.
  [[nodiscard]] bool copy_last(std::size_t index, std::size_t depth) {
    std::size_t& last = last_of_kind(index, depth);
    if (last == 0) return false;
    const Node& known = nodes_[last];
    if (depth + known.extent > depth_limit) return false;  // which may stand less deep
    const std::uint32_t begin = nodes_[index].begin;
    const std::size_t size = known.end - known.begin;
    if (size > static_cast<std::size_t>(end_ - base_) - begin ||
        std::memcmp(base_ + known.begin, base_ + begin, size) != 0)
      return false;
    const std::uint32_t shift = begin - known.begin;
    const std::uint32_t extent = known.extent;
    nodes_.resize(index + extent);
    size_ = nodes_.size();
    Node& own = nodes_[index];
    own.kind = ValueKind::object;
    own.end = nodes_[last].end + shift;
    own.extent = extent;
    own.like = static_cast<std::uint32_t>(index - last);
    for (std::size_t i = 1; i < extent; ++i) {
      Node& node = nodes_[index + i];
      node = nodes_[last + i];
      node.key_begin += shift;
      node.key_end += shift;
      node.begin += shift;
      node.end += shift;
      node.like = 0;
    }
    last = index;
    return true;
  }

  /// There is something before the end that is not white.
  [[nodiscard]] const char* skip_white_back(const char* end) const {
    if (!is_white(end[-1])) return end;
    if (std::endian::native == std::endian::little && offset(end) >= step) {
      const SixteenBytes bytes = load_sixteen(end - step);
      const auto [low, high] =
          halves_of(~SixteenBytes((bytes == ' ') | (bytes == '\n') | (bytes == '\r') | (bytes == '\t')));
      if (high != 0) return end - std::countl_zero(high) / 8;
      end -= low != 0 ? 8 + std::countl_zero(low) / 8 : step;
    }
    while (is_white(end[-1])) --end;
    return end;
  }

  [[nodiscard]] std::string_view trimmed_token(std::string_view token) const {
    const char* const end = skip_white_back(token.data() + token.size());
    return {token.data(), static_cast<std::size_t>(end - token.data())};
  }

  [[nodiscard]] std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - base_); }

  ondemand::document& document_;
  const char* base_;
  const char* end_;
  std::vector<Node>& nodes_;
  std::size_t size_ = nodes_.size();  ///< which would be a division each time
  std::size_t last_list_ = 0;
  std::array<std::size_t, 256> last_{};
};

}  // namespace

struct WindowParser::Simdjson {
  ondemand::parser parser;
};

WindowParser::WindowParser() : simdjson_(std::make_unique<Simdjson>()) {}
WindowParser::~WindowParser() = default;

std::size_t WindowParser::padding() { return simdjson::SIMDJSON_PADDING; }

bool WindowParser::parse(std::string_view array, std::vector<Node>& nodes, std::size_t depth) {
  ondemand::parser& parser = simdjson_->parser;
  if (parser.max_depth() != simdjson_depth &&
      parser.allocate(array.size(), simdjson_depth) != simdjson::SUCCESS)
    return false;
  ondemand::document document;
  const simdjson::padded_string_view padded(array.data(), array.size(),
                                            array.size() + simdjson::SIMDJSON_PADDING);
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return false;
  ondemand::array list;
  if (document.get_array().get(list) != simdjson::SUCCESS) return false;
  Walk walk(document, array, nodes);
  const std::size_t root = walk.append(nodes.size());
  nodes[root].kind = ValueKind::list;
  nodes[root].end = static_cast<std::uint32_t>(array.size());
  if (!walk.array(list, root, depth)) return false;
  nodes[root].extent = static_cast<std::uint32_t>(nodes.size() - root);
  const char* rest = nullptr;
  return document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS;
}

}  // namespace collint::json
