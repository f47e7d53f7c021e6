#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/ingest/csv_reader.h"
#include "bellwether/ingest/file_plan.h"

namespace bellwether::ingest {

struct DelimiterChoice {
  char delimiter = ',';
  Evidence
      evidence;  ///< `detected` with the number of rows that agree, or `default` when no row has more than one cell
};
/// Decides between comma, semicolon, tab and pipe: a first line `sep=;` says it; else the one under which known headers
/// are found and rows have equally many cells. The sample may end within a row.
DelimiterChoice detectDelimiter(std::string_view sample);

/// The delimiter that a first line `sep=;` names.
std::optional<char> separatorLine(std::string_view text);
/// Whether a row is that line.
bool isSeparatorRow(const CsvRow& row);

/// Which of the first rows holds the headers. Lines before it (titles, filters, blank lines) are no data.
struct HeaderChoice {
  std::size_t row = 0;         ///< index in the rows given
  bool severalTables = false;  ///< another, different row of headers follows or precedes: a sheet of several tables
};
/// Empty when all rows are blank.
std::optional<HeaderChoice> findHeader(std::span<const PreviewRow> rows);

/// What a row below the headers is.
enum class RowSort : std::uint8_t {
  Data,
  Blank,
  RepeatedHeader,
  Footer,        ///< totals, copyright and report lines below the data
  Hint,          ///< right below the headers: what belongs in each column
  Continuation,  ///< belongs to the record above: all columns that are read are blank
};

/// Tells data from what programs write around it.
class RowSorter {
 public:
  explicit RowSorter(const FilePlan& plan);
  RowSort sort(const CsvRow& row);

 private:
  bool isRepeatedHeader(const CsvRow& row) const;
  bool isFooter(const CsvRow& row) const;
  bool isHintRow(const CsvRow& row) const;
  bool isContinuation(const CsvRow& row) const;

  std::vector<std::string> m_headers;
  std::vector<std::size_t> m_read;      // columns that are read
  std::vector<std::size_t> m_required;  // of these, the ones that every record has
  bool m_isFirst = true;
  bool m_afterBlank = false;
};

}  // namespace bellwether::ingest
