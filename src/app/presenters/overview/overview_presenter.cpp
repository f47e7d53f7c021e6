#include "bellwether/app/presenters/overview_presenter.h"

#include <QCoreApplication>

#include "app/presenters/overview/parts.h"

namespace bellwether::app {
namespace {

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr std::int32_t kStaleAfterDays = 7;

QString periodText(const Results& results, const Formatter& formatter) {
  const QString name = formatter.periodId(results.lens.period);
  return results.current.open ? Overview::tr("%1 to date", "the period").arg(name) : name;
}

QString dataThrough(const Results& results, const Formatter& formatter) {
  if (!results.dataThrough) return Overview::tr("No data yet");
  return Overview::tr("Data to %1").arg(formatter.date(*results.dataThrough));
}

}  // namespace

OverviewData presentOverview(const Results& results, const Formatter& formatter) {
  OverviewData data;
  data.periodText = periodText(results, formatter);
  data.headline = overview::headline(results, formatter);
  for (int id = 0; id < kpi::kHeadlineKpis; ++id)
    data.cards.push_back(overview::card(static_cast<kpi::KpiId>(id), results, formatter));
  data.revenue = overview::revenueChart(results, formatter);
  data.changes = overview::changesChart(results, formatter);
  data.reps = overview::repTable(results, formatter);
  data.attention = overview::attention(results, data.cards, formatter);
  data.dataThrough = dataThrough(results, formatter);
  data.isStale = results.dataThrough && results.asOf - *results.dataThrough > kStaleAfterDays;
  return data;
}

QString plainText(const std::vector<HeadlinePart>& headline) {
  QString text;
  for (const HeadlinePart& part : headline) text += part.text;
  return text;
}

}  // namespace bellwether::app
