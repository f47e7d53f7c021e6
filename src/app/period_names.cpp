#include <QStringList>
#include <array>

#include "app/decimal_text.h"
#include "bellwether/app/formatting.h"
#include "bellwether/core/rolling_period.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<const char16_t*, 12> kMonthsShort = {u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun",
                                                          u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};
constexpr std::array<const char16_t*, 12> kMonths = {u"January",   u"February", u"March",    u"April",
                                                     u"May",       u"June",     u"July",     u"August",
                                                     u"September", u"October",  u"November", u"December"};
constexpr std::array<const char16_t*, 4> kOrdinals = {u"First", u"Second", u"Third", u"Fourth"};
constexpr std::array<const char16_t*, 4> kQuartersZh = {u"一季度", u"二季度", u"三季度", u"四季度"};
constexpr std::array<const char16_t*, 2> kHalvesZh = {u"上半年", u"下半年"};

/// Year and place within it, read back from the name of a period, e.g. `FY2017-P03` gives 2017 and 3.
struct NameParts {
  QString year;
  int number = 0;  // 0 for whole years
};

NameParts partsOf(const NamedPeriod& period) {
  QString id = QString::fromStdString(period.id);
  if (id.startsWith(u"FY")) id.remove(0, 2);
  const qsizetype dash = id.indexOf(u'-');
  if (dash < 0) return {id, 0};
  QString rest = id.mid(dash + 1);
  if (!rest.isEmpty() && !rest.front().isDigit()) rest.remove(0, 1);
  return {id.left(dash), rest.toInt()};
}

template <std::size_t N>
QString nth(const std::array<const char16_t*, N>& names, int number) {
  if (number < 1 || static_cast<std::size_t>(number) > N) return QString::number(number);
  return QString::fromUtf16(names[static_cast<std::size_t>(number - 1)]);
}

QString twoDigits(int number) { return QString::number(number).rightJustified(2, u'0'); }

QString englishDay(const YearMonthDay& date) {
  return QString::number(date.day) + u' ' + nth(kMonthsShort, date.month);
}

QString englishRange(const Period& period) {
  const auto first = period.begin.ymd();
  const auto last = period.last().ymd();
  const QString end = englishDay(last) + u' ' + QString::number(last.year);
  if (first == last) return end;
  if (first.year != last.year) return englishDay(first) + u' ' + QString::number(first.year) + u" to "_s + end;
  if (first.month != last.month) return englishDay(first) + u" to "_s + end;
  return QString::number(first.day) + u" to "_s + end;
}

QString iso(LocalDate date) { return QString::fromStdString(date.toIso()); }

QString chineseRange(const Period& period) {
  if (period.days() == 1) return iso(period.begin);
  return iso(period.begin) + u" 至 "_s + iso(period.last());
}

/// The part within the year, in Chinese; empty for whole years.
QString chinesePart(PeriodKind kind, int number) {
  switch (kind) {
    case PeriodKind::Week:
      return u"第%1周"_s.arg(number);
    case PeriodKind::Month:
      return u"%1月"_s.arg(number);
    case PeriodKind::FiscalMonth:
      return u"第%1期"_s.arg(number);
    case PeriodKind::Quarter:
    case PeriodKind::FiscalQuarter:
      return nth(kQuartersZh, number);
    case PeriodKind::Half:
    case PeriodKind::FiscalHalf:
      return nth(kHalvesZh, number);
    case PeriodKind::Year:
    case PeriodKind::FiscalYear:
    case PeriodKind::Custom:
      break;
  }
  return {};
}

bool isFiscal(PeriodKind kind) {
  return kind == PeriodKind::FiscalMonth || kind == PeriodKind::FiscalQuarter || kind == PeriodKind::FiscalHalf ||
         kind == PeriodKind::FiscalYear;
}

QString chineseId(const NamedPeriod& period) {
  const NameParts parts = partsOf(period);
  return parts.year + (isFiscal(period.kind) ? u"财年"_s : u"年"_s) + chinesePart(period.kind, parts.number);
}

/// A period to date by the name of its whole.
NamedPeriod wholeNamed(NamedPeriod period) {
  if (isToDate(period)) period.id.resize(period.id.find(".."));
  return period;
}

QString englishShort(const NamedPeriod& period) {
  const NameParts parts = partsOf(period);
  switch (period.kind) {
    case PeriodKind::Week:
      return u'W' + twoDigits(parts.number);
    case PeriodKind::Month:
      return nth(kMonthsShort, parts.number);
    case PeriodKind::FiscalMonth:
      return u'P' + twoDigits(parts.number);
    case PeriodKind::Quarter:
    case PeriodKind::FiscalQuarter:
      return u'Q' + QString::number(parts.number);
    case PeriodKind::Half:
    case PeriodKind::FiscalHalf:
      return u'H' + QString::number(parts.number);
    case PeriodKind::Year:
    case PeriodKind::FiscalYear:
    case PeriodKind::Custom:
      break;
  }
  return QString::fromStdString(period.id);
}

QString englishTitle(const NamedPeriod& period) {
  const NameParts parts = partsOf(period);
  const QString fiscal = u", fiscal year "_s + parts.year;
  switch (period.kind) {
    case PeriodKind::Week:
      return u"Week %1, %2"_s.arg(QString::number(parts.number), parts.year);
    case PeriodKind::Month:
      return nth(kMonths, parts.number) + u' ' + parts.year;
    case PeriodKind::Quarter:
      return nth(kOrdinals, parts.number) + u" quarter "_s + parts.year;
    case PeriodKind::Half:
      return nth(kOrdinals, parts.number) + u" half "_s + parts.year;
    case PeriodKind::FiscalMonth:
      return u"Period "_s + QString::number(parts.number) + fiscal;
    case PeriodKind::FiscalQuarter:
      return nth(kOrdinals, parts.number) + u" quarter"_s + fiscal;
    case PeriodKind::FiscalHalf:
      return nth(kOrdinals, parts.number) + u" half"_s + fiscal;
    case PeriodKind::FiscalYear:
      return u"Fiscal year "_s + parts.year;
    case PeriodKind::Year:
    case PeriodKind::Custom:
      break;
  }
  return parts.year;
}

}  // namespace

QString Formatter::date(LocalDate date) const {
  if (isChinese()) return iso(date);
  const auto parts = date.ymd();
  return englishDay(parts) + u' ' + QString::number(parts.year);
}

QString Formatter::dateShort(LocalDate date) const {
  const auto parts = date.ymd();
  if (isChinese()) return u"%1月%2日"_s.arg(QString::number(parts.month), QString::number(parts.day));
  return englishDay(parts);
}

QString Formatter::range(const Period& period) const {
  if (period.isEmpty()) return {};
  return isChinese() ? chineseRange(period) : englishRange(period);
}

QString Formatter::periodId(const NamedPeriod& period) const {
  if (isTrailingYear(period))
    return isChinese() ? u"截至%1的12个月"_s.arg(date(period.range.last()))
                       : u"12 months to %1"_s.arg(date(period.range.last()));
  if (period.kind == PeriodKind::Custom) return range(period.range);
  const NamedPeriod whole = wholeNamed(period);
  const QString name = isChinese() ? chineseId(whole) : QString::fromStdString(whole.id);
  return isToDate(period) ? upTo(name, period) : name;
}

QString Formatter::periodShort(const NamedPeriod& period) const {
  if (isTrailingYear(period)) return date(period.range.last());
  if (period.kind == PeriodKind::Custom) {
    if (period.range.isEmpty()) return {};
    if (period.range.days() == 1) return dateShort(period.range.begin);
    return dateShort(period.range.begin) + (isChinese() ? u"至"_s : u" to "_s) + dateShort(period.range.last());
  }
  return isToDate(period) ? upTo(periodPart(period), period) : periodPart(period);
}

QString Formatter::periodPart(const NamedPeriod& period) const {
  if (period.kind == PeriodKind::Custom) return periodShort(period);
  const NamedPeriod whole = wholeNamed(period);
  if (!isChinese()) return englishShort(whole);
  const QString part = chinesePart(whole.kind, partsOf(whole).number);
  return part.isEmpty() ? chineseId(whole) : part;
}

QString Formatter::upTo(const QString& name, const NamedPeriod& period) const {
  return name + (isChinese() ? u"至"_s : u" to "_s) + dateShort(period.range.last());
}

QString Formatter::periodTitle(const NamedPeriod& period) const {
  if (period.kind == PeriodKind::Custom || isChinese()) return periodId(period);
  const QString title = englishTitle(wholeNamed(period));
  return isToDate(period) ? title + u", to "_s + date(period.range.last()) : title;
}

}  // namespace bellwether::app
