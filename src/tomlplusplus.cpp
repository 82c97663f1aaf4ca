// toml++, compiled here once. What it asserts is neither checked nor, as with NDEBUG, taken for
// granted: 3.3.0 finds some mistakes only behind an assertion that they break, such as a line that ends
// behind "[[".

#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
