#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/core/error.h"

namespace bellwether::ingest {

/// Where a reader's text comes from: UTF-8, in blocks of any size. Bytes that could not be decoded arrive as 0xFF,
/// which no valid text holds.
class TextSource {
 public:
  virtual ~TextSource() = default;
  /// Writes at most `room.size()` bytes; returns how many, 0 at the end. Errors: CannotRead and those of the source.
  virtual Result<std::size_t> read(std::span<char> room) = 0;
};

/// Text that is in memory already. The text must outlive the source.
class StringSource final : public TextSource {
 public:
  explicit StringSource(std::string_view text) : m_rest(text) {}
  Result<std::size_t> read(std::span<char> room) override;

 private:
  std::string_view m_rest;
};

/// What a row may cost at most.
struct CsvLimits {
  std::size_t field = std::size_t{1} << 20;  ///< bytes
  std::size_t row = std::size_t{16} << 20;   ///< bytes, as they stand in the text
  std::size_t columns = 4096;
};

/// One record of the text. The views live until the next call of CsvReader::next.
struct CsvRow {
  std::span<const std::string_view> cells;  ///< quotes taken off; never empty: a blank line is one empty cell
  std::int64_t line = 0;                    ///< physical line on which the record begins, from 1
  bool validUtf8 = true;                    ///< false: bytes that are no UTF-8, or could not be decoded
  bool hasControl = false;                  ///< NUL or another control character than tab and line breaks
  /// Whether nothing but blanks stands in it.
  bool isBlank() const;
};

/// Streams CSV text as rows without copying cells. Takes RFC 4180 and what programs make of it: LF, CRLF and CR line
/// ends in any mixture, line breaks and doubled quotes in quoted cells, a quote inside an unquoted cell as itself, text
/// after a closing quote appended to the cell, no final line end, a byte order mark before the first cell. Memory is
/// bounded by the limits, whatever the text's size.
class CsvReader {
 public:
  /// Requires: the source outlives the reader; the delimiter is ASCII and no quote or line break.
  CsvReader(TextSource& source, char delimiter, const CsvLimits& limits = {});

  /// The next row; false at the end. Errors: UnclosedQuote and LimitExceeded (detail `field`, `row` or `columns`,
  /// where: the line on which the field began), and those of the source. After an error the reader is at its end.
  Result<bool> next(CsvRow& row);

  /// Bytes of text taken so far.
  std::int64_t textBytes() const { return m_consumed + static_cast<std::int64_t>(m_pos); }

 private:
  enum class Scan : std::uint8_t { Row, NeedMore, TooLong, TooManyColumns };

  Status refill();
  std::size_t nextMark(std::size_t from);
  Scan scanRow();
  Scan scanBare(std::size_t& pos);
  Scan scanQuoted(std::size_t& pos);
  Scan scanToClosingQuote(std::size_t& pos, bool& doubled);
  void endLine(std::size_t& pos);
  void unescape(std::string_view& cell);
  Result<bool> failed(ErrorCode code, std::string detail, std::int64_t line);
  void describe(CsvRow& row, std::size_t begin, std::size_t end) const;

  TextSource& m_source;
  CsvLimits m_limits;
  char m_delimiter;
  std::string m_buffer;
  std::size_t m_pos = 0;   // first byte not yet given out
  std::size_t m_end = 0;   // bytes of text in the buffer
  std::size_t m_scan = 0;  // where the scan of the current row stands
  std::size_t m_markBase = 0;
  std::uint64_t m_marks = 0;
  bool m_marksKnown = false;
  bool m_atEnd = false;
  bool m_failed = false;
  bool m_plain = true;  // the buffer holds printable ASCII, tabs and line breaks only
  std::int64_t m_line = 1;
  std::int64_t m_scanLine = 1;
  std::int64_t m_cellLine = 1;
  std::int64_t m_consumed = 0;
  bool m_insideQuotes = false;
  std::vector<std::string_view> m_cells;
  std::vector<std::size_t> m_escaped;  // cells that hold doubled quotes or text after the closing one
};

}  // namespace bellwether::ingest
