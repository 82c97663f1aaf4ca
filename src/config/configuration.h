#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/limits.h"
#include "model/run.h"
#include "model/span.h"

namespace collint {

/// What a rule or a category is set to: the name of a severity, or "off".
struct ConfiguredLevel {
  std::string selector;
  std::string level;
  std::uint64_t line = 0;
};

struct ConfiguredOverride {
  std::vector<std::string> globs;
  std::vector<ConfiguredLevel> rules;
};

/// Findings that are not to be reported: those of a rule or a category, in files that match one of the globs,
/// about one resource.
struct ConfiguredIgnore {
  std::string rule;
  Span span;                       ///< of that text
  std::string pointer;             ///< "/ignore/0"
  std::vector<std::string> globs;  ///< none of them: in any file
  std::optional<std::string> resource;
  std::string reason;
  std::string expires;  ///< the day from which on it is not in effect, "2027-01-01"; empty for never
};

/// A value, and the line of the configuration that it comes from: 0 for a default.
template <typename Value>
struct Configured {
  Value value;
  std::uint64_t line = 0;
};

/// What collint.toml says, or the defaults.
struct Configuration {
  std::string path;  ///< as messages show it; empty where there is no file
  std::string text;  ///< of the file, which the spans are of
  Configured<std::string> required_version;
  Configured<std::string> collibra_version;
  Configured<std::string> baseline;  ///< a path, relative to the folder of the configuration
  Configured<std::uint64_t> assets_per_file{Limits().assets_per_file};
  Configured<std::uint64_t> concurrent_jobs{Limits().concurrent_jobs};
  Configured<std::uint64_t> resources_per_synchronization{Limits().resources_per_synchronization};
  Configured<std::uint64_t> characteristics_per_synchronization{Limits().characteristics_per_synchronization};
  std::vector<ConfiguredLevel> rules;
  std::vector<ConfiguredOverride> overrides;
  std::vector<Stage> stages;  ///< without their files
  std::vector<ConfiguredIgnore> ignores;

  [[nodiscard]] Limits limits() const {
    return {assets_per_file.value, concurrent_jobs.value, resources_per_synchronization.value,
            characteristics_per_synchronization.value};
  }
  /// Where the file is, empty for the current folder.
  [[nodiscard]] std::filesystem::path folder() const { return std::filesystem::path(path).parent_path(); }
  /// The path of a file as the globs see it: relative to the folder of the configuration. Both paths are
  /// relative to the current folder, or absolute.
  [[nodiscard]] std::string relative(const std::string& file) const;
};

struct LoadedConfiguration {
  Configuration configuration;
  std::vector<std::string> problems;  ///< "collint.toml:3:1: ..."; empty where it can be used
};

/// What the loader asks of the rules: whether a text names a rule or a category, and which name is nearest to
/// one that does not (or empty).
struct RuleNames {
  bool (*is_selector)(std::string_view);
  std::string_view (*nearest)(std::string_view);
};

/// Reads a configuration from its text. `version` is that of this program, which the file may require.
[[nodiscard]] LoadedConfiguration load_configuration(const std::string& path, std::string_view text,
                                                     const RuleNames& rule_names, std::string_view version);

/// The collint.toml of a folder, or of the nearest one above it within its repository, relative to the
/// current folder. Empty where there is none.
[[nodiscard]] std::string find_configuration(const std::string& folder);

/// True where a version is among those that a text such as ">=0.1, <0.3" names. A version alone means itself
/// and what begins with it: "0.1" is 0.1.0 and 0.1.7. False where the text names none.
[[nodiscard]] bool is_among(std::string_view version, std::string_view versions);

/// True for two or three numbers with points between: "2026.07".
[[nodiscard]] bool is_version(std::string_view text);

}  // namespace collint
