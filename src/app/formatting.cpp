#include "bellwether/app/formatting.h"

#include <array>
#include <cmath>
#include <utility>

#include "app/decimal_text.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

struct Step {
  int power;  // of ten
  const char16_t* name;
};

// Smallest first: a number moves up only when it would need more digits than people read at a glance.
constexpr std::array<Step, 4> kEnglishSteps = {{{0, u""}, {3, u"K"}, {6, u"M"}, {9, u"B"}}};
constexpr std::array<Step, 3> kChineseSteps = {{{0, u""}, {4, u"万"}, {8, u"亿"}}};

struct Compacted {
  QString digits;
  QString step;
};

/// Three significant digits, or all integer digits when there are more; at most `maxDecimals` decimals.
QString significant(const Fraction& value, int maxDecimals) {
  for (int decimals = std::min(2, maxDecimals); decimals > 0; --decimals) {
    const Fraction rounded = absolute(roundedTo(value, decimals));
    if (rounded < powerOfTen(3 - decimals)) return decimalText(value, decimals);
  }
  return decimalText(value, 0);
}

template <std::size_t N>
Compacted compacted(const Fraction& value, const std::array<Step, N>& steps, int smallestDecimals) {
  if (isZero(value)) return {u"0"_s, {}};
  for (std::size_t i = 0; i < N; ++i) {
    const Fraction scaled = value / powerOfTen(steps[i].power);
    const bool isLast = i + 1 == N;
    const Fraction limit = isLast ? Fraction(0) : powerOfTen(steps[i + 1].power - steps[i].power);
    if (isLast || absolute(roundedTo(scaled, 0)) < limit)
      return {significant(scaled, i == 0 ? smallestDecimals : 2), QString::fromUtf16(steps[i].name)};
  }
  return {};
}

QString chineseCurrency(Currency currency) {
  static constexpr std::array<std::pair<const char*, const char16_t*>, 12> kNames = {{{"CNY", u"元"},
                                                                                      {"USD", u"美元"},
                                                                                      {"EUR", u"欧元"},
                                                                                      {"JPY", u"日元"},
                                                                                      {"GBP", u"英镑"},
                                                                                      {"HKD", u"港元"},
                                                                                      {"TWD", u"新台币"},
                                                                                      {"SGD", u"新加坡元"},
                                                                                      {"KRW", u"韩元"},
                                                                                      {"AUD", u"澳元"},
                                                                                      {"CAD", u"加元"},
                                                                                      {"CHF", u"瑞士法郎"}}};
  for (const auto& [code, name] : kNames)
    if (currency.code() == code) return QString::fromUtf16(name);
  return QString::fromLatin1(currency.code().data(), static_cast<qsizetype>(currency.code().size()));
}

QString codeOf(Currency currency) {
  return QString::fromLatin1(currency.code().data(), static_cast<qsizetype>(currency.code().size()));
}

/// "M" and "USD" with a space between them, either of which may be empty.
QString spaced(const QString& a, const QString& b) {
  if (a.isEmpty() || b.isEmpty()) return a + b;
  return a + u' ' + b;
}

bool isOne(const QString& digits) { return digits == u"1"; }

/// Whole numbers as they are, others with one decimal.
QString days(const Fraction& value) {
  return decimalText(value, isZero(roundedTo(value, 1) - roundedTo(value, 0)) ? 0 : 1);
}

}  // namespace

QString ValueText::joined() const {
  if (unit.isEmpty() || value.isEmpty()) return value + unit;
  return value + gap + unit;
}

Formatter::Formatter(QLocale locale, Currency currency) : m_locale(std::move(locale)), m_currency(currency) {}

QString Formatter::money(const Fraction& minor) const {
  return decimalText(minor / Fraction(m_currency.minorPerMajor()), m_currency.exponent());
}

QString Formatter::money(std::int64_t minor, Currency currency) const {
  return decimalText(Fraction(minor) / Fraction(currency.minorPerMajor()), currency.exponent());
}

ValueText Formatter::compactMoney(const Fraction& minor) const {
  const Fraction major = minor / Fraction(m_currency.minorPerMajor());
  if (isChinese()) {
    const auto text = compacted(major, kChineseSteps, m_currency.exponent());
    return {text.digits, text.step + chineseCurrency(m_currency), {}};
  }
  const auto text = compacted(major, kEnglishSteps, m_currency.exponent());
  return {text.digits, spaced(text.step, codeOf(m_currency))};
}

QString Formatter::percent(const Fraction& ratio) const { return decimalText(ratio * Fraction(100), 1); }

QString Formatter::count(std::int64_t n) const { return decimalText(Fraction(n), 0); }

QString Formatter::decimal(const Fraction& value, int decimals) const { return decimalText(value, decimals); }

ValueText Formatter::compact(kpi::Unit unit, const Fraction& value) const {
  const QString gap = isChinese() ? QString() : u" "_s;
  switch (unit) {
    case kpi::Unit::Money:
      return compactMoney(value);
    case kpi::Unit::Ratio:
      return {percent(value), u"%"_s, gap};
    case kpi::Unit::Days: {
      const QString digits = days(value);
      return {digits, isChinese() ? u"天"_s : isOne(digits) ? u"day"_s : u"days"_s, gap};
    }
    case kpi::Unit::Count:
      return {days(value), {}, {}};
    case kpi::Unit::Times:
      return {significant(value, 2), u"×"_s, gap};
    case kpi::Unit::Months: {
      const QString digits = decimalText(value, 1);
      return {digits, isChinese() ? u"个月"_s : u"months"_s, gap};
    }
    case kpi::Unit::MoneyPerDay: {
      ValueText text = compactMoney(value);
      text.unit += isChinese() ? u"/天"_s : text.unit.isEmpty() ? u"a day"_s : u" a day"_s;
      return text;
    }
  }
  return {};
}

QString Formatter::exact(kpi::Unit unit, const Fraction& value) const { return exactText(unit, value).joined(); }

ValueText Formatter::exactText(kpi::Unit unit, const Fraction& value) const {
  const QString gap = isChinese() ? QString() : u" "_s;
  const int decimals = value.denominator() == 1 ? 0 : 2;
  switch (unit) {
    case kpi::Unit::Money:
      return {money(value), isChinese() ? chineseCurrency(m_currency) : codeOf(m_currency), gap};
    case kpi::Unit::MoneyPerDay:
      if (isChinese()) return {money(value), QString(chineseCurrency(m_currency) + u"/天"_s), gap};
      return {money(value), spaced(codeOf(m_currency), u"a day"_s), gap};
    case kpi::Unit::Ratio:
      return {decimalText(value * Fraction(100), 2), u"%"_s, gap};
    case kpi::Unit::Days: {
      const QString digits = decimalText(value, decimals);
      return {digits, isChinese() ? u"天"_s : isOne(digits) ? u"day"_s : u"days"_s, gap};
    }
    case kpi::Unit::Count:
      return {decimalText(value, decimals), {}, {}};
    case kpi::Unit::Times:
      return {decimalText(value, 2), u"×"_s, gap};
    case kpi::Unit::Months:
      return {decimalText(value, 2), isChinese() ? u"个月"_s : u"months"_s, gap};
  }
  return {};
}

QString Formatter::shortText(kpi::Unit unit, const Fraction& value) const {
  switch (unit) {
    case kpi::Unit::Money:
    case kpi::Unit::MoneyPerDay: {
      const Fraction major = value / Fraction(m_currency.minorPerMajor());
      if (isChinese()) {
        const auto text = compacted(major, kChineseSteps, m_currency.exponent());
        return text.digits + text.step;
      }
      const auto text = compacted(major, kEnglishSteps, m_currency.exponent());
      return spaced(text.digits, text.step);
    }
    case kpi::Unit::Days:
      return days(value) + (isChinese() ? u"天"_s : u" d"_s);
    default:
      return compact(unit, value).joined();
  }
}

QString Formatter::signedShort(kpi::Unit unit, const Fraction& value) const {
  const QString text = shortText(unit, value);
  return isNegative(value) || isZero(value) ? text : u'+' + text;
}

QString Formatter::change(kpi::Unit unit, const kpi::Change& change) const {
  if (!change.change) return {};
  const Fraction difference = absolute(*change.change);
  switch (unit) {
    case kpi::Unit::Ratio:
      return decimalText(difference * Fraction(100), 1) + (isChinese() ? u"点"_s : u" pt"_s);
    case kpi::Unit::Days:
      return shortText(unit, difference);
    default:
      break;
  }
  // Without a positive base there is no percentage; the amount itself is the change.
  if (!change.relative) return shortText(unit, difference);
  return decimalText(absolute(*change.relative) * Fraction(100), 1) + (isChinese() ? u"%"_s : u" %"_s);
}

QString Formatter::signedChange(kpi::Unit unit, const kpi::Change& change) const {
  const QString text = this->change(unit, change);
  if (text.isEmpty() || isZero(*change.change)) return text;
  return (isNegative(*change.change) ? QChar(kMinus) : QChar(u'+')) + text;
}

AxisScale Formatter::axisScale(kpi::Unit unit, double largest) const {
  if (unit == kpi::Unit::Ratio) return {1, u"%"_s};
  if (unit == kpi::Unit::Days) return {1, isChinese() ? u"天"_s : u"days"_s};
  if (unit != kpi::Unit::Money && unit != kpi::Unit::MoneyPerDay) return {};
  const auto pick = [largest](const auto& steps) {
    std::size_t chosen = 0;
    for (std::size_t i = 1; i < steps.size(); ++i)
      if (std::abs(largest) >= std::pow(10.0, steps[i].power)) chosen = i;
    return steps[chosen];
  };
  const Step step = isChinese() ? pick(kChineseSteps) : pick(kEnglishSteps);
  const QString name = QString::fromUtf16(step.name);
  return {std::pow(10.0, step.power),
          isChinese() ? name + chineseCurrency(m_currency) : spaced(name, codeOf(m_currency))};
}

QString Formatter::axisLabel(double value, double step, const AxisScale& scale) const {
  const double printedStep = std::abs(step / scale.factor);
  int decimals = 0;
  // As many decimals as the step has, so that neighbours differ and align.
  while (decimals < 6 &&
         std::abs(printedStep * std::pow(10.0, decimals) - std::round(printedStep * std::pow(10.0, decimals))) > 1e-6)
    ++decimals;
  const double scaled = std::round(value / scale.factor * std::pow(10.0, decimals));
  if (!(std::abs(scaled) < 9e18)) return {};
  return decimalText(Fraction::of(static_cast<std::int64_t>(scaled), 1) / powerOfTen(decimals), decimals);
}

QString Formatter::fileSize(std::int64_t bytes) const {
  static constexpr std::array<const char16_t*, 5> kUnits = {u"bytes", u"KB", u"MB", u"GB", u"TB"};
  std::size_t unit = 0;
  Fraction value(bytes);
  while (unit + 1 < kUnits.size() && absolute(roundedTo(value, 0)) >= Fraction(1000)) {
    value = value / Fraction(1000);
    ++unit;
  }
  if (unit == 0 && isChinese()) return decimalText(value, 0) + u" 字节"_s;
  const bool isSmall = unit > 0 && absolute(roundedTo(value, 1)) < Fraction(10);
  return decimalText(value, isSmall ? 1 : 0) + u' ' + QString::fromUtf16(kUnits[unit]);
}

}  // namespace bellwether::app
