#pragma once

#include "model/node.h"

namespace collint {

/// Marks the later ones of equal keys, and the object. Few keys are compared pair by pair, many after
/// sorting, so that a million keys, whatever they are, take no quadratic time.
void mark_repeated_keys(Node& object);

/// Marks the keys that mean the type of another key. This is all that is then said of them: the white space
/// that makes the difference is not a second mistake. As above, many keys take no quadratic time.
void mark_respelled_keys(Node& attributes);

}  // namespace collint
