// One large file on several threads.
//
// A file is an array of commands, and where a command begins only those know who have read all before it. So
// the file is cut where commands seem to begin (see json/cut.h), and each part is read as if that were true.
//
// Why a wrong cut is harmless: the first part begins where the file does, and its reader stops at the first
// element that begins at the cut or behind it. If that is the cut itself, then an element begins there, and
// what was read from there on is what a single reader would have read; so that part is to be trusted, up to
// where its own reader has stopped, and so forth. If it is not, the guess was wrong: what was made of the
// part behind it is thrown away, whatever it is, and another reader goes on from where the last one has
// stopped, to the next cut. So a wrong guess costs the time of reading a part twice.
//
// Commands are counted within their part, and lines as well; both are put right when the parts are joined.

#include "lint/parts.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "ledger/merge.h"
#include "model/parallel.h"

namespace collint {
namespace {

/// Counts the command of a finding from the start of the file: its pointer begins with the number.
void renumber(Finding& finding, std::uint64_t earlier) {
  if (!finding.command) return;
  *finding.command += earlier;
  const std::size_t end = std::min(finding.pointer.find('/', 1), finding.pointer.size());
  finding.pointer.replace(0, end, fmt::format("/{}", *finding.command));
}

class Parts {
 public:
  void append(CheckedPart part) {
    if (ledgers_.empty()) {
      ledgers_.push_back(std::move(part.ledger));
      whole_ = std::move(part);
      return;
    }
    for (Finding& finding : part.findings) renumber(finding, whole_.summary.commands);
    const auto add = [](auto& to, auto& from) {
      to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    add(whole_.findings, part.findings);
    add(whole_.commands.records, part.commands.records);
    ledgers_.push_back(std::move(part.ledger));
    whole_.lines.append(part.lines);
    whole_.error = std::move(part.error);
    whole_.stopped_at = part.stopped_at;
    FileSummary& summary = whole_.summary;
    summary.commands += part.summary.commands;
    summary.assets += part.summary.assets;
    summary.characteristics += part.summary.characteristics;
    summary.top_level_span = part.summary.top_level_span;
    summary.problem = std::move(part.summary.problem);
  }

  [[nodiscard]] std::optional<std::uint64_t> end() const { return whole_.stopped_at; }

  [[nodiscard]] CheckedPart take() {
    whole_.ledger = merge_parts(std::move(ledgers_));
    return std::move(whole_);
  }

 private:
  CheckedPart whole_;
  std::vector<Ledger> ledgers_;
};

}  // namespace

CheckedPart check_in_parts(const Source& source, const json::Cuts& cuts, std::size_t window,
                           std::size_t threads, const std::function<CheckedPart(json::Reader&)>& check) {
  std::vector<std::uint64_t> begins = {0};
  for (const std::uint64_t comma : cuts.commas) begins.push_back(comma + 1);
  const auto check_from = [&](std::uint64_t begin) {
    json::Reader reader(source, cuts, begin, window);
    return check(reader);
  };
  std::vector<CheckedPart> guessed(begins.size());
  in_parallel(begins.size(), threads, [&](std::size_t i) { guessed[i] = check_from(begins[i]); });
  Parts parts;
  parts.append(std::move(guessed.front()));
  while (const auto begin = parts.end()) {
    const auto part = std::lower_bound(begins.begin(), begins.end(), *begin);
    const bool was_guessed = part != begins.end() && *part == *begin;
    parts.append(was_guessed ? std::move(guessed[static_cast<std::size_t>(part - begins.begin())])
                             : check_from(*begin));
  }
  return parts.take();
}

}  // namespace collint
