#include "input/lazy_library.h"

#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>

namespace collint {
namespace {

void* found_or_end(void* found) {
  constexpr int broken_installation = 127;  // what the linker itself gives
  if (found != nullptr) return found;
  static_cast<void>(std::fprintf(stderr, "collint: %s\n", dlerror()));
  std::_Exit(broken_installation);
}

}  // namespace

void* LazyLibrary::function(const char* name) {
  void* handle = handle_.load(std::memory_order_acquire);
  if (handle == nullptr) {
    handle = found_or_end(dlopen(file_, RTLD_NOW));  // the same one for all threads
    handle_.store(handle, std::memory_order_release);
  }
  return found_or_end(dlsym(handle, name));
}

}  // namespace collint
