# Writes the style and the script of the HTML report as constants, each with its hash as a Content-Security-Policy
# names it: cmake -DFOLDER=<folder> -DOUTPUT=<file> -P embed.cmake

# The SHA-256 of a text in base 64.
function(hash_of text result)
  set(digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(SHA256 hexadecimal "${text}")
  string(APPEND hexadecimal "00")  # 22 times three digits, each two of base 64
  set(hash "")
  foreach(group RANGE 21)
    math(EXPR begin "${group} * 3")
    string(SUBSTRING "${hexadecimal}" ${begin} 3 three)
    math(EXPR high "0x${three} >> 6")
    math(EXPR low "0x${three} & 63")
    string(SUBSTRING "${digits}" ${high} 1 first)
    string(SUBSTRING "${digits}" ${low} 1 second)
    string(APPEND hash "${first}${second}")
  endforeach()
  string(SUBSTRING "${hash}" 0 43 hash)
  set(${result} "sha256-${hash}=" PARENT_SCOPE)
endfunction()

set(constants "")
function(embed name file)
  file(READ "${FOLDER}/${file}" text)
  hash_of("${text}" hash)
  string(APPEND constants "const std::string_view ${name} = R\"part(${text})part\";\n"
         "const std::string_view ${name}_hash = \"${hash}\";\n")
  set(constants "${constants}" PARENT_SCOPE)
endfunction()
embed(html_style html.css)
embed(html_script html.js)
file(WRITE "${OUTPUT}.new" "// Generated from html.css and html.js.
#include \"report/html_parts.h\"

namespace collint {

${constants}
}  // namespace collint
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
