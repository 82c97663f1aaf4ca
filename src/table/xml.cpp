#include "table/xml.h"

#include <fmt/core.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <utility>

#include "table/expat.h"
#include "table/workbook_limits.h"

namespace collint::table {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 16U;

WorkbookProblem damaged(std::string message) {
  return {WorkbookProblem::Kind::unreadable, std::move(message), "open it in Excel and save it again"};
}

/// The memory of expat's parsers in this thread: they ask for it without saying who asks.
thread_local std::size_t used_by_parsers = 0;

/// Stands before each piece of memory and says its size.
struct alignas(std::max_align_t) Piece {
  std::size_t size;
};

void* reallocate(void* memory, std::size_t size) {
  Piece* piece = memory == nullptr ? nullptr : static_cast<Piece*>(memory) - 1;
  const std::size_t others = used_by_parsers - (piece == nullptr ? 0 : piece->size);
  if (size > limits::xml_memory || others + size > limits::xml_memory) return nullptr;
  piece = static_cast<Piece*>(std::realloc(piece, sizeof(Piece) + size));
  if (piece == nullptr) return nullptr;
  piece->size = size;
  used_by_parsers = others + size;
  return piece + 1;
}

void* allocate(std::size_t size) { return reallocate(nullptr, size); }

void release(void* memory) {
  if (memory == nullptr) return;
  Piece* piece = static_cast<Piece*>(memory) - 1;
  used_by_parsers -= piece->size;
  std::free(piece);
}

XML_Parser new_parser() {
  static const XML_Memory_Handling_Suite within_limits{allocate, reallocate, release};
  return XML_ParserCreate_MM(nullptr, &within_limits, nullptr);
}

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

/// Stands between expat's functions and a handler.
class Reading {
 public:
  Reading(const std::string& part, XmlHandler& handler)
      : part_(part), handler_(handler), parser_(new_parser()) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Reading::start, &Reading::end);
    XML_SetCharacterDataHandler(parser_.get(), &Reading::text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), &Reading::doctype);
  }

  std::optional<WorkbookProblem> run(Archive& archive) {
    while (true) {
      void* buffer = XML_GetBuffer(parser_.get(), static_cast<int>(block_size));
      if (buffer == nullptr) return damaged(fmt::format("{} is too large", part_));
      const auto got = archive.read(static_cast<char*>(buffer), block_size);
      if (!got) return archive.problem();
      given_ += *got;
      const XML_Status status = XML_ParseBuffer(parser_.get(), static_cast<int>(*got), *got == 0 ? 1 : 0);
      if (handler_.problem()) return handler_.problem();
      if (problem_) return problem_;
      if (status != XML_STATUS_OK) return malformed();
      if (*got == 0) return std::nullopt;
      if (is_in_long_token()) return damaged(fmt::format("{} has a tag or a comment without end", part_));
    }
  }

 private:
  static Reading& of(void* reading) { return *static_cast<Reading*>(reading); }

  static void start(void* data, const XML_Char* name, const XML_Char** attributes) {
    Reading& reading = of(data);
    if (++reading.depth_ > limits::xml_depth)
      return reading.stop(damaged(fmt::format("{} has too many elements within each other", reading.part_)));
    reading.handler_.start(reading.depth_, XmlAttributes::local_name(name), XmlAttributes(attributes));
    reading.heed();
  }

  static void end(void* data, const XML_Char* /*name*/) {
    Reading& reading = of(data);
    reading.handler_.end(reading.depth_--);
    reading.heed();
  }

  static void text(void* data, const XML_Char* piece, int size) {
    Reading& reading = of(data);
    reading.handler_.text(reading.depth_, {piece, static_cast<std::size_t>(size)});
    reading.heed();
  }

  /// Entities are declared there, and one can be made of many others. No workbook has it.
  static void doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
                      const XML_Char* /*public*/, int /*has_declarations*/) {
    Reading& reading = of(data);
    reading.stop(damaged(fmt::format("{} has a DOCTYPE, which no workbook has", reading.part_)));
  }

  void heed() {
    if (handler_.problem()) XML_StopParser(parser_.get(), XML_FALSE);
  }

  void stop(WorkbookProblem problem) {
    if (!problem_) problem_ = std::move(problem);
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  /// expat keeps a token in memory until its end, and begins anew with it at each block.
  [[nodiscard]] bool is_in_long_token() const {
    const auto taken = static_cast<std::uint64_t>(XML_GetCurrentByteIndex(parser_.get()));
    return given_ > taken + limits::xml_token;
  }

  [[nodiscard]] WorkbookProblem malformed() const {
    return damaged(fmt::format("{} is no valid XML: {}, byte {}", part_,
                               XML_ErrorString(XML_GetErrorCode(parser_.get())),
                               XML_GetCurrentByteIndex(parser_.get())));
  }

  const std::string& part_;
  XmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
  std::size_t depth_ = 0;
  std::uint64_t given_ = 0;
  std::optional<WorkbookProblem> problem_;
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
    if (local_name(pair[0]) == name) return pair[1];
  return std::nullopt;
}

void XmlHandler::refuse(const std::string& what) { problem_ = damaged("the workbook is damaged: " + what); }

std::optional<WorkbookProblem> read_xml(Archive& archive, const std::string& part, std::uint64_t most,
                                        XmlHandler& handler) {
  if (!archive.open(part, most)) return archive.problem();
  return Reading(part, handler).run(archive);
}

}  // namespace collint::table
