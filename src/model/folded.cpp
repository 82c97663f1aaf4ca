// Folding looks at every name of a file, so it has two ways that give the same. Nearly all texts go the fast
// one: ASCII in small letters, and code points whose folded bytes come from a table. What needs
// more goes the slow one from its start: several combining marks on one letter, which have an order, long
// decompositions, and code points beyond the first plane.

#include "model/folded.h"

#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <memory>
#include <vector>

#include "model/characters.h"
#include "model/sixteen_bytes.h"

namespace collint {
namespace {

constexpr utf8proc_int32_t blank = ' ';

int combining_class(utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; }

void decompose(char32_t c, std::vector<utf8proc_int32_t>& out) {
  constexpr auto options = static_cast<utf8proc_option_t>(static_cast<unsigned>(UTF8PROC_DECOMPOSE) |
                                                          static_cast<unsigned>(UTF8PROC_COMPAT) |
                                                          static_cast<unsigned>(UTF8PROC_CASEFOLD));
  std::array<utf8proc_int32_t, 32> parts{};
  int last_boundary = UTF8PROC_BOUNDCLASS_START;
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()), options, &last_boundary);
  const auto taken = std::clamp<utf8proc_ssize_t>(count, 0, static_cast<utf8proc_ssize_t>(parts.size()));
  out.insert(out.end(), parts.begin(), parts.begin() + taken);
}

/// Brings the marks on one letter into their canonical order.
void order_marks(std::vector<utf8proc_int32_t>& code_points) {
  const auto is_mark = [](utf8proc_int32_t c) { return c >= 0x300 && combining_class(c) != 0; };
  for (auto at = code_points.begin(); at != code_points.end();) {
    at = std::find_if(at, code_points.end(), is_mark);
    const auto end = std::find_if_not(at, code_points.end(), is_mark);
    std::stable_sort(at, end, [](auto a, auto b) { return combining_class(a) < combining_class(b); });
    at = end;
  }
}

void append_slowly(std::string_view text, std::string& out) {
  std::vector<utf8proc_int32_t> code_points;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (is_format_character(c.value)) continue;
    if (is_white_space(c.value)) {
      code_points.push_back(blank);
    } else {
      decompose(c.value, code_points);
    }
  }
  order_marks(code_points);
  bool pending = false;
  bool started = false;
  for (const utf8proc_int32_t c : code_points) {
    if (c == blank) {
      pending = started;
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    started = true;
    append_utf8(static_cast<char32_t>(c), out);
  }
}

/// What one code point folds to, if that is short.
struct Folded {
  static constexpr std::uint8_t too_long = 255;
  static constexpr std::uint8_t white_space = 254;
  static constexpr std::uint8_t unknown = 253;  ///< as long as nobody has asked

  std::array<char, 5> bytes{};
  std::uint8_t size = unknown;
  bool starts_with_mark = false;
  bool ends_with_mark = false;
};
static_assert(sizeof(Folded) == 8);

Folded fold(char32_t c) {
  Folded folded;
  folded.size = 0;
  if (is_format_character(c)) return folded;
  std::vector<utf8proc_int32_t> parts;
  decompose(c, parts);
  std::string bytes;
  for (const utf8proc_int32_t part : parts) append_utf8(static_cast<char32_t>(part), bytes);
  folded.size = Folded::too_long;
  if (is_white_space(c)) folded.size = Folded::white_space;
  const bool keeps_blank = std::find(parts.begin(), parts.end(), blank) != parts.end();
  if (is_white_space(c) || keeps_blank || parts.empty() || bytes.size() > folded.bytes.size()) return folded;
  std::copy(bytes.begin(), bytes.end(), folded.bytes.begin());
  folded.size = static_cast<std::uint8_t>(bytes.size());
  folded.starts_with_mark = combining_class(parts.front()) != 0;
  folded.ends_with_mark = combining_class(parts.back()) != 0;
  return folded;
}

/// 256 code points of the first plane, from one whose number has zeros for its last eight bits.
using FoldedBlock = std::array<Folded, 256>;

/// The blocks are made, and filled in, as they are needed.
FoldedBlock& folded_block(char32_t first) {
  thread_local std::array<std::unique_ptr<FoldedBlock>, 256> blocks;
  std::unique_ptr<FoldedBlock>& block = blocks[first >> 8U];
  if (block == nullptr) block = std::make_unique<FoldedBlock>();
  return *block;
}

/// The code point of two or three bytes that starts at `at`; 0x10000 for anything else.
char32_t short_code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto continues = [&](std::size_t i) { return at + i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
  if ((byte(0) & 0xE0U) == 0xC0U && continues(1)) return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
  if ((byte(0) & 0xF0U) == 0xE0U && continues(1) && continues(2))
    return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  return 0x10000;
}

/// The first sixteen bytes of a text, or all of them and zeros.
SixteenBytes load_up_to_sixteen(std::string_view text) {
  if (text.size() >= sizeof(SixteenBytes)) return load_sixteen(text.data());
  SixteenBytes bytes{};
  std::memcpy(&bytes, text.data(), text.size());
  return bytes;
}

/// Folds by the table, ASCII up to sixteen bytes at a time.
class QuickFold {
 public:
  /// Writes at most `room_for(text)` bytes. Null where the text needs more than the table.
  char* run(std::string_view text, char* out) {
    begin_ = out_ = out;
    for (std::size_t i = 0; i < text.size();) {
      const bool is_ascii = static_cast<signed char>(text[i]) >= 0;
      if (const std::size_t taken = is_ascii ? take_ascii(text.substr(i)) : 0; taken != 0) {
        i += taken;
        continue;
      }
      const char32_t c = is_ascii ? static_cast<char32_t>(text[i]) : short_code_point(text, i);
      if (c > 0xFFFF || !take(folded_of(c))) return nullptr;
      i += c < 0x80 ? 1U : c < 0x800 ? 2U : 3U;
    }
    return out_;
  }

  /// Each byte gives at most a blank and what the table has for it; sixteen bytes are written at a time.
  static std::size_t room_for(std::string_view text) { return 6 * text.size() + sizeof(SixteenBytes); }

 private:
  /// Most texts are of one script.
  const Folded& folded_of(char32_t c) {
    const char32_t first = c & 0xFF00U;
    if (block_ == nullptr || block_begin_ != first) {
      block_ = &folded_block(first);
      block_begin_ = first;
    }
    Folded& folded = (*block_)[c & 0xFFU];
    if (folded.size == Folded::unknown) folded = fold(c);
    return folded;
  }

  /// Takes visible ASCII with at most one blank in a row, up to what is none, of the first sixteen bytes.
  /// Returns how much was taken: all of that or nothing.
  std::size_t take_ascii(std::string_view text) {
    using Signed [[gnu::vector_size(16)]] = signed char;
    const SixteenBytes bytes = load_up_to_sixteen(text);
    const auto values = Signed(bytes);  // below zero beyond ASCII
    const std::size_t size = std::min(text.size(), sizeof bytes);
    const auto taken =
        static_cast<unsigned>(std::countr_zero(bits_of(SixteenBytes(values < 0)) | 1U << size));
    const std::uint32_t mask = (1U << taken) - 1;
    const std::uint32_t blanks = bits_of(SixteenBytes(values == ' ')) & mask;
    if ((bits_of(SixteenBytes((values < ' ') | (values == 0x7F))) & mask) != 0) return 0;
    if ((blanks & blanks << 1U) != 0 || ((blanks & 1U) != 0 && (pending_ || out_ == begin_))) return 0;
    write_blank();
    const SixteenBytes folded = bytes | (SixteenBytes((values >= 'A') & (values <= 'Z')) & 0x20);
    std::memcpy(out_, &folded, sizeof folded);
    pending_ = (blanks >> (taken - 1) & 1U) != 0;
    out_ += taken - (pending_ ? 1 : 0);
    after_mark_ = false;
    return taken;
  }

  bool take(const Folded& folded) {
    if (folded.size == Folded::white_space) {
      pending_ = out_ != begin_;
      return true;
    }
    if (folded.size == Folded::too_long || (after_mark_ && folded.starts_with_mark)) return false;
    if (folded.size == 0) return true;
    write_blank();
    std::memcpy(out_, folded.bytes.data(), folded.bytes.size());
    out_ += folded.size;
    after_mark_ = folded.ends_with_mark;
    return true;
  }

  void write_blank() {
    *out_ = ' ';
    out_ += pending_ ? 1 : 0;
    pending_ = false;
  }

  FoldedBlock* block_ = nullptr;
  char32_t block_begin_ = 0;
  char* begin_ = nullptr;
  char* out_ = nullptr;
  bool pending_ = false;
  bool after_mark_ = false;
};

}  // namespace

void append_folded(std::string_view text, std::string& out) {
  const std::size_t begin = out.size();
  out.resize(begin + QuickFold::room_for(text));
  const char* const end = QuickFold().run(text, out.data() + begin);
  out.resize(end == nullptr ? begin : static_cast<std::size_t>(end - out.data()));
  if (end == nullptr) append_slowly(text, out);
}

std::uint32_t hash_of_folded(std::string_view text) {
  std::array<char, 512>
      quickly;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled in as far as it is read
  if (QuickFold::room_for(text) <= quickly.size()) {
    const char* const end = QuickFold().run(text, quickly.data());
    if (end != nullptr)
      return static_cast<std::uint32_t>(
          XXH3_64bits(quickly.data(), static_cast<std::size_t>(end - quickly.data())));
  }
  std::string folded;
  append_folded(text, folded);
  return static_cast<std::uint32_t>(XXH3_64bits(folded.data(), folded.size()));
}

}  // namespace collint
