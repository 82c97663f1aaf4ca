#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "table/archive.h"

namespace collint::table {

/// The attributes of an element. Names are without their prefix: the parts of a workbook use one vocabulary
/// in two name spaces, and writers choose prefixes as they like.
class XmlAttributes {
 public:
  /// Pairs of name and value, and a null.
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}

  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  /// Calls `take` with each name and value.
  template <typename Take>
  void each(Take take) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) take(local_name(pair[0]), pair[1]);
  }

  [[nodiscard]] static std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
  }

 private:
  const char* const* pairs_;
};

/// Takes the elements and texts of a part as they come. The root has depth 1.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;

  virtual void start(std::size_t depth, std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::size_t /*depth*/) {}
  /// A piece of the text right within the element at that depth.
  virtual void text(std::size_t /*depth*/, std::string_view /*piece*/) {}

  /// Set where the handler wants no more.
  [[nodiscard]] const std::optional<WorkbookProblem>& problem() const { return problem_; }

 protected:
  /// Stops reading; what is damaged is the workbook.
  void refuse(const std::string& what);
  void refuse(WorkbookProblem problem) { problem_ = std::move(problem); }

 private:
  std::optional<WorkbookProblem> problem_;
};

/// Reads a part from its start to its end, of which it must not have more than `most` bytes. Nothing where
/// all went well.
[[nodiscard]] std::optional<WorkbookProblem> read_xml(Archive& archive, const std::string& part,
                                                      std::uint64_t most, XmlHandler& handler);

}  // namespace collint::table
