#include <QCoreApplication>
#include <algorithm>

#include "app/presenters/customers/parts.h"
#include "app/presenters/overview/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app::customers {
namespace {

using namespace Qt::StringLiterals;

class Customers {
  Q_DECLARE_TR_FUNCTIONS(Customers)
};

const kpi::KpiValue* find(const std::vector<kpi::KpiValue>& values, kpi::KpiId id) {
  for (const kpi::KpiValue& value : values)
    if (value.id == id) return &value;
  return nullptr;
}

GroupRow rowOf(kpi::Dimension dimension, const kpi::GroupResult& group, const Formatter& formatter) {
  GroupRow row{group.key, overview::groupName(dimension, group.key), {}};
  for (const kpi::KpiValue& value : group.kpis) row.figures.push_back(figureOf(value, formatter));
  return row;
}

GroupRow totalRow(const QString& name, const std::vector<kpi::KpiValue>& whole, const Formatter& formatter) {
  GroupRow row{{}, name, {}};
  for (const kpi::KpiValue& value : whole) row.figures.push_back(figureOf(value, formatter));
  return row;
}

/// What supplies the input that a KPI of the whole lacks.
void setNeed(GroupTable& table, const kpi::KpiValue* value, const QString& need) {
  if (value == nullptr || !value->reason) return;
  const CardAction action = overview::actionFor(*value->reason);
  if (action == CardAction::None) return;
  table.action = action;
  table.actionText = overview::actionText(action);
  table.need = need;
}

bool isAllZero(const GroupRow& row) {
  return std::all_of(row.figures.begin(), row.figures.end(),
                     [](const Figure& figure) { return !figure.raw || *figure.raw == 0.0; });
}

}  // namespace

GroupTable flowTable(const CustomerResults& results, const Formatter& formatter) {
  GroupTable table;
  table.headers = {Customers::tr("At begin"), Customers::tr("Kept"), Customers::tr("New"),
                   Customers::tr("Returned"), Customers::tr("Lost"), Customers::tr("At end")};
  for (const kpi::CustomerFlow& flow : results.flows) {
    GroupRow row{flow.period.id, formatter.periodId(flow.period), {}};
    for (const std::int64_t count : {flow.start, flow.kept, flow.newOnes, flow.reactivated, flow.lost, flow.end})
      row.figures.push_back(countFigure(count, formatter));
    table.rows.push_back(std::move(row));
  }
  return table;
}

GroupTable topTable(const CustomerResults& results, const Formatter& formatter) {
  GroupTable table;
  table.headers = {Customers::tr("Revenue"), Customers::tr("Share %"), Customers::tr("Cum. %")};
  for (const kpi::CustomerShare& customer : results.concentration.top)
    table.rows.push_back({customer.key,
                          text(customer.key),
                          {figureOf(kpi::Unit::Money, customer.revenue, formatter),
                           figureOf(kpi::Unit::Ratio, customer.share, formatter),
                           figureOf(kpi::Unit::Ratio, customer.cumulative, formatter)}});
  if (table.rows.empty()) table.need = Customers::tr("Nobody bought in this period");
  return table;
}

GroupTable channelTable(const CustomerResults& results, const Formatter& formatter) {
  GroupTable table;
  table.headers = {Customers::tr("CAC"), Customers::tr("Costs"), Customers::tr("New")};
  for (const kpi::GroupResult& channel : results.channels.channels) {
    GroupRow row = rowOf(kpi::Dimension::Source, channel, formatter);
    if (!isAllZero(row)) table.rows.push_back(std::move(row));
  }
  std::stable_sort(table.rows.begin(), table.rows.end(), [](const GroupRow& a, const GroupRow& b) {
    return a.figures[2].raw.value_or(0) > b.figures[2].raw.value_or(0);
  });
  if (results.channels.elsewhere > Fraction(0)) {
    Figure costs = figureOf(kpi::Unit::Money, results.channels.elsewhere, formatter);
    costs.exact += u'\n' + Customers::tr("such as salaries and tools, or channels that no customer’s source names");
    table.rows.push_back({{}, Customers::tr("Of no channel"), {{}, costs, {}}});
  }
  table.total = totalRow(Customers::tr("All costs, all new customers"), results.channels.whole, formatter);
  setNeed(table, find(results.channels.whole, kpi::KpiId::AcquisitionCost),
          Customers::tr("Costs for %1 are missing: a costs file with from, through, category, channel and amount "
                        "supplies them.")
              .arg(formatter.periodId(results.lens.period)));
  return table;
}

GroupTable segmentTable(const CustomerResults& results, const Formatter& formatter) {
  GroupTable table;
  table.headers = {Customers::tr("Revenue"), Customers::tr("Market"), Customers::tr("Share %")};
  for (const kpi::GroupResult& segment : results.segments)
    table.rows.push_back(rowOf(kpi::Dimension::Segment, segment, formatter));
  std::stable_sort(table.rows.begin(), table.rows.end(), [](const GroupRow& a, const GroupRow& b) {
    return a.figures[0].raw.value_or(0) > b.figures[0].raw.value_or(0);
  });
  table.total = totalRow(Customers::tr("Whole market"), results.whole, formatter);
  setNeed(table, find(results.whole, kpi::KpiId::MarketShare),
          Customers::tr("The market size for %1 is missing: a market file with segment, from, through, amount and "
                        "source supplies it.")
              .arg(formatter.periodId(results.lens.period)));
  return table;
}

}  // namespace bellwether::app::customers
