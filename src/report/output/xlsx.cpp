#include <xlsxwriter.h>

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <cerrno>
#include <map>
#include <system_error>

#include "bellwether/app/speak_here.h"
#include "bellwether/report/writers.h"
#include "report/output/output_file.h"
#include "report/words.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestSheetName = 31;
constexpr qsizetype kLongestText = 32000;  // of a cell, in UTF-16 units; the format's limit is 32,767
constexpr std::int32_t kDaysTo1970 = 25569;
constexpr std::int64_t kSecondsPerDay = 86400;
constexpr int kSampledRows = 200;
constexpr double kWidest = 60;

// A name that spreadsheets take: no `[]:*?/\`, no apostrophe at the ends, 31 letters, unique without regard to case.
QString sheetName(const QString& wanted, QSet<QString>& taken) {
  QString name;
  for (const QChar c : wanted.simplified())
    if (c.isPrint() && !u"[]:*?/\\'"_s.contains(c)) name += c;
  name = name.left(kLongestSheetName).trimmed();
  if (name.isEmpty()) name = u"Sheet"_s;
  QString unique = name;
  for (int n = 2; taken.contains(unique.toLower()); ++n) {
    const QString suffix = u' ' + QString::number(n);
    unique = name.left(kLongestSheetName - suffix.size()) + suffix;
  }
  taken.insert(unique.toLower());
  return unique;
}

class Workbook {
 public:
  Workbook(const QByteArray& file, const QByteArray& folder, const Plan& plan) : m_plan(plan), m_folder(folder) {
    lxw_workbook_options options{};
    options.tmpdir = m_folder.data();
    m_book = workbook_new_opt(file.constData(), &options);
  }

  // Errors are libxlsxwriter's own, LXW_NO_ERROR when it went well.
  lxw_error write() {
    if (m_book == nullptr) return LXW_ERROR_CREATING_XLSX_FILE;
    setProperties();
    m_strong = workbook_add_format(m_book);
    format_set_bold(m_strong);
    m_head = workbook_add_format(m_book);
    format_set_bold(m_head);
    format_set_bottom(m_head, LXW_BORDER_THIN);
    format_set_text_wrap(m_head);
    addCover();
    for (const PlacedTable& placed : tablesOf(m_plan)) addTable(placed);
    return workbook_close(m_book);
  }

 private:
  void setProperties() {
    QByteArray title = m_plan.title.toUtf8(), company = m_plan.company.toUtf8(), kind = m_plan.kind.toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.company = company.data();
    properties.subject = kind.data();
    // Never the clock: equal figures give equal bytes.
    properties.created = m_plan.stamp.daysSinceEpoch() * kSecondsPerDay;
    workbook_set_properties(m_book, &properties);
  }

  static void text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& text, lxw_format* format) {
    if (text.isEmpty()) return;
    // A string cell is text whatever it looks like: spreadsheets run only formula cells.
    worksheet_write_string(sheet, row, column, text.left(kLongestText).toUtf8().constData(), format);
  }

  lxw_worksheet* addSheet(const QString& wanted) {
    m_lastName = sheetName(wanted, m_names).toUtf8();
    return workbook_add_worksheet(m_book, m_lastName.constData());
  }

  void addCover() {
    lxw_worksheet* sheet = addSheet(Words::tr("Report"));
    lxw_row_t row = 0;
    text(sheet, row++, 0, m_plan.company, m_strong);
    text(sheet, row++, 0, m_plan.kind % u": "_s % m_plan.title, m_strong);
    ++row;
    for (const MetaItem& item : m_plan.meta) {
      text(sheet, row, 0, item.label, nullptr);
      text(sheet, row++, 1, item.value, nullptr);
    }
    for (const Section& section : m_plan.sections)
      for (const Block& block : section.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
          QString all;
          for (const TextRun& run : paragraph->runs) all += run.text;
          text(sheet, ++row, 0, section.title, m_strong);
          text(sheet, row, 1, all, nullptr);
        }
    worksheet_set_column(sheet, 0, 0, 24, nullptr);
    worksheet_set_column(sheet, 1, 1, 40, nullptr);
  }

  QByteArray numberFormat(CellKind kind) const {
    switch (kind) {
      case CellKind::Money:
        return m_plan.moneyDecimals == 0 ? QByteArray("#,##0") : "#,##0." + QByteArray(m_plan.moneyDecimals, '0');
      case CellKind::Percent:
        return "0.0%";
      case CellKind::Count:
        return "#,##0";
      case CellKind::Days:
      case CellKind::Decimal:
        return "#,##0.0";
      case CellKind::Date:
        return "yyyy-mm-dd";
      case CellKind::Text:
      case CellKind::Bar:
        break;
    }
    return "General";
  }

  enum class Weight { Plain, Strong };

  lxw_format* formatOf(CellKind kind, Weight weight) {
    const auto key = std::make_pair(kind, weight);
    const auto found = m_formats.find(key);
    if (found != m_formats.end()) return found->second;
    lxw_format* format = workbook_add_format(m_book);
    format_set_num_format(format, numberFormat(kind).constData());
    if (weight == Weight::Strong) {
      format_set_bold(format);
      format_set_top(format, LXW_BORDER_THIN);
    }
    return m_formats[key] = format;
  }

  void addRow(lxw_worksheet* sheet, lxw_row_t at, const Table& table, const TableRow& row, Weight weight) {
    lxw_col_t column = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (table.columns[c].kind == CellKind::Bar) continue;
      const Cell cell = c < row.cells.size() ? row.cells[c] : Cell{};
      const CellKind kind = cell.kind.value_or(table.columns[c].kind);
      lxw_format* format = formatOf(cell.value ? kind : CellKind::Text, weight);
      if (cell.value)
        worksheet_write_number(sheet, at, column, *cell.value + (kind == CellKind::Date ? kDaysTo1970 : 0), format);
      else
        text(sheet, at, column, cell.text, format);
      ++column;
    }
  }

  void setWidths(lxw_worksheet* sheet, const Table& table) {
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < table.rowCount && i < kSampledRows; ++i) rows.push_back(table.row(i));
    if (table.total) rows.push_back(*table.total);
    lxw_col_t column = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (table.columns[c].kind == CellKind::Bar) continue;
      double widest = std::min<double>(20, static_cast<double>(table.columns[c].header.size()) + 2);
      for (const TableRow& row : rows)
        if (c < row.cells.size()) widest = std::max(widest, static_cast<double>(row.cells[c].text.size()) + 2);
      worksheet_set_column(sheet, column, column, std::min(widest, kWidest), nullptr);
      ++column;
    }
  }

  void addTable(const PlacedTable& placed) {
    const Table& table = *placed.table;
    const QString own =
        table.title.isEmpty() || table.title == placed.section->title ? QString() : u" · "_s % table.title;
    lxw_worksheet* sheet = addSheet(placed.section->title.isEmpty() ? table.title : placed.section->title % own);
    lxw_col_t column = 0;
    for (const Column& each : table.columns)
      if (each.kind != CellKind::Bar) text(sheet, 0, column++, each.header, m_head);
    for (std::size_t i = 0; i < table.rowCount; ++i)
      addRow(sheet, static_cast<lxw_row_t>(i + 1), table, table.row(i), Weight::Plain);
    auto last = static_cast<lxw_row_t>(table.rowCount);
    if (table.total) addRow(sheet, ++last, table, *table.total, Weight::Strong);
    if (table.rowCount == 0) text(sheet, ++last, 0, table.empty, nullptr);
    text(sheet, last + 2, 0, table.note, nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    setWidths(sheet, table);
    if (table.isChart && table.rowCount > 0) addChart(sheet, table);
  }

  // The table's columns as lines over its first column, beside it.
  void addChart(lxw_worksheet* sheet, const Table& table) {
    lxw_chart* chart = workbook_add_chart(m_book, LXW_CHART_LINE);
    const auto last = static_cast<lxw_row_t>(table.rowCount);
    for (std::size_t c = 1; c < table.columns.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
      chart_series_set_categories(series, m_lastName.constData(), 1, 0, last, 0);
      chart_series_set_values(series, m_lastName.constData(), 1, column, last, column);
      chart_series_set_name(series, table.columns[c].header.toUtf8().constData());
    }
    chart_title_set_name(chart, table.title.toUtf8().constData());
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    if (table.columns.size() == 2) chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    worksheet_insert_chart(sheet, 1, static_cast<lxw_col_t>(table.columns.size() + 1), chart);
  }

  const Plan& m_plan;
  QByteArray m_folder;
  lxw_workbook* m_book = nullptr;
  lxw_format* m_strong = nullptr;
  lxw_format* m_head = nullptr;
  std::map<std::pair<CellKind, Weight>, lxw_format*> m_formats;
  QSet<QString> m_names;
  QByteArray m_lastName;
};

// Bytes that the workbook's parts take at most while they are put together.
std::int64_t spaceNeeded(const Plan& plan) {
  constexpr std::int64_t kBase = 512 * 1024, kPerCell = 160, kPerSheet = 16 * 1024;
  std::int64_t bytes = kBase;
  for (const PlacedTable& placed : tablesOf(plan))
    bytes += kPerSheet +
             kPerCell * static_cast<std::int64_t>((placed.table->rowCount + 2) * (placed.table->columns.size() + 1));
  return bytes;
}

// libxlsxwriter does not look whether its temporary files could be written: the space is tried out before.
Status tryOutSpace(const QString& folder, std::int64_t bytes) {
  QFile file(folder + u"/space"_s);
  errno = 0;
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) return fail(writeErrorOf(errno));
  const QByteArray piece(1024 * 1024, '\0');
  Status status;
  while (bytes > 0 && status) {
    const qint64 size = std::min<qint64>(bytes, piece.size());
    errno = 0;
    if (file.write(piece.constData(), size) != size)
      status = fail(errno == 0 ? ErrorCode::DiskFull : writeErrorOf(errno));
    bytes -= size;
  }
  file.close();
  file.remove();
  return status;
}

Status writeInto(const QString& folder, const Plan& plan, const std::filesystem::path& path) {
  if (const auto space = tryOutSpace(folder, spaceNeeded(plan)); !space)
    return fail(space.error().code, {}, path.string());
  const QString part = folder + u"/report.xlsx"_s;
  errno = 0;
  const lxw_error error = Workbook(QFile::encodeName(part), QFile::encodeName(folder), plan).write();
  if (error != LXW_NO_ERROR) {
    const bool isFull = errno == ENOSPC;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::CannotWrite, lxw_strerror(error), path.string());
  }
  QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
  std::error_code code;
  std::filesystem::rename(QFile::encodeName(part).toStdString(), path, code);
  if (code) return fail(writeErrorOf(code.value()), code.message(), path.string());
  return {};
}

}  // namespace

Status writeXlsx(const std::filesystem::path& path, const Plan& plan) {
  const app::SpeakHere speak(languageCode(plan.language));
  const QFileInfo info(QFile::decodeName(path.c_str()));
  if (info.isDir()) return fail(ErrorCode::IsDirectory, {}, path.string());
  const QTemporaryDir folder(info.absolutePath() + u"/.bellwether-XXXXXX"_s);
  if (!folder.isValid()) {
    const QFileInfo parent(info.absolutePath());
    const bool isDenied = parent.exists() && !parent.isWritable();
    return fail(isDenied ? ErrorCode::PermissionDenied : ErrorCode::CannotWrite, folder.errorString().toStdString(),
                path.string());
  }
  return writeInto(folder.path(), plan, path);
}

}  // namespace bellwether::report
