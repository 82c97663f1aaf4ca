// What this program uses of toml++, compiled here once.

#define TOML_IMPLEMENTATION
#include "tomlplusplus.h"
