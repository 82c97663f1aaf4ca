# Writes the table of all rules: cmake -DRULES=<folder> -DOUTPUT=<file> -P registry.cmake
# A rule is a folder <category>/<name> with a rule.cpp that names it so and a rule.md that is titled so.

file(GLOB sources RELATIVE "${RULES}" "${RULES}/*/*/rule.cpp")
list(SORT sources)
set(declarations "")
set(entries "")
foreach(source IN LISTS sources)
  get_filename_component(rule "${source}" DIRECTORY)
  string(REGEX REPLACE "[/-]" "_" space "${rule}")
  set(page "${RULES}/${rule}/rule.md")
  file(READ "${RULES}/${source}" code)
  if(NOT code MATCHES "\"${rule}\"" OR NOT code MATCHES "namespace collint::rules::${space} ")
    message(FATAL_ERROR "rules/${source} must define collint::rules::${space}::rule, named \"${rule}\"")
  endif()
  if(NOT EXISTS "${page}")
    message(FATAL_ERROR "rules/${rule} has no rule.md")
  endif()
  file(READ "${page}" text)
  if(NOT text MATCHES "^# ${rule}\n")
    message(FATAL_ERROR "rules/${rule}/rule.md must begin with '# ${rule}'")
  endif()
  string(APPEND declarations "namespace ${space} {\nextern const Rule rule;\n}\n")
  string(APPEND entries "    {&rules::${space}::rule, R\"page(${text})page\"},\n")
endforeach()

file(WRITE "${OUTPUT}.new" "// Generated from the folders of rules/.
#include \"rules/registry.h\"

namespace collint {
namespace rules {
${declarations}}  // namespace rules

std::span<const RegisteredRule> all_rules() {
  static const RegisteredRule table[] = {
${entries}  };
  return table;
}

}  // namespace collint
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
