#include <QByteArray>
#include <QStringList>

#include "bellwether/app/lens.h"
#include "bellwether/core/rolling_period.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

// Stands after the text of a lens whose period goes with the data.
const QString kFollows = u"|to-data"_s;

/// Values may hold any character; those with a meaning in the text form are percent-encoded.
QString encoded(const std::string& value) {
  QString text;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isPlain = byte > 0x20 && byte < 0x7F && c != '%' && c != ',' && c != '|' && c != '=';
    text += isPlain ? QString(QLatin1Char(c)) : u'%' + QString::number(byte, 16).rightJustified(2, u'0').toUpper();
  }
  return text;
}

std::string decoded(const QString& text) { return QByteArray::fromPercentEncoding(text.toUtf8()).toStdString(); }

QString toText(kpi::Comparison comparison) {
  const std::string_view name = kpi::toString(comparison);
  return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

std::optional<kpi::Comparison> comparisonFromText(const QString& text) {
  for (const auto comparison : {kpi::Comparison::None, kpi::Comparison::Previous, kpi::Comparison::LastYear})
    if (toText(comparison) == text) return comparison;
  return std::nullopt;
}

std::optional<kpi::Filter> filterFromText(const QString& text) {
  const qsizetype equals = text.indexOf(u'=');
  if (equals < 0) return std::nullopt;
  const auto dimension = kpi::dimensionFromString(text.left(equals).toStdString());
  if (!dimension) return std::nullopt;
  kpi::Filter filter{*dimension, {}};
  for (const QString& value : text.mid(equals + 1).split(u',')) filter.values.push_back(decoded(value));
  return filter;
}

}  // namespace

QString toText(const Lens& lens) {
  QStringList parts{QString::fromStdString(lens.period.id), toText(lens.compare)};
  for (const kpi::Filter& filter : lens.where) {
    QStringList values;
    for (const std::string& value : filter.values) values.append(encoded(value));
    const std::string_view name = kpi::toString(filter.dimension);
    parts.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())) + u'=' + values.join(u','));
  }
  return parts.join(u'|');
}

std::optional<Lens> lensFromText(const QString& text, const FiscalCalendar& calendar) {
  const QStringList parts = text.split(u'|');
  if (parts.size() < 2) return std::nullopt;
  const auto period = parsePeriod(parts[0].toStdString(), calendar);
  const auto compare = comparisonFromText(parts[1]);
  if (!period || !compare) return std::nullopt;
  Lens lens{*period, *compare, {}};
  for (const QString& part : parts.mid(2)) {
    const auto filter = filterFromText(part);
    if (!filter) return std::nullopt;
    lens.where.push_back(*filter);
  }
  return lens;
}

QString rememberedText(const Lens& lens, LocalDate through) {
  const NamedPeriod& period = lens.period;
  const bool follows =
      (isToDate(period) || isTrailingYear(period)) && !period.range.isEmpty() && period.range.last() == through;
  return toText(lens) + (follows ? kFollows : QString());
}

std::optional<Lens> rememberedLens(const QString& text, const FiscalCalendar& calendar, LocalDate through) {
  if (!text.endsWith(kFollows)) return lensFromText(text, calendar);
  auto lens = lensFromText(text.chopped(kFollows.size()), calendar);
  if (lens && !lens->period.range.isEmpty())
    lens->period = followed(lens->period, lens->period.range.last(), through, calendar);
  return lens;
}

}  // namespace bellwether::app
