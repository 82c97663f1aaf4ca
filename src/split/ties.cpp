#include "split/ties.h"

#include <algorithm>
#include <map>
#include <utility>

#include "ledger/families.h"
#include "ledger/statements.h"
#include "lint/dependencies.h"
#include "model/parallel.h"

namespace collint::split {
namespace {

bool is_command_of(const Resource& resource, const Mention& mention) {
  return mention.role() == Role::defines ||
         (resource.type == ResourceType::mapping && mention.form() == IdentifierForm::external);
}

/// The commands of a resource, in an order that they may have, and what is known of its external pairs. One
/// of it looks at all resources, so that not each needs memory of its own.
class ResourceCommands {
 public:
  void look_at(const Resource& resource) {
    is_known_ = is_known_by_id(resource);
    creation_ = nullptr;
    all_.clear();
    pairs_.clear();
    for (const Mention& mention : resource.mentions) note_pair(mention);
    bool is_any_waiting = false;
    for (const Mention& mention : resource.mentions) {
      if (!is_command_of(resource, mention)) continue;
      const Pair* pair = waits_for_mapping(mention);
      is_any_waiting |= pair != nullptr;
      all_.push_back({&mention, pair == nullptr ? 0 : pair->number});
      if (creation_ == nullptr && may_create(mention, is_known_)) creation_ = &mention;
    }
    if (!is_any_waiting) return;
    std::stable_sort(all_.begin(), all_.end(), [](const One& a, const One& b) { return a.group < b.group; });
  }

  struct One {
    const Mention* mention = nullptr;
    std::uint32_t group = 0;  ///< those of one group stay together, if they can
  };
  [[nodiscard]] const std::vector<One>& all() const { return all_; }
  /// The first command that can create the resource; null where none can.
  [[nodiscard]] const Mention* creation() const { return creation_; }
  [[nodiscard]] const Mention* first() const { return all_.empty() ? nullptr : all_.front().mention; }

  /// What makes the pair of a mention known: a command that goes by it and creates, or else its Mapping. Null
  /// where nothing does, or it is no pair.
  [[nodiscard]] const Mention* teller_of(const Mention& mention) const {
    const Pair* pair = pair_of(mention);
    if (pair == nullptr) return nullptr;
    return pair->creation != nullptr ? pair->creation : pair->mapping;
  }

 private:
  struct Pair {
    std::uint32_t number = 0;
    const Mention* mapping = nullptr;
    const Mention* creation = nullptr;
  };

  void note_pair(const Mention& mention) {
    const bool is_mapping = mention.role() == Role::mapping_pair;
    if (!is_mapping && (mention.role() != Role::defines || mention.form() != IdentifierForm::external))
      return;
    const auto number = static_cast<std::uint32_t>(pairs_.size() + 1);
    Pair& pair = pairs_.try_emplace({mention.text_high, mention.text_low}, Pair{number}).first->second;
    if (is_mapping && pair.mapping == nullptr) pair.mapping = &mention;
    if (!is_mapping && pair.creation == nullptr && may_create(mention, is_known_)) pair.creation = &mention;
  }

  [[nodiscard]] const Pair* pair_of(const Mention& mention) const {
    if (pairs_.empty() || mention.form() != IdentifierForm::external) return nullptr;
    const auto found = pairs_.find({mention.text_high, mention.text_low});
    return found == pairs_.end() ? nullptr : &found->second;
  }

  [[nodiscard]] const Pair* waits_for_mapping(const Mention& command) const {
    const Pair* pair = pair_of(command);
    return pair != nullptr && pair->mapping != nullptr && pair->creation == nullptr ? pair : nullptr;
  }

  bool is_known_ = false;
  std::map<std::pair<std::uint64_t, std::uint32_t>, Pair> pairs_;
  std::vector<One> all_;
  const Mention* creation_ = nullptr;
};

class TieFinder {
 public:
  TieFinder(LedgerContext& context, const std::vector<FileFormat>& formats, Relations relations,
            std::size_t threads)
      : context_(context),
        formats_(formats),
        threads_(threads),
        command_count_(context.resources().ledger().command_count),
        together_(command_count_) {
    ties_.relations = relations;
  }

  Ties find() {
    if (ties_.relations != Relations::kept) note_relations();
    keep_rows();
    keep_together();
    number_pieces();
    if (ties_.relations != Relations::alone) find_orders();
    if (ties_.relations != Relations::left_out) find_conflicts();
    return std::move(ties_);
  }

 private:
  /// Calls `visit` for each resource with the share that its thread has, of one for each.
  template <typename Share, typename Visit>
  [[nodiscard]] std::vector<Share> each_resource(Visit visit) const {
    std::vector<Share> shares(threads_);
    in_parallel(threads_, threads_, [&](std::size_t i) {
      ResourceCommands commands;
      Share own;  // not beside those of the others, where what grows in each would slow all of them
      context_.resources().each_repeated_of(i, threads_, [&](const Resource& resource) {
        commands.look_at(resource);
        visit(resource, commands, own);
      });
      shares[i] = std::move(own);
    });
    return shares;
  }

  [[nodiscard]] bool needs(const Mention& mention) const {
    return is_need(mention) && (ties_.relations == Relations::kept || !mention.is_relation());
  }

  /// True for commands of one resource that stand in one file.
  [[nodiscard]] bool stay_together(const Mention& first, const Mention& later) const {
    const FileFormat& format = formats_[context_.file_of(first)];
    return format.kind == Kind::others && format.number == formats_[context_.file_of(later)].number;
  }

  void note_relations() {
    ties_.has_relations.resize(command_count_);
    for (const Mention& mention : context_.resources().mentions(ResourceType::asset)) {
      if (mention.is_relation()) ties_.has_relations[mention.command] = true;
    }
  }

  void keep_rows() {
    std::uint32_t command = 0;
    for (std::size_t file = 0; file < context_.file_count(); ++file) {
      const CommandList& list = context_.file(file).commands;
      const auto count = static_cast<std::uint32_t>(list.records.size());
      for (std::uint32_t i = 0; list.in_row > 1 && i < count; ++i)
        together_.join(command + i - i % list.in_row, command + i);
      command += count;
    }
  }

  void keep_together() {
    using Pairs = LongVector<std::pair<std::uint32_t, std::uint32_t>>;
    const auto note = [this](const Resource& /*resource*/, const ResourceCommands& commands, Pairs& pairs) {
      for (std::size_t i = 1; i < commands.all().size(); ++i) {
        const auto& [last, group] = commands.all()[i - 1];
        const auto& [next, next_group] = commands.all()[i];
        if (group == next_group && stay_together(*last, *next))
          pairs.emplace_back(last->command, next->command);
      }
    };
    for (const Pairs& pairs : each_resource<Pairs>(note)) {
      for (const auto& [last, next] : pairs) together_.join(last, next);
    }
  }

  void number_pieces() {
    const std::vector<Kind> kinds = kinds_of_commands();
    LongVector<std::uint32_t> numbers(command_count_, no_piece);  // by the leader of the family
    ties_.pieces.reserve(command_count_);
    ties_.piece_of.resize(command_count_, no_piece);
    std::uint32_t command = 0;
    for (std::size_t file = 0; file < context_.file_count(); ++file) {
      for (const CommandRecord& record : context_.file(file).commands.records) {
        const std::uint32_t own = command++;
        if (record.is_empty() || (ties_.relations == Relations::alone && !ties_.has_relations[own])) continue;
        std::uint32_t& number = numbers[together_.find(own)];
        if (number == no_piece) {
          number = static_cast<std::uint32_t>(ties_.pieces.size());
          ties_.pieces.push_back({formats_[file].kind, formats_[file].number, 0});
        }
        Piece& piece = ties_.pieces[number];
        piece.kind = std::min(piece.kind, kinds[own]);
        ++piece.weight;
        ties_.piece_of[own] = number;
      }
    }
  }

  [[nodiscard]] std::vector<Kind> kinds_of_commands() const {
    std::vector<Kind> kinds(command_count_, Kind::others);
    for (const auto& [type, kind] :
         {std::pair(ResourceType::community, Kind::communities), {ResourceType::domain, Kind::domains}}) {
      for (const Mention& mention : context_.resources().mentions(type)) {
        if (mention.role() == Role::defines) kinds[mention.command] = kind;
      }
    }
    return kinds;
  }

  void find_orders() {
    if (!add_orders(false)) (void)add_orders(true);
    auto& orders = ties_.orders;
    const auto end = std::unique(orders.begin(), orders.end(), [](const Order& a, const Order& b) {
      return a.before == b.before && a.after == b.after;
    });
    orders.erase(end, orders.end());
  }

  /// What some resources tell.
  struct Orders {
    LongVector<Order> all;
    bool is_any_backward = false;  ///< a piece comes before one of a kind that comes before its own
  };

  /// Fills in all orders, sorted, with those that the kinds tell if that is wanted. False where these are
  /// needed and were not.
  bool add_orders(bool with_told) {
    auto shares = each_resource<Orders>(
        [&](const Resource& resource, const ResourceCommands& commands, Orders& orders) {
          const auto add = [&](const Mention& first, const Mention& later) {
            add_order(first, later, with_told, orders);
          };
          order_commands(commands, add);
          order_needs(resource, commands, add);
        });
    if (!with_told &&
        std::any_of(shares.begin(), shares.end(), [](const Orders& o) { return o.is_any_backward; }))
      return false;
    in_parallel(threads_, threads_,
                [&](std::size_t i) { std::sort(shares[i].all.begin(), shares[i].all.end()); });
    ties_.orders = std::move(shares.front().all);
    for (std::size_t i = 1; i < shares.size(); ++i) {
      const auto middle = static_cast<std::ptrdiff_t>(ties_.orders.size());
      ties_.orders.insert(ties_.orders.end(), shares[i].all.begin(), shares[i].all.end());
      std::inplace_merge(ties_.orders.begin(), ties_.orders.begin() + middle, ties_.orders.end());
    }
    return true;
  }

  /// The commands of one resource that do not stay together keep their order, behind the Mapping where they
  /// wait for it.
  template <typename Add>
  static void order_commands(const ResourceCommands& commands, Add add) {
    const Mention* last = nullptr;
    for (const auto& [mention, group] : commands.all()) {
      if (last != nullptr) add(*last, *mention);
      if (const Mention* teller = commands.teller_of(*mention)) add(*teller, *mention);
      last = mention;
    }
  }

  /// What a command creates comes before what needs it; of communities also where the command can only
  /// update, since no parent may stand in the file of its children. So does what makes an external pair
  /// known.
  template <typename Add>
  void order_needs(const Resource& resource, const ResourceCommands& commands, Add add) const {
    for (const Mention& mention : resource.mentions) {
      const bool is_told = mention.role() == Role::mapping_pair || needs(mention);
      const Mention* teller = is_told ? commands.teller_of(mention) : nullptr;
      if (teller != nullptr) add(*teller, mention);
      if (!needs(mention)) continue;
      const Mention* before = mention.role() == Role::parent ? commands.first() : commands.creation();
      if (before != nullptr) add(*before, mention);
    }
  }

  void add_order(const Mention& first, const Mention& later, bool with_told, Orders& orders) const {
    const Order order{ties_.piece_of[first.command], ties_.piece_of[later.command], later.is_relation()};
    const Kind kind = ties_.pieces[order.before].kind;
    const Kind next = ties_.pieces[order.after].kind;
    if (kind > next) orders.is_any_backward = true;
    if (order.before != order.after && (kind >= next || with_told)) orders.all.push_back(order);
  }

  void find_conflicts() {
    const Statements statements(context_.resources());
    statements.each_relation([&](std::span<const Statement> relation) {
      std::vector<std::uint32_t> pieces;
      for (const Statement& statement : relation)
        pieces.push_back(ties_.piece_of[statements.item(statement).command]);
      std::sort(pieces.begin(), pieces.end());
      pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
      if (pieces.size() > 1) ties_.conflicts.push_back(std::move(pieces));
    });
  }

  LedgerContext& context_;
  const std::vector<FileFormat>& formats_;
  std::size_t threads_;
  std::uint32_t command_count_;
  Families together_;
  Ties ties_;
};

}  // namespace

Ties find_ties(LedgerContext& context, const std::vector<FileFormat>& formats, Relations relations,
               std::size_t threads) {
  return TieFinder(context, formats, relations, threads).find();
}

}  // namespace collint::split
