// Which mentions mean one resource.
//
// A resource can be identified by an id, by its full name and the container it lies in, or by an external
// pair, and the same container can be named in all these ways again. What proves two forms equal are Mapping
// commands, and commands that are identified by one form and give the full name beside it.
//
// A hash of a full name with all its containers would not do: once two forms of a community turn out to be
// one, the paths of all domains and assets below them would have to be hashed again. So a mention has the
// hash of its own texts only, and the number of its container, of which there are few. The types are resolved
// one after another, communities, domains, assets, Complex Relations, so that by the time the mentions of a
// type are compared the containers they stand in have numbers that are equal for equal resources:
//
//   1. numbers of containers are replaced by those of the resources that the containers turned out to be;
//   2. mentions are sorted by texts, form and container: equal ones lie together and form a group;
//   3. groups that are proved to mean one resource are joined (union and find over the few groups concerned).
//
// The time is that of sorting, the memory that of the mentions: nothing is looked up by its text.
//
// Two proofs can contradict each other: one pair mapped to two assets, two pairs that claim one name. Then
// the first in the file counts, the other is noted for the rules, and nothing is joined by it.

#include "ledger/resources.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "ledger/sort_mentions.h"
#include "model/mixed.h"

namespace collint {
namespace {

constexpr std::uint32_t several = UINT32_MAX;

bool has_id(const Mention& mention) { return mention.form() == IdentifierForm::id; }

}  // namespace

bool may_create(const Mention& definition, bool is_known_by_id) {
  return definition.creates != 0 && (has_id(definition) || !is_known_by_id);
}

bool is_known_by_id(const Resource& resource) {
  return std::any_of(resource.mentions.begin(), resource.mentions.end(), has_id);
}

const Mention* find_creation(const Resource& resource) {
  const auto first = std::find_if(resource.mentions.begin(), resource.mentions.end(),
                                  [](const Mention& mention) { return mention.role() == Role::defines; });
  if (first == resource.mentions.end()) return nullptr;
  return may_create(*first, is_known_by_id(resource)) ? &*first : nullptr;
}

Resources::Resources(Ledger ledger, std::size_t threads) : ledger_(std::move(ledger)), threads_(threads) {
  container_resources_.resize(ledger_.containers.size() + 1);
  for (const ResourceType type : {ResourceType::community, ResourceType::domain, ResourceType::asset})
    resolve(type);
  number_legs();
  resolve(ResourceType::complex_relation);
  resolve(ResourceType::mapping);
  std::sort(mapped_pairs_.begin(), mapped_pairs_.end(), [](const MappedPair& a, const MappedPair& b) {
    return std::tuple(a.pair.text_high, a.pair.text_low, a.pair.command) <
           std::tuple(b.pair.text_high, b.pair.text_low, b.pair.command);  // a command maps one pair at most
  });
}

void Resources::resolve(ResourceType type) {
  OfType& resources = of(type);
  resources.mentions = std::move(ledger_.of(type));
  add_containers(type);
  resources.pairs.reserve(ledger_.of(ResourceType::mapping).size());  // most Mappings map assets
  resources.targets.reserve(ledger_.of(ResourceType::mapping).size());
  for (Mention& mention : resources.mentions) mention.container = container_resources_[mention.container];
  sort_by_meaning(resources.mentions, threads_);
  resources.form_groups();
  join_mapped(type);
  join_called(type);
  settle(type);
}

void Resources::add_containers(ResourceType type) {
  for (const Container& container : ledger_.containers) {
    if (container.type != type) continue;
    of(type).mentions.push_back(container.first);
    if (container.is_needed) of(type).mentions.push_back(container.first_need);
  }
}

void Resources::OfType::form_groups() {
  groups.reserve(mentions.size() + 1);  // room that stays empty takes no memory
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (i == 0 || meaning(mentions[i - 1]) != meaning(mentions[i])) groups.push_back(i);
    note(mentions[i], i);
  }
  families = Families(groups.size());
  groups.push_back(static_cast<std::uint32_t>(mentions.size()));
}

/// Lists what joins groups.
void Resources::OfType::note(const Mention& mention, std::uint32_t index) {
  const auto group = static_cast<std::uint32_t>(groups.size() - 1);
  switch (mention.role()) {
    case Role::mapping_pair: pairs.push_back({mention.command, group, index}); break;
    case Role::mapping_target: targets.push_back({mention.command, group, index}); break;
    case Role::also_called:
      if (called.empty() || called.back() != group) called.push_back(group);
      break;
    default: break;
  }
}

/// The identity of a Complex Relation without id is the set of its legs, whatever their order.
void Resources::number_legs() {
  LongVector<Mention>& relations = ledger_.of(ResourceType::complex_relation);
  if (relations.empty()) return;
  const OfType& assets = of(ResourceType::asset);
  for (std::uint32_t group = 0; group < assets.group_count(); ++group) {
    for (const Mention& leg : assets.group(group)) {
      if (leg.role() != Role::leg) continue;
      const auto owner = std::lower_bound(
          relations.begin(), relations.end(), leg.command,
          [](const Mention& mention, std::uint32_t command) { return mention.command < command; });
      if (owner == relations.end() || owner->command != leg.command) continue;
      const std::uint64_t token = mixed(mixed(leg.relation) + assets.families.leader_of(group));
      owner->text_high += token;
      owner->text_low += static_cast<std::uint32_t>(mixed(token));
    }
  }
}

/// Joins the pair and the target of each Mapping, but for a pair that has another target already.
void Resources::join_mapped(ResourceType type) {
  OfType& resources = of(type);
  const auto is_earlier = [](const OfType::Member& a, const OfType::Member& b) {
    return a.command < b.command;
  };
  std::sort(resources.pairs.begin(), resources.pairs.end(), is_earlier);
  std::sort(resources.targets.begin(), resources.targets.end(), is_earlier);
  mapped_pairs_.reserve(mapped_pairs_.size() + resources.targets.size());
  std::unordered_map<std::uint64_t, std::uint32_t> first_target;  // of each pair in each form
  auto pair = resources.pairs.begin();
  for (const OfType::Member& of_target : resources.targets) {
    while (pair->command != of_target.command) ++pair;  // each command has one of both
    const Mention& target = resources.mentions[of_target.mention];
    std::uint32_t first = of_target.group;
    if (resources.group(pair->group).size() > 1) {
      const std::uint64_t pair_and_form = std::uint64_t{pair->group} << 32U | target.form_bits;
      first = first_target.try_emplace(pair_and_form, of_target.group).first->second;
    }
    if (resources.families.find(first) == resources.families.find(of_target.group))
      resources.families.join(pair->group, of_target.group);
    if (target.any_type == 0 || type == ResourceType::asset)
      mapped_pairs_.push_back({type, of_target.group, resources.mentions[pair->mention], target});
  }
}

/// Joins the full name that a command gives its resource with the identity it has otherwise, where something
/// else means it by that name.
void Resources::join_called(ResourceType type) {
  OfType& resources = of(type);
  if (resources.called.empty()) return;
  resources.note_owners(ledger_.command_count);
  const std::vector<std::uint32_t> given = resources.only_names();
  for (const std::uint32_t group : resources.called) {
    const Mention* first = nullptr;
    bool only_called = true;
    for (const Mention& mention : resources.group(group)) {
      if (mention.role() != Role::also_called) {
        only_called = false;
        continue;
      }
      const std::uint32_t owner = resources.families.find(resources.owners[mention.command]);
      if (given[owner] == several) continue;
      if (first == nullptr) {
        first = &mention;
      } else if (resources.families.find(resources.owners[first->command]) != owner) {
        name_clashes_.push_back({type, *first, mention});
      }
    }
    if (first != nullptr && !only_called) resources.families.join(resources.owners[first->command], group);
  }
  std::erase_if(name_clashes_, [&](const NameClash& clash) {  // Mappings may have made them one
    return clash.type == type && resources.families.find(resources.owners[clash.first.command]) ==
                                     resources.families.find(resources.owners[clash.later.command]);
  });
}

/// Lists the groups of resources that have several, and gives targets and containers their numbers.
void Resources::settle(ResourceType type) {
  OfType& resources = of(type);
  resources.families.settle();
  for (std::uint32_t group = 0; group < resources.group_count(); ++group) {
    const std::uint32_t leader = resources.families.leader_of(group);
    if (leader != group) resources.joined.emplace_back(leader, group);
  }
  std::sort(resources.joined.begin(), resources.joined.end());
  for (MappedPair& mapped : mapped_pairs_) {
    if (mapped.type == type) mapped.resource = resources.families.leader_of(mapped.resource) + 1;
  }
  for (std::size_t i = 0; i < ledger_.containers.size(); ++i) {
    const Container& container = ledger_.containers[i];
    if (container.type != type) continue;
    Mention mention = container.first;
    mention.container = container_resources_[mention.container];
    container_resources_[i + 1] = number_of(type, mention);
  }
}

std::uint32_t Resources::number_of(ResourceType type, const Mention& mention) const {
  const OfType& resources = of(type);
  if (mention.role() == Role::also_called)
    return resources.families.leader_of(resources.owners[mention.command]) + 1;
  const std::uint32_t group = resources.group_of(mention);
  return group == resources.group_count() ? 0 : resources.families.leader_of(group) + 1;
}

std::uint32_t Resources::number_of(const Node& identifier) const {
  Mention mention;
  if (!describe_texts(identifier, mention) || mention.form() == IdentifierForm::legs) return 0;
  if (needs_container(identifier, mention)) {
    const Node* container = find_container(identifier);
    mention.container = container == nullptr ? 0 : number_of(*container);
    if (mention.container == 0) return 0;
  }
  return number_of(type_of_identifier(identifier.shape), mention);
}

std::vector<const Mention*> Resources::creations(ResourceType type) const {
  const OfType& resources = of(type);
  std::vector<const Mention*> first(resources.group_count() + 1);
  std::vector<bool> is_known_by_id(first.size());
  for (std::uint32_t group = 0; group < resources.group_count(); ++group) {
    const std::uint32_t number = resources.families.leader_of(group) + 1;
    const Mention*& known = first[number];
    for (const Mention& mention : resources.group(group)) {
      if (has_id(mention)) is_known_by_id[number] = true;
      if (mention.role() != Role::defines) continue;
      if (known == nullptr || is_before(mention, *known)) known = &mention;
      break;
    }
  }
  for (std::size_t number = 0; number < first.size(); ++number) {
    if (first[number] != nullptr && !may_create(*first[number], is_known_by_id[number]))
      first[number] = nullptr;
  }
  return first;
}

/// The mentions of a resource in the order of the file. `joined` goes on to what belongs to it or to later
/// leaders.
std::span<const Mention> Resources::gather(const OfType& type, std::uint32_t leader, Joined& joined,
                                           std::vector<Mention>& scratch) {
  while (joined != type.joined.end() && joined->first < leader) ++joined;
  if (joined == type.joined.end() || joined->first != leader) return type.group(leader);
  const auto own = type.group(leader);
  scratch.assign(own.begin(), own.end());
  for (; joined != type.joined.end() && joined->first == leader; ++joined) {
    const auto more = type.group(joined->second);
    scratch.insert(scratch.end(), more.begin(), more.end());
  }
  std::sort(scratch.begin(), scratch.end(), is_before);
  return scratch;
}

/// group_count() where there is none.
std::uint32_t Resources::OfType::group_of(const Mention& mention) const {
  const auto at =
      std::lower_bound(mentions.begin(), mentions.end(), mention,
                       [](const Mention& a, const Mention& b) { return meaning(a) < meaning(b); });
  if (at == mentions.end() || meaning(*at) != meaning(mention))
    return static_cast<std::uint32_t>(group_count());
  const auto index = static_cast<std::uint32_t>(at - mentions.begin());
  return static_cast<std::uint32_t>(std::upper_bound(groups.begin(), groups.end(), index) - groups.begin() -
                                    1);
}

/// Fills in the group that each command defines.
void Resources::OfType::note_owners(std::size_t command_count) {
  owners.resize(command_count);
  for (std::uint32_t number = 0; number < group_count(); ++number) {
    for (const Mention& mention : group(number)) {
      if (mention.role() == Role::defines) owners[mention.command] = number;
    }
  }
}

/// For each leader the one group that it is called by, from 1; `several` where it is given more than one
/// name: it was renamed on the way, which proves nothing.
std::vector<std::uint32_t> Resources::OfType::only_names() {
  std::vector<std::uint32_t> given(group_count());
  for (const std::uint32_t number : called) {
    for (const Mention& mention : group(number)) {
      if (mention.role() != Role::also_called) continue;
      std::uint32_t& name = given[families.find(owners[mention.command])];
      name = name == 0 || name == number + 1 ? number + 1 : several;
    }
  }
  return given;
}

}  // namespace collint
