#include "model/vocabulary.h"

#include <string>

#include "catch.h"
#include "model/command.h"
#include "model/job_parameters.h"

namespace collint {

TEST_CASE("every field is found by its name and by no other") {
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    const std::string name(name_of(field));
    INFO(name);
    CHECK(field_named(name) == field);
    CHECK(field_named(name + "x") != field);
    CHECK(field_named(name.substr(1)) != field);
    CHECK_FALSE(owners_of(field).empty());
    CHECK_FALSE(is_job_parameter(name));
  }
  for (const std::string& name :
       {std::string(), std::string("Name"), std::string("na\0me", 5), std::string(1000, 'x')})
    CHECK(field_named(name) == Field::none);
  CHECK(name_of(Field::none).empty());
}

TEST_CASE("a misspelt field is taken for the nearest one") {
  const auto meant = [](std::string_view key) { return name_of(nearest_field(Shape::asset_command, key)); };
  CHECK(meant("resourcetype") == "resourceType");
  CHECK(meant("resource_type") == "resourceType");
  CHECK(meant("ressourceType") == "resourceType");
  CHECK(meant("displayname") == "displayName");
  CHECK(meant("atributes") == "attributes");
  CHECK(meant("identifer") == "identifier");
  CHECK(meant("Tags") == "tags");
  CHECK(meant("tag") == "tags");
  for (const char* key : {"", "x", "externalSystemId", "parent", "note", "a very long key that is no field"})
    CHECK(meant(key).empty());
}

TEST_CASE("what stands where") {
  CHECK(shape_of(Shape::asset_command, Field::domain) == Shape::domain_identifier);
  CHECK(shape_of(Shape::asset_command, Field::parent) == Shape::anything);
  CHECK(shape_of(Shape::anything, Field::name) == Shape::anything);
  CHECK(shape_of_items(shape_of_items(Shape::attributes)) == Shape::attribute);
  CHECK(shape_of_items(shape_of_items(Shape::legs)) == Shape::asset_identifier);
  CHECK(shape_of_items(Shape::asset_command) == Shape::anything);
  CHECK(fits(Shape::tags, ValueKind::list));
  CHECK_FALSE(fits(Shape::tags, ValueKind::text));
  CHECK(fits(Shape::attribute_value, ValueKind::number));
  CHECK_FALSE(fits(Shape::asset_name, ValueKind::number));
  CHECK_FALSE(fits(Shape::asset_identifier, ValueKind::null));
  for (std::size_t i = 0; i < shape_count; ++i) CHECK_FALSE(title_of(static_cast<Shape>(i)).empty());
}

TEST_CASE("names of resource types") {
  CHECK(resource_type_named("Complex Relation", true) == ResourceType::complex_relation);
  CHECK(resource_type_named("COMPLEX_RELATION", true) == ResourceType::unknown);
  for (const char* text : {"COMPLEX_RELATION", "complex-relation", "ComplexRelation", " complex relation "})
    CHECK(resource_type_named(text, false) == ResourceType::complex_relation);
  for (const char* text : {"", "Relation", "Complex", "Assets"})
    CHECK(resource_type_named(text, false) == ResourceType::unknown);
}

}  // namespace collint
