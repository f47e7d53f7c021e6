#include "gui/csv_text.h"

#include <QLocale>
#include <QSaveFile>

#include "gui/models/table_model.h"

namespace bellwether::gui {
namespace {

bool isNumber(const QVariant& value) {
  switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
      return true;
    default:
      return false;
  }
}

QString numberText(const QVariant& value) {
  return value.typeId() == QMetaType::Double ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                                             : value.toString();
}

bool isSpreadsheetColumn(const QAbstractItemModel& model, int column) {
  return !model.headerData(column, Qt::Horizontal).toString().isEmpty();
}

QString oneLine(QString text) {
  return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

}  // namespace

QString guarded(const QString& text) {
  static const QString kStarts = QStringLiteral("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");
  return !text.isEmpty() && kStarts.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

CsvText::CsvText(const QStringList& headers) {
  for (const QString& header : headers) text(header);
  endRow();
}

CsvText& CsvText::text(const QString& value) { return plain(guarded(value)); }

CsvText& CsvText::plain(const QString& token) {
  if (m_rowStarted) m_csv += QLatin1Char(',');
  m_rowStarted = true;
  const bool quotes = token.contains(QLatin1Char(',')) || token.contains(QLatin1Char('"')) ||
                      token.contains(QLatin1Char('\n')) || token.contains(QLatin1Char('\r'));
  if (!quotes) {
    m_csv += token;
    return *this;
  }
  QString inner = token;
  inner.replace(QLatin1Char('"'), QStringLiteral("\"\""));
  m_csv += QLatin1Char('"') + inner + QLatin1Char('"');
  return *this;
}

void CsvText::endRow() {
  m_csv += QStringLiteral("\r\n");
  m_rowStarted = false;
}

QByteArray CsvText::bytes() const { return QByteArrayLiteral("\xEF\xBB\xBF") + m_csv.toUtf8(); }

QByteArray tableAsCsv(const QAbstractItemModel& model) {
  QList<int> columns;
  QStringList headers;
  for (int column = 0; column < model.columnCount(); ++column) {
    if (!isSpreadsheetColumn(model, column)) continue;
    columns.append(column);
    headers.append(model.headerData(column, Qt::Horizontal).toString());
  }
  CsvText csv(headers);
  for (int row = 0; row < model.rowCount(); ++row) {
    for (const int column : columns) {
      const QModelIndex index = model.index(row, column);
      const QVariant raw = index.data(RawRole);
      if (isNumber(raw))
        csv.plain(numberText(raw));
      else
        csv.text(index.data().toString());
    }
    csv.endRow();
  }
  return csv.bytes();
}

QString tableAsText(const QAbstractItemModel& model, const QList<int>& rows) {
  QStringList lines;
  QStringList cells;
  for (int column = 0; column < model.columnCount(); ++column)
    if (isSpreadsheetColumn(model, column)) cells << model.headerData(column, Qt::Horizontal).toString();
  lines << cells.join(QLatin1Char('\t'));
  for (const int row : rows) {
    cells.clear();
    for (int column = 0; column < model.columnCount(); ++column) {
      if (!isSpreadsheetColumn(model, column)) continue;
      const QModelIndex index = model.index(row, column);
      const QVariant raw = index.data(RawRole);
      cells << (isNumber(raw) ? numberText(raw) : guarded(oneLine(index.data().toString())));
    }
    lines << cells.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n'));
}

Status writeFile(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  const auto failed = [&] {
    return fail(ErrorCode::CannotWrite, file.errorString().toStdString(), path.toStdString());
  };
  if (!file.open(QIODevice::WriteOnly)) return failed();
  file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  if (file.write(bytes) != bytes.size() || !file.commit()) return failed();
  return {};
}

}  // namespace bellwether::gui
