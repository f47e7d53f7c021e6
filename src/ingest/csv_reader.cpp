#include "bellwether/ingest/csv_reader.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "bellwether/ingest/encoding.h"
#include "ingest/byte_scan.h"

namespace bellwether::ingest {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;
constexpr std::size_t kPadding = 64;  // the marks of a last, partial group of 64 bytes are looked for behind the text

bool isBlankByte(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool hasControlByte(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
  });
}

}  // namespace

Result<std::size_t> StringSource::read(std::span<char> room) {
  const std::size_t count = std::min(room.size(), m_rest.size());
  std::copy_n(m_rest.data(), count, room.data());
  m_rest.remove_prefix(count);
  return count;
}

bool CsvRow::isBlank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](std::string_view cell) { return std::all_of(cell.begin(), cell.end(), isBlankByte); });
}

CsvReader::CsvReader(TextSource& source, char delimiter, const CsvLimits& limits)
    : m_source(source), m_limits(limits), m_delimiter(delimiter) {}

Result<bool> CsvReader::failed(ErrorCode code, std::string detail, std::int64_t line) {
  m_failed = true;
  return fail(code, std::move(detail), std::to_string(line));
}

Result<bool> CsvReader::next(CsvRow& row) {
  if (m_failed) return false;
  for (;;) {
    const Scan scan = scanRow();
    if (scan == Scan::TooManyColumns) return failed(ErrorCode::LimitExceeded, "columns", m_line);
    if (scan == Scan::TooLong) {
      // A quoted cell that swallows lines up to the limit is a quote nobody closed; without line breaks it is just
      // long.
      const bool swallows = m_insideQuotes && m_scanLine > m_cellLine;
      return failed(swallows ? ErrorCode::UnclosedQuote : ErrorCode::LimitExceeded, "field", m_cellLine);
    }
    if (scan == Scan::Row) break;
    if (m_atEnd) {
      if (m_insideQuotes) return failed(ErrorCode::UnclosedQuote, "", m_cellLine);
      return false;
    }
    if (m_end - m_pos > m_limits.row) return failed(ErrorCode::LimitExceeded, "row", m_line);
    if (const Status status = refill(); !status) {
      m_failed = true;
      return tl::unexpected<Error>(status.error());
    }
  }
  row.line = m_line;
  describe(row, m_pos, m_scan);
  for (const std::size_t index : m_escaped) unescape(m_cells[index]);
  m_pos = m_scan;
  m_line = m_scanLine;
  return true;
}

void CsvReader::describe(CsvRow& row, std::size_t begin, std::size_t end) const {
  row.cells = m_cells;
  row.validUtf8 = true;
  row.hasControl = false;
  if (m_plain) return;
  const std::string_view text(m_buffer.data() + begin, end - begin);
  if (isPlainText(text)) return;
  row.hasControl = hasControlByte(text);
  row.validUtf8 = isValidUtf8(text);
}

Status CsvReader::refill() {
  const std::size_t kept = m_end - m_pos;
  if (m_pos > 0) {
    std::memmove(m_buffer.data(), m_buffer.data() + m_pos, kept);
    m_consumed += static_cast<std::int64_t>(m_pos);
    m_pos = 0;
    m_end = kept;
  }
  // A row that does not fit doubles the room, so that scanning it anew stays linear in all.
  const std::size_t room = std::max(kBlock, kept);
  if (m_buffer.size() < kept + room + kPadding) m_buffer.resize(kept + room + kPadding);
  const Result<std::size_t> count = m_source.read({m_buffer.data() + kept, room});
  if (!count) return tl::unexpected<Error>(count.error());
  if (*count == 0) m_atEnd = true;
  m_end = kept + *count;
  std::memset(m_buffer.data() + m_end, 0, kPadding);
  m_marksKnown = false;
  if (m_consumed == 0 && m_line == 1 && kept < 3 && m_end >= 3 && m_buffer.starts_with("\xEF\xBB\xBF")) m_pos = 3;
  const std::string_view fresh(m_buffer.data() + kept, *count);
  m_plain = (m_plain || kept == 0) && isPlainText(fresh);
  return {};
}

std::size_t CsvReader::nextMark(std::size_t from) {
  while (from < m_end) {
    const std::size_t base = from & ~std::size_t{63};
    if (!m_marksKnown || base != m_markBase) {
      m_marks = csvMarks(m_buffer.data() + base, m_delimiter);
      m_markBase = base;
      m_marksKnown = true;
    }
    const std::uint64_t ahead = m_marks >> (from - base);
    if (ahead != 0) return std::min(m_end, from + static_cast<std::size_t>(std::countr_zero(ahead)));
    from = base + 64;
  }
  return m_end;
}

void CsvReader::endLine(std::size_t& pos) {
  if (m_buffer[pos] == '\r' && pos + 1 < m_end && m_buffer[pos + 1] == '\n') ++pos;
  ++pos;
  ++m_scanLine;
}

CsvReader::Scan CsvReader::scanBare(std::size_t& pos) {
  const std::size_t begin = pos;
  for (;; ++pos) {
    pos = nextMark(pos);
    if (pos - begin > m_limits.field) return Scan::TooLong;
    if (pos >= m_end && !m_atEnd) return Scan::NeedMore;
    if (pos >= m_end || m_buffer[pos] != '"') break;
  }
  m_cells.emplace_back(m_buffer.data() + begin, pos - begin);
  return Scan::Row;
}

// Requires: pos is on the opening quote. Leaves it on the closing one.
CsvReader::Scan CsvReader::scanToClosingQuote(std::size_t& pos, bool& doubled) {
  const std::size_t begin = ++pos;
  const char* data = m_buffer.data();
  for (;; ++pos) {
    pos = nextMark(pos);
    if (pos - begin > m_limits.field) return Scan::TooLong;
    if (pos >= m_end) return Scan::NeedMore;
    const char mark = data[pos];
    if (mark == '"') {
      if (pos + 1 >= m_end && !m_atEnd) return Scan::NeedMore;
      if (pos + 1 >= m_end || data[pos + 1] != '"') return Scan::Row;
      doubled = true;
      ++pos;
    } else if (mark == '\n' || (mark == '\r' && !(pos + 1 < m_end && data[pos + 1] == '\n'))) {
      ++m_scanLine;
    }
  }
}

CsvReader::Scan CsvReader::scanQuoted(std::size_t& pos) {
  const std::size_t begin = pos + 1;
  bool unescape = false;
  m_insideQuotes = true;
  if (const Scan scan = scanToClosingQuote(pos, unescape); scan != Scan::Row) return scan;
  m_insideQuotes = false;
  std::size_t end = pos++;
  const char* data = m_buffer.data();
  if (pos < m_end && data[pos] != m_delimiter && data[pos] != '\n' && data[pos] != '\r') {
    if (const Scan scan = scanBare(pos); scan != Scan::Row) return scan;
    m_cells.pop_back();
    end = pos;
    unescape = true;
  }
  if (unescape) m_escaped.push_back(m_cells.size());
  m_cells.emplace_back(data + begin, end - begin);
  return Scan::Row;
}

CsvReader::Scan CsvReader::scanRow() {
  m_cells.clear();
  m_escaped.clear();
  m_scanLine = m_line;
  m_insideQuotes = false;
  std::size_t pos = m_pos;
  if (pos >= m_end) return Scan::NeedMore;
  for (;;) {
    if (m_cells.size() == m_limits.columns) return Scan::TooManyColumns;
    m_cellLine = m_scanLine;
    const bool quoted = pos < m_end && m_buffer[pos] == '"';
    if (const Scan scan = quoted ? scanQuoted(pos) : scanBare(pos); scan != Scan::Row) return scan;
    if (pos >= m_end) break;
    if (pos + 1 >= m_end && !m_atEnd) return Scan::NeedMore;
    if (m_buffer[pos] != m_delimiter) {
      endLine(pos);
      break;
    }
    ++pos;
  }
  m_scan = pos;
  return Scan::Row;
}

// Rewrites a cell in place: doubled quotes become one, the closing quote goes, what follows it stays.
void CsvReader::unescape(std::string_view& cell) {
  char* const begin = m_buffer.data() + (cell.data() - m_buffer.data());
  char* out = begin;
  bool quoted = true;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = begin[i];
    if (quoted && c == '"') {
      if (i + 1 < cell.size() && begin[i + 1] == '"')
        ++i;
      else {
        quoted = false;
        continue;
      }
    }
    *out++ = c;
  }
  cell = {begin, static_cast<std::size_t>(out - begin)};
}

}  // namespace bellwether::ingest
