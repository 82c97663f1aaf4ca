#include "pages/page.h"

#include <optional>
#include <sstream>
#include <stdexcept>

#include "unit/table/workbook_text.h"

namespace collint::test {
namespace {

struct Block {
  std::vector<std::string> info;
  std::string text;
  std::size_t begin = 0;
};

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// The bytes that `<EF BB BF>` or `<61 *300>` stand for.
std::string bytes_of(const std::string& notation) {
  std::string bytes;
  for (const std::string& word : words_of(notation)) {
    if (word.front() == '*') {
      bytes = std::string(std::stoul(word.substr(1)), bytes.front());
    } else {
      bytes += static_cast<char>(std::stoi(word, nullptr, 16));
    }
  }
  return bytes;
}

std::string with_bytes(std::string text) {
  for (std::size_t open = text.find('<'); open != std::string::npos; open = text.find('<', open)) {
    const std::size_t close = text.find('>', open);
    const std::string bytes = bytes_of(text.substr(open + 1, close - open - 1));
    text.replace(open, close + 1 - open, bytes);
    open += bytes.size();
  }
  return text;
}

/// The files of a run, each after a line with its name.
std::vector<NamedText> files_of(const std::string& text) {
  std::vector<NamedText> files;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> words = words_of(line);
    if (words.size() == 3 && words.front() == "---" && words.back() == "---") {
      files.push_back({words[1], ""});
    } else if (files.empty()) {
      throw std::runtime_error("a run whose first line is not '--- NAME ---'");
    } else {
      files.back().text += line + "\n";
    }
  }
  return files;
}

void apply(const std::string& option, Example& example) {
  constexpr std::string_view assets_per_file = "assets-per-file=";
  if (option == "bytes") {
    for (NamedText& file : example.files) file.text = with_bytes(file.text);
  } else if (example.is_run && option == "concurrent") {
    example.sequence = Sequence::concurrent;
  } else if (example.is_run && option == "sequential") {
    example.sequence = Sequence::in_turn;
  } else if (example.is_run) {
    throw std::runtime_error("no option '" + option + "' of a run");
  } else if (option.starts_with(assets_per_file)) {
    example.limits.assets_per_file = std::stoul(option.substr(assets_per_file.size()));
  } else {
    example.files.front().name = option;
  }
}

bool is_example(const Block& block) {
  return block.info.size() >= 2 && (block.info[0] == "json" || block.info[0] == "run");
}

/// None where the block is no example, or the repaired text of one.
std::optional<Example> example_of(const Block& block) {
  if (!is_example(block) || block.info[1] == "fixed") return std::nullopt;
  Example example;
  example.bad = block.info[1] == "bad";
  example.is_run = block.info[0] == "run";
  example.text = block.text;
  example.files = example.is_run ? files_of(block.text) : std::vector<NamedText>{{"input.json", block.text}};
  for (std::size_t i = 2; i < block.info.size(); ++i) apply(block.info[i], example);
  for (NamedText& file : example.files) {
    if (file.name.ends_with(".xlsx")) file.text = workbook_of(file.text);
  }
  return example;
}

std::vector<Block> blocks_of(std::string_view page) {
  std::vector<Block> blocks;
  for (std::size_t fence = page.find("\n```"); fence != std::string_view::npos;
       fence = page.find("\n```", fence)) {
    const std::size_t line_end = page.find('\n', fence + 1);
    const std::size_t close = page.find("\n```\n", line_end - 1);
    if (line_end == std::string_view::npos || close == std::string_view::npos) break;
    Block& block = blocks.emplace_back();
    block.info = words_of(std::string(page.substr(fence + 4, line_end - fence - 4)));
    block.begin = line_end + 1;
    if (close >= block.begin) block.text = page.substr(block.begin, close + 1 - block.begin);
    fence = close + 4;
  }
  return blocks;
}

}  // namespace

std::string text_of_block(const Example& example, const std::vector<NamedText>& files) {
  if (!example.is_run) return files.front().text;
  std::string text;
  for (const NamedText& file : files) text += "--- " + file.name + " ---\n" + file.text;
  return text;
}

std::vector<Example> examples_of(std::string_view page) {
  std::vector<Example> examples;
  bool open = false;  // the last example is bad and waits for its findings
  for (const Block& block : blocks_of(page)) {
    if (const auto example = example_of(block)) {
      examples.push_back(*example);
      open = example->bad;
    } else if (open && block.info.size() == 1 && block.info[0] == "text") {
      examples.back().expected = block.text;
      examples.back().expected_begin = block.begin;
      open = false;
    } else if (is_example(block)) {
      examples.back().fixed = block.text;
      examples.back().fixed_begin = block.begin;
    }
  }
  return examples;
}

}  // namespace collint::test
