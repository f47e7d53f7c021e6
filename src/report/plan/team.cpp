#include <algorithm>

#include "bellwether/app/words.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

using kpi::KpiId;

kpi::PeriodResult groupsBy(const Source& source, kpi::Dimension dimension, const std::vector<KpiId>& ids) {
  kpi::Query query;
  query.period = source.results.lens.period;
  query.where = source.results.lens.where;
  query.by = dimension;
  query.kpis = ids;
  query.asOf = source.results.asOf;
  auto periods = kpi::evaluate(source.facts(), query).periods;
  return periods.empty() ? kpi::PeriodResult{} : std::move(periods.back());
}

std::optional<Fraction> valueOf(const std::vector<kpi::KpiValue>& values, KpiId id) {
  const auto* value = findKpi(values, id);
  return value != nullptr ? value->value : std::nullopt;
}

bool isSomething(const std::vector<kpi::KpiValue>& values, const std::vector<KpiId>& ids) {
  return std::any_of(ids.begin(), ids.end(), [&](KpiId id) {
    const auto value = valueOf(values, id);
    return value && *value != Fraction(0);
  });
}

// Highest first; groups without a value last.
void sortBy(std::vector<kpi::GroupResult>& groups, KpiId first, KpiId second) {
  std::stable_sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
    const auto x = valueOf(a.kpis, first), y = valueOf(b.kpis, first);
    if (x.has_value() != y.has_value()) return x.has_value();
    if (x && *x != *y) return *x > *y;
    return valueOf(a.kpis, second).value_or(Fraction(0)) > valueOf(b.kpis, second).value_or(Fraction(0));
  });
}

std::vector<Entry> figuresRow(const Entries& entries, const QString& name, const std::vector<kpi::KpiValue>& values,
                              const std::vector<KpiId>& ids) {
  std::vector<Entry> row{Entries::text(name)};
  for (const KpiId id : ids) row.push_back(entries.kpi(findKpi(values, id)));
  return row;
}

// Attainment as a bar, with the pace that is due while the period is open.
Entry barOf(const Source& source, const std::vector<kpi::KpiValue>& values) {
  Entry entry;
  Bar bar;
  if (const auto attainment = valueOf(values, KpiId::Attainment)) bar.value = attainment->toDouble();
  bar.hasTarget = bar.value.has_value();
  const auto& results = source.results;
  if (results.current.open && bar.value)
    bar.pace = static_cast<double>(results.elapsedDays) / results.lens.period.range.days();
  entry.cell.bar = bar;
  return entry;
}

const std::vector<KpiId> kTeam = {KpiId::Revenue, KpiId::Target,   KpiId::Attainment, KpiId::WonDeals,
                                  KpiId::WinRate, KpiId::DealSize, KpiId::Cycle};

struct GroupTable {
  kpi::Dimension dimension;
  QString id, title;
  std::vector<KpiId> ids;
  KpiId sortedBy, thenBy;
};

Table figuresTable(const Source& source, const GroupTable& what) {
  const Entries entries(source.formatter);
  kpi::PeriodResult result = groupsBy(source, what.dimension, what.ids);
  std::erase_if(result.groups, [&](const auto& group) { return !isSomething(group.kpis, what.ids); });
  sortBy(result.groups, what.sortedBy, what.thenBy);
  TableBuilder builder(what.id, what.title);
  builder.column(app::words::dimensionName(what.dimension));
  for (const KpiId id : what.ids) builder.column(app::words::kpiShortName(id), cellKind(kpi::definitionOf(id).unit));
  if (what.ids.front() == KpiId::Revenue) builder.carry(1, kpi::Unit::Money);
  builder.empty(Words::tr("Nothing to show in this period."));
  for (const auto& group : result.groups)
    builder.add(figuresRow(entries, Source::groupName(what.dimension, group.key), group.kpis, what.ids));
  if (builder.size() > 0) builder.total(figuresRow(entries, Words::tr("All"), source.results.current.kpis, what.ids));
  return builder.build(source.formatter);
}

}  // namespace

Section teamSection(const Source& source) {
  Section section{u"team"_s, Words::tr("Team"), Words::tr("highest attainment first"), {}, Section::Start::NewPage, {}};
  const Entries entries(source.formatter);
  kpi::PeriodResult result = groupsBy(source, kpi::Dimension::Rep, kTeam);
  std::erase_if(result.groups, [](const auto& group) {
    return !isSomething(group.kpis, {KpiId::Revenue, KpiId::Target, KpiId::WonDeals});
  });
  sortBy(result.groups, KpiId::Attainment, KpiId::Revenue);
  TableBuilder builder(u"team"_s, {});
  builder.column(app::words::dimensionName(kpi::Dimension::Rep));
  for (const KpiId id : kTeam) {
    builder.column(app::words::kpiShortName(id), cellKind(kpi::definitionOf(id).unit));
    if (id == KpiId::Attainment) builder.column(QString(), CellKind::Bar);
  }
  builder.carry(1, kpi::Unit::Money);
  builder.empty(Words::tr("No one sold in this period."));
  const auto row = [&](const QString& name, const std::vector<kpi::KpiValue>& values) {
    auto cells = figuresRow(entries, name, values, kTeam);
    cells.insert(cells.begin() + 4, barOf(source, values));
    return cells;
  };
  for (const auto& group : result.groups)
    builder.add(row(Source::groupName(kpi::Dimension::Rep, group.key), group.kpis));
  if (builder.size() > 0) builder.total(row(Words::tr("Company"), source.results.current.kpis));
  builder.note(
      Words::tr("An empty cell cannot be computed, for example attainment without a target. Refunds count on the "
                "day they were booked."));
  section.blocks.emplace_back(builder.build(source.formatter));
  section.blocks.emplace_back(
      figuresTable(source, {kpi::Dimension::Team, u"teams"_s, app::words::dimensionName(kpi::Dimension::Team), kTeam,
                            KpiId::Attainment, KpiId::Revenue}));
  return section;
}

Section customersSection(const Source& source) {
  Section section{u"customers"_s, Words::tr("Customers and market"), {}, {}, Section::Start::NewPage, {}};
  const Entries entries(source.formatter);
  TableBuilder builder(u"customers"_s, Words::tr("Customers"));
  builder.column(Words::tr("Figure")).column(Words::tr("Value"), CellKind::Decimal);
  builder.column(Words::tr("Why there is none"));
  for (const KpiId id : {KpiId::NewCustomers, KpiId::ActiveCustomers, KpiId::ReactivatedCustomers, KpiId::Churn,
                         KpiId::Grr, KpiId::Nrr, KpiId::NewRevenue, KpiId::ReturningRevenue, KpiId::AcquisitionCost,
                         KpiId::PaidCac, KpiId::MarketSize, KpiId::Ltv, KpiId::LtvCac, KpiId::CacPayback}) {
    const auto& value = source.results.value(id);
    builder.add({Entries::text(app::words::kpiName(id)), entries.kpi(&value),
                 Entries::text(value.reason ? app::words::reason(*value.reason) : QString())});
  }
  section.blocks.emplace_back(builder.build(source.formatter));
  section.blocks.emplace_back(figuresTable(
      source, {kpi::Dimension::Segment,
               u"segments"_s,
               Words::tr("By segment"),
               {KpiId::Revenue, KpiId::MarketSize, KpiId::MarketShare, KpiId::NewCustomers, KpiId::DealSize},
               KpiId::Revenue,
               KpiId::NewCustomers}));
  section.blocks.emplace_back(
      figuresTable(source, {kpi::Dimension::Source,
                            u"sources"_s,
                            Words::tr("By source"),
                            {KpiId::Revenue, KpiId::NewCustomers, KpiId::WinRate, KpiId::DealSize, KpiId::Cycle},
                            KpiId::Revenue,
                            KpiId::NewCustomers}));
  return section;
}

Table pipelineTable(const Source& source, kpi::Dimension dimension) {
  return figuresTable(source, {dimension,
                               u"pipeline-by-"_s % fromUtf8(kpi::toString(dimension)),
                               Words::tr("By %1").arg(app::words::dimensionName(dimension).toLower()),
                               {KpiId::Pipeline, KpiId::WeightedPipeline, KpiId::Coverage, KpiId::WinRate},
                               KpiId::Pipeline,
                               KpiId::WeightedPipeline});
}

}  // namespace bellwether::report
