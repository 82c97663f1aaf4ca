#include "json/stored_command.h"

#include "model/classify.h"

namespace collint::json {

bool StoredCommand::read(const Source& source, std::uint64_t offset, std::uint32_t size) {
  text_.assign(size + 2 + WindowParser::padding(), ' ');
  const Source::Result got = source.read(offset, text_.data() + 1, size);
  text_[0] = '[';
  text_[1 + std::size_t{size}] = ']';
  if (got.size != size || !parser_.parse({text_.data(), std::size_t{size} + 2}, nodes_) ||
      nodes_.front().extent < 2)
    return false;
  command_ = {};
  command_.root = &nodes_[1];
  command_.window = {text_.data(), std::size_t{size} + 2};
  command_.window_offset = offset - 1;
  classify_command(nodes_[1], false);
  return true;
}

}  // namespace collint::json
