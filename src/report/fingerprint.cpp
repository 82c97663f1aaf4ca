#include "report/fingerprint.h"

#include <fmt/core.h>
#include <xxhash.h>

#include <algorithm>

namespace collint {
namespace {

/// The start of a long span tells enough.
constexpr std::uint64_t text_hashed = 256;

std::string text_at(const Source& source, Span span) {
  std::string text(static_cast<std::size_t>(std::min(span.length, text_hashed)), '\0');
  text.resize(source.read(span.offset, text.data(), text.size()).size);
  return text;
}

}  // namespace

std::string Fingerprints::of(const CheckedFile& file, const Finding& finding) {
  const std::string_view within_command =
      std::string_view(finding.pointer).substr(finding.command_pointer_size);
  std::string identity = "v1";
  for (const std::string_view part :
       {finding.rule, std::string_view(file.name), std::string_view(finding.resource), within_command}) {
    identity += fmt::format("\n{}:{}", part.size(), part);
  }
  identity += '\n' + text_at(*file.source, finding.span);
  const XXH128_hash_t hash = XXH3_128bits(identity.data(), identity.size());
  std::string name = fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
  const std::uint64_t earlier = seen_[name]++;
  return earlier == 0 ? name : fmt::format("{}-{}", name, earlier + 1);
}

}  // namespace collint
