#pragma once

#include "model/node.h"

namespace collint {

/// Gives every node of a command its shape, field and traits. `root` is the first of the command's nodes.
/// In a template a text with a placeholder, or with what was meant as one, is Shape::anything, since nothing
/// is known of its value; only a `resourceType` that was meant as one keeps its shape.
void classify_command(Node& root, bool in_template);

/// The same for a top-level object that is no command: finds job parameters; what its lists hold is left
/// alone.
void classify_wrapper(Node& root);

}  // namespace collint
