#include "bellwether/app/csv_writer.h"

#include <algorithm>
#include <array>

namespace bellwether::app {

bool looksLikeFormula(std::string_view utf8) {
  // = + - @ tab CR, and their full-width forms U+FF1D U+FF0B U+FF0D U+FF20.
  static constexpr std::array<std::string_view, 10> kStarts{
      "=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  return std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view s) { return utf8.starts_with(s); });
}

CsvWriter::CsvWriter(const std::vector<std::string>& headers) {
  for (const auto& header : headers) plain(header);
  endRow();
}

CsvWriter& CsvWriter::text(std::string_view utf8) {
  return plain(looksLikeFormula(utf8) ? "'" + std::string(utf8) : std::string(utf8));
}

CsvWriter& CsvWriter::plain(std::string_view token) {
  if (m_rowStarted) m_csv += ',';
  m_rowStarted = true;
  if (token.find_first_of(",\"\r\n") == std::string_view::npos) {
    m_csv += token;
    return *this;
  }
  m_csv += '"';
  for (const char c : token) {
    if (c == '"') m_csv += '"';
    m_csv += c;
  }
  m_csv += '"';
  return *this;
}

void CsvWriter::endRow() {
  m_csv += '\n';
  m_rowStarted = false;
}

}  // namespace bellwether::app
