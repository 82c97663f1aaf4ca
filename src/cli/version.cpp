#include "cli/version.h"

#include <fmt/core.h>

#include <CLI/Version.hpp>
#include <algorithm>
#include <vector>

#include "config/libraries.h"
#include "input/libraries.h"
#include "json/libraries.h"
#include "model/libraries.h"
#include "table/libraries.h"

namespace collint {
namespace {

std::vector<Library> all_libraries() {
  std::vector<Library> all{{"CLI11", CLI11_VERSION}};
  for (const auto& room :
       {model_libraries(), input_libraries(), config_libraries(), json::libraries(), table::libraries()})
    all.insert(all.end(), room.begin(), room.end());
  std::sort(all.begin(), all.end(), [](const Library& a, const Library& b) { return a.name < b.name; });
  return all;
}

}  // namespace

std::string version_text(bool verbose) {
  std::string text = "collint " COLLINT_VERSION;
  if (!verbose) return text;
  text += "\nbuilt by " COLLINT_COMPILER " as " COLLINT_BUILD_TYPE;
  for (const Library& library : all_libraries())
    text += fmt::format("\n{} {}", library.name, library.version);
  return text;
}

}  // namespace collint
