#include "fix/apply.h"

#include <algorithm>
#include <cstdint>
#include <map>

namespace collint {
namespace {

/// Bytes of a file that edits have taken.
class Taken {
 public:
  [[nodiscard]] bool meets(const Span& span) const {
    const std::uint64_t end = span.offset + span.length;
    auto next = ends_.upper_bound(span.offset);
    if (next != ends_.begin() && touches(std::prev(next)->first, std::prev(next)->second, span.offset, end))
      return true;
    return next != ends_.end() && touches(next->first, next->second, span.offset, end);
  }
  void add(const Span& span) { ends_.emplace(span.offset, span.offset + span.length); }

 private:
  /// Spans that follow each other directly are apart, unless one of them is a place without bytes.
  static bool touches(std::uint64_t begin, std::uint64_t end, std::uint64_t other_begin,
                      std::uint64_t other_end) {
    if (begin == end || other_begin == other_end) return other_begin <= end && begin <= other_end;
    return other_begin < end && begin < other_end;
  }

  std::map<std::uint64_t, std::uint64_t> ends_;  ///< by beginning
};

}  // namespace

std::vector<const Fix*> compatible(const std::vector<const Fix*>& fixes) {
  Taken taken;
  std::vector<const Fix*> chosen;
  for (const Fix* fix : fixes) {
    const bool meets_another = std::any_of(fix->edits.begin(), fix->edits.end(),
                                           [&](const Edit& edit) { return taken.meets(edit.span); });
    if (meets_another) continue;
    for (const Edit& edit : fix->edits) taken.add(edit.span);
    chosen.push_back(fix);
  }
  return chosen;
}

std::string with_fixes(std::string_view text, const std::vector<const Fix*>& fixes) {
  std::vector<const Edit*> edits;
  for (const Fix* fix : fixes) {
    for (const Edit& edit : fix->edits) edits.push_back(&edit);
  }
  std::sort(edits.begin(), edits.end(),
            [](const Edit* a, const Edit* b) { return a->span.offset < b->span.offset; });
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  for (const Edit* edit : edits) {
    const auto begin = static_cast<std::size_t>(edit->span.offset);
    out += text.substr(at, begin - at);
    out += edit->text;
    at = begin + static_cast<std::size_t>(edit->span.length);
  }
  return out += text.substr(at);
}

}  // namespace collint
