#include "bellwether/app/presenters/team_presenter.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/presenters/team/parts.h"
#include "bellwether/app/words.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class Team {
  Q_DECLARE_TR_FUNCTIONS(Team)
};

/// Lowest attainment first, as help is needed there; then those without a target by revenue.
bool goesBefore(const TeamRow& a, const TeamRow& b) {
  if (a.attainment.raw.has_value() != b.attainment.raw.has_value()) return a.attainment.raw.has_value();
  if (a.attainment.raw && *a.attainment.raw != *b.attainment.raw) return *a.attainment.raw < *b.attainment.raw;
  return a.revenue.raw.value_or(0) > b.revenue.raw.value_or(0);
}

QString summaryOf(const TeamResults& team, const Formatter& formatter) {
  const auto people =
      static_cast<std::int64_t>(std::count_if(team.members.begin(), team.members.end(), [](const TeamMember& member) {
        return member.person.key != kpi::missingGroup(kpi::Dimension::Rep);
      }));
  const auto carriers = static_cast<std::int64_t>(team.distribution.carriers.size());
  const QString shown = formatter.count(people);
  const int number = static_cast<int>(people);
  if (carriers == 0) return Team::tr("%1 people, none with a target", nullptr, number).arg(shown);
  return Team::tr("%1 people, %2 with a target", nullptr, number).arg(shown, formatter.count(carriers));
}

RepSheetLine line(kpi::KpiId id, const TeamMember& member, const TeamResults& team, const Formatter& formatter) {
  RepSheetLine out;
  out.label = words::kpiName(id);
  const kpi::KpiValue* own = find(member.kpis, id);
  const kpi::KpiValue* whole = find(team.whole, id);
  if (own != nullptr) {
    out.value = figureOf(*own, formatter);
    if (own->value)
      out.value.text = formatter.compact(own->unit, *own->value).joined();
    else
      out.note = own->reason ? words::reason(*own->reason) : QString();
  }
  if (whole != nullptr) {
    out.whole = figureOf(*whole, formatter);
    if (whole->value) out.whole.text = formatter.compact(whole->unit, *whole->value).joined();
  }
  return out;
}

/// Sums of the whole say nothing about one person beside them.
bool isSum(kpi::KpiId id) {
  return id == kpi::KpiId::Revenue || id == kpi::KpiId::Target || id == kpi::KpiId::WonDeals ||
         id == kpi::KpiId::NewCustomers;
}

void addJudgement(RepSheetLine& line, const kpi::KpiValue* own, const team::Judging& judging) {
  if (own == nullptr || !own->value) return;
  if (own->id == kpi::KpiId::WinRate && !kpi::isTooFew(own->n, judging.minimum))
    line.note = Team::tr("95 % interval %1 %").arg(team::winRangeOf(*own, judging).text);
  else if (kpi::isTooFew(own->n, judging.minimum))
    line.note = Team::tr("too few to judge (%1)").arg(judging.formatter.count(own->n));
  line.value.isMuted = kpi::isTooFew(own->n, judging.minimum);
}

QString aboutOf(const TeamMember& member, const TeamRow& row, const Formatter& formatter) {
  QStringList parts{row.team};
  if (member.person.hired) parts << Team::tr("since %1").arg(formatter.date(*member.person.hired));
  if (member.person.hasLeft) parts << Team::tr("left on %1").arg(formatter.date(*member.person.lastDay));
  if (member.person.isRamping) parts << Team::tr("ramping");
  return parts.join(u" · "_s);
}

}  // namespace

TeamData presentTeam(const TeamResults& team, const Formatter& formatter) {
  TeamData data;
  data.unit = moneyUnit(formatter);
  data.distribution = team::distributionChart(team, formatter);
  for (const TeamMember& member : team.members) data.rows.push_back(team::rowOf(member, team, formatter));
  std::stable_sort(data.rows.begin(), data.rows.end(), goesBefore);
  for (const kpi::GroupResult& group : team.teams) data.teams.push_back(team::rowOfTeam(group, team, formatter));
  if (data.rows.empty()) {
    data.empty = team.lens.where.empty()
                     ? Team::tr("There are no sales people yet. Import deals with an owner, or reps.")
                     : Team::tr("Nobody sold anything here in this period.");
    return data;
  }
  data.summary = summaryOf(team, formatter);
  data.total = team::totalRow(team, formatter);
  return data;
}

std::optional<RepSheet> presentRep(const TeamResults& team, const std::string& key, const Formatter& formatter) {
  const TeamMember* member = team.member(key);
  if (member == nullptr) return std::nullopt;
  const TeamRow row = team::rowOf(*member, team, formatter);
  RepSheet sheet;
  sheet.key = key;
  sheet.name = row.name;
  sheet.about = aboutOf(*member, row, formatter);
  sheet.wholeName = team::totalRow(team, formatter).name;
  for (const kpi::KpiId id : teamKpis()) {
    RepSheetLine entry = line(id, *member, team, formatter);
    if (isSum(id))
      entry.whole = {};
    else if (id != kpi::KpiId::Attainment && id != kpi::KpiId::PaceAttainment)
      addJudgement(entry, find(member->kpis, id), {formatter, team.minToJudge});
    sheet.lines.push_back(std::move(entry));
  }
  sheet.trend = team::trendChart(*member, team, formatter);
  return sheet;
}

}  // namespace bellwether::app
