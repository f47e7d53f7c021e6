#include <QCoreApplication>
#include <algorithm>

#include "app/presenters/overview/parts.h"

namespace bellwether::app::overview {
namespace {

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr double kLargestDrawn = 1.5;

const kpi::KpiValue* find(const std::vector<kpi::KpiValue>& values, kpi::KpiId id) {
  for (const kpi::KpiValue& value : values)
    if (value.id == id) return &value;
  return nullptr;
}

std::optional<Fraction> valueOf(const std::vector<kpi::KpiValue>& values, kpi::KpiId id) {
  const auto* value = find(values, id);
  return value ? value->value : std::nullopt;
}

/// Writes the numbers of one row in the table's unit.
struct RowWriter {
  const Results& results;
  const Formatter& formatter;
  double factor;  ///< major units in one printed unit

  QString amount(const std::optional<Fraction>& minor) const {
    if (!minor) return {};
    const Fraction unit = Fraction(formatter.currency().minorPerMajor()) * Fraction(static_cast<std::int64_t>(factor));
    return formatter.decimal(*minor / unit, 1);
  }

  RepRow row(const QString& name, const std::vector<kpi::KpiValue>& values) const {
    RepRow row;
    row.name = name;
    row.revenue = amount(valueOf(values, kpi::KpiId::Revenue));
    row.target = amount(valueOf(values, kpi::KpiId::Target));
    if (const auto attainment = valueOf(values, kpi::KpiId::Attainment)) {
      row.percent = formatter.percent(*attainment);
      row.attainment = std::clamp(attainment->toDouble(), 0.0, kLargestDrawn);
    }
    if (results.current.open && row.attainment)
      row.pace = static_cast<double>(results.elapsedDays) / results.lens.period.range.days();
    return row;
  }
};

bool isWorthARow(const kpi::GroupResult& group) {
  const auto revenue = valueOf(group.kpis, kpi::KpiId::Revenue);
  return (revenue && !(*revenue == Fraction(0))) || valueOf(group.kpis, kpi::KpiId::Attainment).has_value();
}

/// Lowest attainment first; people without one last, by revenue.
bool goesBefore(const kpi::GroupResult& a, const kpi::GroupResult& b) {
  const auto first = valueOf(a.kpis, kpi::KpiId::Attainment);
  const auto second = valueOf(b.kpis, kpi::KpiId::Attainment);
  if (first.has_value() != second.has_value()) return first.has_value();
  if (first && *first != *second) return *first < *second;
  const auto more = valueOf(a.kpis, kpi::KpiId::Revenue).value_or(Fraction(0));
  const auto less = valueOf(b.kpis, kpi::KpiId::Revenue).value_or(Fraction(0));
  return more > less;
}

double largestAmount(const std::vector<kpi::GroupResult>& groups, const Formatter& formatter) {
  double largest = 0;
  for (const kpi::GroupResult& group : groups)
    for (const auto id : {kpi::KpiId::Revenue, kpi::KpiId::Target})
      if (const auto minor = valueOf(group.kpis, id))
        largest = std::max(largest, displayValue(kpi::Unit::Money, *minor, formatter));
  return largest;
}

}  // namespace

RepTable repTable(const Results& results, const Formatter& formatter) {
  RepTable table;
  std::vector<kpi::GroupResult> groups;
  std::copy_if(results.reps.begin(), results.reps.end(), std::back_inserter(groups), isWorthARow);
  std::stable_sort(groups.begin(), groups.end(), goesBefore);
  // The next smaller unit where the largest amount would have one digit only: the others' differences would be lost.
  const AxisScale scale = formatter.axisScale(kpi::Unit::Money, largestAmount(groups, formatter) / 10);
  table.unit = scale.unit;
  const RowWriter writer{results, formatter, scale.factor};
  for (const kpi::GroupResult& group : groups) {
    RepRow row = writer.row(groupName(kpi::Dimension::Rep, group.key), group.kpis);
    row.raw = group;
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) {
    table.empty = isEmpty(results) ? Overview::tr("No deals yet") : Overview::tr("No one sold in this period");
    return table;
  }
  table.total = writer.row(Overview::tr("Company"), results.current.kpis);
  table.total->raw = {{}, results.current.kpis};
  return table;
}

}  // namespace bellwether::app::overview
