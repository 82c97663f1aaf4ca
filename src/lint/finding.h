#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/row.h"
#include "model/set_of.h"
#include "model/span.h"

namespace collint {

enum class Severity : std::uint8_t { info, warning, error };

[[nodiscard]] constexpr std::string_view name_of(Severity severity) {
  constexpr std::string_view spellings[] = {"info", "warning", "error"};
  return spellings[static_cast<std::size_t>(severity)];
}

/// A set of severities, made by `|`.
using Severities = SetOf<Severity>;
constexpr Severities operator|(Severity a, Severity b) { return Severities(a) | Severities(b); }

struct CheckedFile;

/// Another place that a finding is about.
struct Related {
  std::string message;
  Span span;
  const CheckedFile* file = nullptr;  ///< null where it is the finding's own
};

/// Whether a fix may be applied without a person looking at it.
enum class Applicability : std::uint8_t {
  safe,    ///< the import does the same, or what the deprecated form is documented to mean
  unsafe,  ///< it says what was most likely meant
};

using Applicabilities = SetOf<Applicability>;
constexpr Applicabilities operator|(Applicability a, Applicability b) {
  return Applicabilities(a) | Applicabilities(b);
}

[[nodiscard]] constexpr std::string_view name_of(Applicability applicability) {
  return applicability == Applicability::safe ? "safe" : "unsafe";
}

/// Bytes of a file and what to write in their place.
struct Edit {
  Span span;
  std::string text;
};

/// A way to write a file without one of its findings: edits of that file.
struct Fix {
  Applicability applicability = Applicability::unsafe;
  std::string message;      ///< what it does: "rename it to 'externalSystemId'"
  std::vector<Edit> edits;  ///< by offset; they do not overlap
};

/// One mistake at one place of a file. Places are offsets; reports turn them into lines and columns.
struct Finding {
  std::string_view rule;  ///< its name, which lives as long as the program
  Severity severity = Severity::warning;
  std::string message;  ///< what is wrong and why it matters
  std::string help;     ///< what to do
  Span span;
  std::string pointer;  ///< JSON pointer of what the span shows; of a table, in its template
  std::optional<std::uint64_t>
      command;           ///< position among the commands of the file; of a table, of its template
  std::string resource;  ///< of the command, empty where that is not known
  std::vector<Related> related;
  CellNumber cell;          ///< of a table; none elsewhere
  bool in_one_row = false;  ///< of a table: another place that it is about is in the same row
  std::string needed;       ///< what another file creates, where that is not `resource`
  /// What it is about, as bits that stay the same when the file is written anew: the place, see
  /// model/subject.h, unless a rule knows better; 0 for the file as a whole; none where only its bytes tell.
  std::optional<std::uint64_t> subject;
  std::string fingerprint;  ///< once fingerprints were asked for
  std::optional<Fix> fix;   ///< none where only a person can say what was meant, and in workbooks
};

/// What is left of a finding that is only counted.
struct CountedFinding {
  std::string_view rule;
  Severity severity = Severity::warning;
  Span span;
  std::optional<Applicability> fix;
};

[[nodiscard]] CountedFinding counted(const Finding& finding);

/// By offset, then by rule; those alike in both in the order in which they were found.
void sort(std::vector<Finding>& findings);

/// Leaves the first findings and counts the others.
void keep_first(std::size_t wanted, std::vector<Finding>& findings, std::vector<CountedFinding>& others);

/// The same, but only once there are twice as many as are wanted: for calls after each few findings.
void keep_first_of_many(std::size_t wanted, std::vector<Finding>& findings,
                        std::vector<CountedFinding>& others);

/// Adds a finding of a rule. The reference holds until the next one is added.
Finding& add_finding(std::vector<Finding>& findings, std::string_view rule, Severity severity, Span span,
                     std::string message, std::string help);

struct Command;
struct Node;

/// Says how a finding is repaired; nothing where there are no edits.
void offer(Finding& finding, Applicability applicability, std::string message, std::vector<Edit> edits);

/// Names the node and its command in a finding, but for the resource, whose hash is given.
void point_at(const Command& command, std::uint64_t resource, const Node& node, Finding& finding);

}  // namespace collint
