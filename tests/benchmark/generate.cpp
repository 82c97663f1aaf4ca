// Writes a clean import file of about the wanted size: generate BYTES [minified] > FILE
// One community and domain per schema, then tables, columns with attributes and relations, and mappings;
// names in several scripts, some texts with escapes. The same arguments give the same bytes.

#include <fmt/core.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view words[] = {"Kunde", "客户",   "عميل",       "клиент", "ग्राहक",
                                      "Order", "Straße", "Préférence", "Amount", "Ledger"};
constexpr std::string_view descriptions[] = {
    "Holds one row for each delivery that left the warehouse, with the date it was promised.",
    "Wird nachts geladen; Beträge in Euro, gerundet auf zwei Stellen.",
    "First line\\nsecond line with a \\\"quoted\\\" word and a path C:\\\\data\\\\in",
    "\\u0421\\u0443\\u043c\\u043c\\u0430 without tax, see the ledger for the rest",
    "每个订单的金额，以本币计。"};

/// Writes JSON with or without indents.
class Writer {
 public:
  explicit Writer(bool minified) : minified_(minified) {}

  void open(std::string_view key, char bracket) {
    start(key);
    out_ += bracket;
    closing_ += bracket == '{' ? '}' : ']';
    first_ = true;
  }
  void close() {
    const char bracket = closing_.back();
    closing_.pop_back();
    line();
    out_ += bracket;
    first_ = false;
  }
  void text(std::string_view key, std::string_view value) {
    start(key);
    out_ += '"';
    out_ += value;
    out_ += '"';
  }
  std::size_t flush() {
    std::fwrite(out_.data(), 1, out_.size(), stdout);
    written_ += out_.size();
    out_.clear();
    return written_;
  }

 private:
  void start(std::string_view key) {
    if (!first_) out_ += ',';
    first_ = false;
    if (!closing_.empty()) line();
    if (!key.empty()) out_ += fmt::format("\"{}\":{}", key, minified_ ? "" : " ");
  }
  void line() {
    if (minified_) return;
    out_ += '\n';
    out_.append(2 * closing_.size(), ' ');
  }

  bool minified_;
  bool first_ = true;
  std::string closing_;
  std::string out_;
  std::size_t written_ = 0;
};

class Commands {
 public:
  explicit Commands(Writer& json) : json_(json) {}

  void schema(std::uint64_t number) {
    community_ = fmt::format("{} community {}", words[number % 10], number);
    domain_ = fmt::format("{} domain {}", words[(number + 3) % 10], number);
    command("Community");
    json_.open("identifier", '{');
    json_.text("name", community_);
    json_.close();
    json_.close();
    command("Domain");
    json_.open("identifier", '{');
    in_community(domain_);
    json_.close();
    reference("type", "Physical Data Dictionary");
    json_.close();
    for (std::uint64_t i = 0; i < 20; ++i) table(number * 20 + i);
  }

 private:
  void table(std::uint64_t number) {
    const std::string name = fmt::format("{}_TABLE_{}", words[number % 10], number);
    asset(name, "Table", number);
    json_.close();
    for (std::uint64_t i = 0; i < 20; ++i) column(name, number * 20 + i);
  }

  void column(const std::string& table, std::uint64_t number) {
    const std::string name = fmt::format("{} > {}_COLUMN_{}", table, words[number % 7], number);
    asset(name, "Column", number);
    json_.open("relations", '{');
    json_.open("00000000-0000-0000-0000-000000007042:TARGET", '[');
    json_.open("", '{');
    in_domain(table);
    json_.close();
    json_.close();
    json_.close();
    json_.close();
    if (number % 10 == 0) mapping(name, number);
  }

  void mapping(const std::string& name, std::uint64_t number) {
    command("Mapping");
    json_.open("identifier", '{');
    json_.text("externalSystemId", "WAREHOUSE");
    json_.text("externalEntityId", fmt::format("column/{}", number));
    json_.close();
    json_.open("asset", '{');
    in_domain(name);
    json_.close();
    json_.close();
  }

  /// An Asset command, left open.
  void asset(const std::string& name, std::string_view type, std::uint64_t number) {
    command("Asset");
    json_.open("identifier", '{');
    in_domain(name);
    json_.close();
    json_.text("displayName", name);
    reference("type", type);
    reference("status", "Candidate");
    json_.open("attributes", '{');
    attribute("Description", descriptions[number % 5]);
    attribute("Original Name", name);
    attribute("00000000-0000-0000-0001-000500000011", number % 3 == 0 ? "true" : "false");
    json_.close();
    json_.open("tags", '[');
    json_.text("", fmt::format("batch-{}", number % 97));
    json_.text("", "nightly");
    json_.close();
  }

  void command(std::string_view type) {
    json_.open("", '{');
    json_.text("resourceType", type);
  }
  void reference(std::string_view key, std::string_view name) {
    json_.open(key, '{');
    json_.text("name", name);
    json_.close();
  }
  void attribute(std::string_view type, std::string_view value) {
    json_.open(type, '[');
    json_.open("", '{');
    json_.text("value", value);
    json_.close();
    json_.close();
  }
  void in_community(std::string_view name) {
    json_.text("name", name);
    reference("community", community_);
  }
  void in_domain(std::string_view name) {
    json_.text("name", name);
    json_.open("domain", '{');
    in_community(domain_);
    json_.close();
  }

  Writer& json_;
  std::string community_;
  std::string domain_;
};

}  // namespace

int main(int argument_count, char** arguments) {
  const std::size_t wanted = argument_count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1'000'000;
  Writer json(argument_count > 2);
  Commands commands(json);
  json.open("", '[');
  for (std::uint64_t schema = 0; json.flush() < wanted; ++schema) commands.schema(schema);
  json.close();
  json.flush();
  return 0;
}
