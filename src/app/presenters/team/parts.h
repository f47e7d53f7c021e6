#pragma once

#include <QString>

#include "bellwether/app/presenters/team_presenter.h"

/// The Team page's parts, each made in its own file.
namespace bellwether::app::team {

/// How figures over few records are shown.
struct Judging {
  const Formatter& formatter;
  std::int64_t minimum = kpi::kMinToJudge;
};

TeamRow rowOf(const TeamMember& member, const TeamResults& team, const Formatter& formatter);
TeamRow rowOfTeam(const kpi::GroupResult& group, const TeamResults& team, const Formatter& formatter);
TeamRow totalRow(const TeamResults& team, const Formatter& formatter);

ChartSpec distributionChart(const TeamResults& team, const Formatter& formatter);
ChartSpec trendChart(const TeamMember& member, const TeamResults& team, const Formatter& formatter);

/// The Wilson interval of a win rate: `41 to 68`.
Figure winRangeOf(const kpi::KpiValue& winRate, const Judging& judging);

}  // namespace bellwether::app::team
