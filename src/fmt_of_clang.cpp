// The functions of fmt under the names that this compiler gives them.

#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
template FMT_API void detail::vformat_to(buffer<char>&, string_view,
                                         basic_format_args<FMT_BUFFER_CONTEXT(char)>, locale_ref);
FMT_END_NAMESPACE
