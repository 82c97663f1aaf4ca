#include "table/libraries.h"

#include <string_view>

#include "table/expat.h"
#include "table/libzip.h"

namespace collint::table {

std::vector<Library> libraries() {
  const std::string_view expat = XML_ExpatVersion();  // "expat_2.5.0"
  return {{"expat", std::string(expat.substr(expat.find('_') + 1))}, {"libzip", zip_libzip_version()}};
}

}  // namespace collint::table
