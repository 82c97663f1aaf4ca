#include "table/libraries.h"

#include <string_view>

#include "table/expat.h"
#include "table/libzip.h"

namespace collint::table {

std::vector<Library> libraries() {
  const std::string_view version = XML_ExpatVersion();  // "expat_2.5.0"
  return {{"expat", std::string(version.substr(version.find('_') + 1))}, {"libzip", zip_libzip_version()}};
}

}  // namespace collint::table
