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
  Fraction unit;  ///< minor units in one printed unit

  QString amount(const std::optional<Fraction>& minor) const {
    return minor ? formatter.decimal(*minor / unit, 1) : QString();
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

/// A group and what its row is ordered by.
struct Ranked {
  const kpi::GroupResult* group;
  std::optional<Fraction> attainment;
  Fraction revenue;

  explicit Ranked(const kpi::GroupResult& of)
      : group(&of),
        attainment(valueOf(of.kpis, kpi::KpiId::Attainment)),
        revenue(valueOf(of.kpis, kpi::KpiId::Revenue).value_or(Fraction(0))) {}

  bool isWorthARow() const { return attainment || !(revenue == Fraction(0)); }
};

/// Lowest attainment first; people without one last, by revenue.
bool goesBefore(const Ranked& a, const Ranked& b) {
  if (a.attainment.has_value() != b.attainment.has_value()) return a.attainment.has_value();
  if (a.attainment && *a.attainment != *b.attainment) return *a.attainment < *b.attainment;
  return a.revenue > b.revenue;
}

std::vector<Ranked> rankedReps(const Results& results) {
  std::vector<Ranked> ranked;
  for (const kpi::GroupResult& group : results.reps)
    if (const Ranked rep(group); rep.isWorthARow()) ranked.push_back(rep);
  std::stable_sort(ranked.begin(), ranked.end(), goesBefore);
  return ranked;
}

double largestAmount(const std::vector<Ranked>& reps, const Formatter& formatter) {
  Fraction largest(0);
  for (const Ranked& rep : reps) {
    largest = std::max(largest, rep.revenue);
    if (const auto target = valueOf(rep.group->kpis, kpi::KpiId::Target)) largest = std::max(largest, *target);
  }
  return displayValue(kpi::Unit::Money, largest, formatter);
}

}  // namespace

RepTable repTable(const Results& results, const Formatter& formatter) {
  RepTable table;
  const std::vector<Ranked> reps = rankedReps(results);
  // The next smaller unit where the largest amount would have one digit only: the others' differences would be lost.
  const AxisScale scale = formatter.axisScale(kpi::Unit::Money, largestAmount(reps, formatter) / 10);
  table.unit = scale.unit;
  const Fraction unit =
      Fraction(formatter.currency().minorPerMajor()) * Fraction(static_cast<std::int64_t>(scale.factor));
  const RowWriter writer{results, formatter, unit};
  table.rows.reserve(reps.size() + 1);
  for (const Ranked& rep : reps) {
    RepRow row = writer.row(groupName(kpi::Dimension::Rep, rep.group->key), rep.group->kpis);
    row.raw = *rep.group;
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
