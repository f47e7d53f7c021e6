#include "bellwether/app/words.h"
#include "bellwether/kpi/pace.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

QString methodName(kpi::Method method) {
  switch (method) {
    case kpi::Method::Linear:
      return Words::tr("As fast as so far, by days");
    case kpi::Method::Workday:
      return Words::tr("As fast as so far, by working days");
    case kpi::Method::Seasonal:
      return Words::tr("With the season of last year");
    case kpi::Method::Pipeline:
      return Words::tr("So far plus the weighted pipeline");
  }
  return {};
}

Table forecastTable(const Source& source) {
  const Entries entries(source.formatter);
  const auto& results = source.results;
  const auto forecast = kpi::forecast(source.facts(), results.lens.period, results.lens.where, results.asOf);
  TableBuilder builder(u"forecast"_s, Words::tr("Revenue at the period’s end"));
  builder.column(Words::tr("Method")).column(Words::tr("Revenue"), CellKind::Money);
  builder.column(Words::tr("Past error"), CellKind::Percent).column(Words::tr("Periods tested"), CellKind::Count);
  for (const auto& projection : forecast.projections) {
    QString name = methodName(projection.method);
    if (forecast.best == projection.method) name = Words::tr("%1 (erred least)").arg(name);
    Entry value = entries.figure(kpi::Unit::Money, projection.value);
    if (projection.reason) name += u": "_s % app::words::reason(*projection.reason);
    builder.add({Entries::text(name), value, entries.figure(kpi::Unit::Ratio, projection.error),
                 projection.tested > 0 ? entries.count(projection.tested) : Entry{}});
  }
  builder.note(
      Words::tr("The past error is what the method would have been off by in this workspace’s own earlier "
                "periods, seen at the same point."));
  return builder.build(source.formatter);
}

}  // namespace

Section pipelineSection(const Source& source) {
  Section section{
      u"pipeline"_s,
      Words::tr("Pipeline"),
      Words::tr("open deals expected to close in the period, as of %1").arg(source.formatter.date(source.results.asOf)),
      {},
      Section::Start::NewPage,
      {}};
  const Entries entries(source.formatter);
  TableBuilder builder(u"pipeline"_s, {});
  builder.column(Words::tr("Figure")).column(Words::tr("Value"), CellKind::Decimal);
  builder.column(Words::tr("Records"), CellKind::Count).column(Words::tr("Why there is none"));
  for (const auto id : {kpi::KpiId::Pipeline, kpi::KpiId::WeightedPipeline, kpi::KpiId::Coverage, kpi::KpiId::Velocity,
                        kpi::KpiId::WinRate, kpi::KpiId::WinRateValue}) {
    const auto& value = source.results.value(id);
    builder.add({Entries::text(app::words::kpiName(id)), entries.kpi(&value), entries.count(value.n),
                 Entries::text(value.reason ? app::words::reason(*value.reason) : QString())});
  }
  section.blocks.emplace_back(builder.build(source.formatter));
  if (source.results.current.open) section.blocks.emplace_back(forecastTable(source));
  section.blocks.emplace_back(pipelineTable(source, source.mainDimension()));
  if (source.mainDimension() != kpi::Dimension::Rep)
    section.blocks.emplace_back(pipelineTable(source, kpi::Dimension::Rep));
  return section;
}

}  // namespace bellwether::report
