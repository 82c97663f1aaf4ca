// The ledger of a file that was recorded in parts is the one of the file.

#include "ledger/merge.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "unit/ledger/recorded.h"

namespace collint::test {
namespace {

std::string description_of(const Mention& mention) {
  return fmt::format("{:x}.{:x} {:x} {} {} {} {} {} {} {} {}", mention.text_high, mention.text_low,
                     mention.folded, mention.container, mention.command, mention.place,
                     static_cast<int>(mention.role()), static_cast<int>(mention.form()),
                     static_cast<unsigned>(mention.creates), static_cast<unsigned>(mention.any_type),
                     static_cast<unsigned>(mention.relation));
}

std::vector<std::string> description_of(const Ledger& ledger) {
  std::vector<std::string> lines = {fmt::format("{} commands", ledger.command_count)};
  for (const auto& mentions : ledger.mentions) {
    lines.emplace_back("of a type:");
    for (const Mention& mention : mentions) lines.push_back(description_of(mention));
  }
  for (const Container& container : ledger.containers) {
    lines.push_back(fmt::format("{}: {}, {} {}", static_cast<int>(container.type),
                                description_of(container.first), container.is_needed,
                                description_of(container.first_need)));
  }
  for (const std::uint64_t type : ledger.relation_types) lines.push_back(fmt::format("{:x}", type));
  return lines;
}

/// Domains and assets in a few communities: some are named before anything lies in them, and relations.
std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (int i = 0; i < 24; ++i) {
    const std::string domain = fmt::format(R"({{"name":"D{}","community":{{"name":"C{}"}}}})", i % 5, i % 3);
    all.push_back(fmt::format(R"({{"resourceType":"Asset","identifier":{{"name":"A{0}","domain":{1}}},)"
                              R"("relations":{{"R{2}:SOURCE":[{{"name":"B{0}","domain":{1}}}]}}}})",
                              i, domain, i % 4));
    all.push_back(fmt::format(R"({{"resourceType":"Asset","identifier":{{"id":"{:036}"}},)"
                              R"("relations":{{"R:TARGET":[{{"name":"X","domain":{{"name":"E{}",)"
                              R"("community":{{"name":"C9"}}}}}}]}}}})",
                              i, i % 4));
    if (i % 6 == 5) all.push_back(fmt::format(R"({{"resourceType":"Domain","identifier":{}}})", domain));
  }
  return all;
}

}  // namespace

TEST_CASE("the ledgers of parts make that of the whole file") {
  const std::vector<std::string> all = texts();
  const std::vector<std::string> whole = description_of(ledger_of(all));
  for (std::size_t size = 1; size < all.size(); ++size) {
    Merge parts(Merge::Of::parts, all.size() / size);
    for (std::size_t begin = 0; begin < all.size(); begin += size) {
      const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto last = all.begin() + static_cast<std::ptrdiff_t>(std::min(begin + size, all.size()));
      parts.add(ledger_of({first, last}));
    }
    CHECK(description_of(parts.take()) == whole);
  }
}

TEST_CASE("the ledgers of files make the same one in whatever order they come, and where some do not") {
  const std::vector<std::string> all = texts();
  const std::vector<std::vector<std::string>> files = {
      {all[0], all[1], all[2]}, {}, {all[3]}, {all[4], all[5], all[6]}};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  std::set<std::vector<std::string>> merged;
  do {
    FileMerge merge(files.size());
    for (const std::size_t file : order) {
      if (!files[file].empty()) merge.take(file, ledger_of(files[file]));
    }
    const MergedLedger whole = merge.whole();
    CHECK(whole.first_commands == std::vector<std::uint32_t>{0, 3, 3, 4});
    merged.insert(description_of(whole.ledger));
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(merged.size() == 1);
  CHECK(merged.begin()->front() == "7 commands");
}

}  // namespace collint::test
