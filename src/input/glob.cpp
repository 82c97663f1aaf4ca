#include "input/glob.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace collint {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// What one element of a glob takes, and where the next element starts.
struct Element {
  enum class Kind { one, star, folders, set } kind = Kind::one;
  char character = 0;
  std::string_view set;
  std::size_t next = 0;
};

Element element_at(std::string_view glob, std::size_t at) {
  const char c = glob[at];
  if (at == 0 || glob[at - 1] == '/') {
    if (glob.substr(at, 3) == "**/") return {Element::Kind::folders, 0, {}, at + 3};
    if (glob.substr(at) == "**") return {Element::Kind::folders, 0, {}, at + 2};
  }
  if (c == '*') return {Element::Kind::star, 0, {}, at + 1};
  if (c == '[') {
    const bool negated = glob.substr(at + 1).starts_with('!') || glob.substr(at + 1).starts_with('^');
    const std::size_t close = glob.find(']', at + (negated ? 3 : 2));
    if (close != npos) return {Element::Kind::set, 0, glob.substr(at + 1, close - at - 1), close + 1};
  }
  return {Element::Kind::one, c, {}, at + 1};
}

bool in_set(std::string_view set, char c) {
  const bool negated = set.front() == '!' || set.front() == '^';
  if (negated) set.remove_prefix(1);
  bool found = false;
  for (std::size_t i = 0; i < set.size(); ++i) {
    if (i + 2 < set.size() && set[i + 1] == '-') {
      found = found || (c >= set[i] && c <= set[i + 2]);
      i += 2;
    } else {
      found = found || c == set[i];
    }
  }
  return found != negated;
}

}  // namespace

bool matches_glob(std::string_view glob, std::string_view path) {
  if (!is_glob(glob)) return glob == path;
  // states[i]: the glob from byte i on may still match the rest of the path.
  std::vector<bool> states(glob.size() + 1);
  std::vector<bool> next(glob.size() + 1);
  const auto enter = [&](std::vector<bool>& into, std::size_t at) {
    while (!into[at]) {
      into[at] = true;
      if (at == glob.size()) return;
      const Element element = element_at(glob, at);
      if (element.kind != Element::Kind::star && element.kind != Element::Kind::folders) return;
      at = element.next;  // it can match nothing at all
    }
  };
  enter(states, 0);
  for (const char c : path) {
    next.assign(glob.size() + 1, false);
    for (std::size_t at = 0; at < glob.size(); ++at) {
      if (!states[at]) continue;
      const Element element = element_at(glob, at);
      switch (element.kind) {
        case Element::Kind::folders:
          next[at] = true;
          if (c == '/' || element.next == glob.size()) enter(next, element.next);
          break;
        case Element::Kind::star:
          if (c != '/') enter(next, at);
          break;
        case Element::Kind::set:
          if (c != '/' && in_set(element.set, c)) enter(next, element.next);
          break;
        case Element::Kind::one:
          if (c == element.character || (element.character == '?' && c != '/')) enter(next, element.next);
          break;
      }
    }
    states.swap(next);
  }
  return states[glob.size()];
}

bool matches_any(std::span<const std::string> globs, std::string_view path) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return matches_glob(glob, path); });
}

std::string normal_glob(std::string_view glob) {
  return std::filesystem::path(glob).lexically_normal().generic_string();
}

bool is_glob(std::string_view text) { return text.find_first_of("*?[") != npos; }

std::string glob_for(std::string_view path) {
  std::string glob;
  for (const char c : path) {
    if (is_glob({&c, 1})) {
      glob.append({'[', c, ']'});
    } else {
      glob += c;
    }
  }
  return glob;
}

}  // namespace collint
