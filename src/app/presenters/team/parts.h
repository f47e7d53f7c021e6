#pragma once

#include <QString>

#include "bellwether/app/presenters/team_presenter.h"

/// The Team page's parts, each made in its own file.
namespace bellwether::app::team {

TeamRow rowOf(const TeamMember& member, const TeamResults& team, const Formatter& formatter);
TeamRow rowOfTeam(const kpi::GroupResult& group, const TeamResults& team, const Formatter& formatter);
TeamRow totalRow(const TeamResults& team, const Formatter& formatter);

ChartSpec distributionChart(const TeamResults& team, const Formatter& formatter);
ChartSpec trendChart(const TeamMember& member, const TeamResults& team, const Formatter& formatter);

/// The Wilson interval of a win rate: `41 to 68`.
Figure winRangeOf(const kpi::KpiValue& winRate, const Formatter& formatter);

}  // namespace bellwether::app::team
