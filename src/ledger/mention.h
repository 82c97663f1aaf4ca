#pragma once

#include <cstdint>
#include <string_view>

#include "model/identity.h"
#include "model/resource_type.h"

namespace collint {

/// Why a command mentions a resource.
enum class Role : std::uint8_t {
  defines,           ///< the command's own identifier
  also_called,       ///< the name and the place that a command identified otherwise gives its resource
  container,         ///< the domain or community that the command's resource lies in, or moves to
  nested,            ///< the domain or community within a reference to something else
  parent,            ///< of a Community
  relation_source,   ///< listed under a relation key with SOURCE
  relation_target,   ///< listed under a relation key with TARGET, or without direction
  leg,               ///< of a Complex Relation, in its identifier
  leg_in_relations,  ///< of a Complex Relation, in its `relations`
  mapping_pair,      ///< the external pair that a Mapping gives its target
  mapping_target,    ///< the target of a Mapping
};

/// Relation types beyond these have no number.
inline constexpr std::uint32_t most_relation_types = (1U << 21U) - 1;

/// One place where a command names a resource, in 32 bytes and without its texts: those are read again where
/// a finding needs them.
///
/// Mentions with equal `text_high`, `text_low`, `form` and container mean one resource of the list's type.
struct Mention {
  std::uint64_t text_high =
      0;  ///< 96 bits of a hash of the identifier's own texts, without those of its container
  std::uint32_t text_low = 0;
  std::uint32_t folded = 0;     ///< a hash of the folded texts (model/folded.h), 0 for ids
  std::uint32_t container = 0;  ///< the number of the container of a name, 0 for none
  std::uint32_t command = 0;    ///< its position in the file, or in all files of a run
  std::uint32_t place = 0;      ///< nodes from the command's root to the object or text that says it
  std::uint32_t role_bits : 4 = 0;
  std::uint32_t form_bits : 5 = 0;
  std::uint32_t creates : 1 = 0;    ///< Role::defines: the command has all that creating the resource needs
  std::uint32_t any_type : 1 = 0;   ///< a Mapping by `dgcId` does not say what type its target has
  std::uint32_t relation : 21 = 0;  ///< the number of the relation type, 0 for none

  [[nodiscard]] Role role() const { return static_cast<Role>(role_bits); }
  [[nodiscard]] IdentifierForm form() const { return static_cast<IdentifierForm>(form_bits); }
  void set(Role role) { role_bits = static_cast<std::uint32_t>(role) & 0xFU; }
  void set(IdentifierForm form) { form_bits = static_cast<std::uint32_t>(form) & 0x1FU; }
  void set_relation(std::uint32_t number) { relation = number & 0x1FFFFFU; }
  [[nodiscard]] bool is_relation() const {
    return role() == Role::relation_source || role() == Role::relation_target;
  }
};
static_assert(sizeof(Mention) == 32);

/// Fills in the texts and the form of what an identifier names, or a command by its `name`; not the
/// container. False where it is not one usable form: such texts are equal without meaning one resource.
[[nodiscard]] bool describe_texts(const Node& identifier, Mention& mention);
[[nodiscard]] bool describe_name(const Node& object, Mention& mention);
[[nodiscard]] bool describe_pair(const Node* system, const Node* entity, Mention& mention);
[[nodiscard]] bool describe_id(const Node* id, Mention& mention);

/// True where two identifiers of one form have the same texts of their own, compared letter by letter.
[[nodiscard]] bool same_texts(const Node& a, const Node& b);

/// What `mention`, described by describe_texts(), needs besides: false for an id or an external pair.
[[nodiscard]] bool needs_container(const Node& object, const Mention& mention);

/// The domain or community that an identifier or a command names; of a Mapping identified by its target, that
/// of the target. Null where there is none.
[[nodiscard]] const Node* find_container(const Node& object);

/// The only target of a Mapping, in its identifier or beside it.
[[nodiscard]] const Node* only_target(const Node& mapping, const Node& identifier);

/// What an identifier of that shape identifies.
[[nodiscard]] ResourceType type_of_identifier(Shape identifier);

/// A hash of a relation type or a leg as its key has it, without the direction.
[[nodiscard]] std::uint64_t hash_of_relation_type(std::string_view type);

/// In the order of the file.
[[nodiscard]] inline bool is_before(const Mention& a, const Mention& b) {
  return a.command != b.command ? a.command < b.command : a.place < b.place;
}

}  // namespace collint
