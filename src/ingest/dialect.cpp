#include "bellwether/ingest/dialect.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "bellwether/ingest/fold.h"
#include "bellwether/ingest/recognise.h"
#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

constexpr std::size_t kSampleRows = 200;
constexpr double kHeaderRow = 1.5;  // a score from which a row is headers beyond doubt

std::vector<std::vector<std::string>> sampleRows(std::string_view sample, char delimiter) {
  StringSource source(sample);
  CsvReader reader(source, delimiter);
  CsvRow row;
  std::vector<std::vector<std::string>> rows;
  while (rows.size() < kSampleRows) {
    const Result<bool> more = reader.next(row);
    if (!more || !*more) break;
    if (!row.isBlank() && !isSeparatorRow(row)) rows.emplace_back(row.cells.begin(), row.cells.end());
  }
  return rows;
}

struct Fit {
  double score = 0;
  std::int64_t agreeing = 0;
  std::size_t cells = 1;  // in most rows
};

Fit fitOf(std::string_view sample, char delimiter) {
  const auto rows = sampleRows(sample, delimiter);
  std::map<std::size_t, std::int64_t> counts;
  double headers = 0;
  for (const auto& row : rows) {
    ++counts[row.size()];
    if (row.size() > 1) headers = std::max(headers, headerScore(row));
  }
  Fit fit;
  for (const auto& [cells, count] : counts)
    if (cells > 1 && count >= fit.agreeing) fit = {0, count, cells};
  if (fit.cells < 2) return {};
  const double share = static_cast<double>(fit.agreeing) / static_cast<double>(rows.size());
  fit.score = share + std::min(headers, 4.0) + 0.001 * static_cast<double>(std::min<std::size_t>(fit.cells, 50));
  return fit;
}

bool isTotalWord(const std::string& key) {
  static constexpr std::array<std::string_view, 12> kTotals{"total",    "totals", "grandtotal", "grandtotals",
                                                            "subtotal", "sum",    "合计",       "总计",
                                                            "小计",     "共计",   "汇总",       "总额"};
  return std::any_of(kTotals.begin(), kTotals.end(), [&](std::string_view word) { return key == word; });
}

// The lines that reports write under their data.
bool isReportLine(std::string_view text) {
  const std::string key = headerKey(text);
  if (isTotalWord(key)) return true;
  static constexpr std::array<std::string_view, 10> kBeginnings{"copyright",   "confidentialinformation",
                                                                "generatedby", "filteredby",
                                                                "grandtotals", "totalrecords",
                                                                "asof",        "exportedby",
                                                                "导出时间",    "制表"};
  return trimmed(text).starts_with("©") || std::any_of(kBeginnings.begin(), kBeginnings.end(),
                                                       [&](std::string_view word) { return key.starts_with(word); });
}

bool isEmptyCell(std::string_view cell) { return trimmed(cell).empty(); }

std::ptrdiff_t filledCells(const PreviewRow& row) {
  return std::count_if(row.cells.begin(), row.cells.end(), [](const std::string& c) { return !isEmptyCell(c); });
}

// Words only, three or more of them known headers, and these at least half.
bool isHeaderRow(const PreviewRow& row) {
  std::set<std::string> cells;
  for (const std::string& cell : row.cells) {
    if (isEmptyCell(cell)) continue;
    if (isDigit(trimmed(cell).front())) return false;
    cells.insert(cell);
  }
  const std::vector<std::string> distinct(cells.begin(), cells.end());
  const int known = knownHeaders(distinct);
  return known >= 3 && 2 * known >= static_cast<int>(distinct.size());
}

// What templates write under their headers to say what belongs there.
bool isHint(std::string_view cell) {
  static constexpr std::array<std::string_view, 13> kHints{
      "必填", "选填",   "非必填", "请输入",   "请填写", "请选择", "填写说明",
      "示例", "格式：", "格式:",  "单行文本", "单选",   "YYYY"};
  return std::any_of(kHints.begin(), kHints.end(),
                     [&](std::string_view word) { return cell.find(word) != std::string_view::npos; });
}

std::size_t cellAt(std::size_t index, const CsvRow& row) {
  return index < row.cells.size() ? row.cells[index].size() : 0;
}

}  // namespace

std::optional<char> separatorLine(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.starts_with('"')) text.remove_prefix(1);
  if (text.size() < 5 || asciiLowered(text.substr(0, 4)) != "sep=") return std::nullopt;
  const char delimiter = text[4];
  const std::string_view rest = text.substr(5);
  const bool ends = rest.empty() || rest.front() == '\n' || rest.front() == '\r' || rest.front() == '"';
  return ends && std::string_view(",;\t|").find(delimiter) != std::string_view::npos ? std::optional(delimiter)
                                                                                     : std::nullopt;
}

bool isSeparatorRow(const CsvRow& row) {
  if (row.line != 1 || row.cells.size() > 2) return false;
  const std::string_view first = row.cells.front();
  return first.size() >= 4 && first.size() <= 5 && asciiLowered(first.substr(0, 4)) == "sep=";
}

DelimiterChoice detectDelimiter(std::string_view sample) {
  if (const auto said = separatorLine(sample)) return {*said, {"detected", 1, "sep="}};
  DelimiterChoice choice{',', {"default", 0, {}}};
  double best = 0;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const Fit fit = fitOf(sample, delimiter);
    if (fit.score <= best) continue;
    best = fit.score;
    choice = {delimiter, {"detected", fit.agreeing, {}}};
  }
  return choice;
}

std::optional<HeaderChoice> findHeader(std::span<const PreviewRow> rows) {
  std::vector<double> scores;
  double best = 0;
  std::optional<std::size_t> firstFilled;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    scores.push_back(headerScore(rows[i].cells));
    best = std::max(best, scores.back());
    const bool filled =
        std::any_of(rows[i].cells.begin(), rows[i].cells.end(), [](const std::string& c) { return !isEmptyCell(c); });
    if (filled && !firstFilled) firstFilled = i;
  }
  if (!firstFilled) return std::nullopt;
  HeaderChoice choice{*firstFilled, false};
  const auto header =
      std::find_if(scores.begin(), scores.end(), [best](double s) { return best > 0 && s >= best * 0.6; });
  if (header == scores.end()) return choice;
  const auto index = static_cast<std::size_t>(header - scores.begin());
  // One stray word in a row of data is no header.
  if (knownHeaders(rows[index].cells) < 2 && index != *firstFilled) return choice;
  // Titles and filters above a table are narrow: a row as wide as the headers found is the first row of the table.
  for (std::size_t i = 0; i < index; ++i)
    if (filledCells(rows[i]) >= std::max<std::ptrdiff_t>(3, filledCells(rows[index]))) return HeaderChoice{i, false};
  choice.row = index;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (i != index && scores[i] >= kHeaderRow && rows[i].cells != rows[index].cells && isHeaderRow(rows[i]))
      choice.severalTables = true;
  return choice;
}

RowSorter::RowSorter(const FilePlan& plan) {
  for (const ColumnPlan& column : plan.columns) {
    m_headers.push_back(column.header);
    if (!column.field) continue;
    m_read.push_back(column.index);
    if ((records::requiredFields(plan.kind) & records::maskOf(*column.field)) != 0 && column.role == Role::Value)
      m_required.push_back(column.index);
  }
}

bool RowSorter::isRepeatedHeader(const CsvRow& row) const {
  if (m_read.empty() || row.cells.size() != m_headers.size()) return false;
  return std::all_of(m_read.begin(), m_read.end(),
                     [&](std::size_t index) { return trimmed(row.cells[index]) == m_headers[index]; });
}

bool RowSorter::isFooter(const CsvRow& row) const {
  const auto filled =
      std::count_if(row.cells.begin(), row.cells.end(), [](std::string_view c) { return !isEmptyCell(c); });
  const auto first =
      std::find_if(row.cells.begin(), row.cells.end(), [](std::string_view c) { return !isEmptyCell(c); });
  if (filled == 0) return false;
  if (filled == 1 && first == row.cells.begin() && m_headers.size() > 1)
    return isReportLine(*first) || (m_afterBlank && row.cells.size() < m_headers.size());
  // A line of totals: its word, figures, and blanks where a record has its id, its name, its outcome.
  if (!isTotalWord(headerKey(*first))) return false;
  const auto index = static_cast<std::size_t>(first - row.cells.begin());
  return std::any_of(m_required.begin(), m_required.end(),
                     [&](std::size_t r) { return r != index && (r >= row.cells.size() || isEmptyCell(row.cells[r])); });
}

// At most one row, right below the headers: hints in two cells or more and in at least half of those filled.
bool RowSorter::isHintRow(const CsvRow& row) const {
  const auto filled =
      std::count_if(row.cells.begin(), row.cells.end(), [](std::string_view c) { return !isEmptyCell(c); });
  const auto hints = std::count_if(row.cells.begin(), row.cells.end(), isHint);
  return hints >= 2 && 2 * hints >= filled;
}

bool RowSorter::isContinuation(const CsvRow& row) const {
  return row.cells.size() == m_headers.size() &&
         std::all_of(m_read.begin(), m_read.end(), [&](std::size_t index) { return isEmptyCell(row.cells[index]); });
}

RowSort RowSorter::sort(const CsvRow& row) {
  if (std::exchange(m_isFirst, false) && isHintRow(row)) return RowSort::Hint;
  const bool whole =
      row.cells.size() == m_headers.size() && !m_required.empty() &&
      std::all_of(m_required.begin(), m_required.end(), [&](std::size_t i) { return cellAt(i, row) > 0; });
  if (whole && row.cells[m_required.front()] != m_headers[m_required.front()]) {
    m_afterBlank = false;
    return RowSort::Data;
  }
  if (row.isBlank()) {
    m_afterBlank = true;
    return RowSort::Blank;
  }
  if (isRepeatedHeader(row)) return RowSort::RepeatedHeader;
  if (isFooter(row)) return RowSort::Footer;
  m_afterBlank = false;
  return isContinuation(row) ? RowSort::Continuation : RowSort::Data;
}

}  // namespace bellwether::ingest
