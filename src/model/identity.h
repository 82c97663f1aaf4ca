#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "model/command.h"
#include "model/node.h"

namespace collint {

/// The ways to identify a resource ("Import commands", identifiers).
enum class IdentifierForm : std::uint8_t {
  id = 1,        ///< `id`
  name = 2,      ///< `name`, with `domain` or `community`
  external = 4,  ///< the external pair
  legs = 8,      ///< a Complex Relation by `relations`
  target = 16,   ///< a Mapping by `dgcId`, `asset`, `domain`, `community` or `complexRelation`
};

/// A set of forms.
class IdentifierForms {
 public:
  void add(IdentifierForm form) {
    bits_ = static_cast<std::uint8_t>(bits_ | static_cast<std::uint8_t>(form));
  }
  [[nodiscard]] bool has(IdentifierForm form) const { return (bits_ & static_cast<std::uint8_t>(form)) != 0; }
  [[nodiscard]] bool none() const { return bits_ == 0; }
  [[nodiscard]] bool several() const { return (bits_ & (bits_ - 1U)) != 0; }
  bool operator==(const IdentifierForms&) const = default;

 private:
  std::uint8_t bits_ = 0;
};

/// The fields of a Mapping that name its target, of which it has one.
inline constexpr std::array mapping_targets = {Field::dgcId, Field::asset, Field::domain, Field::community,
                                               Field::complexRelation};
inline constexpr Fields mapping_target_fields = [] {
  Fields all;
  for (const Field field : mapping_targets) all |= field;
  return all;
}();

/// The fields of an external pair, under both names.
inline constexpr Fields external_pair_fields =
    Field::externalSystemId | Field::externalEntityId | Field::extSystemId | Field::extEntityId;

/// The fields of a full name, whatever has it.
inline constexpr Fields full_name_fields = Field::name | Field::domain | Field::community;

/// The field in which an asset or a domain, as a command or as an identifier, names the container it lies in;
/// Field::none for others.
[[nodiscard]] Field container_field(Shape shape);

/// The forms that an identifier object carries any part of.
[[nodiscard]] IdentifierForms forms_of(const Node& identifier);

/// The external pair of an identifier or a Mapping, in the current or the deprecated spelling. Null where
/// absent.
[[nodiscard]] const Node* external_system(const Node& identifier);
[[nodiscard]] const Node* external_entity(const Node& identifier);

/// 128 bits that are equal for identifiers that say the same in the same form: key order, white space,
/// escapes, the deprecated spellings and the letter case of UUIDs do not matter.
struct Identity {
  IdentifierForm form = IdentifierForm::id;
  std::array<std::uint64_t, 2> hash{};
  auto operator<=>(const Identity&) const = default;
};

/// The identity of an identifier object of any shape, nested ones included; none where it is not one complete
/// legal form with texts in all its parts. Equal identities of different shapes mean different resources.
[[nodiscard]] std::optional<Identity> identity_of(const Node& identifier);

/// True where two identifiers say the same in the same form, compared on the texts themselves.
[[nodiscard]] bool same_identifier(const Node& a, const Node& b);

/// True where a text of the identifier names nothing: blank, `undefined`, a placeholder left over, an id that
/// is no UUID. Two of these are equal without meaning one resource.
[[nodiscard]] bool has_unusable_text(const Node& identifier);

/// What a file tells of two names, ids or identifiers.
enum class Likeness : std::uint8_t {
  same,
  different,
  unknown,  ///< different forms, a placeholder, two external pairs of different systems, a part that is no
            ///< text
};
[[nodiscard]] Likeness compare(const Node& a, const Node& b);

/// A property of a command that its own identifier uses as well; both null where there is none.
struct OwnKey {
  const Node* property = nullptr;
  const Node* in_identifier = nullptr;
};

/// What these properties can be.
inline constexpr Fields own_key_fields = full_name_fields | external_pair_fields | mapping_target_fields;

/// The properties, spelt as they should be, by which a command is identified and which it also sets.
[[nodiscard]] std::array<OwnKey, 2> own_keys(const Command& command);

}  // namespace collint
