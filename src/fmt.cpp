// What this program uses of fmt, compiled here once.

#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
template FMT_API void detail::vformat_to(buffer<char>&, string_view,
                                         basic_format_args<FMT_BUFFER_CONTEXT(char)>, locale_ref);
template FMT_API auto detail::thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto detail::decimal_point_impl(locale_ref) -> char;
template FMT_API auto detail::dragonbox::to_decimal(float) noexcept -> decimal_fp<float>;
template FMT_API auto detail::dragonbox::to_decimal(double) noexcept -> decimal_fp<double>;
FMT_END_NAMESPACE
