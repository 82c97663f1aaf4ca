#include "input/lazy_library.h"

#include <stdexcept>

#include "catch.h"
#include "model/parallel.h"

#ifdef __linux__
namespace collint {

TEST_CASE("a library is loaded when it is needed, by whatever thread") {
  LazyLibrary library("libm.so.6");
  const LazyFunction<double(double)> root(library, "sqrt");
  in_parallel(8, 4, [&](std::size_t i) {
    if (root(static_cast<double>(i * i)) != static_cast<double>(i)) throw std::logic_error("no root");
  });
  CHECK(root(4) == 2);
}

}  // namespace collint
#endif
