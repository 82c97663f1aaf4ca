#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "model/command.h"

namespace collint {

/// The fields that creating a resource needs and that its command lacks.
class Lacking {
 public:
  void add_unless(bool given, Field field) {
    if (!given) fields_[count_++] = field;
  }
  [[nodiscard]] bool none() const { return count_ == 0; }
  [[nodiscard]] std::span<const Field> fields() const { return {fields_.data(), count_}; }

 private:
  std::array<Field, 3> fields_{};
  std::size_t count_ = 0;
};

/// What a command of a known type lacks for creating its resource ("Importing mappings", "Importing complex
/// relations" and the required fields of the Core API). Without these it can only update one that exists.
[[nodiscard]] Lacking lacking_for_creation(const Node& command, const Node& identifier);

}  // namespace collint
