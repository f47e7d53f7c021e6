#pragma once

#include <vector>

#include "bellwether/app/presenters/team_presenter.h"
#include "gui/tables/figure_table.h"

namespace bellwether::gui {

/// How the people are set out.
struct TeamTableShape {
  enum class Rates { Own, Shrunk };
  enum class Order { Flat, ByTeam };
  Rates rates = Rates::Own;
  Order order = Order::Flat;
};

enum TeamColumn { TeamName, TeamRevenue, TeamTarget, TeamAttainment, TeamBullet, TeamDeals };

std::vector<FigureColumn> teamColumns(const app::TeamData& data, const TeamTableShape& shape);
/// People; by team each under its heading; everyone together last.
std::vector<FigureRow> teamRows(const app::TeamData& data, const TeamTableShape& shape);

}  // namespace bellwether::gui
