#include "model/characteristics.h"

#include <iterator>

#include "model/vocabulary.h"

namespace collint {

std::uint64_t count_characteristics(const Node& command) {
  constexpr Shapes lists = Shapes(Shape::attribute_list) | Shape::relation_targets | Shape::leg_targets |
                           Shape::owners | Shape::tags;
  std::uint64_t count = 0;
  for (const Node& field : children(command)) {
    if (identifiers.has(field.shape)) continue;
    for (const Node* node = &field; node != &field + field.extent; ++node) {
      if (!lists.has(node->shape) || !node->is_list()) continue;
      const auto items = children(*node);
      count += static_cast<std::uint64_t>(std::distance(items.begin(), items.end()));
    }
  }
  return count;
}

}  // namespace collint
