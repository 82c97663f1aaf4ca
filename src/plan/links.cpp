#include "plan/links.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "ledger/statements.h"
#include "lint/dependencies.h"
#include "model/describe.h"

namespace collint::plan {
namespace {

/// What a conflict is about, in each of its files.
bool is_command(const Mention& mention) { return mention.role() == Role::defines; }
bool maps_pair(const Mention& mention) { return mention.form() == IdentifierForm::external; }

class LinkFinder {
 public:
  explicit LinkFinder(LedgerContext& context) : context_(context) {}

  Links find() {
    find_containers();
    context_.resources().each_repeated([this](const Resource& resource) {
      if (context_.spans_files(resource)) add(resource);
    });
    const Statements statements(context_.resources());
    statements.each_relation(
        [&](std::span<const Statement> relation) { add_relation(relation, statements); });
    read_conflicts();
    read_dependencies();
    return std::move(links_);
  }

 private:
  /// How much ties the same files, and where the first of it stands: in a dependency, where it is created and
  /// where it is needed.
  struct Known {
    std::uint64_t count = 0;
    Mention first;
    Mention later;
  };
  using Dependencies = std::map<std::pair<std::size_t, std::size_t>, Known>;

  [[nodiscard]] std::size_t file_of(const Mention& mention) const { return context_.file_of(mention); }

  void find_containers() {
    links_.has_containers.resize(context_.file_count());
    for (const ResourceType type : {ResourceType::community, ResourceType::domain}) {
      for (const Mention& mention : context_.resources().mentions(type)) {
        if (is_command(mention)) links_.has_containers[file_of(mention)] = true;
      }
    }
  }

  void add(const Resource& resource) {
    const auto wanted = [&](bool (*is_wanted)(const Mention&)) {
      std::vector<const Mention*> mentions;
      for (const Mention& mention : resource.mentions) {
        if (is_wanted(mention)) mentions.push_back(&mention);
      }
      return mentions;
    };
    switch (resource.type) {
      case ResourceType::asset: add_conflict(Shared::asset, wanted(is_command)); break;
      case ResourceType::complex_relation: add_conflict(Shared::complex_relation, wanted(is_command)); break;
      case ResourceType::mapping: add_conflict(Shared::mapping, wanted(maps_pair)); break;
      default: break;  // containers are in conflict with everything
    }
    for (const UnmetDependency& unmet : all_unmet_dependencies(resource, context_))
      add_dependency(*unmet.definition, *unmet.reference, dependencies_);
    add_changes(resource);
  }

  void add_dependency(const Mention& definition, const Mention& reference, Dependencies& dependencies) {
    const Known known{0, definition, reference};
    ++dependencies.try_emplace({file_of(definition), file_of(reference)}, known).first->second.count;
  }

  /// The files that update what the first one creates and none of them could.
  void add_changes(const Resource& resource) {
    if (is_known_by_id(resource)) return;
    std::map<std::size_t, const Mention*> definitions;  // by file the first, one that creates before others
    const Mention* creation = nullptr;
    for (const Mention& mention : resource.mentions) {
      if (!is_command(mention)) continue;
      if (creation == nullptr && mention.creates != 0) creation = &mention;
      const Mention*& known = definitions.try_emplace(file_of(mention), &mention).first->second;
      if (known->creates == 0 && mention.creates != 0) known = &mention;
    }
    if (creation == nullptr) return;
    for (const auto& [file, definition] : definitions) {
      if (definition->creates == 0) add_dependency(*creation, *definition, changes_);
    }
  }

  /// One relation, stated at both of its ends.
  void add_relation(std::span<const Statement> relation, const Statements& statements) {
    std::vector<const Mention*> items;
    bool at_source = false;
    bool at_target = false;
    for (const Statement& statement : relation) {
      items.push_back(&statements.item(statement));
      (items.back()->role() == Role::relation_target ? at_source : at_target) = true;
    }
    if (at_source && at_target) add_conflict(Shared::relation, items);
  }

  /// The mentions come in the order of the run.
  void add_conflict(Shared shared, const std::vector<const Mention*>& mentions) {
    std::vector<std::size_t> files;
    Known known;
    for (const Mention* mention : mentions) {
      const std::size_t file = file_of(*mention);
      if (!files.empty() && files.back() == file) continue;
      if (files.size() < 2) (files.empty() ? known.first : known.later) = *mention;
      files.push_back(file);
    }
    if (files.size() > 1) ++conflicts_.try_emplace({shared, std::move(files)}, known).first->second.count;
  }

  [[nodiscard]] FilePlace place_of(const Mention& mention, const std::optional<Occurrence>& at) {
    return {file_of(mention), at ? context_.place_of(*at) : ""};
  }

  void read_conflicts() {
    for (const auto& [key, known] : conflicts_) {
      const auto& [shared, files] = key;
      const auto first = context_.read(known.first);
      const auto later = context_.read(known.later);
      Conflict conflict{
          shared, files, known.count, "", place_of(known.first, first), place_of(known.later, later)};
      if (later) conflict.what = describe(shared, *later);
      links_.conflicts.push_back(std::move(conflict));
    }
  }

  static std::string describe(Shared shared, const Occurrence& at) {
    switch (shared) {
      case Shared::mapping: return fmt::format("the Mapping of {}", describe_identifier(naming_object(at)));
      case Shared::relation:
        return fmt::format("the relation of {} and asset {}", describe_resource(*at.command),
                           describe_identifier(*at.node));
      default: return describe_resource(*at.command);
    }
  }

  void read_dependencies() {
    for (const auto& [files, known] : dependencies_) changes_.erase(files);
    read_dependencies(dependencies_, false);
    read_dependencies(changes_, true);
    std::sort(links_.dependencies.begin(), links_.dependencies.end(),
              [](const Dependency& a, const Dependency& b) {
                return std::pair(a.before.file, a.after.file) < std::pair(b.before.file, b.after.file);
              });
  }

  void read_dependencies(const Dependencies& dependencies, bool are_changes) {
    for (const auto& [files, known] : dependencies) {
      const auto definition = context_.read(known.first);
      const auto reference = context_.read(known.later);
      Dependency dependency{are_changes, place_of(known.first, definition), place_of(known.later, reference),
                            known.count, ""};
      const UnmetDependency unmet{&known.later, &known.first, true, 1};
      if (auto need = read_need(unmet, context_)) dependency.what = std::move(need->what);
      links_.dependencies.push_back(std::move(dependency));
    }
  }

  LedgerContext& context_;
  std::map<std::pair<Shared, std::vector<std::size_t>>, Known> conflicts_;
  Dependencies dependencies_;
  Dependencies changes_;
  Links links_;
};

}  // namespace

Links find_links(LedgerContext& context) { return LinkFinder(context).find(); }

}  // namespace collint::plan
