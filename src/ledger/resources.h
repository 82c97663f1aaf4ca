#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "ledger/families.h"
#include "ledger/ledger.h"

namespace collint {

/// All mentions of one resource, in the order of the file, whatever the form of the identifier.
struct Resource {
  ResourceType type = ResourceType::unknown;
  std::uint32_t number = 0;  ///< among the resources of its type
  std::span<const Mention> mentions;
  bool is_joined = false;  ///< of identifiers that were proved to mean the same: the forms may differ
};

/// True where a mention tells that the resource exists already.
[[nodiscard]] bool is_known_by_id(const Resource& resource);

/// True where a command may be the one that creates its resource: nobody knows the id of a resource that a
/// command without it is going to create.
[[nodiscard]] bool may_create(const Mention& definition, bool is_known_by_id);

/// The command that creates a resource: the first that defines it, unless that can only update, or the
/// resource is known by an id that this command does not give it: both tell that it exists already. Null
/// where there is none.
[[nodiscard]] const Mention* find_creation(const Resource& resource);

/// Two identities that claim one full name: the commands, identified otherwise, that give it.
struct NameClash {
  ResourceType type = ResourceType::unknown;
  Mention first;
  Mention later;
};

/// An external pair and what one Mapping gives it for a target.
struct MappedPair {
  ResourceType type = ResourceType::unknown;  ///< of the target
  std::uint32_t resource = 0;                 ///< the number of the target; a group until that is known
  Mention pair;
  Mention target;
};

/// The resources of a ledger: which mentions mean the same. See the top of resources.cpp.
class Resources {
 public:
  /// Works on so many threads.
  explicit Resources(Ledger ledger, std::size_t threads = 1);

  [[nodiscard]] const Ledger& ledger() const { return ledger_; }

  /// Calls `visit` with each Resource that is mentioned more than once. The mentions hold during the call.
  template <typename Visit>
  void each_repeated(Visit visit) const {
    each_repeated_of(0, 1, visit);
  }
  /// The same for one of so many shares of all resources, by its number from 0. Safe to call from several
  /// threads at once.
  template <typename Visit>
  void each_repeated_of(std::size_t share, std::size_t shares, Visit visit) const;

  /// Calls `visit` with each mention of one type and the number of the resource that its texts name.
  template <typename Visit>
  void each_mention(ResourceType type, Visit visit) const;

  /// The number of the resource that an identifier names, from 1; 0 where no command of the ledger names it.
  [[nodiscard]] std::uint32_t number_of(const Node& identifier) const;
  /// The number of the resource that a mention means.
  [[nodiscard]] std::uint32_t number_of(ResourceType type, const Mention& mention) const;

  /// Full names that several identities claim, in the order of the later claims.
  [[nodiscard]] std::span<const NameClash> name_clashes() const { return name_clashes_; }
  /// The pairs that Mappings map, equal pairs together, each in the order of the file.
  [[nodiscard]] std::span<const MappedPair> mapped_pairs() const { return mapped_pairs_; }

  /// The command that creates each resource of a type as find_creation() has it, by number; none at 0.
  [[nodiscard]] std::vector<const Mention*> creations(ResourceType type) const;

  /// Calls `visit(number, mentions)` with each identity of a type, equal texts in one container: the number
  /// of its resource, and its mentions in the order of the file.
  template <typename Visit>
  void each_identity(ResourceType type, Visit visit) const;
  [[nodiscard]] std::size_t identity_count(ResourceType type) const { return of(type).group_count(); }

  /// The mentions of one type, those with the same texts in the same container together.
  [[nodiscard]] std::span<const Mention> mentions(ResourceType type) const { return of(type).mentions; }

 private:
  using JoinedGroups = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  using Joined = JoinedGroups::const_iterator;

  /// Mentions of equal texts in one container form a group, groups that mean the same a resource.
  struct OfType {
    LongVector<Mention> mentions;      ///< sorted; Mention::container is the number of a resource
    LongVector<std::uint32_t> groups;  ///< where each starts, and the end
    Families families;                 ///< of groups; the leader stands for the resource
    JoinedGroups joined;               ///< leader and member, of several groups

    [[nodiscard]] std::size_t group_count() const { return groups.empty() ? 0 : groups.size() - 1; }
    [[nodiscard]] std::span<const Mention> group(std::size_t number) const {
      return {mentions.data() + groups[number], groups[number + 1] - groups[number]};
    }
    LongVector<std::uint32_t> owners;  ///< by command the group it defines; empty where no name is given

    /// A mention in a group.
    struct Member {
      std::uint32_t command = 0;
      std::uint32_t group = 0;
      std::uint32_t mention = 0;
    };
    LongVector<Member> pairs;           ///< Role::mapping_pair
    LongVector<Member> targets;         ///< Role::mapping_target
    std::vector<std::uint32_t> called;  ///< groups that have a Role::also_called

    void form_groups();
    void note(const Mention& mention, std::uint32_t index);
    [[nodiscard]] std::uint32_t group_of(const Mention& mention) const;
    void note_owners(std::size_t command_count);
    [[nodiscard]] std::vector<std::uint32_t> only_names();
  };

  [[nodiscard]] OfType& of(ResourceType type) { return types_[static_cast<std::size_t>(type)]; }
  [[nodiscard]] const OfType& of(ResourceType type) const { return types_[static_cast<std::size_t>(type)]; }

  void resolve(ResourceType type);
  void add_containers(ResourceType type);
  void number_legs();
  void join_mapped(ResourceType type);
  void join_called(ResourceType type);
  void settle(ResourceType type);
  [[nodiscard]] static std::span<const Mention> gather(const OfType& type, std::uint32_t leader,
                                                       Joined& joined, std::vector<Mention>& scratch);

  Ledger ledger_;
  std::size_t threads_;
  std::array<OfType, resource_type_count> types_;
  std::vector<std::uint32_t> container_resources_;  ///< by number of the container
  std::vector<NameClash> name_clashes_;
  LongVector<MappedPair> mapped_pairs_;
};

template <typename Visit>
void Resources::each_repeated_of(std::size_t share, std::size_t shares, Visit visit) const {
  std::vector<Mention> scratch;
  for (std::size_t i = 0; i < types_.size(); ++i) {
    const OfType& type = types_[i];
    const auto first = static_cast<std::uint32_t>(type.group_count() * share / shares);
    const auto end = static_cast<std::uint32_t>(type.group_count() * (share + 1) / shares);
    auto joined = std::lower_bound(type.joined.begin(), type.joined.end(), std::pair(first, 0U));
    for (std::uint32_t group = first; group < end; ++group) {
      if (type.families.leader_of(group) != group) continue;
      const std::span<const Mention> mentions = gather(type, group, joined, scratch);
      if (mentions.size() > 1)
        visit(Resource{static_cast<ResourceType>(i), group + 1, mentions, mentions.data() == scratch.data()});
    }
  }
}

template <typename Visit>
void Resources::each_identity(ResourceType type, Visit visit) const {
  const OfType& resources = of(type);
  for (std::uint32_t group = 0; group < resources.group_count(); ++group)
    visit(resources.families.leader_of(group) + 1, resources.group(group));
}

template <typename Visit>
void Resources::each_mention(ResourceType type, Visit visit) const {
  each_identity(type, [&](std::uint32_t number, std::span<const Mention> mentions) {
    for (const Mention& mention : mentions) visit(mention, number);
  });
}

}  // namespace collint
