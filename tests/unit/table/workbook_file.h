#pragma once

#include <string>
#include <utility>
#include <vector>

namespace collint::test {

/// The parts of an archive: name and content.
using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip archive.
[[nodiscard]] std::string zipped(const Parts& parts);

/// What a small workbook holds, as XML. Only what differs from test to test.
struct SmallWorkbook {
  std::string sheet = "<worksheet><sheetData/></worksheet>";  ///< the part of the first sheet
  std::string shared_texts = "<sst/>";
  std::string styles = "<styleSheet/>";
  std::string sheets = R"(<sheet name="Sheet1" sheetId="1" r:id="rId1"/>)";  ///< within the list of sheets
  std::string properties = {};                                               ///< before that list
  std::string relationships = {};  ///< besides those of the parts above
};

[[nodiscard]] Parts parts_of(const SmallWorkbook& workbook);

/// The part of a sheet with these rows.
[[nodiscard]] std::string sheet_of(const std::string& rows, const std::string& after = "");

}  // namespace collint::test
