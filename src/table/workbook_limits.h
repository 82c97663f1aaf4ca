#pragma once

#include <cstddef>
#include <cstdint>

/// What a workbook may ask for. Honest ones stay far below; a few kilobytes of a dishonest one could ask for
/// everything there is.
namespace collint::table::limits {

/// What is inflated of one workbook. A sheet with all its rows and a hundred columns has about half of it.
inline constexpr std::uint64_t inflated = std::uint64_t{8} << 30U;

/// How many times the size of the file what is inflated, and what is written, may be, once it is more than
/// the size that is always allowed. Sheets shrink ten- to thirtyfold, 260-fold at most where all rows are
/// equal.
inline constexpr std::uint64_t growth = 500;
inline constexpr std::uint64_t always_inflated = std::uint64_t{100} << 20U;
inline constexpr std::uint64_t always_written = std::uint64_t{1} << 30U;

/// What is inflated of a part other than a sheet and the shared texts.
inline constexpr std::uint64_t inflated_of_small_part = std::uint64_t{256} << 20U;

/// The texts that cells share, with what it takes to find them: all in memory.
inline constexpr std::uint64_t shared_texts = std::uint64_t{1} << 30U;

/// The text that a sheet is written out as. Cells that share a long text can make it larger than the
/// workbook.
inline constexpr std::uint64_t written = std::uint64_t{8} << 30U;

/// Bytes of the cells of one row, and their number with those that come again.
inline constexpr std::size_t row = std::size_t{64} << 20U;
inline constexpr std::size_t cells_of_row = 100'000;

/// Bytes of the text of a cell. Excel allows 32,767 UTF-16 code units.
inline constexpr std::size_t cell = std::size_t{1} << 20U;

/// Bytes that the XML parser may have: for the names it has seen, and for the tag or comment it is in.
inline constexpr std::size_t xml_memory = std::size_t{16} << 20U;

/// Bytes of one tag or comment, and levels of elements within each other.
inline constexpr std::size_t xml_token = std::size_t{1} << 20U;
inline constexpr std::size_t xml_depth = 200;

/// Sheets of a workbook, and relationships of a part.
inline constexpr std::size_t sheets = 10'000;
inline constexpr std::size_t relationships = 100'000;

/// As Excel has them.
inline constexpr std::uint64_t rows = 1'048'576;
inline constexpr std::uint32_t columns = 16'384;

}  // namespace collint::table::limits
