#include "bellwether/app/presenters/customers_presenter.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/presenters/customers/parts.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class Customers {
  Q_DECLARE_TR_FUNCTIONS(Customers)
};

constexpr std::size_t kCohorts = 24;

QString monthName(const kpi::Cohort& cohort) {
  return u"%1-%2"_s.arg(cohort.year).arg(cohort.month, 2, 10, QLatin1Char('0'));
}

CohortRow cohortRow(const kpi::Cohort& cohort, const Formatter& formatter) {
  CohortRow row;
  row.month = monthName(cohort);
  row.customers = countFigure(cohort.customers, formatter);
  for (std::size_t age = 0; age < cohort.active.size() && age < kCohorts; ++age) {
    const Fraction share = Fraction::of(cohort.active[age], cohort.customers);
    Figure cell = figureOf(kpi::Unit::Ratio, share, formatter);
    cell.text = formatter.decimal(share * Fraction(100), 0);
    cell.exact = Customers::tr("%1 of %2 customers of %3 bought %4 months later: %5")
                     .arg(formatter.count(cohort.active[age]), row.customers.text, row.month,
                          formatter.count(static_cast<std::int64_t>(age)), formatter.exact(kpi::Unit::Ratio, share));
    row.ages.push_back(std::move(cell));
  }
  return row;
}

void addCohorts(CustomersData& data, const CustomerResults& results, const Formatter& formatter) {
  const auto& cohorts = results.cohorts;
  const std::size_t first = cohorts.size() > kCohorts ? cohorts.size() - kCohorts : 0;
  for (std::size_t i = first; i < cohorts.size(); ++i) {
    data.cohorts.push_back(cohortRow(cohorts[i], formatter));
    data.ages = std::max(data.ages, static_cast<int>(data.cohorts.back().ages.size()));
  }
}

QString summaryOf(const CustomerResults& results, const Formatter& formatter) {
  const kpi::Concentration& found = results.concentration;
  if (!found.topShare || results.flows.empty()) return {};
  return Customers::tr("%1 customers bought, %2 for the first time; top %3: %4 % of revenue", nullptr,
                       static_cast<int>(found.customers))
      .arg(formatter.count(found.customers), formatter.count(results.flows.back().newOnes),
           formatter.count(static_cast<std::int64_t>(found.top.size())), formatter.percent(*found.topShare));
}

}  // namespace

CustomersData presentCustomers(const CustomerResults& results, const Formatter& formatter) {
  CustomersData data;
  data.unit = moneyUnit(formatter);
  data.summary = summaryOf(results, formatter);
  addCohorts(data, results, formatter);
  data.flow = customers::flowChart(results, formatter);
  data.pareto = customers::paretoChart(results, formatter);
  data.flows = customers::flowTable(results, formatter);
  data.top = customers::topTable(results, formatter);
  data.channels = customers::channelTable(results, formatter);
  data.segments = customers::segmentTable(results, formatter);
  if (data.cohorts.empty())
    data.empty = results.lens.where.empty()
                     ? Customers::tr("No customer has bought anything yet. Import won deals with their customers.")
                     : Customers::tr("Nobody bought anything here.");
  return data;
}

}  // namespace bellwether::app
