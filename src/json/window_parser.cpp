// The only file that knows simdjson.
//
// simdjson's first stage finds where the tokens of a text begin, many bytes at a time. It also refuses what
// is no UTF-8, texts that are not closed and control characters in them. The second stage is written here, as
// a walk from token to token: a node wants the place of everything, which simdjson's own second stages do not
// tell, and an object that has the bytes of an earlier one need not be walked at all.
//
// The walk is as strict as the scanner, and the fuzz targets compare the two:
//  - a text ends at its first quote, since the first stage has found one;
//  - a text without a backslash is used as it stands;
//  - numbers and literals are checked by grammar, since no machine word holds all numbers;
//  - depth is counted, since the walk is recursive.
// What is used of simdjson is what 3.0.1 (Debian 12) has.

#include "json/window_parser.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "json/causes.h"
#include "json/scanner.h"
#include "json/unescape.h"
#include "json/white_space.h"
#include "model/sixteen_bytes.h"

namespace collint::json {
namespace {

/// Larger objects hardly come again.
constexpr std::uint32_t most_compared = 512;

/// The first quote or backslash in a window, where there is one. Reads up to fifteen bytes behind it.
const char* find_quote_or_escape(const char* at) {
  if constexpr (std::endian::native == std::endian::little) {
    for (;; at += sizeof(SixteenBytes)) {
      const SixteenBytes bytes = load_sixteen(at);
      const auto [low, high] = halves_of((bytes == '"') | (bytes == '\\'));
      if (low != 0) return at + std::countr_zero(low) / 8;
      if (high != 0) return at + 8 + std::countr_zero(high) / 8;
    }
  }
  while (*at != '"' && *at != '\\') ++at;
  return at;
}

/// Where the tokens of a window begin.
struct Tokens {
  const std::uint32_t* begin = nullptr;
  const std::uint32_t* end = nullptr;
};

class Walk {
 public:
  /// `room` takes the texts that have escapes; they need no more than the window.
  Walk(std::string_view window, Tokens tokens, std::vector<Node>& nodes, char* room)
      : base_(window.data()),
        size_(window.size()),
        next_(tokens.begin),
        end_(tokens.end),
        nodes_(nodes),
        count_(nodes.size()),
        room_(room) {}

  /// Reads the window as one array.
  [[nodiscard]] bool run(std::size_t depth) {
    if (!advance() || here() != '[') return false;
    const std::size_t root = count_;
    append(root).kind = ValueKind::list;
    return items(root, depth) && next_ == end_;
  }

 private:
  /// Goes on to the next token; false where there is none.
  [[nodiscard]] bool advance() {
    if (next_ == end_) return false;
    at_ = *next_++;
    return true;
  }
  [[nodiscard]] char here() const { return base_[at_]; }

  Node& append(std::size_t parent) {
    Node& node = nodes_.emplace_back();
    node.to_parent = static_cast<std::uint32_t>(count_++ - parent);
    return node;
  }

  /// Reads what stands behind an opening bracket, to the closing one.
  [[nodiscard]] bool items(std::size_t own, std::size_t depth) {
    if (!advance()) return false;
    if (here() == ']') return close(own);
    for (std::uint32_t position = 0;; ++position) {
      const std::size_t index = count_;
      Node& item = append(own);
      item.set_position(position);
      if (!fill(item, index, depth) || !advance()) return false;
      if (here() == ']') return close(own);
      if (here() != ',' || !advance()) return false;
    }
  }

  [[nodiscard]] bool members(std::size_t own, std::size_t depth) {
    if (!advance()) return false;
    if (here() == '}') return close(own);
    while (true) {
      const std::size_t index = count_;
      Node& member = append(own);
      if (here() != '"' || !key(member) || !advance() || here() != ':' || !advance()) return false;
      if (!fill(member, index, depth) || !advance()) return false;
      if (here() == '}') return close(own);
      if (here() != ',' || !advance()) return false;
    }
  }

  [[nodiscard]] bool close(std::size_t index) {
    nodes_[index].end = at_ + 1;
    nodes_[index].extent = static_cast<std::uint32_t>(count_ - index);
    return true;
  }

  /// Reads a value into its node, which has the number `index`, and what it holds behind it.
  [[nodiscard]] bool fill(Node& node, std::size_t index, std::size_t depth) {
    node.begin = at_;
    switch (here()) {
      case '"': return text(node);
      case '{': return object(node, index, depth);
      case '[':
        node.kind = ValueKind::list;
        last_list_ = index;
        return depth != depth_limit && items(index, depth + 1);
      default: return scalar(node);
    }
  }

  /// Not a part of fill(), which would have to save what this needs for every text.
  [[nodiscard]] [[gnu::noinline]] bool object(Node& node, std::size_t index, std::size_t depth) {
    if (copy_last(index, depth)) return true;
    if (depth == depth_limit) return false;
    node.kind = ValueKind::object;
    const std::uint32_t* const begin = next_;
    if (!members(index, depth + 1)) return false;
    remember(index, depth, static_cast<std::uint32_t>(next_ - begin));
    return true;
  }

  [[nodiscard]] bool key(Node& node) {
    node.key_begin = at_ + 1;
    return quoted(node.key, node.key_end);
  }

  [[nodiscard]] bool text(Node& node) {
    node.kind = ValueKind::text;
    ++node.begin;
    return quoted(node.text, node.end);
  }

  /// Reads the text whose quote is the token.
  [[nodiscard]] bool quoted(std::string_view& text, std::uint32_t& end) {
    const char* const begin = base_ + at_ + 1;
    const char* quote = find_quote_or_escape(begin);
    text = {begin, static_cast<std::size_t>(quote - begin)};
    if (*quote != '"') quote = unescaped(quote, text);
    if (quote == nullptr) return false;
    end = static_cast<std::uint32_t>(quote - base_);
    return true;
  }

  /// Goes on with a text that was read up to a backslash. Returns where it ends, null where it is invalid.
  [[nodiscard]] const char* unescaped(const char* at, std::string_view& text) {
    char* const begin = room_;
    std::memcpy(room_, text.data(), text.size());
    room_ += text.size();
    while (*at != '"') {
      at = unescape(at, room_);
      if (at == nullptr) return nullptr;
      const char* const stop = find_quote_or_escape(at);
      const auto size = static_cast<std::size_t>(stop - at);
      std::memcpy(room_, at, size);
      room_ += size;
      at = stop;
    }
    text = {begin, static_cast<std::size_t>(room_ - begin)};
    return at;
  }

  [[nodiscard]] bool scalar(Node& node) const {
    const std::size_t behind = next_ == end_ ? size_ : *next_;
    std::string_view token(base_ + at_, behind - at_);
    token = token.substr(0, token.find_last_not_of(white_space) + 1);
    node.text = token;
    node.end = static_cast<std::uint32_t>(at_ + token.size());
    if (token == "true" || token == "false") {
      node.kind = ValueKind::boolean;
    } else if (token != "null") {
      node.kind = ValueKind::number;
      return is_number(token);
    }
    return true;
  }

  /// The last object of a kind: number 0, the array itself, where there was none.
  struct Last {
    std::size_t index = 0;
    std::uint32_t tokens = 0;  ///< behind its opening bracket
  };

  /// Objects of one depth and of keys like their own are of one kind.
  [[nodiscard]] Last& last_of_kind(std::size_t index, std::size_t depth) {
    const Node& node = nodes_[index];
    return last_[(depth * 53 + node.key.size() * 7 + node.parent().key.size()) % last_.size()];
  }

  /// Notes a small object without lists, whose items would know their places.
  void remember(std::size_t index, std::size_t depth, std::uint32_t tokens) {
    const Node& node = nodes_[index];
    if (depth > 1 && node.end - node.begin <= most_compared && last_list_ < index)
      last_of_kind(index, depth) = {index, tokens};
  }

  /// Takes the nodes of the object that begins here, whose node has the number `index`, from the last one,
  /// where that has the same bytes: it was valid, and so is this one.
  [[nodiscard]] bool copy_last(std::size_t index, std::size_t depth) {
    Last& last = last_of_kind(index, depth);
    if (last.index == 0) return false;
    const Node& known = nodes_[last.index];
    if (depth + known.extent > depth_limit) return false;  // which may stand less deep
    const std::size_t size = known.end - known.begin;
    if (size > size_ - at_ || std::memcmp(base_ + known.begin, base_ + at_, size) != 0) return false;
    next_ += last.tokens;
    copy(last.index, index, at_ - known.begin);
    last.index = index;
    return true;
  }

  void copy(std::size_t from, std::size_t to, std::uint32_t shift) {
    const std::uint32_t extent = nodes_[from].extent;
    Node& own = nodes_[to];
    own.kind = ValueKind::object;
    own.end = nodes_[from].end + shift;
    own.extent = extent;
    own.like = static_cast<std::uint32_t>(to - from);
    for (std::size_t i = 1; i < extent; ++i) {
      Node& node = nodes_.emplace_back(nodes_[from + i]);
      node.key_begin += shift;
      node.key_end += shift;
      node.begin += shift;
      node.end += shift;
      node.like = 0;
    }
    count_ = nodes_.size();
  }

  const char* base_;
  std::size_t size_;
  std::uint32_t at_ = 0;  ///< where the token begins
  const std::uint32_t* next_;
  const std::uint32_t* end_;
  std::vector<Node>& nodes_;
  std::size_t count_;  ///< of the nodes, which would be a division each time
  char* room_;
  std::size_t last_list_ = 0;
  std::array<Last, 256> last_{};
};

}  // namespace

struct WindowParser::Simdjson {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  std::unique_ptr<char[]> room;  // NOLINT(cppcoreguidelines-avoid-c-arrays): not to be filled with zeros

  /// Makes sure that a text of so many bytes can be read, and one that is somewhat longer: windows are of
  /// nearly one size.
  [[nodiscard]] bool prepare(std::size_t size) {
    if (parser != nullptr && parser->capacity() >= size) return true;
    constexpr std::size_t most_spare = std::size_t{1} << 20U;
    const std::size_t capacity = size + std::min(size / 4, most_spare);
    room = std::make_unique_for_overwrite<char[]>(capacity);  // NOLINT(cppcoreguidelines-avoid-c-arrays)
    if (parser != nullptr) return parser->set_capacity(capacity) == simdjson::SUCCESS;
    return simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, 1, parser) ==
           simdjson::SUCCESS;
  }
};

WindowParser::WindowParser() : simdjson_(std::make_unique<Simdjson>()) {}
WindowParser::~WindowParser() = default;

std::size_t WindowParser::padding() { return simdjson::SIMDJSON_PADDING; }

bool WindowParser::parse(std::string_view array, std::vector<Node>& nodes, std::size_t depth) {
  if (!simdjson_->prepare(array.size())) return false;
  simdjson::internal::dom_parser_implementation& parser = *simdjson_->parser;
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(array.data());
  if (parser.stage1(bytes, array.size(), simdjson::stage1_mode::regular) != simdjson::SUCCESS) return false;
  const std::uint32_t* const tokens = parser.structural_indexes.get();
  return Walk(array, {tokens, tokens + parser.n_structural_indexes}, nodes, simdjson_->room.get()).run(depth);
}

}  // namespace collint::json
