// What JSON is, restated case by case, and what is said where a text is none. Every case goes to the fast
// parser as well, which has to agree.

#include "json/scanner.h"

#include <string>
#include <vector>

#include "catch.h"
#include "json/window_parser.h"

namespace collint::json {
namespace {

using namespace std::string_literals;

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

bool fast_parser_accepts(const std::string& text) {
  const std::string padded = text + std::string(WindowParser::padding(), ' ');
  std::vector<Node> nodes;
  WindowParser parser;
  return parser.parse({padded.data(), text.size()}, nodes);
}

const ScanOptions whole_file;

/// A text that goes wrong at `rest`, and a part of what is said about it.
struct Refused {
  std::string before;
  std::string rest;
  std::string cause;
};

void check_refused(const std::vector<Refused>& cases) {
  for (const Refused& refused : cases) {
    const std::string text = refused.before + refused.rest;
    INFO(text.substr(0, 200));
    const Scan found = scan(text, whole_file);
    REQUIRE(found.problem);
    CHECK(found.problem->span.offset == refused.before.size());
    CHECK(found.problem->span.offset + found.problem->span.length <= text.size());
    INFO(found.problem->message);
    CHECK(found.problem->message.find(refused.cause) != std::string::npos);
    CHECK_FALSE(found.problem->help.empty());
    CHECK_FALSE(fast_parser_accepts(text));
  }
}

}  // namespace

TEST_CASE("JSON is accepted") {
  const std::vector<std::string> texts = {
      "[]",
      " \t\r\n[ \t\r\n] \t\r\n",
      "[{}]",
      R"([[],{},"",0,true,false,null])",
      R"([{"a":1,"b":[2,{"c":3}]},{"a":1}])",
      R"([{"a":1,"a":2}])",
      R"([{"":"","\u0000":"\u0000"}])",
      // numbers
      "[0,-0,1,-1,10,0.0,-0.1,1e5,1E5,1e+5,1e-5,1.25E-10]",
      "[" + std::string(5000, '9') + ",-" + std::string(5000, '1') + ".5]",
      "[1e999999,1e-999999,0." + std::string(5000, '0') + "1]",
      "[18446744073709551616,-9223372036854775809]",
      // texts
      R"(["\"\\\/\b\f\n\r\t"])",
      R"(["\u0041\u00e9\uFFFF\ud83d\ude00\uDBFF\uDFFF"])",
      "[\"\x7F\"]",
      "[\"\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xEF\xBF\xBF \xF0\x90\x80\x80 "
      "\xF4\x8F\xBF\xBF\"]",
      "[\"\xEF\xBB\xBF\"]",
      R"(["[{\"a\":1},{\"b\":2}]","// no comment","'",","])",
      "[\"" + std::string(300'000, 'x') + "\"]",
      // nesting
      repeated("[", 1024) + repeated("]", 1024),
      repeated("[{\"a\":", 511) + "[{}]" + repeated("}]", 511),
  };
  for (const std::string& text : texts) {
    INFO(text.substr(0, 200));
    const Scan found = scan(text, whole_file);
    CHECK_FALSE(found.problem);
    CHECK(found.closed);
    CHECK(fast_parser_accepts(text));
  }
}

TEST_CASE("a top level that is no array is JSON as well") {
  for (const std::string text : {"{}", "\"a\"", "0", "-1.5e3", "true", "false", "null", " {\"a\":[]} "}) {
    INFO(text);
    const Scan found = scan(text, whole_file);
    CHECK_FALSE(found.problem);
    CHECK(found.closed);
    CHECK(found.elements_end == text.find_last_not_of(' ') + 1);
    CHECK_FALSE(fast_parser_accepts(text));
  }
}

TEST_CASE("commas, colons and brackets") {
  check_refused({
      {"[1", ",]", "trailing comma"},
      {R"([{"a":1})", ", \n ]", "trailing comma"},
      {R"([{"a":1)", ",}]", "trailing comma"},
      {"[", ",]", "missing value"},
      {"[", ",1]", "missing value"},
      {"[1,", ",2]", "missing value"},
      {R"([{"a":)", "}]", "missing value"},
      {R"([{"a":)", ",\"b\":1}]", "missing value"},
      {R"([{"a":)", "]", "missing value"},
      {"[", "}]", "missing value"},
      {"[{", ",}]", "unexpected character ','"},
      {"[1 ", "2]", "missing comma"},
      {"[{}", "{}]", "missing comma"},
      {"[[]", "[]]", "missing comma"},
      {"[\"a\"", "\"b\"]", "missing comma"},
      {"[\"a\"", "1]", "missing comma"},
      {"[true ", "false]", "missing comma"},
      {R"([{"a":1 )", "\"b\":2}]", "missing comma"},
      {R"([{"a":"b" )", "c\":2}]", "missing comma"},
      {R"([{"a")", "}]", "missing colon"},
      {R"([{"a" )", "1}]", "missing colon"},
      {R"([{"a")", "=1}]", "missing colon"},
      {R"([{"a")", ",\"b\":1}]", "missing colon"},
      {R"([{"a":)", ":1}]", "unexpected character ':'"},
      {"[1", ":2]", "unexpected character ':'"},
      {"[1", "}", "'}' where ']' must close what '[' opened"},
      {R"([{"a":1)", "]", "']' where '}' must close what '{' opened"},
      {"[{", "]", "']' where '}' must close what '{' opened"},
      {repeated("[", 1024), "[]" + repeated("]", 1024), "nesting deeper than 1024 levels"},
      {repeated("[", 1024), "{}" + repeated("]", 1024), "nesting deeper than 1024 levels"},
      {repeated("[", 1024), repeated("[", 500'000), "nesting deeper than 1024 levels"},
  });
}

TEST_CASE("what other languages have and JSON has not") {
  check_refused({
      {"[1, ", "// one\n2]", "comment"},
      {"[\n  ", "// one\n  {}]", "comment"},
      {"[1 ", "/* one */, 2]", "comment"},
      {"[{", "# one\n}]", "comment"},
      {R"([{"a" )", "/* b */: 1}]", "comment"},
      {"[1]\n", "// end", "comment"},
      {"", "// start\n[1]", "comment"},
      {"[", "'a']", "single quotes"},
      {"[{", "'a': 1}]", "single quotes"},
      {"[{", "a: 1}]", "key without quotes: a"},
      {"[{", "$a_1: 1}]", "key without quotes: $a_1"},
      {"[{", "1: 2}]", "key without quotes: 1"},
      {"[", "NaN]", "NaN is no JSON value"},
      {"[", "Infinity]", "Infinity is no JSON value"},
      {"[", "-Infinity]", "not a number"},
      {"[", "undefined]", "undefined is no JSON value"},
      {"[", "True]", "True is Python's spelling"},
      {"[{\"a\": ", "None}]", "None is Python's spelling"},
      {"[", "nul]", "text without quotes: nul"},
      {"[", "truest]", "text without quotes: truest"},
      {"[", "TRUE]", "text without quotes: TRUE"},
      {"[", "Customer]", "text without quotes: Customer"},
      {"[", "\xE2\x80\x9CName\xE2\x80\x9D]", "unexpected character '\xE2\x80\x9C'"},
      {"[1,",
       "\xC2\xA0"
       "2]",
       "unexpected character '\xC2\xA0'"},
      {"[1,", "\f2]", "unexpected character"},
      {"[1", "\v]", "unexpected character"},
      {"[", "\\\"a\"]", "unexpected character '\\'"},
      {"[", "`a`]", "unexpected character '`'"},
      {"[1,", "+1]", "unexpected character '+'"},
      {"[1,", ".5]", "unexpected character '.'"},
  });
}

TEST_CASE("numbers") {
  for (const std::string token : {"01", "-01", "00", "1.", "-", "--1", "1.e5", "1e", "1e+", "1e5.5", "1.2.3",
                                  "0x10", "1_000", "-a", "1-2", "2024-01-01", "1e5e5", "12abc"}) {
    check_refused({{"[", token + "]", "not a number as JSON writes it: " + token},
                   {"[{\"a\":", token + "}]", "not a number as JSON writes it: " + token}});
  }
}

TEST_CASE("escapes and control characters") {
  check_refused({
      {"[\"a", "\\x41\"]", "unknown escape '\\x'"},
      {"[\"a", "\\'\"]", "unknown escape '\\''"},
      {"[\"C:", "\\Users\"]", "unknown escape '\\U'"},
      {"[\"a", "\\\n\"]", "a backslash that escapes nothing"},
      {"[\"a", "\\\xC3\xA9\"]", "a backslash that escapes nothing"},
      {"[\"", "\\u12g4\"]", "four hexadecimal digits"},
      {"[\"", "\\u\"]", "four hexadecimal digits"},
      {"[\"", "\\U0041\"]", "unknown escape '\\U'"},
      {"[\"", "\\ud800\"]", "half of a surrogate pair"},
      {"[\"", "\\udc00\"]", "half of a surrogate pair"},
      {"[\"", "\\uDFFFa\"]", "half of a surrogate pair"},
      {"[\"", "\\ud800\\u0041\"]", "half of a surrogate pair"},
      {"[\"", "\\ud800\\ud800\"]", "half of a surrogate pair"},
      {"[\"", "\\ud800\\ue000\"]", "half of a surrogate pair"},
      {"[\"", "\\udbff\\n\"]", "half of a surrogate pair"},
      {"[\"", "\\ud800\\u12\"]", "four hexadecimal digits"},
      {"[{\"a", "\\q\":1}]", "unknown escape '\\q'"},
      {"[{\"", "\\ude00\":1}]", "half of a surrogate pair"},
      {"[\"a", "\nb\"]", "a line break within a text"},
      {"[\"a", "\r\nb\"]", "a line break within a text"},
      {"[\"a", "\tb\"]", "unescaped control character U+0009"},
      {"[\"a", "\0b\"]"s, "unescaped control character U+0000"},
      {"[\"a", "\x1F\"]", "unescaped control character U+001F"},
      {"[{\"a", "\n\":1}]", "a line break within a text"},
      {"[1,", "\0 2]"s, "unexpected character"},
      {"[1]", "\0"s, "text after the end"},
      {"[{\"a\"", "\xFF: 1}]", "UTF-8"},
      {"[]", "\xFF", "UTF-8"},
  });
}

TEST_CASE("UTF-8") {
  for (const std::string& bytes :
       {"\x80"s, "\xBF"s, "\xC0\x80"s, "\xC1\xBF"s, "\xC3("s, "\xE0\x80\x80"s, "\xE0\x9F\xBF"s, "\xE2\x82("s,
        "\xE2("s, "\xED\xA0\x80"s, "\xED\xBF\xBF"s, "\xF0\x80\x80\x80"s, "\xF0\x8F\xBF\xBF"s,
        "\xF0\x9F\x98("s, "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "\xFC"s, "\xFE"s, "\xFF"s}) {
    check_refused({{"[\"a", bytes + "\"]", "invalid UTF-8"},
                   {"[{\"a", bytes + "\":1}]", "invalid UTF-8"},
                   {"[1,", bytes + "]", "invalid UTF-8"}});
    CHECK(scan("[\"" + bytes + "\"]", whole_file).problem->kind == SyntaxProblem::Kind::encoding);
  }
  CHECK(scan("[\"\xFC\"]", {.offset = 1000}).problem->message ==
        "invalid UTF-8: byte 0xFC at offset 1002, and the import reads UTF-8");
}

TEST_CASE("what stands before and after the array") {
  check_refused({
      {"", "Exported 2 commands\n[{}]", "text before the array"},
      {"", "2024-01-01 10:00:00 INFO started\n\n  [{}]", "text before the array"},
      {"", "12:30 started\r\n[{}]", "text before the array"},
      {"", "[INFO] started\n[{}]", "text before the array"},
      {"", "[2024-01-01T10:00:00Z] started\n{\"a\":1}", "text before the array"},
      {"", "var data = [\n  {}\n]", "text before the array"},
      {"", "Result: [{}]", "text before the array"},
      {"", "\"done\"\n[{}]", "text before the array"},
      {"[\n  ", "oops,\n  {}\n]", "text without quotes: oops"},
      {"[\n  ", "01,\n  {}\n]", "not a number"},
      {"[] ", "x", "text after the end"},
      {"[]\n", "Done: 2 commands", "text after the end"},
      {"[]", "]", "a closing bracket too many"},
      {"[{}]", "}", "a closing bracket too many"},
      {"[]", ",", "text after the end"},
      {"[]\n", "[]", "several JSON texts"},
      {"[1]", "[", "several JSON texts"},
      {"[{}]\n", "{}", "several JSON texts"},
      {"{\"a\":1}\n", "{\"a\":2}", "JSON Lines"},
      {"{\"a\":1}", ",{\"a\":2}", "JSON Lines"},
      {"{\"a\":1}\n", "[]", "several JSON texts"},
      {"", "\xEF\xBB\xBF[]", "unexpected character"},
  });
}

TEST_CASE("files of another format") {
  check_refused({
      {"", "---\n- resourceType: Asset\n", "this looks like YAML"},
      {"\n", "- resourceType: Asset\n  identifier:\n    name: A\n", "this looks like YAML"},
      {"", "-\n  resourceType: Asset\n", "this looks like YAML"},
      {"", "resourceType: Asset\nidentifier:\n", "this looks like YAML"},
      {"", "<html>\n<body>", "this looks like XML or HTML"},
      {" ", "<!DOCTYPE html>", "this looks like XML or HTML"},
      {"", "<?xml version=\"1.0\"?>\n<commands/>", "this looks like XML or HTML"},
      {"", "<", "unexpected character '<'"},
      {"", "< 5", "unexpected character '<'"},
      {"[", "<a>]", "unexpected character '<'"},
      {"[", "---]", "not a number"},
      {"", "Error: no connection", "text without quotes: Error"},
      {"", "resourceType;name\nAsset;A\n", "text without quotes: resourceType"},
      {"", "PK\x03\x04", "text without quotes: PK"},
  });
}

// What the standard leaves open, and what this reader does.
TEST_CASE("what implementations decide") {
  const auto is_accepted = [](const std::string& text) {
    INFO(text.substr(0, 200));
    const Scan found = scan(text, whole_file);
    CHECK(found.problem.has_value() != fast_parser_accepts(text));
    return !found.problem;
  };
  // The size and the precision of numbers: any.
  CHECK(is_accepted(
      "[1e9999,-1e9999,1e-9999,123456789012345678901234567890,0.1234567890123456789012345,-0,1E+2]"));
  // Keys that come again, empty ones, and those that differ by their escapes only: allowed, and for rules to
  // tell.
  CHECK(is_accepted(R"([{"a":1,"a":1,"":{},"":0,"\u0061":2}])"));
  // Characters that are none to Unicode, private ones, U+0000 and U+FEFF within texts: allowed.
  CHECK(is_accepted(R"(["\uFFFE\uFDD0\uDBFF\uDFFE\u0000\uFEFF\u200B\u2028"])"));
  CHECK(
      is_accepted("[\"\xEF\xBF\xBE \xEF\xBF\xBF \xEF\xB7\x90 \xF4\x8F\xBF\xBF \xEE\x80\x80 \xEF\xBB\xBF\"]"));
  // Halves of surrogate pairs, escaped or not: refused.
  CHECK_FALSE(is_accepted(R"(["\uD800"])"));
  CHECK_FALSE(is_accepted("[\"\xED\xA0\x80\"]"));
  // Nesting: as deep as simdjson goes.
  CHECK(is_accepted(repeated("[", 1024) + repeated("]", 1024)));
  CHECK_FALSE(is_accepted(repeated("[", 1025) + repeated("]", 1025)));
}

TEST_CASE("a file that was cut off") {
  const std::string text =
      "[ {\"k\u00E9y\" : [true, false, null, -1.5e+10, \"\\ud83d\\ude00 \\n \xF0\x9F\x98\x80\xE2\x82\xAC\"]} "
      ",[{ }] ]";
  REQUIRE_FALSE(scan(text, whole_file).problem);
  for (std::size_t size = 1; size < text.size(); ++size) {
    const std::string cut = text.substr(0, size);
    INFO(cut);
    const Scan found = scan(cut, whole_file);
    REQUIRE(found.problem);
    INFO(found.problem->message);
    CHECK(found.problem->span == Span{size, 0});
    CHECK(found.problem->message.find("the file ends too early, with") == 0);
    CHECK(found.problem->related.back().span == Span{0, 1});
    CHECK_FALSE(fast_parser_accepts(cut));

    const Scan window = scan(cut, {.is_last = false});
    CHECK_FALSE(window.problem);
    CHECK_FALSE(window.closed);
  }
}

TEST_CASE("what is open where the file ends") {
  const Scan found = scan("[{\"a\": \"b\n", whole_file);
  REQUIRE(found.problem);
  CHECK(found.problem->message == "the file ends too early, with 2 brackets still open");
  REQUIRE(found.problem->related.size() == 3);
  CHECK(found.problem->related[0].span == Span{7, 1});
  CHECK(found.problem->related[0].message == "this text is not closed");
  CHECK(found.problem->related[1].span == Span{1, 1});
  CHECK(found.problem->related[2].span == Span{0, 1});

  CHECK(scan("[[[[[[", whole_file).problem->related.size() == 4);
  CHECK(scan("\"abc", whole_file).problem->message == "the file ends within a text");
  CHECK(scan("nul", whole_file).problem->message == "text without quotes: nul");
  CHECK(scan("[Non", whole_file).problem->message == "text without quotes: Non");
}

TEST_CASE("related places of a problem") {
  CHECK(scan("[{\"a\": [1}]", whole_file).problem->related.at(0).span == Span{7, 1});
  CHECK(scan("[\"ab\tc\"]", whole_file).problem->related.at(0).span == Span{1, 1});
}

TEST_CASE("windows within an array") {
  // Behind the comma at offset 9 of a file whose array starts at 2.
  const ScanOptions window{.start = ScanStart::in_array,
                           .first_element = false,
                           .offset = 10,
                           .array_offset = 2,
                           .is_last = false};
  const Scan found = scan("{\"a\":1},{\"b\":[{},{}]},{\"c", window);
  CHECK_FALSE(found.problem);
  CHECK_FALSE(found.closed);
  CHECK(found.separator == 21);
  CHECK(found.elements_end == 21);

  CHECK(scan(" ]", window).problem->span == Span{9, 1});
  CHECK(scan("{},]", window).problem->span == Span{12, 1});
  CHECK(scan("{}]", window).closed);
  CHECK(scan("{} x", window).problem->span == Span{13, 1});
  CHECK_FALSE(scan("{}", window).problem);
  CHECK_FALSE(scan("tru", window).problem);
  CHECK_FALSE(scan("1", window).problem);
  CHECK(scan("1", window).elements_end == 0);
  CHECK_FALSE(scan("\"\\ud83d", window).problem);
  CHECK_FALSE(scan("\"\xF0\x9F", window).problem);

  const ScanOptions after{.start = ScanStart::after_array, .offset = 100};
  CHECK_FALSE(scan(" \n", after).problem);
  CHECK(scan(" \n[", after).problem->span == Span{102, 1});
}

TEST_CASE("a word of a million bytes is read no further than a cause may reach") {
  const std::string text = "[" + std::string(1'000'000, 'x') + "]";
  const Scan found = scan(text, whole_file);
  CHECK(found.problem->span == Span{1, scan_ahead});
  CHECK(found.problem->message == "text without quotes: " + std::string(40, 'x'));
}

}  // namespace collint::json
