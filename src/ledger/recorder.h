#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "ledger/containers.h"
#include "ledger/ledger.h"
#include "model/command.h"

namespace collint {

/// Writes the commands of a file into a ledger, in their order. Not for use by several threads at once.
class Recorder {
 public:
  /// For a file, or a part of one, of so many bytes; 0 where nobody knows.
  explicit Recorder(std::uint64_t bytes = 0) : bytes_(bytes) {}

  void add(const Command& command);

  [[nodiscard]] Ledger take() { return std::move(ledger_); }
  [[nodiscard]] CommandList take_commands() { return std::move(commands_); }

 private:
  /// A hash of the bytes of a nested identifier, and what it names.
  struct Remembered {
    std::uint64_t bytes = 0;
    bool usable = false;
    Mention mention;
    std::uint32_t container = 0;  ///< its number where it is one, 0 until it is asked for
  };
  /// A key of `relations`, and what it says.
  struct RelationList {
    std::string key;
    Role role = Role::relation_target;
    std::uint32_t type = 0;
  };
  void skip_to(std::uint64_t number);
  void record(const Command& command);
  [[nodiscard]] std::uint64_t hash_of_content(const Node& node) const;
  void own_identifier(const Node& root, const Node& identifier);
  void also_called(const Node& root);
  void relations(const Node& map);
  bool legs(const Node& map, Role role);
  void mapping(const Node& root, const Node& identifier);

  bool describe(const Node& identifier, Mention& mention);
  Remembered& remember(const Node& identifier);
  bool place_in_container(const Node& object, Mention& mention);
  bool refer(Role role, const Node& identifier, std::uint32_t relation = 0);
  void add_mention(ResourceType type, Role role, const Node& at, Mention mention);
  template <typename T>
  void make_room(LongVector<T>& list) const;
  std::uint32_t container(const Node* identifier);
  std::uint32_t intern(ResourceType type, const Node& at, Mention mention);
  void need(std::uint32_t number, const Node& at);
  std::uint32_t relation_type(std::string_view type);
  const RelationList& relation_list(std::string_view key);
  [[nodiscard]] std::uint32_t place_of(const Node& node) const {
    return static_cast<std::uint32_t>(&node - command_->root);
  }

  std::uint64_t bytes_;
  Ledger ledger_;
  CommandList commands_;
  const Command* command_ = nullptr;
  std::uint32_t number_ = 0;  ///< of the command
  std::array<Remembered, 64> remembered_{};
  ContainerNumbers containers_;
  std::unordered_map<std::uint64_t, std::uint32_t> relation_types_;
  RelationList last_list_;  ///< most relations are of the type of the one before
};

}  // namespace collint
