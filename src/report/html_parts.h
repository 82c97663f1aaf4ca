#pragma once

#include <string_view>

namespace collint {

/// html.css and html.js, embedded when the program is built (embed.cmake), and their hashes as a
/// Content-Security-Policy names them.
extern const std::string_view html_style;
extern const std::string_view html_style_hash;
extern const std::string_view html_script;
extern const std::string_view html_script_hash;

}  // namespace collint
