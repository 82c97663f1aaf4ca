#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "ledger/resources.h"

namespace collint {

/// One way to write a name or an external pair, and all that write it so in one container.
struct Spelling {
  std::uint64_t likeness = 0;  ///< equal where spellings look alike
  std::uint32_t resource = 0;  ///< the number of what is meant by it
  bool is_defined = false;     ///< a command defines the resource, or a Mapping the pair
  std::span<const Mention> mentions;

  [[nodiscard]] const Mention& first() const { return mentions.front(); }
  /// The mention by which a command defines its resource, or a Mapping its pair, in this spelling.
  [[nodiscard]] const Mention* definition() const;
};

/// Spellings that look alike: of one type and form, with equal hashes of their folded texts, in containers
/// that are the same or look alike themselves. In the order of their first mentions.
struct LikeSpellings {
  ResourceType type = ResourceType::unknown;
  std::span<const Spelling> spellings;
};

/// The spellings of a ledger that look like others. See the top of spellings.cpp.
class Spellings {
 public:
  /// The resources must outlive the spellings.
  explicit Spellings(const Resources& resources);
  Spellings(const Spellings&) = delete;
  Spellings& operator=(const Spellings&) = delete;

  [[nodiscard]] const std::vector<LikeSpellings>& alike() const { return alike_; }

 private:
  void divide(ResourceType type, std::span<const Spelling> spellings);

  std::array<std::vector<Spelling>, resource_type_count> spellings_;  ///< those that alike_ refers to
  std::vector<LikeSpellings> alike_;
};

}  // namespace collint
