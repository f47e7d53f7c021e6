#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bellwether::app {

/// Builds CSV text: UTF-8 without byte-order mark, commas, LF, quotes where needed.
class CsvWriter final {
 public:
  explicit CsvWriter(const std::vector<std::string>& headers);

  /// Text that a spreadsheet would take for a formula (`= + - @`, tab, carriage return, full-width forms) gets a
  /// leading apostrophe; Bellwether's own import takes it off again.
  CsvWriter& text(std::string_view utf8);
  /// Written as it is: numbers, dates, codes of ours.
  CsvWriter& plain(std::string_view token);
  CsvWriter& empty() { return plain({}); }
  void endRow();

  const std::string& csv() const { return m_csv; }

 private:
  std::string m_csv;
  bool m_rowStarted = false;
};

/// True when a spreadsheet might run the text.
bool looksLikeFormula(std::string_view utf8);

}  // namespace bellwether::app
