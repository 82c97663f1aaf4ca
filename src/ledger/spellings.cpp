// Which names and external pairs look alike.
//
// As in resources.cpp the types are taken one after another, so that by the time the assets are compared it
// is known which domains look alike, and before these which communities. Resources with spellings that look
// alike form a family; a spelling has the key of its form, its folded texts and the family of its container,
// and those with equal keys look alike.
//
// Nearly all keys of a file stand alone. A bit table tells most of these before anything is sorted.

#include "ledger/spellings.h"

#include <algorithm>
#include <array>
#include <bit>

#include "ledger/families.h"
#include "model/mixed.h"

namespace collint {
namespace {

/// Says of keys whether they came more than once: never wrongly no, and rarely wrongly yes.
class Repetitions {
 public:
  explicit Repetitions(std::size_t count) : words_(std::bit_ceil(count / 4 + 1)) {}

  void add(std::uint64_t key) {
    std::uint64_t& word = word_of(key);
    word |= (word & seen(key)) << 1U | seen(key);
  }
  [[nodiscard]] bool may_have(std::uint64_t key) { return (word_of(key) & seen(key) << 1U) != 0; }

 private:
  /// Each key has two bits of a word: it was seen, and it was seen again.
  static std::uint64_t seen(std::uint64_t key) { return std::uint64_t{1} << (key & 31U) * 2; }
  std::uint64_t& word_of(std::uint64_t key) { return words_[key >> 5U & (words_.size() - 1)]; }

  LongVector<std::uint64_t> words_;
};

std::uint64_t likeness_of(const Mention& mention, std::uint32_t family) {
  return mixed(mixed(std::uint64_t{mention.folded} << 32U | family) + mention.form_bits);
}

bool is_sorted_before(const Spelling& a, const Spelling& b) {
  return a.likeness != b.likeness ? a.likeness < b.likeness : is_before(a.first(), b.first());
}

/// The spellings that look like others, and a few that stand alone, sorted.
std::vector<Spelling> collect(const Resources& resources, ResourceType type, Families& containers) {
  const auto likeness = [&](const Mention& mention) {
    return likeness_of(mention, containers.find(mention.container));
  };
  Repetitions repetitions(resources.identity_count(type));
  resources.each_identity(type, [&](std::uint32_t, std::span<const Mention> mentions) {
    if (mentions.front().folded != 0) repetitions.add(likeness(mentions.front()));
  });
  std::vector<Spelling> found;
  resources.each_identity(type, [&](std::uint32_t number, std::span<const Mention> mentions) {
    if (mentions.front().folded == 0) return;
    const std::uint64_t hash = likeness(mentions.front());
    if (repetitions.may_have(hash)) found.push_back({hash, number, false, mentions});
  });
  std::sort(found.begin(), found.end(), is_sorted_before);
  return found;
}

void note_defined(const Resources& resources, ResourceType type, std::span<Spelling> spellings) {
  std::vector<bool> defined(resources.identity_count(type) + 1);
  resources.each_identity(type, [&](std::uint32_t number, std::span<const Mention> mentions) {
    defined[number] =
        defined[number] || std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
          return mention.role() == Role::defines || mention.role() == Role::also_called;
        });
  });
  for (Spelling& spelling : spellings)
    spelling.is_defined = defined[spelling.resource] || spelling.definition() != nullptr;
}

/// Resources whose spellings look alike are one family, those included that commands identify otherwise and
/// give the name to.
void join(const LikeSpellings& alike, const Resources& resources, Families& families) {
  const std::uint32_t first = alike.spellings.front().resource;
  for (const Spelling& spelling : alike.spellings) {
    families.join(first, spelling.resource);
    for (const Mention& mention : spelling.mentions) {
      if (mention.role() == Role::also_called) families.join(first, resources.number_of(alike.type, mention));
    }
  }
}

}  // namespace

const Mention* Spelling::definition() const {
  const auto found = std::find_if(mentions.begin(), mentions.end(), [](const Mention& mention) {
    return mention.role() == Role::defines || mention.role() == Role::also_called ||
           mention.role() == Role::mapping_pair;
  });
  return found == mentions.end() ? nullptr : &*found;
}

Spellings::Spellings(const Resources& resources) {
  Families containers(1);
  for (const ResourceType type : mapped_types) {
    std::vector<Spelling>& spellings = spellings_[static_cast<std::size_t>(type)];
    spellings = collect(resources, type, containers);
    if (!spellings.empty()) note_defined(resources, type, spellings);
    const std::size_t others = alike_.size();
    divide(type, spellings);
    containers = Families(resources.identity_count(type) + 1);
    for (std::size_t i = others; i < alike_.size(); ++i) join(alike_[i], resources, containers);
  }
}

void Spellings::divide(ResourceType type, std::span<const Spelling> spellings) {
  for (auto begin = spellings.begin(); begin != spellings.end();) {
    const auto end = std::find_if(begin, spellings.end(), [&](const Spelling& spelling) {
      return spelling.likeness != begin->likeness;
    });
    if (end - begin > 1) alike_.push_back({type, {begin, end}});
    begin = end;
  }
}

}  // namespace collint
