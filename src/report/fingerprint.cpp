#include "report/fingerprint.h"

#include <fmt/core.h>
#include <xxhash.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace collint {
namespace {

/// The start of a long span tells enough.
constexpr std::uint64_t text_hashed = 256;

std::string text_at(const Source& source, Span span) {
  std::string text(static_cast<std::size_t>(std::min(span.length, text_hashed)), '\0');
  text.resize(source.read(span.offset, text.data(), text.size()).size);
  return text;
}

std::string subject_of(const CheckedFile& file, const Finding& finding) {
  if (finding.subject) return fmt::format("{:016x}", *finding.subject);
  return fmt::format("{}\n{}", finding.pointer, text_at(*file.source, finding.span));
}

std::string fingerprint_of(const CheckedFile& file, const Finding& finding, const std::string& name) {
  const std::string all =
      fmt::format("v2\n{}\n{}:{}\n{}", finding.rule, name.size(), name, subject_of(file, finding));
  const XXH128_hash_t hash = XXH3_128bits(all.data(), all.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

void name_findings(CheckedFile& file, const std::string& name) {
  std::unordered_map<std::string, std::uint64_t> seen;
  for (Finding& finding : file.findings) {
    finding.fingerprint = fingerprint_of(file, finding, name);
    const std::uint64_t count = ++seen[finding.fingerprint];
    if (count > 1) finding.fingerprint += fmt::format("-{}", count);
  }
}

}  // namespace collint
