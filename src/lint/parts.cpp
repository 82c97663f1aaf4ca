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
// Commands are counted within their part; that is put right when the parts are joined.

#include "lint/parts.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <mutex>
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

/// Puts parts together in the order of the file, each as soon as those before it are there.
class Parts {
 public:
  Parts(std::vector<std::uint64_t> begins, std::size_t most_findings)
      : begins_(std::move(begins)),
        guessed_(begins_.size()),
        most_findings_(most_findings),
        ledgers_(Merge::Of::parts, begins_.size()) {}

  [[nodiscard]] const std::vector<std::uint64_t>& begins() const { return begins_; }

  /// Takes the part with a number; to be called by several threads.
  void take(std::size_t number, CheckedPart part) {
    const std::lock_guard lock(lock_);
    guessed_[number] = std::move(part);
    join_guessed();
  }

  /// Takes the part that begins at next(), where nobody has guessed that.
  void take_next(CheckedPart part) {
    join(std::move(part));
    join_guessed();
  }

  /// Where the next part begins; none once the file is complete.
  [[nodiscard]] std::optional<std::uint64_t> next() const { return next_; }

  [[nodiscard]] CheckedPart whole() {
    whole_.ledger = ledgers_.take();
    return std::move(whole_);
  }

 private:
  void join_guessed() {
    while (next_) {
      const auto begin = std::lower_bound(begins_.begin(), begins_.end(), *next_);
      if (begin == begins_.end() || *begin != *next_) return;
      std::optional<CheckedPart>& part = guessed_[static_cast<std::size_t>(begin - begins_.begin())];
      if (!part) return;
      join(std::move(*part));
      part.reset();
    }
  }

  void join(CheckedPart part) {
    const bool is_first = next_ == 0;
    next_ = part.stopped_at;
    ledgers_.add(std::exchange(part.ledger, {}));
    if (is_first) {
      whole_ = std::move(part);
      return;
    }
    const auto add = [](auto& to, auto& from) {
      to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    FileSummary& summary = whole_.summary;
    for (Finding& finding : part.findings) renumber(finding, summary.commands);
    add(whole_.findings, part.findings);
    add(whole_.counted, part.counted);
    keep_first_of_many(most_findings_, whole_.findings, whole_.counted);
    add(whole_.commands.records, part.commands.records);
    whole_.error = std::move(part.error);
    summary.commands += part.summary.commands;
    summary.assets += part.summary.assets;
    summary.characteristics += part.summary.characteristics;
    summary.top_level_span = part.summary.top_level_span;
    summary.problem = std::move(part.summary.problem);
  }

  const std::vector<std::uint64_t> begins_;
  std::vector<std::optional<CheckedPart>> guessed_;  ///< those that are there and not yet joined
  std::size_t most_findings_;
  std::mutex lock_;
  std::optional<std::uint64_t> next_ = 0;
  CheckedPart whole_;
  Merge ledgers_;
};

}  // namespace

CheckedPart check_in_parts(const Source& source, const json::Cuts& cuts, const PartOptions& options,
                           const std::function<CheckedPart(json::Reader&)>& check) {
  std::vector<std::uint64_t> begins = {0};
  for (const std::uint64_t comma : cuts.commas) begins.push_back(comma + 1);
  const auto check_from = [&](std::uint64_t begin) {
    json::Reader reader(source, cuts, begin, options.window);
    return check(reader);
  };
  Parts parts(std::move(begins), options.most_findings);
  in_parallel(parts.begins().size(), options.threads,
              [&](std::size_t i) { parts.take(i, check_from(parts.begins()[i])); });
  while (const auto begin = parts.next()) parts.take_next(check_from(*begin));
  return parts.whole();
}

}  // namespace collint
