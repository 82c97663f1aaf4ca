// What is special about the reader beside the cells that it gives: those are compared with opencsv in
// tests/csv.

#include "table/csv_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"

namespace collint::table {
namespace {

using Lines = std::vector<std::string>;

struct Read {
  Lines cells;  ///< "text" or, where the bytes are others, "text <- bytes"; a record begins with "offset:"
  std::string error;
  std::optional<Span> unterminated_quote;
  std::optional<Span> invalid_utf8;

  explicit Read(const std::string& text, const Dialect& dialect = {}) {
    const auto source = source_of(text);
    CsvReader reader(*source, dialect);
    Record record;
    while (reader.next(record)) {
      cells.push_back(fmt::format("{}:", record.offset));
      for (const Cell& cell : record.cells) cells.push_back(description(record, cell));
    }
    error = reader.error();
    unterminated_quote = reader.unterminated_quote();
    invalid_utf8 = reader.invalid_utf8();
  }

 private:
  static std::string description(const Record& record, const Cell& cell) {
    const std::string_view bytes = record.bytes.substr(cell.begin, cell.end - cell.begin);
    const std::string mark = cell.drops_escape ? " drops" : "";
    return cell.text == bytes ? std::string(bytes) + mark : fmt::format("{} <- {}{}", cell.text, bytes, mark);
  }
};

/// Repeats a character without end, after some text.
class EndlessSource : public Source {
 public:
  EndlessSource(std::string start, char repeated) : start_(std::move(start)), repeated_(repeated) {}

  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    std::fill(buffer, buffer + size, repeated_);
    if (offset < start_.size()) start_.copy(buffer, size, static_cast<std::size_t>(offset));
    return {size, ""};
  }
  [[nodiscard]] std::uint64_t size() const override { return UINT64_MAX; }

 private:
  std::string start_;
  char repeated_;
};

/// Fails behind its hundredth byte.
class BrokenSource : public Source {
 public:
  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    if (offset + size > 100) return {0, "Input/output error"};
    for (std::size_t i = 0; i < size; ++i) buffer[i] = (offset + i) % 10 == 9 ? '\n' : 'a';
    return {size, ""};
  }
  [[nodiscard]] std::uint64_t size() const override { return 1000; }
};

std::vector<std::size_t> offsets_in(const std::string& text) {
  const auto source = source_of(text);
  CsvReader reader(*source, {});
  Record record;
  REQUIRE(reader.next(record));
  const Cell& cell = record.cells.back();
  const std::string_view bytes = record.bytes.substr(cell.begin, cell.end - cell.begin);
  std::vector<std::size_t> offsets;
  for (std::size_t wanted = 0; wanted <= cell.text.size(); ++wanted)
    offsets.push_back(reader.offset_in(bytes, wanted));
  return offsets;
}

using Offsets = std::vector<std::size_t>;

}  // namespace

TEST_CASE("records end with a line, whatever the line ends with") {
  CHECK(Read("a;b\nc\r\nd;\re").cells == Lines{"0:", "a", "b", "4:", "c", "7:", "d", "", "10:", "e"});
  CHECK(Read("a\n").cells == Lines{"0:", "a"});
  CHECK(Read("\n\r\n\r").cells == Lines{"0:", "", "1:", "", "3:", ""});
  CHECK(Read(";").cells == Lines{"0:", "", ""});
  CHECK(Read("").cells.empty());
}

TEST_CASE("the bytes of a cell do not have the quotes around it") {
  CHECK(Read("\"a b\";\"\";\"x;\ny\"").cells == Lines{"0:", "a b", "", "x;\ny"});
  CHECK(Read("\"a \"\"b\"\"\";\"c\r\nd\";\"e\\\"f\"").cells ==
        Lines{"0:", "a \"b\" <- a \"\"b\"\"", "c\nd <- c\r\nd", "e\"f <- e\\\"f"});
}

TEST_CASE("the bytes of a cell that is quoted in parts are all of it") {
  CHECK(Read("x;an \"odd\" one").cells == Lines{"0:", "x", "an \"odd\" one"});
  CHECK(Read("\"a\"b").cells == Lines{"0:", "ab <- \"a\"b"});
  CHECK(Read("a\"b\"").cells == Lines{"0:", "ab <- a\"b\""});
  CHECK(Read("\"a\"b\"c\"").cells == Lines{"0:", "ab\"c <- \"a\"b\"c\""});
  CHECK(Read("12; \"a\"").cells == Lines{"0:", "12", " \"a <-  \"a\""});
}

TEST_CASE("an escape that escapes nothing is gone, and that is told") {
  CHECK(Read("C:\\Users").cells == Lines{"0:", "C:Users <- C:\\Users drops"});
  CHECK(Read("\\\\server").cells == Lines{"0:", "server <- \\\\server drops"});
  CHECK(Read("\"\\\\server\"").cells == Lines{"0:", "\\server <- \\\\server"});
  CHECK(Read("a\\;b;a\\\\b").cells == Lines{"0:", "a;b <- a\\;b", "a\\b <- a\\\\b"});
  CHECK(Read("a\\").cells == Lines{"0:", "a <- a\\ drops"});
  CHECK(Read("a\\b\"c\"", {.strict_quotes = true}).cells == Lines{"0:", "c <- a\\b\"c\""});
}

TEST_CASE("options of the job") {
  const std::string text = "a, 'b',   \"c\"";
  CHECK(Read(text, {.separator = ',', .quote = '\''}).cells == Lines{"0:", "a", " 'b <-  'b'", "   \"c\""});
  CHECK(Read(text, {.separator = ',', .ignore_leading_whitespace = true}).cells ==
        Lines{"0:", "a", " 'b'", "c <-    \"c\""});
  CHECK(Read(text, {.separator = ',', .strict_quotes = true}).cells ==
        Lines{"0:", " <- a", " <-  'b'", "c <-    \"c\""});
  CHECK(Read("a§→b§c→§xé→", {.separator = U'§', .quote = U'→', .escape = U'é'}).cells ==
        Lines{"0:", "a", "b§c", "x→ <- xé→"});
}

TEST_CASE("a byte order mark belongs to the first cell, and a quote behind it does not begin the cell") {
  CHECK(Read("\xEF\xBB\xBF\"a;b\"").cells == Lines{"0:",
                                                   "\xEF\xBB\xBF"
                                                   "a;b <- \xEF\xBB\xBF\"a;b\""});
}

TEST_CASE("bytes that are no UTF-8") {
  const Read read("a\na\xFF;b\xE2\x82;\xED\xA0\x80\n");
  CHECK(read.cells == Lines{"0:", "a", "2:", "a\xEF\xBF\xBD <- a\xFF", "b\xEF\xBF\xBD <- b\xE2\x82",
                            "\xEF\xBF\xBD <- \xED\xA0\x80"});
  CHECK(read.invalid_utf8 == Span{3, 1});
  CHECK(Read("b\xE2\x82").invalid_utf8 == Span{1, 2});
  CHECK(Read("\"b\xED\xA0\x80").invalid_utf8 == Span{2, 3});
  CHECK_FALSE(Read("\xE2\x82\xAC;\xF0\x9F\x98\x80").invalid_utf8);
}

TEST_CASE("a quote that nothing closes") {
  CHECK(Read("a;\"b\nc").unterminated_quote == Span{2, 1});
  CHECK(Read("a;\"b\"c\"d").unterminated_quote == Span{6, 1});
  CHECK(Read("a\n\"\"\"").unterminated_quote == Span{2, 1});
  CHECK(Read("→a", {.quote = U'→'}).unterminated_quote == Span{0, 3});
  const Read read("a\nb;\"c\n");
  CHECK(read.cells == Lines{"0:", "a"});
  CHECK(read.error.empty());
  CHECK_FALSE(Read("a;\"b\"").unterminated_quote);
}

TEST_CASE("a record that never ends is not read to its end") {
  const EndlessSource source("a\nb", 'x');
  CsvReader reader(source, {});
  Record record;
  REQUIRE(reader.next(record));
  CHECK_FALSE(reader.next(record));
  CHECK(reader.error() == "the record at byte 2 is longer than 64 MiB");
  CHECK_FALSE(reader.unterminated_quote());
}

TEST_CASE("a quote that is not closed in the largest record is not closed") {
  const EndlessSource source("a\nb;\"c", 'x');
  CsvReader reader(source, {}, 1000);
  Record record;
  REQUIRE(reader.next(record));
  CHECK_FALSE(reader.next(record));
  CHECK(reader.error().empty());
  CHECK(reader.unterminated_quote() == Span{4, 1});
}

TEST_CASE("a source that cannot be read") {
  const BrokenSource source;
  CsvReader reader(source, {}, 40);
  Record record;
  int records = 0;
  while (reader.next(record)) ++records;
  CHECK(records == 8);
  CHECK(reader.error() == "Input/output error");
  CHECK_FALSE(reader.unterminated_quote());
}

TEST_CASE("offsets beyond four gigabytes") {
  const EndlessSource source("", '\n');
  CsvReader reader(source, {}, 1000);
  Record record;
  const std::uint64_t offset = (std::uint64_t{1} << 32U) + 7;
  reader.seek(offset);
  for (std::uint64_t i = 0; i < 3000; ++i) {
    REQUIRE(reader.next(record));
    REQUIRE(record.offset == offset + i);
  }
}

TEST_CASE("a record can be read again") {
  const auto source = source_of("a;1\n\"b\nb\";2\nc;3\n\"");
  CsvReader reader(*source, {}, 16);
  Record record;
  while (reader.next(record)) {
  }
  CHECK(reader.unterminated_quote() == Span{16, 1});
  reader.seek(4);
  CHECK_FALSE(reader.unterminated_quote());
  REQUIRE(reader.next(record));
  CHECK(record.cells.front().text == "b\nb");
  REQUIRE(reader.next(record));
  CHECK(record.bytes == "c;3");
  CHECK_FALSE(reader.next(record));
  CHECK(reader.unterminated_quote() == Span{16, 1});
}

TEST_CASE("where a byte of a text is spelt") {
  CHECK(offsets_in("x;abc") == Offsets{0, 1, 2, 3});
  CHECK(offsets_in("x;\"abc\"") == Offsets{0, 1, 2, 3});
  CHECK(offsets_in("x;\"a\"\"b\"") == Offsets{0, 2, 3, 4});
  CHECK(offsets_in("x;a\\b") == Offsets{0, 2, 3});
  CHECK(offsets_in("\\\\s") == Offsets{2, 3});
  CHECK(offsets_in("\"\\\\s\"") == Offsets{1, 2, 3});
  CHECK(offsets_in("x;\"a\r\nb\"") == Offsets{0, 1, 3, 4});
  CHECK(offsets_in("x;a\xFFz") == Offsets{0, 1, 1, 1, 2, 3});
  CHECK(offsets_in("a\"b\"") == Offsets{0, 2, 4});
  CHECK(offsets_in("long;a\"b\"c") == Offsets{0, 1, 2, 3, 4, 5});
  CHECK(offsets_in("\"\"") == Offsets{0});
}

TEST_CASE("bytes that are not of the record that was read last are taken for themselves") {
  const auto source = source_of("\"a\"\"b\"\n");
  CsvReader reader(*source, {});
  CHECK(reader.offset_in("abc", 2) == 2);
  Record record;
  REQUIRE(reader.next(record));
  CHECK(reader.offset_in("abc", 7) == 3);
}

}  // namespace collint::table
