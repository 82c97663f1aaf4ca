// toml++, compiled here once.

#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
