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
//  - a key is that of the object before, at the same place, where it has the same bytes up to its quote;
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
#include <span>

#include "json/causes.h"
#include "json/scanner.h"
#include "json/unescape.h"
#include "json/white_space.h"
#include "model/sixteen_bytes.h"

namespace collint::json {
namespace {

/// Larger objects hardly come again.
constexpr std::uint32_t most_compared = 512;

/// The first quote or backslash in a window, where there is one. Reads up to 31 bytes behind it.
const char* find_quote_or_escape(const char* at) {
  const auto found_in = [](SixteenBytes bytes) { return bits_of((bytes == '"') | (bytes == '\\')); };
  while (true) {
    // Both at once takes fewer instructions than asking each.
    const std::uint32_t found = found_in(load_sixteen(at)) | found_in(load_sixteen(at + sizeof(SixteenBytes)))
                                                                 << 16U;
    if (found != 0) return at + std::countr_zero(found);
    at += 2 * sizeof(SixteenBytes);
  }
}

/// Where each token of a window begins.
using Tokens = std::span<const std::uint32_t>;

/// The number of nodes that these tokens can need, or more: each node but the first has one of its own, and
/// the comma before it or, of the first of several, the bracket behind the last; a member has its key and a
/// colon besides. Those are counted only where it is a matter of memory.
std::size_t most_nodes(std::string_view window, Tokens tokens) {
  constexpr std::size_t worth_counting = 1U << 16U;
  const std::size_t all = (tokens.size() + 1) / 2;
  if (all < worth_counting) return all;
  const auto members = static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [&](std::uint32_t token) { return window[token] == ':'; }));
  return members < all ? all - members : 1;
}

/// How far a walk is.
struct Progress {
  const std::uint32_t* next;  ///< the token to look at
  Node* free;                 ///< where the next node goes
};

/// Where the walk is goes from call to call in registers, and not through the members of this.
class Walk {
 public:
  /// `nodes` are as many as the tokens can need. `room` takes the texts that have escapes; they need no more
  /// than the window.
  Walk(std::string_view window, Tokens tokens, std::span<Node> nodes, char* room)
      : base_(window.data()),
        size_(window.size()),
        begin_(tokens.data()),
        end_(begin_ + tokens.size()),
        nodes_(nodes.data()),
        nodes_end_(nodes_ + nodes.size()),
        room_(room) {}

  /// Reads the window as one array.
  [[nodiscard]] bool run(std::size_t depth) {
    if (begin_ == end_ || base_[*begin_] != '[') return false;
    *nodes_ = Node();
    nodes_->kind = ValueKind::list;
    return items({begin_ + 1, nodes_ + 1}, *nodes_, depth).next == end_ && is_valid_;
  }

 private:
  /// Ends the walk: nobody goes on at the end of the tokens.
  [[nodiscard]] Progress invalid() {
    is_valid_ = false;
    return {end_, nullptr};
  }

  /// Reads what stands behind an opening bracket, to the closing one.
  [[nodiscard]] Progress items(Progress walked, Node& own, std::size_t depth) {
    if (walked.next == end_) return invalid();
    std::uint32_t at = *walked.next++;
    if (base_[at] == ']') return close(walked, own, at);
    for (std::uint32_t position = 0;; ++position) {
      if (walked.free == nodes_end_) return invalid();
      Node& item = append(walked, own);
      item.set_position(position);
      walked = fill(walked, item, at, depth);
      if (walked.next == end_) return invalid();
      at = *walked.next++;
      if (base_[at] == ']') return close(walked, own, at);
      if (base_[at] != ',' || walked.next == end_) return invalid();
      at = *walked.next++;
    }
  }

  [[nodiscard]] Progress members(Progress walked, Node& own, std::size_t depth) {
    if (walked.next == end_) return invalid();
    std::uint32_t at = *walked.next++;
    if (base_[at] == '}') return close(walked, own, at);
    for (std::size_t place = kind_of(own, depth) * 5;; ++place) {
      if (walked.free == nodes_end_) return invalid();
      Node& member = append(walked, own);
      member.key_begin = at + 1;
      if (base_[at] != '"' || !key(member, keys_[place % keys_.size()]) || end_ - walked.next < 2)
        return invalid();
      if (base_[*walked.next++] != ':') return invalid();
      at = *walked.next++;
      walked = fill(walked, member, at, depth);
      if (walked.next == end_) return invalid();
      at = *walked.next++;
      if (base_[at] == '}') return close(walked, own, at);
      if (base_[at] != ',' || walked.next == end_) return invalid();
      at = *walked.next++;
    }
  }

  static Node& append(Progress& walked, const Node& parent) {
    Node& node = *walked.free++;
    node = Node();
    node.to_parent = static_cast<std::uint32_t>(&node - &parent);
    return node;
  }

  static Progress close(Progress walked, Node& own, std::uint32_t at) {
    own.end = at + 1;
    own.extent = static_cast<std::uint32_t>(walked.free - &own);
    return walked;
  }

  /// Reads the value that begins `at` a token, the last one that was looked at, into its node, and what it
  /// holds behind it.
  [[nodiscard]] Progress fill(Progress walked, Node& node, std::uint32_t at, std::size_t depth) {
    node.begin = at;
    switch (base_[at]) {
      case '"':
        node.kind = ValueKind::text;
        ++node.begin;
        return quoted(at + 1, node.text, node.end) ? walked : invalid();
      case '{': return object(walked, node, depth);
      case '[':
        node.kind = ValueKind::list;
        last_list_ = &node;
        return depth == depth_limit ? invalid() : items(walked, node, depth + 1);
      default: return scalar(walked, node) ? walked : invalid();
    }
  }

  /// Not a part of fill(), which would have to save what this needs for every text.
  [[nodiscard]] [[gnu::noinline]] Progress object(Progress walked, Node& node, std::size_t depth) {
    Last& last = last_[kind_of(node, depth + 1) % last_.size()];
    if (is_last(node, last, depth)) return copy(walked, node, last);
    if (depth == depth_limit) return invalid();
    node.kind = ValueKind::object;
    const Progress behind = members(walked, node, depth + 1);
    // A small object without lists, whose items would know their places.
    if (depth > 1 && node.end - node.begin <= most_compared && last_list_ < &node)
      last = {&node, static_cast<std::uint32_t>(behind.next - walked.next)};
    return behind;
  }

  /// The last key at a place within objects of a kind: most often the next one there is the same.
  struct alignas(64) LastKey {
    std::array<char, 2 * sizeof(SixteenBytes)> bytes{};  ///< as they are written, and the quote behind them
    std::uint32_t size = 0;
    std::uint32_t mask = ~0U;  ///< of the bytes that count; all of them where there is none
    Field named = Field::none;
  };

  [[nodiscard]] bool key(Node& member, LastKey& last) {
    const char* const begin = base_ + member.key_begin;
    const auto same = [&](std::size_t at) {
      return bits_of(SixteenBytes(load_sixteen(begin + at) == load_sixteen(last.bytes.data() + at)));
    };
    if (((same(0) | same(sizeof(SixteenBytes)) << 16U) & last.mask) == last.mask) {
      member.key = {begin, last.size};
      member.key_end = member.key_begin + last.size;
      member.named = last.named;
      return true;
    }
    if (!quoted(member.key_begin, member.key, member.key_end)) return false;
    member.named = field_named(member.key);
    if (member.key.data() == begin && member.key.size() < last.bytes.size()) {
      std::memcpy(last.bytes.data(), begin, last.bytes.size());
      last.size = static_cast<std::uint32_t>(member.key.size());
      last.mask = (2U << last.size) - 1;
      last.named = member.named;
    }
    return true;
  }

  /// Reads the text that begins behind a quote.
  [[nodiscard]] bool quoted(std::uint32_t from, std::string_view& text, std::uint32_t& end) {
    const char* const begin = base_ + from;
    const char* quote = find_quote_or_escape(begin);
    text = {begin, static_cast<std::size_t>(quote - begin)};
    if (*quote != '"') quote = unescaped(quote, text);
    if (quote == nullptr) return false;
    end = static_cast<std::uint32_t>(quote - base_);
    return true;
  }

  /// Goes on with a text that was read up to a backslash. Returns where it ends, null where it is invalid.
  [[nodiscard]] [[gnu::noinline]] const char* unescaped(const char* at, std::string_view& text) {
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

  [[nodiscard]] bool scalar(Progress walked, Node& node) const {
    const std::size_t behind = walked.next == end_ ? size_ : *walked.next;
    std::string_view token(base_ + node.begin, behind - node.begin);
    token = token.substr(0, token.find_last_not_of(white_space) + 1);
    node.text = token;
    node.end = static_cast<std::uint32_t>(node.begin + token.size());
    if (token == "true" || token == "false") {
      node.kind = ValueKind::boolean;
    } else if (token != "null") {
      node.kind = ValueKind::number;
      return is_number(token);
    }
    return true;
  }

  /// The last object of a kind.
  struct Last {
    const Node* node = nullptr;
    std::uint32_t tokens = 0;  ///< behind its opening bracket
  };

  /// Objects of one depth and of keys like their own are of one kind: most have the same kind as others of
  /// their number.
  [[nodiscard]] static std::size_t kind_of(const Node& object, std::size_t depth) {
    const std::size_t letter = object.key.empty() ? 0 : static_cast<unsigned char>(object.key.front());
    return depth * 53 + letter * 11 + object.key.size() * 7 + object.parent().key.size();
  }

  /// True where the last object of its kind has the bytes that begin here: it was valid, and so is this one.
  [[nodiscard]] bool is_last(const Node& node, const Last& last, std::size_t depth) const {
    if (last.node == nullptr) return false;
    const std::size_t size = last.node->end - last.node->begin;
    return size <= size_ - node.begin &&
           std::memcmp(base_ + last.node->begin, base_ + node.begin, size) == 0 &&
           depth + last.node->extent <= depth_limit;  // which may stand less deep
  }

  /// Takes the nodes of the object that begins here from the last one.
  [[nodiscard]] Progress copy(Progress walked, Node& own, Last& last) {
    const Node& known = *last.node;
    if (nodes_end_ - &own < known.extent) return invalid();
    const std::uint32_t shift = own.begin - known.begin;
    own.kind = ValueKind::object;
    own.end = known.end + shift;
    own.extent = known.extent;
    own.like = static_cast<std::uint32_t>(&own - &known);
    for (std::size_t i = 1; i < own.extent; ++i) {
      Node& node = *walked.free++;
      node = *(&known + i);
      node.key_begin += shift;
      node.key_end += shift;
      node.begin += shift;
      node.end += shift;
      node.like = 0;
    }
    last.node = &own;
    return {walked.next + last.tokens, walked.free};
  }

  const char* const base_;
  const std::size_t size_;
  const std::uint32_t* const begin_;
  const std::uint32_t* const end_;
  Node* const nodes_;
  Node* const nodes_end_;
  bool is_valid_ = true;
  char* room_;
  const Node* last_list_ = nullptr;
  std::array<Last, 256> last_{};
  std::array<LastKey, 128> keys_{};
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
  const Tokens tokens(parser.structural_indexes.get(), parser.n_structural_indexes);
  if (const std::size_t most = most_nodes(array, tokens); nodes.size() < most) nodes.resize(most);
  return Walk(array, tokens, nodes, simdjson_->room.get()).run(depth);
}

}  // namespace collint::json
