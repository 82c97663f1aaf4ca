#include "split/ties.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/families.h"
#include "ledger/statements.h"
#include "lint/dependencies.h"

namespace collint::split {
namespace {

/// True for a mention whose command has to be where the others of the resource are.
bool is_command_of(const Resource& resource, const Mention& mention) {
  return mention.role() == Role::defines ||
         (resource.type == ResourceType::mapping && mention.form() == IdentifierForm::external);
}

bool is_pair(const Mention& mention) { return mention.form() == IdentifierForm::external; }

/// What makes an external pair known: its Mapping, or a command that goes by it.
bool tells_pair(const Mention& mention) {
  return is_pair(mention) && (mention.role() == Role::defines || mention.role() == Role::mapping_pair);
}

class TieFinder {
 public:
  TieFinder(LedgerContext& context, const std::vector<FileFormat>& formats, Relations relations)
      : context_(context),
        formats_(formats),
        command_count_(context.resources().ledger().command_count),
        together_(command_count_) {
    ties_.relations = relations;
  }

  Ties find() {
    if (ties_.relations != Relations::kept) note_relations();
    keep_rows();
    each_resource([this](const Resource& resource) { keep_together(resource); });
    number_pieces();
    if (ties_.relations != Relations::alone) find_orders();
    if (ties_.relations != Relations::left_out) find_conflicts();
    return std::move(ties_);
  }

 private:
  template <typename Visit>
  void each_resource(Visit visit) {
    context_.resources().each_repeated(visit);
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

  void keep_together(const Resource& resource) {
    const Mention* last = nullptr;
    for (const Mention& mention : resource.mentions) {
      if (!is_command_of(resource, mention)) continue;
      if (last != nullptr && stay_together(*last, mention)) together_.join(last->command, mention.command);
      last = &mention;
    }
  }

  void number_pieces() {
    const std::vector<Kind> kinds = kinds_of_commands();
    std::vector<std::uint32_t> numbers(command_count_, no_piece);  // by the leader of the family
    ties_.piece_of.resize(command_count_, no_piece);
    std::uint32_t command = 0;
    for (std::size_t file = 0; file < context_.file_count(); ++file) {
      for (const CommandRecord& record : context_.file(file).commands.records) {
        const std::uint32_t own = command++;
        if (ties_.relations == Relations::alone && !ties_.has_relations[own]) continue;
        std::uint32_t& number = numbers[together_.find(own)];
        if (number == no_piece) {
          number = static_cast<std::uint32_t>(ties_.pieces.size());
          ties_.pieces.push_back({formats_[file].kind, formats_[file].number, 0});
        }
        Piece& piece = ties_.pieces[number];
        piece.kind = std::min(piece.kind, kinds[own]);
        piece.weight += record.is_empty() ? 0 : 1;
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
    add_orders();
    if (is_any_backward_) {
      keeps_forward_ = true;
      ties_.orders.clear();
      add_orders();
    }
    std::sort(ties_.orders.begin(), ties_.orders.end());
    ties_.orders.erase(std::unique(ties_.orders.begin(), ties_.orders.end()), ties_.orders.end());
  }

  void add_orders() {
    each_resource([this](const Resource& resource) {
      order_commands(resource);
      order_needs(resource);
      if (std::any_of(resource.mentions.begin(), resource.mentions.end(), tells_pair)) order_pairs(resource);
    });
  }

  /// The commands of one resource that do not stay together keep their order.
  void order_commands(const Resource& resource) {
    const Mention* last = nullptr;
    for (const Mention& mention : resource.mentions) {
      if (!is_command_of(resource, mention)) continue;
      if (last != nullptr) add_order(last->command, mention.command);
      last = &mention;
    }
  }

  /// What a command creates comes before what needs it; of communities also where the command can only
  /// update, since no parent may stand in the file of its children.
  void order_needs(const Resource& resource) {
    const bool is_known = is_known_by_id(resource);
    const Mention* command = nullptr;
    const Mention* creation = nullptr;
    for (const Mention& mention : resource.mentions) {
      if (mention.role() != Role::defines) continue;
      if (command == nullptr) command = &mention;
      const bool creates = mention.creates != 0 && (mention.form() == IdentifierForm::id || !is_known);
      if (creation == nullptr && creates) creation = &mention;
    }
    if (command == nullptr) return;
    for (const Mention& mention : resource.mentions) {
      if (!needs(mention)) continue;
      const Mention* before = mention.role() == Role::parent ? command : creation;
      if (before != nullptr) add_order(before->command, mention.command);
    }
  }

  /// What makes a pair known comes before what goes by it. A Mapping and the commands that go by its pair
  /// keep their order.
  void order_pairs(const Resource& resource) {
    std::map<std::pair<std::uint64_t, std::uint32_t>, const Mention*> told;
    const auto key = [](const Mention& mention) { return std::pair(mention.text_high, mention.text_low); };
    for (const Mention& mention : resource.mentions) {
      if (!tells_pair(mention)) continue;
      const auto [known, is_first] = told.try_emplace(key(mention), &mention);
      if (!is_first) add_order(known->second->command, mention.command);
    }
    for (const Mention& mention : resource.mentions) {
      if (!needs(mention) || !is_pair(mention)) continue;
      const auto known = told.find(key(mention));
      if (known != told.end()) add_order(known->second->command, mention.command);
    }
  }

  void add_order(std::uint32_t first, std::uint32_t later) {
    const std::uint32_t before = ties_.piece_of[first];
    const std::uint32_t after = ties_.piece_of[later];
    const Kind kind = ties_.pieces[before].kind;
    const Kind next = ties_.pieces[after].kind;
    if (kind > next) is_any_backward_ = true;
    if (before != after && (kind >= next || keeps_forward_)) ties_.orders.emplace_back(before, after);
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
  std::uint32_t command_count_;
  Families together_;
  bool is_any_backward_ = false;  ///< a piece comes before one of a kind that comes before its own
  bool keeps_forward_ = false;    ///< orders that the kinds tell are kept too
  Ties ties_;
};

}  // namespace

Ties find_ties(LedgerContext& context, const std::vector<FileFormat>& formats, Relations relations) {
  return TieFinder(context, formats, relations).find();
}

}  // namespace collint::split
