#include "gui/pages/team/team_table.h"

#include <QCoreApplication>
#include <map>

namespace bellwether::gui {
namespace {

struct TeamTable {
  Q_DECLARE_TR_FUNCTIONS(TeamTable)
};

constexpr int kLastSection = 1'000'000;

app::Figure orElse(const app::Figure& wanted, const app::Figure& other) {
  return wanted.text.isEmpty() ? other : wanted;
}

FigureRow rowOf(const app::TeamRow& person, const TeamTableShape& shape) {
  const bool isShrunk = shape.rates == TeamTableShape::Rates::Shrunk;
  FigureRow row;
  row.key = fromUtf8(person.key);
  row.note = person.note;
  const QString about = person.note.isEmpty() ? person.name : QString(person.name + QStringLiteral(", ") + person.note);
  row.cells = {wordFigure(person.name, about),
               person.revenue,
               person.target,
               person.attainment,
               {},
               person.deals,
               isShrunk ? orElse(person.shrunkWinRate, person.winRate) : person.winRate,
               person.winRange,
               person.cycle,
               isShrunk ? orElse(person.shrunkDealSize, person.dealSize) : person.dealSize,
               {{}, std::nullopt, person.trend}};
  row.cells[TeamBullet].exact = person.attainment.exact;
  if (person.bullet || person.target.raw) row.bullet = visuals::Bullet{person.bullet, person.pace, true};
  row.spark = person.spark;
  if (shape.order == TeamTableShape::Order::Flat) row.cells.push_back(wordFigure(person.team));
  return row;
}

}  // namespace

std::vector<FigureColumn> teamColumns(const app::TeamData& data, const TeamTableShape& shape) {
  const auto withUnit = [&data](const QString& words) -> QString { return words + QLatin1Char(' ') + data.unit; };
  const bool isShrunk = shape.rates == TeamTableShape::Rates::Shrunk;
  const QString shrunk = TeamTable::tr("Few deals are drawn towards what all show, so that luck does not rank first.");
  std::vector<FigureColumn> columns{
      {QStringLiteral("name"), TeamTable::tr("Rep"), Qt::AlignLeft},
      {QStringLiteral("revenue"), withUnit(TeamTable::tr("Revenue"))},
      {QStringLiteral("target"), withUnit(TeamTable::tr("Target"))},
      {QStringLiteral("attainment"), QStringLiteral("%"), Qt::AlignRight, Drawing::None, TeamTable::tr("Attainment")},
      {QStringLiteral("bullet"), QString(), Qt::AlignLeft, Drawing::Bullet},
      {QStringLiteral("deals"), TeamTable::tr("Won")},
      {QStringLiteral("winRate"), isShrunk ? TeamTable::tr("Win rate, adjusted %") : TeamTable::tr("Win rate %"),
       Qt::AlignRight, Drawing::None, isShrunk ? shrunk : TeamTable::tr("Won of won and lost deals")},
      {QStringLiteral("winRange"), TeamTable::tr("95 % range"), Qt::AlignRight, Drawing::None,
       TeamTable::tr("Where the true win rate lies (Wilson interval)")},
      {QStringLiteral("cycle"), TeamTable::tr("Cycle, days"), Qt::AlignRight, Drawing::None,
       TeamTable::tr("Median days from creation to won")},
      {QStringLiteral("size"), withUnit(isShrunk ? TeamTable::tr("Deal size, adjusted") : TeamTable::tr("Deal size")),
       Qt::AlignRight, Drawing::None, isShrunk ? shrunk : QString()},
      {QStringLiteral("trend"), QString(), Qt::AlignLeft, Drawing::Spark}};
  if (shape.order == TeamTableShape::Order::Flat)
    columns.push_back({QStringLiteral("team"), TeamTable::tr("Team"), Qt::AlignLeft});
  return columns;
}

std::vector<FigureRow> teamRows(const app::TeamData& data, const TeamTableShape& shape) {
  const bool byTeam = shape.order == TeamTableShape::Order::ByTeam;
  std::map<QString, int> sections;
  std::vector<FigureRow> rows;
  if (byTeam) {
    for (const app::TeamRow& person : data.rows) sections.emplace(person.team, 0);
    for (const app::TeamRow& team : data.teams) sections.emplace(team.name, 0);
    int next = 0;
    for (auto& [name, section] : sections) section = next++;
    for (const app::TeamRow& team : data.teams) {
      rows.push_back(rowOf(team, shape));
      rows.back().section = sections.at(team.name);
      rows.back().rank = 0;
      rows.back().key.clear();
    }
  }
  for (const app::TeamRow& person : data.rows) {
    rows.push_back(rowOf(person, shape));
    if (byTeam) rows.back().section = sections.at(person.team);
  }
  if (!data.total) return rows;
  rows.push_back(rowOf(*data.total, shape));
  rows.back().section = kLastSection;
  rows.back().rank = 2;
  return rows;
}

}  // namespace bellwether::gui
