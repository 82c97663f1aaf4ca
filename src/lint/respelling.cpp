#include "lint/respelling.h"

#include <array>

#include "model/difference.h"
#include "model/identity.h"

namespace collint {
namespace {

constexpr Traits odd_traits = Trait::edge_space | Trait::invisible | Trait::unusual_space;

using Texts = std::array<const Node*, 2>;

/// The name, or the parts of the external pair.
Texts texts_of(const Node& object, IdentifierForm form) {
  if (form == IdentifierForm::name) return {find(object, Field::name), nullptr};
  return {external_entity(object), external_system(object)};
}

/// Containers in other forms than names are compared by the ledger alone.
bool containers_look_alike(const Node& a, const Node& b) {
  const Node* x = find_container(a);
  const Node* y = find_container(b);
  if (x == nullptr || y == nullptr || !x->has(Field::name) || !y->has(Field::name)) return true;
  return look_alike(find(*x, Field::name)->text, find(*y, Field::name)->text) &&
         containers_look_alike(*x, *y);
}

}  // namespace

std::string_view Respelling::difference() const {
  return describe_difference(text.node->text, other.node->text);
}

bool Respelling::is_odd() const {
  return text.node->traits.has(odd_traits) && !other.node->traits.has(odd_traits);
}

std::optional<Respelling> read_respelling(const Mention& mention, const Mention& other,
                                          LedgerContext& context) {
  const auto a = context.read(mention);
  const auto b = context.read(other);
  if (!a || !b) return std::nullopt;
  const Texts texts = texts_of(naming_object(*a), mention.form());
  const Texts others = texts_of(naming_object(*b), other.form());
  std::optional<Respelling> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i] == nullptr || others[i] == nullptr) continue;
    if (!look_alike(texts[i]->text, others[i]->text)) return std::nullopt;
    if (!found && texts[i]->text != others[i]->text) found = Respelling{a->at(*texts[i]), b->at(*others[i])};
  }
  if (mention.form() == IdentifierForm::name && !containers_look_alike(naming_object(*a), naming_object(*b)))
    return std::nullopt;
  return found;
}

std::optional<Respelling> read_container_respelling(const Mention& mention, const Mention& other,
                                                    LedgerContext& context) {
  const auto a = context.read(mention);
  const auto b = context.read(other);
  if (!a || !b) return std::nullopt;
  const Node* x = find_container(naming_object(*a));
  const Node* y = find_container(naming_object(*b));
  for (; x != nullptr && y != nullptr; x = find_container(*x), y = find_container(*y)) {
    const Node* name = find(*x, Field::name);
    const Node* other_name = find(*y, Field::name);
    if (name == nullptr || other_name == nullptr) return std::nullopt;
    if (name->text == other_name->text) continue;
    if (!look_alike(name->text, other_name->text)) return std::nullopt;
    return Respelling{a->at(*name), b->at(*other_name)};
  }
  return std::nullopt;
}

void supersede_spelling(const Spelling& spelling, const Respelling& read, LedgerContext& context) {
  if (!read.text.node->traits.has(odd_traits)) return;
  for (const Mention& mention : spelling.mentions) {
    const auto at = context.read(mention);
    if (!at) continue;
    for (const Node* text : texts_of(naming_object(*at), mention.form())) {
      if (text != nullptr) context.supersede_text_findings(at->at(*text));
    }
  }
}

}  // namespace collint
