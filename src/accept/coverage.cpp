#include "accept/coverage.h"

#include <algorithm>

#include "rules/registry.h"

namespace collint {

bool compares_files(std::string_view rule) {
  const RegisteredRule* found = find_rule(rule);
  if (found == nullptr) return false;
  const Rule& known = *found->rule;
  return known.check_across != nullptr || known.check_run != nullptr || known.scope != Scope::file;
}

bool Coverage::has(std::string_view rule, const std::string& file) const {
  const auto found = files.find(file);
  return found != files.end() && found->second->has(rule);
}

bool Coverage::has(std::string_view rule, const std::vector<std::string>& of_project) const {
  const auto all_have = [&](const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const std::string& file) { return has(rule, file); });
  };
  if (!all_have(of_project)) return false;
  return !compares_files(rule) || (compares_as_usual && (is_whole_run || all_have(project())));
}

}  // namespace collint
