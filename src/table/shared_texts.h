#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/archive.h"

namespace collint::table {

/// The texts that the cells of a workbook refer to by number, spelt as a written-out sheet spells them.
class SharedTexts {
 public:
  [[nodiscard]] std::size_t size() const { return ends_.size(); }

  /// `number` is less than the size.
  [[nodiscard]] std::string_view at(std::size_t number) const {
    const std::uint64_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(texts_).substr(begin, ends_[number] - begin);
  }

  void add(std::string_view text);

  /// What they take.
  [[nodiscard]] std::uint64_t bytes() const { return texts_.size() + ends_.size() * sizeof(ends_.front()); }

 private:
  std::string texts_;
  std::vector<std::uint64_t> ends_;
};

[[nodiscard]] std::optional<WorkbookProblem> read_shared_texts(Archive& archive, const std::string& part,
                                                               SharedTexts& texts);

}  // namespace collint::table
