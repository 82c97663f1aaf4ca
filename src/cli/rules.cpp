#include <fmt/core.h>

#include <string>

#include "cli/commands.h"
#include "model/json_text.h"
#include "rules/registry.h"

namespace collint {
namespace {

std::string severities(const Rule& rule) {
  std::string text(name_of(rule.severity));
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (rule.also.has(severity)) text += fmt::format(", {}", name_of(severity));
  }
  return text;
}

/// "safe, unsafe"; empty for none.
std::string fixes(const Rule& rule) {
  std::string text;
  for (const Applicability kind : {Applicability::safe, Applicability::unsafe}) {
    if (rule.fixes.has(kind)) text += fmt::format("{}{}", text.empty() ? "" : ", ", name_of(kind));
  }
  return text;
}

void print_text() {
  for (const RegisteredRule& rule : all_rules()) {
    fmt::print("{:<36} {:<15} {:<13} {}\n", rule.rule->name, severities(*rule.rule), fixes(*rule.rule),
               rule.summary());
  }
}

void print_json() {
  std::string separator;
  fmt::print("[");
  for (const RegisteredRule& rule : all_rules()) {
    fmt::print(
        "{}\n{{\"name\":\"{}\",\"category\":\"{}\",\"severity\":\"{}\",\"fix\":\"{}\",\"summary\":{}}}",
        separator, rule.rule->name, rule.category(), name_of(rule.rule->severity), fixes(*rule.rule),
        json_text(rule.summary()));
    separator = ",";
  }
  fmt::print("\n]\n");
}

void print_markdown() {
  fmt::print("| rule | severity | fix | what it finds |\n| --- | --- | --- | --- |\n");
  for (const RegisteredRule& rule : all_rules()) {
    fmt::print("| [{0}](rules/{0}/rule.md) | {1} | {2} | {3} |\n", rule.rule->name, severities(*rule.rule),
               fixes(*rule.rule), rule.summary());
  }
}

}  // namespace

ExitCode run_rules(const Options& options) {
  if (options.rules_format == "json") {
    print_json();
  } else if (options.rules_format == "markdown") {
    print_markdown();
  } else {
    print_text();
  }
  return ExitCode::clean;
}

}  // namespace collint
