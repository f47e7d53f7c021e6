#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"
#include "app/presenters/why/parts.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"

namespace bellwether::app::why {
namespace {

using namespace Qt::StringLiterals;

class Why {
  Q_DECLARE_TR_FUNCTIONS(Why)
};

constexpr std::size_t kMostBars = 12;

/// Writes every number of one table in one unit.
class Writer {
 public:
  Writer(const WhyFigures& figures, const Formatter& formatter)
      : m_figures(figures), m_formatter(formatter), m_unit(figures.value.unit) {
    double largest = 0;
    for (const WhyGroup& group : figures.groups)
      for (const kpi::KpiValue* value : {&group.from, &group.to})
        if (value->value) largest = std::max(largest, std::abs(display(*value->value)));
    m_scale = formatter.axisScale(m_unit, largest / 10);
    m_decimals = decimals();
  }

  const QString& unit() const { return m_scale.unit; }
  double display(const Fraction& raw) const { return overview::displayValue(m_unit, raw, m_formatter); }

  QString number(const Fraction& raw) const { return m_formatter.decimal(raw / perPrinted(), m_decimals); }
  QString change(const Fraction& raw) const {
    const QString text = number(raw);
    return raw > Fraction(0) && text.contains(nonZero()) ? u'+' + text : text;
  }

  WhyRow row(const QString& name, const kpi::KpiValue& from, const kpi::KpiValue& to, const Fraction& adds) const {
    WhyRow row;
    row.name = name;
    row.from = side(from);
    row.to = side(to);
    if (from.value) row.rawFrom = display(*from.value);
    if (to.value) row.rawTo = display(*to.value);
    const bool isSum = kpi::definitionOf(m_figures.question.kpi).denominator == kpi::Measure::One;
    const Fraction difference = to.value.value_or(Fraction(0)) - from.value.value_or(Fraction(0));
    if (isSum || (from.value && to.value)) {
      row.change = change(difference);
      row.rawChange = display(difference);
    }
    row.adds = change(adds);
    row.rawAdds = display(adds);
    row.tone = toneOf(adds);
    row.tooFew = to.has(kpi::Flag::TooFew);
    row.toolTip = toolTip(name, from, to);
    return row;
  }

 private:
  static const QRegularExpression& nonZero() {
    static const QRegularExpression kNonZero(u"[1-9]"_s);
    return kNonZero;
  }

  int decimals() const {
    if (m_unit == kpi::Unit::Count) return 0;
    if (m_unit == kpi::Unit::Money && m_scale.factor <= 1) return m_formatter.currency().exponent();
    return m_unit == kpi::Unit::Times ? 2 : 1;
  }

  Fraction perPrinted() const {
    const Fraction factor(static_cast<std::int64_t>(m_scale.factor));
    if (m_unit == kpi::Unit::Money || m_unit == kpi::Unit::MoneyPerDay)
      return factor * Fraction(m_formatter.currency().minorPerMajor());
    return m_unit == kpi::Unit::Ratio ? Fraction::of(1, 100) : factor;
  }

  QString side(const kpi::KpiValue& value) const {
    if (value.value) return number(*value.value);
    return value.reason ? words::reason(*value.reason) : QString();
  }

  Tone toneOf(const Fraction& adds) const {
    const kpi::Direction direction = kpi::definitionOf(m_figures.question.kpi).direction;
    if (isZero(adds) || direction == kpi::Direction::Neutral) return Tone::Neutral;
    return (adds > Fraction(0)) == (direction == kpi::Direction::UpIsGood) ? Tone::Good : Tone::Bad;
  }

  QString toolTip(const QString& name, const kpi::KpiValue& from, const kpi::KpiValue& to) const {
    QStringList lines{name};
    const auto add = [&](const QString& side, const kpi::KpiValue& value) {
      const QString text = value.value    ? m_formatter.exact(m_unit, *value.value)
                           : value.reason ? words::reason(*value.reason)
                                          : QString();
      if (!text.isEmpty()) lines.append(Why::tr("%1: %2", "a period and its value").arg(side, text));
      for (const kpi::Flag flag : value.flags) lines.append(words::flag(flag, value));
    };
    add(comparedName(m_figures, m_formatter), from);
    add(m_formatter.periodShort(m_figures.lens.period), to);
    return lines.join(u'\n');
  }

  const WhyFigures& m_figures;
  const Formatter& m_formatter;
  kpi::Unit m_unit;
  AxisScale m_scale;
  int m_decimals = 0;
};

QString subtitle(const WhyFigures& figures, const Writer& writer) {
  QStringList parts;
  parts.append(figures.change ? Why::tr("biggest change first") : Why::tr("biggest first"));
  if (!writer.unit().isEmpty()) parts.append(writer.unit());
  return parts.join(Why::tr(", ", "between the parts of a subtitle"));
}

}  // namespace

WhyTable breakdown(const WhyFigures& figures, const Formatter& formatter) {
  const Writer writer(figures, formatter);
  const QString by = words::dimensionName(figures.question.by);
  WhyTable table;
  table.title = Why::tr("By %1").arg(formatter.isChinese() ? by : by.toLower());
  table.subtitle = subtitle(figures, writer);
  table.groupHeader = by;
  table.fromHeader = comparedName(figures, formatter);
  table.toHeader = formatter.periodShort(figures.lens.period);
  table.hasAdds = kpi::definitionOf(figures.question.kpi).denominator != kpi::Measure::One;
  for (const WhyGroup& group : figures.groups) {
    table.rows.push_back(
        writer.row(overview::groupName(figures.question.by, group.key), group.from, group.to, group.change));
    table.rows.back().key = group.key;
  }
  if (table.rows.empty()) {
    if (figures.value.reason)
      table.empty = words::reason(*figures.value.reason);
    else
      table.empty = figures.facts->dealCount() == 0
                        ? Why::tr("Nothing to break down.")
                        : Why::tr("This KPI has no groups by %1. Choose another dimension.").arg(by.toLower());
    return table;
  }
  if (figures.change && !isZero(figures.rest)) {
    WhyRow rest;
    rest.name = Why::tr("Not explained by the groups");
    rest.adds = writer.change(figures.rest);
    rest.rawAdds = writer.display(figures.rest);
    table.rest = rest;
    table.note = Why::tr("A median, or a record that belongs to several groups, leaves a rest.");
  }
  table.total = writer.row(Why::tr("Whole"), figures.compared, figures.value, figures.change.value_or(Fraction(0)));
  return table;
}

void fillBreakdownChart(WhyData& data, const WhyFigures& figures, const Formatter& formatter) {
  std::vector<const WhyGroup*> groups;
  for (const WhyGroup& group : figures.groups)
    if (group.to.value) groups.push_back(&group);
  std::stable_sort(groups.begin(), groups.end(),
                   [](const WhyGroup* a, const WhyGroup* b) { return *a->to.value > *b->to.value; });
  if (groups.size() > kMostBars) groups.resize(kMostBars);
  ChartSpec& chart = data.breakdownChart;
  const QString by = words::dimensionName(figures.question.by);
  chart.title =
      Why::tr("%1 by %2").arg(words::kpiName(figures.question.kpi), formatter.isChinese() ? by : by.toLower());
  ChartSeries then{ChartSeries::Kind::Bar, SeriesRole::Comparison, comparedName(figures, formatter), {}, {}};
  ChartSeries now{ChartSeries::Kind::Bar, SeriesRole::Current, formatter.periodShort(figures.lens.period), {}, {}};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto add = [&](ChartSeries& series, const kpi::KpiValue& value, bool open) {
      if (!value.value) return;
      ChartPoint point;
      point.x = static_cast<double>(i);
      point.y = overview::displayValue(value.unit, *value.value, formatter);
      point.text = formatter.exact(value.unit, *value.value);
      point.open = open;
      series.points.push_back(point);
    };
    data.breakdownKeys.push_back(groups[i]->key);
    chart.categories.append(overview::groupName(figures.question.by, groups[i]->key));
    add(then, groups[i]->from, false);
    add(now, groups[i]->to, figures.open);
  }
  for (const ChartSeries& series : {then, now})
    if (!series.points.empty()) chart.series.push_back(series);
  if (chart.series.empty()) chart.empty = Why::tr("Nothing to break down.");
  fillAxis(chart, figures.value.unit, formatter);
  chart.accessible = Why::tr("%n groups", nullptr, static_cast<int>(groups.size()));
}

}  // namespace bellwether::app::why
