#include "gui/typed_figure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "gui/csv_text.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

using records::Field;

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString header(records::RecordKind kind, Field field) { return fromView(records::templateHeader(kind, field)); }

QString typedFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/typed");
}

}  // namespace

QByteArray asCsv(const TypedFigure& figure) {
  const records::RecordKind kind = figure.kind;
  QStringList headers;
  if (kind == records::RecordKind::Targets) headers << header(kind, Field::Scope);
  headers << header(kind, Field::From) << header(kind, Field::Through);
  if (kind == records::RecordKind::Costs) headers << header(kind, Field::Category);
  headers << header(kind, Field::Amount) << header(kind, Field::CurrencyField);
  if (kind == records::RecordKind::Market) headers << header(kind, Field::Source);
  CsvText csv(headers);
  if (kind == records::RecordKind::Targets) csv.plain(fromView(records::toString(records::TargetScope::Company)));
  csv.plain(fromUtf8(figure.period.begin.toIso())).plain(fromUtf8(figure.period.last().toIso()));
  if (kind == records::RecordKind::Costs) csv.plain(fromView(records::toString(figure.category)));
  csv.plain(fromUtf8(decimalFromMinor(figure.amountMinor, figure.currency.exponent())));
  csv.plain(fromView(figure.currency.code()));
  if (kind == records::RecordKind::Market) csv.text(figure.source);
  csv.endRow();
  return csv.bytes();
}

QByteArray emptyTemplate(records::RecordKind kind) {
  QStringList headers;
  for (const Field field : records::templateFields(kind)) headers << header(kind, field);
  return CsvText(headers).bytes();
}

Result<QString> writeTyped(const TypedFigure& figure) {
  const QString folder = typedFolder();
  if (!QDir().mkpath(folder)) return fail(ErrorCode::CannotWrite, {}, folder.toStdString());
  const QString name = fromView(records::toString(figure.kind)) + QLatin1Char('-') +
                       fromUtf8(figure.period.begin.toIso()) + QStringLiteral("-typed.csv");
  const QString path = folder + QLatin1Char('/') + name;
  if (const Status status = writeFile(path, asCsv(figure)); !status) return tl::unexpected(status.error());
  return path;
}

void removeTyped(const QString& path) {
  if (QFileInfo(path).absolutePath() == QFileInfo(typedFolder()).absoluteFilePath()) QFile::remove(path);
}

std::optional<std::int64_t> typedAmount(const QString& text, Currency currency) {
  QString digits;
  for (const QChar c : text.trimmed()) {
    if (c.isDigit())
      digits += QLatin1Char(static_cast<char>('0' + c.digitValue()));
    else if (c == QLatin1Char('.') || c == QChar(u'．'))
      digits += QLatin1Char('.');
    else if (c == QLatin1Char('-') && digits.isEmpty())
      digits += c;
    else if (c != QLatin1Char(',') && c != QChar(u'，') && !c.isSpace())
      return std::nullopt;
  }
  return minorFromDecimal(digits.toStdString(), currency.exponent());
}

}  // namespace bellwether::gui
