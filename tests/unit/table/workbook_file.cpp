#include "unit/table/workbook_file.h"

#include <zip.h>

#include <stdexcept>

namespace collint::test {
namespace {

void require(bool done) {
  if (!done) throw std::runtime_error("the archive of a test cannot be made");
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  require(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
  std::string bytes(stat.size, '\0');
  require(zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(source);
  return bytes;
}

constexpr const char* root = R"(<Relationships>
  <Relationship Id="rId1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>)";

constexpr const char* relationships = R"(<Relationships>
  <Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>
  <Relationship Id="shared" Type="http://x/relationships/sharedStrings" Target="sharedStrings.xml"/>
  <Relationship Id="styles" Type="http://x/relationships/styles" Target="/xl/styles.xml"/>
)";

}  // namespace

std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  require(archive != nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
    require(zip_file_add(archive, name.c_str(), part, ZIP_FL_OVERWRITE) >= 0);
  }
  require(zip_close(archive) == 0);
  std::string bytes = bytes_of(target);
  zip_source_free(target);
  return bytes;
}

Parts parts_of(const SmallWorkbook& workbook) {
  return {{"_rels/.rels", root},
          {"xl/workbook.xml", R"(<workbook xmlns:r="r">)" + workbook.properties + "<sheets>" +
                                  workbook.sheets + "</sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels", relationships + workbook.relationships + "</Relationships>"},
          {"xl/worksheets/sheet1.xml", workbook.sheet},
          {"xl/sharedStrings.xml", workbook.shared_texts},
          {"xl/styles.xml", workbook.styles}};
}

std::string sheet_of(const std::string& rows, const std::string& after) {
  return "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
}

}  // namespace collint::test
