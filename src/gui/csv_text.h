#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QString>
#include <QStringList>

#include "bellwether/core/error.h"

namespace bellwether::gui {

/// Builds CSV for people's spreadsheets: UTF-8 with byte-order mark, commas, CR LF, quotes where needed.
class CsvText final {
 public:
  explicit CsvText(const QStringList& headers);

  /// Text that a spreadsheet would take for a formula gets a leading apostrophe, which our own import takes off again.
  CsvText& text(const QString& value);
  /// Written as it is: numbers, dates, codes of ours.
  CsvText& plain(const QString& token);
  void endRow();
  QByteArray bytes() const;

 private:
  QString m_csv;
  bool m_rowStarted = false;
};

/// A text with the apostrophe if a spreadsheet might run it (`= + - @`, tab, carriage return, their full-width forms).
QString guarded(const QString& text);

/// All rows of a table as CSV, numbers in full (RawRole), words as shown.
QByteArray tableAsCsv(const QAbstractItemModel& model);
/// The given rows, tab-separated as spreadsheets paste them, headers first.
QString tableAsText(const QAbstractItemModel& model, const QList<int>& rows);

/// Written to a temporary name and renamed, readable by its owner only. Errors: CannotWrite (detail: the system's
/// words).
Status writeFile(const QString& path, const QByteArray& bytes);

}  // namespace bellwether::gui
