#include "model/relation_key.h"

#include "catch.h"

namespace collint {

TEST_CASE("the forms of a relation key") {
  const auto uuid = relation_key_of("00000000-0000-0000-0000-00000000704A:SOURCE");
  REQUIRE(uuid);
  CHECK(uuid->form == RelationKey::Form::uuid);
  CHECK(uuid->type == "00000000-0000-0000-0000-00000000704A");
  CHECK(uuid->direction == "SOURCE");

  const auto bare = relation_key_of("00000000-0000-0000-0000-000000007088");
  REQUIRE(bare);
  CHECK(bare->direction.empty());

  const auto public_id = relation_key_of("PUBLIC_ID:ColumnIsPartOfTable:TARGET");
  REQUIRE(public_id);
  CHECK(public_id->form == RelationKey::Form::public_id);
  CHECK(public_id->type == "PUBLIC_ID:ColumnIsPartOfTable");

  const auto names = relation_key_of("Column:is part of:contains:Table:TARGET");
  REQUIRE(names);
  CHECK(names->form == RelationKey::Form::role_names);
  CHECK(names->type == "Column:is part of:contains:Table");
}

TEST_CASE("what is no relation key") {
  for (const char* key :
       {"", ":", ":SOURCE", "relationid", "undefined:SOURCE", "00000000-0000-0000-0000-000000007042:source",
        "00000000-0000-0000-0000-000000007042 :SOURCE", "00000000-0000-0000-0000-000000007042:SOURCE:TARGET",
        "PUBLIC_ID:", "PUBLIC_ID: :SOURCE", "PUBLIC_ID:a:b:c:SOURCE", "Column:is part of: :Table:TARGET",
        "Column:is part of:contains:TARGET", "a:b:c:d:e:SOURCE", "Schema/contains/is part of/Table:SOURCE"}) {
    INFO(key);
    CHECK(!relation_key_of(key));
  }
}

}  // namespace collint
