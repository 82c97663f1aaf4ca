#include "json/reader.h"

#include <fmt/core.h>

#include <string>
#include <vector>

#include "catch.h"

namespace collint::json {
namespace {

using namespace std::string_literals;

struct Read {
  std::vector<std::string> commands;  ///< "index pointer bytes"
  FileSummary summary;
  std::string error;

  explicit Read(const std::string& text, std::size_t window = Reader::default_window) {
    const auto source = source_of(text);
    Reader reader(*source, false, window);
    Batch batch;
    while (reader.next(batch)) {
      for (const Command& command : batch.commands) {
        const Span span = command.value_span(*command.root);
        const std::string index = command.index ? std::to_string(*command.index) : "-";
        commands.push_back(fmt::format("{} {} {}", index, command.pointer_to(*command.root),
                                       text.substr(span.offset, span.length)));
      }
    }
    summary = reader.summary();
    error = reader.error();
  }
};

using Lines = std::vector<std::string>;

class BrokenSource : public Source {
 public:
  [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
    if (offset + size > 100) return {0, "Input/output error"};
    std::fill(buffer, buffer + size, ' ');
    return {size, ""};
  }
  [[nodiscard]] std::uint64_t size() const override { return 1'000; }
};

}  // namespace

TEST_CASE("the elements of the array are the commands") {
  for (const std::size_t window : {0U, 16U, 20U, 1000U}) {
    const Read read("[{\"a\":1}, [2] ,\n{\"identifier\":{\"name\":\"x\"}},null]\n", window);
    CHECK(read.commands ==
          Lines{"0 /0 {\"a\":1}", "1 /1 [2]", "2 /2 {\"identifier\":{\"name\":\"x\"}}", "3 /3 null"});
    CHECK(read.summary.top_level == TopLevel::array);
    CHECK(read.summary.top_level_span == Span{0, 49});
    CHECK(read.summary.commands == 4);
    CHECK_FALSE(read.summary.problem);
    CHECK(read.error.empty());
  }
}

TEST_CASE("what the top level is") {
  struct Case {
    std::string text;
    TopLevel top_level;
    Span span;
    std::uint64_t commands;
  };
  const std::vector<Case> cases = {
      {"", TopLevel::nothing, {0, 0}, 0},
      {" \n\t ", TopLevel::nothing, {0, 0}, 0},
      {"\xEF\xBB\xBF", TopLevel::nothing, {0, 0}, 0},
      {"\xEF\xBB\xBF [] ", TopLevel::array, {4, 2}, 0},
      {" [ ] ", TopLevel::array, {1, 3}, 0},
      {" {\"identifier\":{}} ", TopLevel::bare_command, {1, 17}, 1},
      {"{\"resourceType\":1}", TopLevel::bare_command, {0, 18}, 1},
      {"{}", TopLevel::wrapper, {0, 2}, 0},
      {"{\"assets\":[{\"identifier\":{}},{}]}", TopLevel::wrapper, {0, 33}, 1},
      {" \"[]\" ", TopLevel::scalar, {1, 4}, 0},
      {"-12", TopLevel::scalar, {0, 3}, 0},
      {"null\n", TopLevel::scalar, {0, 4}, 0},
  };
  for (const Case& c : cases) {
    for (const std::size_t window : {16U, 1000U}) {
      INFO(c.text);
      const Read read(c.text, window);
      CHECK(read.summary.top_level == c.top_level);
      CHECK(read.summary.top_level_span == c.span);
      CHECK(read.summary.commands == c.commands);
      CHECK(read.summary.byte_order_mark == (c.text.substr(0, 1) == "\xEF"));
      CHECK_FALSE(read.summary.problem);
    }
  }
}

TEST_CASE("the commands in the lists of a wrapper") {
  const Read read(R"({"x/y~":[1,{"identifier":1},{"no":1}],"z":{"identifier":1},"z":[{"resourceType":2}]})");
  CHECK(read.commands.at(0).substr(0, 3) == "-  ");
  CHECK(Lines(read.commands.begin() + 1, read.commands.end()) ==
        Lines{"0 /x~1y~0/1 {\"identifier\":1}", "1 /z/0 {\"resourceType\":2}"});
}

TEST_CASE("what stands before a problem is read") {
  struct Case {
    std::string text;
    std::size_t commands;
    std::uint64_t problem;
  };
  const std::vector<Case> cases = {
      {"[{},{},", 2, 7},
      {"[{},{}", 2, 6},
      {"[{},{},]", 2, 6},
      {"[{},{} {}]", 2, 7},
      {"[{},{\"a\":}]", 1, 9},
      {"[{},{}]]", 2, 7},
      {"[{},{}] x", 2, 8},
      {"[{},,{}]", 1, 4},
      {"[,{}]", 0, 1},
      {"[{}],[{}]", 1, 4},
      {"{\"identifier\":1}\n{\"identifier\":2}", 1, 17},
      {"{\"identifier\":1", 0, 15},
  };
  for (const Case& c : cases) {
    for (const std::size_t window : {16U, 17U, 1000U}) {
      INFO(c.text);
      const Read read(c.text, window);
      CHECK(read.commands.size() == c.commands);
      CHECK(read.summary.commands == c.commands);
      REQUIRE(read.summary.problem);
      CHECK(read.summary.problem->span.offset == c.problem);
    }
  }
}

TEST_CASE("an object of the deepest nesting is read without an array around it") {
  std::string text = "{\"identifier\":";
  for (int i = 0; i < 1023; ++i) text += '[';
  text += std::string(1023, ']') + "}";
  CHECK(Read(text).summary.top_level == TopLevel::bare_command);
  text.insert(text.find('['), "[");
  text.insert(text.find(']'), "]");
  CHECK(Read(text).summary.problem->message == "nesting deeper than 1024 levels");
}

TEST_CASE("other encodings are named") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"\xFF\xFE[\0]\0"s, "UTF-16 (little endian)"},   {"\xFE\xFF\0[\0]"s, "UTF-16 (big endian)"},
      {"[\0]\0"s, "UTF-16 (little endian)"},           {"\0[\0]"s, "UTF-16 (big endian)"},
      {"{\0}\0"s, "UTF-16 (little endian)"},           {"\xFF\xFE\0\0[\0\0\0"s, "UTF-32 (little endian)"},
      {"\0\0\xFE\xFF\0\0\0["s, "UTF-32 (big endian)"}, {"[\0\0\0]\0\0\0"s, "UTF-32 (little endian)"},
      {"\0\0\0[\0\0\0]"s, "UTF-32 (big endian)"},
  };
  for (const auto& [bytes, name] : cases) {
    const Read read(bytes);
    REQUIRE(read.summary.problem);
    CHECK(read.summary.problem->kind == SyntaxProblem::Kind::encoding);
    CHECK(read.summary.problem->message == "the file is encoded in " + name + ": the import reads UTF-8");
    CHECK(read.commands.empty());
  }
}

TEST_CASE("an input that fails is an error and no finding") {
  const BrokenSource source;
  Reader reader(source, false, 64);
  Batch batch;
  CHECK_FALSE(reader.next(batch));
  CHECK(reader.error() == "Input/output error");
}

TEST_CASE("a cause is the same whatever the window") {
  const std::string blank(scan_ahead + 100, ' ');
  for (const std::string& text : {
           "[" + blank + "INFO] started\n[{}]",
           "[{\"a\": tru" + blank,
           "[{\"a\": \"b" + blank,
           "[{\"a\": \"b\n" + blank,
           "[{}," + std::string(scan_ahead * 2, 'x') + ",{}]",
           "log" + blank + "\n[{}]",
           "log\n" + blank + "[{}]",
           "[{}] // " + blank + ".\n",
           "[{} " + std::string(scan_ahead * 2, '1') + "]",
       }) {
    const Read whole(text, 1'000'000);
    REQUIRE(whole.summary.problem);
    for (const std::size_t window :
         {std::size_t{16}, std::size_t{100}, scan_ahead - 1, scan_ahead, scan_ahead + 7}) {
      INFO(text.substr(0, 20) << " in windows of " << window);
      const Read read(text, window);
      REQUIRE(read.summary.problem);
      CHECK(read.summary.problem->message == whole.summary.problem->message);
      CHECK(read.summary.problem->span == whole.summary.problem->span);
      CHECK(read.commands == whole.commands);
    }
  }
}

}  // namespace collint::json
