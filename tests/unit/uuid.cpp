#include "model/uuid.h"

#include "catch.h"

namespace collint {

TEST_CASE("the order of UUIDs does not see letter case") {
  CHECK(is_uuid_before("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000B"));
  CHECK(!is_uuid_before("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000A"));
  CHECK(!is_uuid_before("00000000-0000-0000-0000-00000000000A", "00000000-0000-0000-0000-00000000000a"));
}

}  // namespace collint
