#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/span.h"

namespace collint {

/// What the files of a stage are sent to.
enum class Endpoint : std::uint8_t { import, synchronize, synchronize_batch };

/// How the files of a stage follow each other. Each file is a job of its own.
enum class Sequence : std::uint8_t {
  in_turn,     ///< each after the one before has ended
  concurrent,  ///< all at the same time
  unknown,     ///< nobody has said
};

/// A text of the configuration and the bytes that say it, within its quotes.
struct PlacedText {
  std::string text;
  Span span;
};

/// A parameter of a job as the configuration gives it.
struct Parameter {
  enum class Kind : std::uint8_t { text, whole_number, truth, other };
  std::string name;
  Kind kind = Kind::text;
  std::string value;  ///< as the form of the request carries it; empty for Kind::other
  Span key_span;
  Span value_span;
};

/// The end of a synchronization: what was not brought since it began is dealt with.
struct Finalization {
  Span span;  ///< the key `finalize`
  std::vector<Parameter> parameters;
};

/// Files that are imported together, before those of the next stage.
struct Stage {
  std::string name;  ///< empty where it has none
  std::string
      pointer;  ///< of its place in the configuration: "/stage/0"; empty where it is not declared there
  Span span;    ///< its heading there
  Endpoint endpoint = Endpoint::import;
  Sequence sequence = Sequence::in_turn;
  std::vector<PlacedText> globs;  ///< its files, relative to the folder of the configuration
  std::optional<PlacedText> synchronization_id;
  std::optional<PlacedText> template_path;
  std::vector<Parameter> parameters;
  std::optional<Finalization> finalization;
  std::vector<std::size_t> files;            ///< numbers of its files in the run, in their order
  std::vector<std::size_t> unmatched_globs;  ///< positions of those that match no file at all

  [[nodiscard]] bool is_synchronization() const { return endpoint != Endpoint::import; }
  /// True where two of its jobs run at the same time, or may do so.
  [[nodiscard]] bool has_concurrent_jobs() const { return sequence != Sequence::in_turn && files.size() > 1; }
};

/// The parameter of that name, or null.
[[nodiscard]] const Parameter* find_parameter(const std::vector<Parameter>& parameters,
                                              std::string_view name);

/// "stage 'assets'", or "stage 2" where it has no name.
[[nodiscard]] std::string describe(const Stage& stage, std::size_t position);

/// What is imported, in which order.
struct Run {
  static constexpr std::size_t no_stage = SIZE_MAX;

  std::vector<Stage> stages;   ///< one after the other
  bool is_declared = false;    ///< the order is known: from a configuration or an option
  std::string server_version;  ///< of Collibra, such as "2026.07"; empty where it is not known

  /// The numbers of all files: the stages in turn, then those of no stage.
  [[nodiscard]] std::vector<std::size_t> order_of(std::size_t files) const;
};

/// True where the files of both stages, which may be one, are batches of one cycle of a synchronization:
/// nothing finalizes it between them.
[[nodiscard]] bool are_of_one_cycle(const Run& run, std::size_t first, std::size_t later);

/// A run of one stage that is not declared in a configuration. The template of a table is no job, be it named
/// so or one of `templates`.
[[nodiscard]] Run run_in_one_stage(Sequence sequence, const std::vector<std::string>& names,
                                   const std::set<std::string>& templates = {});

}  // namespace collint
