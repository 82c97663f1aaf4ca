#pragma once

#include <map>
#include <string>
#include <vector>

#include "lint/check.h"
#include "model/limits.h"
#include "model/run.h"

namespace collint::test {

/// Checks a text with all rules, as if it were a file of that name.
CheckedFile check_text(std::string text, const std::string& name = "input.json",
                       const CheckOptions& options = {}, const Limits& limits = {});

struct NamedText {
  std::string name;
  std::string text;
};

/// The files with other texts, by name, in the place of some.
std::vector<NamedText> with_texts(std::vector<NamedText> files,
                                  const std::map<std::string, std::string>& texts);

/// The files of a run and the findings about its declaration.
struct CheckedTexts {
  Run run;
  CheckedRun checked;
  CheckedFile configuration;  ///< collint.toml; without a source where there is none
  CheckedFile baseline;       ///< collint-baseline.txt, likewise
};

/// Checks texts with all rules as the files of a run. One of them may be collint.toml, which then declares
/// the stages, the limits, the version of Collibra and what is ignored, as on 2026-07-01; where it declares
/// no stages `sequence` says how the files follow each other. Another one may be collint-baseline.txt. Throws
/// what is wrong with either. Of the options those that open files are not looked at.
CheckedTexts check_files(std::vector<NamedText> files, Sequence sequence, const CheckOptions& options = {});

/// The findings of a run: "file:line:column: severity[rule]: message", those of collint.toml and the
/// baseline first.
std::vector<std::string> lines_of(const CheckedTexts& texts);

/// The findings of a checked file: "line:column: severity[rule]: message".
std::vector<std::string> lines_of(const CheckedFile& file);

/// All that is known of a checked file, for comparing.
std::string description_of(const CheckedFile& file);

}  // namespace collint::test
