#pragma once

#include <functional>
#include <string>

#include "catch.h"
#include "property/layout.h"

namespace collint::test {

/// What is made of a text, which must be the same for the text in each layout.
inline std::string in_layouts(const std::string& text,
                              const std::function<std::string(const std::string&)>& make) {
  const std::string wanted = make(text);
  for (const Layout layout : layouts) {
    INFO(laid_out(text, layout));
    CHECK(make(laid_out(text, layout)) == wanted);
  }
  return wanted;
}

}  // namespace collint::test
