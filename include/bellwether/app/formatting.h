#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>

#include "bellwether/core/money.h"
#include "bellwether/core/period.h"
#include "bellwether/kpi/value.h"

namespace bellwether::app {

/// A value and its unit, set apart because cards print them in two sizes: {"3.75", "M USD"}, {"1.13", "亿元"}, {"87.4",
/// "%"}, {"34", "days"}.
struct ValueText {
  QString value;
  QString unit;
  QString gap = QStringLiteral(" ");  ///< between the two when they stand in one line; empty in Chinese
  QString joined() const;
};

/// How the numbers of an axis or a column are written: divided by `factor`, with the unit said once.
struct AxisScale {
  double factor = 1;  ///< display units in one printed unit
  QString unit;       ///< `M USD`, `万元`, `%`, `days`
};

/// Turns raw values into text for one locale and one workspace currency. The only place where numbers, money and dates
/// become text for people. K/M/B in English, 万/亿 in Chinese. Half away from zero, once, here. A true minus sign
/// (U+2212) for negatives.
class Formatter {
 public:
  Formatter(QLocale locale, Currency currency);

  const QLocale& locale() const { return m_locale; }
  bool isChinese() const { return m_locale.language() == QLocale::Chinese; }
  Currency currency() const { return m_currency; }

  /// All digits with grouping and the currency's decimals: `3,752,000.00`.
  QString money(const Fraction& minor) const;
  QString money(std::int64_t minor, Currency currency) const;
  /// Three significant digits: {"3.75", "M USD"}.
  ValueText compactMoney(const Fraction& minor) const;
  /// One decimal: `87.4`, without the sign.
  QString percent(const Fraction& ratio) const;
  QString count(std::int64_t n) const;
  /// With grouping and exactly so many decimals (0..9), half away from zero: `1,234.5`, `−0.3`.
  QString decimal(const Fraction& value, int decimals) const;
  /// Any KPI's value by its unit, compact for cards.
  ValueText compact(kpi::Unit unit, const Fraction& value) const;
  /// The same with all digits, for receipts and tables: `3,752,000.00 USD`, `87.41 %`, `34 days`.
  QString exact(kpi::Unit unit, const Fraction& value) const;
  /// The same set apart: {"3,752,000.00", "USD"}.
  ValueText exactText(kpi::Unit unit, const Fraction& value) const;
  /// For labels inside charts and sentences, without the currency: `3.75 M`, `87.4 %`, `34 d`; `1.13亿`, `34天`.
  QString shortText(kpi::Unit unit, const Fraction& value) const;
  /// The same with its sign always written: `+0.39 M`, `−0.30 M`.
  QString signedShort(kpi::Unit unit, const Fraction& value) const;
  /// The scale for values up to `largest` (display units: major units for money, percent for ratios).
  AxisScale axisScale(kpi::Unit unit, double largest) const;
  /// A tick at `value` display units on an axis of that scale whose ticks lie `step` apart: `4.2`, `1,500`.
  QString axisLabel(double value, double step, const AxisScale& scale) const;

  /// Change without sign (direction is drawn as a shape): `12.4 %` for amounts, `1.8 pt` for ratios, `3 d` for days.
  QString change(kpi::Unit unit, const kpi::Change& change) const;
  /// The same with sign, `+12.4 %`.
  QString signedChange(kpi::Unit unit, const kpi::Change& change) const;

  QString date(LocalDate date) const;                    ///< `23 Nov 2026`, `2026-11-23` in Chinese
  QString dateShort(LocalDate date) const;               ///< `23 Nov`, `11月23日`
  QString range(const Period& period) const;             ///< `1 Oct to 23 Nov 2026`, both ends in
  QString periodId(const NamedPeriod& period) const;     ///< `2026-Q4`, `2026-Q4 to 23 Nov`, `2026年四季度`
  QString periodShort(const NamedPeriod& period) const;  ///< `Q4`, `Nov`, `W09`, `四季度`, `Q4 to 23 Nov`; for axes
  QString periodPart(const NamedPeriod& period) const;   ///< the same without the day it ends on: `Q4`; for deltas
  QString periodTitle(const NamedPeriod& period) const;  ///< `Fourth quarter 2026`, for reports
  QString fileSize(std::int64_t bytes) const;

 private:
  QString upTo(const QString& name, const NamedPeriod& period) const;

  QLocale m_locale;
  Currency m_currency;
};

}  // namespace bellwether::app
