#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/figure.h"
#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/app/team_results.h"

namespace bellwether::app {

/// One person, or one team when people are grouped.
struct TeamRow {
  std::string key;  ///< of the rep or team; empty for the total
  QString name;
  QString note;  ///< `left`, `ramping`
  QString team;
  bool isTeam = false;
  bool hasLeft = false;
  Figure revenue, target, attainment;
  std::optional<double> bullet;  ///< attainment as drawn, 0..1.5
  std::optional<double> pace;    ///< share of the target due by asOf; while the period is open
  Figure deals, winRate;
  Figure winRange;  ///< 95 % Wilson interval, `41 to 68`; `too few (3)` where it cannot be judged
  Figure cycle, dealSize;
  /// The same two, drawn towards what all show, for people with few deals; empty for teams and the total.
  Figure shrunkWinRate, shrunkDealSize;
  std::vector<SparkPoint> spark;  ///< revenue of 13 periods
  QString trend;                  ///< those periods in words
};

struct TeamData {
  QString unit;                ///< of the money columns: `USD`
  QString summary;             ///< `12 people, 9 with a target: median 83.1 %, 33.3 % at target`
  std::vector<TeamRow> rows;   ///< people, best attainment last; without a target at the end
  std::vector<TeamRow> teams;  ///< by name
  std::optional<TeamRow> total;
  ChartSpec distribution;  ///< people by attainment
  QString empty;           ///< instead of the table
};

TeamData presentTeam(const TeamResults& team, const Formatter& formatter);

/// One line of a rep's sheet: the figure beside that of everyone together.
struct RepSheetLine {
  QString label;
  Figure value, whole;
  QString note;  ///< `52 closed deals`, `too few to judge`
};

/// What a one-to-one looks at.
struct RepSheet {
  std::string key;
  QString name;
  QString about;  ///< `West · since 4 Mar 2023 · ramping`
  QString wholeName;
  std::vector<RepSheetLine> lines;
  ChartSpec trend;  ///< revenue of 13 periods against their targets
};

/// Empty when the team has nobody of that key.
std::optional<RepSheet> presentRep(const TeamResults& team, const std::string& key, const Formatter& formatter);

}  // namespace bellwether::app
