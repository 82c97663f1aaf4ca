#include "table/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "table/cell_text.h"
#include "table/workbook_limits.h"
#include "table/xml.h"

namespace collint::table {
namespace {

struct Relationship {
  std::string id;
  std::string type;  ///< the last step of its address: "worksheet"
  std::string part;
};

/// The name of the part that a target means, seen from a folder of the archive.
std::string resolved(std::string_view folder, std::string target) {
  std::replace(target.begin(), target.end(), '\\', '/');
  std::string path = target.starts_with('/') ? target : fmt::format("{}/{}", folder, target);
  std::vector<std::string_view> steps;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view step = std::string_view(path).substr(begin, end - begin);
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
    begin = end + 1;
  }
  return fmt::format("{}", fmt::join(steps, "/"));
}

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

class RelationshipsHandler : public XmlHandler {
 public:
  explicit RelationshipsHandler(std::string_view folder) : folder_(folder) {}

  void start(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
    if (depth != 2 || name != "Relationship" || attributes.find("TargetMode") == "External") return;
    if (relationships.size() == limits::relationships) return refuse("it has too many relationships");
    const std::string_view type = attributes.find("Type").value_or("");
    relationships.push_back({std::string(attributes.find("Id").value_or("")),
                             std::string(type.substr(type.rfind('/') + 1)),
                             resolved(folder_, std::string(attributes.find("Target").value_or("")))});
  }

  std::vector<Relationship> relationships;

 private:
  std::string_view folder_;
};

bool is_on(std::optional<std::string_view> value) { return value == "1" || value == "true"; }

class SheetListHandler : public XmlHandler {
 public:
  struct Entry {
    std::string name;
    std::string relationship;
    bool hidden = false;
  };

  void start(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
    if (depth == 2) in_list_ = name == "sheets";
    if (depth == 2 && name == "workbookPr") dates_from_1904 = is_on(attributes.find("date1904"));
    if (depth == 3 && in_list_ && name == "sheet") take(attributes);
  }

  std::vector<Entry> entries;
  bool dates_from_1904 = false;

 private:
  void take(const XmlAttributes& attributes) {
    if (entries.size() == limits::sheets) return refuse("it has too many sheets");
    const std::string_view state = attributes.find("state").value_or("");
    Entry entry{"", std::string(attributes.find("id").value_or("")),
                state == "hidden" || state == "veryHidden"};
    append_unescaped(attributes.find("name").value_or(""), entry.name);
    entries.push_back(std::move(entry));
  }

  bool in_list_ = false;
};

std::optional<WorkbookProblem> read_relationships(Archive& archive, const std::string& part,
                                                  std::vector<Relationship>& relationships) {
  const std::string_view folder = folder_of(part);
  const std::string name =
      resolved(folder, fmt::format("_rels/{}.rels", std::string_view(part).substr(part.rfind('/') + 1)));
  RelationshipsHandler handler(folder);
  auto problem = read_xml(archive, name, limits::inflated_of_small_part, handler);
  relationships = std::move(handler.relationships);
  return problem;
}

std::string part_of_type(const std::vector<Relationship>& relationships, std::string_view type) {
  const auto found =
      std::find_if(relationships.begin(), relationships.end(),
                   [&](const Relationship& relationship) { return relationship.type == type; });
  return found == relationships.end() ? std::string() : found->part;
}

/// What other programs and formats put into archives, or empty.
std::string other_archive(const Archive& archive, const std::string& main_part) {
  if (main_part.ends_with(".bin")) return "a binary workbook (.xlsb)";
  if (main_part.starts_with("word/")) return "a Word document";
  if (main_part.starts_with("ppt/")) return "a presentation";
  if (!main_part.empty()) return "";
  if (archive.has("content.xml") && archive.has("META-INF/manifest.xml"))
    return "an OpenDocument file (.ods)";
  if (archive.has("Index/Document.iwa") || archive.has("Index.zip")) return "a Numbers file";
  return "a zip archive without a workbook in it";
}

std::optional<WorkbookProblem> find_main_part(Archive& archive, std::string& main_part) {
  std::vector<Relationship> relationships;
  if (archive.has("_rels/.rels")) {
    if (auto problem = read_relationships(archive, "", relationships)) return problem;
  }
  main_part = part_of_type(relationships, "officeDocument");
  if (main_part.empty() && archive.has("xl/workbook.xml")) main_part = "xl/workbook.xml";
  const std::string other = other_archive(archive, main_part);
  if (other.empty()) return std::nullopt;
  return WorkbookProblem{WorkbookProblem::Kind::unreadable,
                         fmt::format("this is {}, not an .xlsx workbook", other),
                         "open it in the program that made it and save it as .xlsx"};
}

void add_sheets(std::vector<SheetListHandler::Entry> entries, const std::vector<Relationship>& relationships,
                std::vector<ListedSheet>& sheets) {
  std::unordered_map<std::string_view, const Relationship*> by_id;
  for (const Relationship& relationship : relationships) by_id.emplace(relationship.id, &relationship);
  for (SheetListHandler::Entry& entry : entries) {
    const auto found = by_id.find(entry.relationship);
    const bool known = found != by_id.end();
    sheets.push_back({std::move(entry.name),
                      known ? found->second->part : fmt::format("relationship '{}'", entry.relationship),
                      entry.hidden, !known || found->second->type == "worksheet"});
  }
}

}  // namespace

std::variant<WorkbookParts, WorkbookProblem> find_parts(Archive& archive) {
  std::string main_part;
  if (auto problem = find_main_part(archive, main_part)) return *std::move(problem);
  SheetListHandler list;
  if (auto problem = read_xml(archive, main_part, limits::inflated_of_small_part, list))
    return *std::move(problem);
  std::vector<Relationship> relationships;
  if (auto problem = read_relationships(archive, main_part, relationships)) return *std::move(problem);
  WorkbookParts parts;
  parts.shared_texts = part_of_type(relationships, "sharedStrings");
  parts.styles = part_of_type(relationships, "styles");
  parts.dates_from_1904 = list.dates_from_1904;
  add_sheets(std::move(list.entries), relationships, parts.sheets);
  return parts;
}

}  // namespace collint::table
