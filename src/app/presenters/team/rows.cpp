#include <QCoreApplication>
#include <algorithm>

#include "app/presenters/team/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app::team {
namespace {

using namespace Qt::StringLiterals;

class Team {
  Q_DECLARE_TR_FUNCTIONS(Team)
};

constexpr double kLargestDrawn = 1.5;

QString nameOf(kpi::Dimension dimension, const std::string& key) {
  return key == kpi::missingGroup(dimension) ? words::missingGroup(dimension) : text(key);
}

Figure figure(const std::vector<kpi::KpiValue>& values, kpi::KpiId id, const Formatter& formatter) {
  const kpi::KpiValue* value = find(values, id);
  return value != nullptr ? figureOf(*value, formatter) : Figure();
}

/// Rates and averages over few records are shown, but not judged.
Figure judged(const std::vector<kpi::KpiValue>& values, kpi::KpiId id, const Judging& judging) {
  const Formatter& formatter = judging.formatter;
  Figure out = figure(values, id, formatter);
  const kpi::KpiValue* value = find(values, id);
  if (value == nullptr || !value->value) return out;
  out.isMuted = kpi::isTooFew(value->n, judging.minimum);
  out.exact += u"\nn = "_s + formatter.count(value->n);
  if (out.isMuted) out.exact += u'\n' + Team::tr("too few to judge");
  return out;
}

void fill(TeamRow& row, const std::vector<kpi::KpiValue>& values, const TeamResults& team, const Formatter& formatter) {
  const Judging judging{formatter, team.minToJudge};
  row.revenue = figure(values, kpi::KpiId::Revenue, formatter);
  row.target = figure(values, kpi::KpiId::Target, formatter);
  row.attainment = figure(values, kpi::KpiId::Attainment, formatter);
  row.deals = figure(values, kpi::KpiId::WonDeals, formatter);
  row.winRate = judged(values, kpi::KpiId::WinRate, judging);
  if (const kpi::KpiValue* rate = find(values, kpi::KpiId::WinRate)) row.winRange = winRangeOf(*rate, judging);
  row.cycle = judged(values, kpi::KpiId::Cycle, judging);
  row.dealSize = judged(values, kpi::KpiId::DealSize, judging);
  const kpi::KpiValue* attainment = find(values, kpi::KpiId::Attainment);
  if (attainment == nullptr || !attainment->value) return;
  row.bullet = std::clamp(attainment->value->toDouble(), 0.0, kLargestDrawn);
  const std::int32_t days = team.lens.period.range.days();
  if (team.isOpen && days > 0) row.pace = static_cast<double>(team.elapsedDays) / days;
}

void fillTrend(TeamRow& row, const std::vector<kpi::KpiValue>& revenue, const TeamResults& team,
               const Formatter& formatter) {
  QStringList words;
  for (std::size_t i = 0; i < revenue.size() && i < team.periods.size(); ++i) {
    const auto& value = revenue[i].value;
    SparkPoint point;
    if (value) point.y = displayUnits(kpi::Unit::Money, *value, formatter);
    point.open = team.isOpen && i + 1 == revenue.size();
    row.spark.push_back(point);
    if (value) words << formatter.periodId(team.periods[i]) + u": "_s + formatter.exact(kpi::Unit::Money, *value);
  }
  row.trend = words.join(u'\n');
}

Figure shrunk(const std::optional<kpi::Standing>& standing, kpi::Unit unit, const Formatter& formatter) {
  if (!standing || !standing->value) return {};
  Figure out = figureOf(unit, standing->shrunk, formatter);
  out.exact = Team::tr("%1 with %2 records of the overall value mixed in").arg(out.exact).arg(kpi::kPriorRecords);
  out.exact +=
      u'\n' +
      Team::tr("own value %1, n = %2").arg(formatter.exact(unit, *standing->value), formatter.count(standing->n));
  return out;
}

}  // namespace

Figure winRangeOf(const kpi::KpiValue& winRate, const Judging& judging) {
  const Formatter& formatter = judging.formatter;
  if (!winRate.value) return {};
  if (kpi::isTooFew(winRate.n, judging.minimum))
    return {Team::tr("too few (%1)").arg(formatter.count(winRate.n)), std::nullopt,
            Team::tr("too few to judge: %1 closed deals").arg(formatter.count(winRate.n)), true};
  const auto won = winRate.numerator.value.rounded().value_or(0);
  const auto interval = kpi::wilsonInterval(won, winRate.n);
  if (!interval) return {};
  const auto percent = [&formatter](double share, int decimals) {
    return formatter.locale().toString(share * 100, 'f', decimals);
  };
  Figure out;
  out.text = Team::tr("%1 to %2").arg(percent(interval->low, 0), percent(interval->high, 0));
  out.exact =
      Team::tr("%1 of %2 closed deals won; 95 % interval %3 % to %4 %")
          .arg(formatter.count(won), formatter.count(winRate.n), percent(interval->low, 1), percent(interval->high, 1));
  return out;
}

TeamRow rowOf(const TeamMember& member, const TeamResults& team, const Formatter& formatter) {
  TeamRow row;
  row.key = member.person.key;
  row.name = nameOf(kpi::Dimension::Rep, member.person.key);
  row.team = nameOf(kpi::Dimension::Team, member.person.team);
  row.hasLeft = member.person.hasLeft;
  if (row.hasLeft)
    row.note = Team::tr("left", "a person");
  else if (member.person.isRamping)
    row.note = Team::tr("ramping");
  fill(row, member.kpis, team, formatter);
  fillTrend(row, member.revenue, team, formatter);
  row.shrunkWinRate = shrunk(member.winRate, kpi::Unit::Ratio, formatter);
  row.shrunkDealSize = shrunk(member.dealSize, kpi::Unit::Money, formatter);
  return row;
}

TeamRow rowOfTeam(const kpi::GroupResult& group, const TeamResults& team, const Formatter& formatter) {
  TeamRow row;
  row.key = group.key;
  row.isTeam = true;
  row.name = row.team = nameOf(kpi::Dimension::Team, group.key);
  fill(row, group.kpis, team, formatter);
  return row;
}

TeamRow totalRow(const TeamResults& team, const Formatter& formatter) {
  TeamRow row;
  row.name = team.lens.where.empty() ? Team::tr("Company") : Team::tr("All shown");
  fill(row, team.whole, team, formatter);
  fillTrend(row, team.wholeRevenue, team, formatter);
  return row;
}

}  // namespace bellwether::app::team
