#include "pages/repaired.h"

#include <utility>

namespace collint::test {

Texts texts_of(const Repairs& repairs) {
  Texts texts;
  for (const RepairedFile& file : repairs.files) texts[file.name] = file.after;
  return texts;
}

std::vector<CheckedFile> check_example(const Example& example, const Texts& texts) {
  const CheckOptions options{.tells_each_row = true};
  std::vector<NamedText> files = with_texts(example.files, texts);
  if (example.is_run)
    return std::move(check_files(std::move(files), example.sequence, options).checked.files);
  std::vector<CheckedFile> checked;
  checked.push_back(check_text(files.front().text, files.front().name, options, example.limits));
  return checked;
}

}  // namespace collint::test
