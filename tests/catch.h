#pragma once

#include COLLINT_CATCH_HEADER  // IWYU pragma: export
