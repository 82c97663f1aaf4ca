#include "model/uuid.h"

#include "catch.h"

namespace collint::test {

TEST_CASE("the order of UUIDs does not see letter case") {
  CHECK(is_uuid_before("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000B"));
  CHECK(!is_uuid_before("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000A"));
  CHECK(!is_uuid_before("00000000-0000-0000-0000-00000000000A", "00000000-0000-0000-0000-00000000000a"));
}

TEST_CASE("what surrounds a UUID is taken off and its dashes are put in") {
  const std::string uuid = "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10";
  for (const char* text :
       {"{6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10}", "6f1c2a540d8e4b639a273f5f0c1e7b10",
        " 6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10\t", "urn:uuid:6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10",
        "0X6f1c2a540d8e4b639a273f5f0c1e7b10", "{0x6f1c2a540d8e4b639a273f5f0c1e7b10}",
        "6f1c2a54\u20130d8e\u20134b63\u20139a27\u20133f5f0c1e7b10",
        "\u200B6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10", "6f1c2a540d8e-4b639a27-3f5f0c1e7b10",
        "'6f1c2a54_0d8e_4b63_9a27_3f5f0c1e7b10'"}) {
    INFO(text);
    CHECK(repaired_uuid(text) == uuid);
  }
}

TEST_CASE("digits that are missing, too many or none are not made up") {
  for (const char* text : {"", "{}", "0x", "urn:uuid:", "Column", "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b1",
                           "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b100", "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b1O",
                           "6f1c2a540d8e4b639a273f5f0c1e7b1\u0661"}) {
    INFO(text);
    CHECK(!repaired_uuid(text).has_value());
  }
}

}  // namespace collint::test
