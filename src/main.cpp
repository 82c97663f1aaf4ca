// collint checks import files for Collibra: `collint check FILE`. The way from here: cli/run reads the
// arguments, cli/check goes through the files, lint/check takes one file from its bytes (json/reader) through
// the rules (lint/runner, rules/) to findings, report/ shows them. src/README.md has the map.

#include "cli/run.h"

int main(int argument_count, char** arguments) {
  return static_cast<int>(collint::run(argument_count, arguments));
}
