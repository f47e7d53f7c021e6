#pragma once

#include <QString>

#include "bellwether/app/presenters/overview_presenter.h"
#include "support/chart_specs.h"

namespace bellwether::tests {

/// A card with a value, three changes and thirteen periods, the last open.
inline app::CardData valueCard(kpi::KpiId id, const QString& name) {
  app::CardData card;
  card.id = id;
  card.name = name;
  card.value = app::ValueText{QStringLiteral("3.75"), QStringLiteral("M USD")};
  card.note = QStringLiteral("n = 146");
  card.status = {QStringLiteral("behind"), app::Shape::Down, app::Tone::Bad};
  card.deltas = {{QStringLiteral("1.5 %"), QStringLiteral("Q3"), app::Shape::Down, app::Tone::Bad},
                 {QStringLiteral("8.2 %"), QStringLiteral("YoY"), app::Shape::Up, app::Tone::Good},
                 {QStringLiteral("6.0 %"), QStringLiteral("pace"), app::Shape::Down, app::Tone::Bad}};
  for (int i = 0; i < 13; ++i) card.spark.push_back({2.0 + 0.1 * i, i == 12});
  card.sparkTarget = 3.4;
  card.sparkLabel = QStringLiteral("3.75 M");
  card.tooltip = QStringLiteral("3,752,000.00 USD");
  card.accessible = name + QStringLiteral(", 3.75 M USD, behind");
  return card;
}

inline app::CardData missingCard() {
  app::CardData card;
  card.id = kpi::KpiId::MarketShare;
  card.name = QStringLiteral("Market share");
  card.status = {QStringLiteral("needs input"), app::Shape::Diamond, app::Tone::Warn};
  card.missing = QStringLiteral("Needs market size:");
  card.missingDetail = QStringLiteral("Last known: 2025-Q4");
  card.action = app::CardAction::AddMarketSize;
  card.actionText = QStringLiteral("Add a figure");
  for (int i = 0; i < 13; ++i) card.spark.push_back({i < 9 ? std::optional(3.0 + 0.3 * i) : std::nullopt, i == 12});
  card.sparkLabel = QStringLiteral("6.1 %");
  card.accessible = QStringLiteral("Market share, needs market size");
  return card;
}

inline app::RepRow repRow(const QString& name, double attainment) {
  app::RepRow row;
  row.name = name;
  row.revenue = QStringLiteral("341.2");
  row.target = QStringLiteral("850.0");
  row.percent = QString::number(attainment * 100, 'f', 1);
  row.attainment = attainment;
  row.pace = 0.587;
  return row;
}

inline app::RepTable repTable(int people) {
  app::RepTable table;
  table.unit = QStringLiteral("K USD");
  for (int i = 0; i < people; ++i) table.rows.push_back(repRow(QStringLiteral("Person %1").arg(i + 1), 0.3 + 0.05 * i));
  table.total = repRow(QStringLiteral("Company"), 0.552);
  return table;
}

inline app::AttentionItem attention(const QString& text, const QString& amount) {
  app::AttentionItem item;
  item.text = text;
  item.amount = amount;
  return item;
}

/// The page of the design pictures: one card without its input, ten people, five things to look at.
inline app::OverviewData overviewData(Tongue tongue = Tongue::English) {
  app::OverviewData data;
  data.headline = {{QStringLiteral("Q4 to date, day 54 of 92: "), {}},
                   {QStringLiteral("revenue 3.75 M"), kpi::KpiId::Revenue},
                   {QStringLiteral(", "), {}},
                   {QStringLiteral("94 % of pace"), kpi::KpiId::Attainment},
                   {QStringLiteral("."), {}}};
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    data.cards.push_back(id == kpi::KpiId::MarketShare ? missingCard()
                                                       : valueCard(id, QStringLiteral("KPI %1").arg(i + 1)));
  }
  data.revenue = revenueSpec(tongue);
  data.reps = repTable(10);
  for (int i = 0; i < 4; ++i)
    data.attention.push_back(
        attention(QStringLiteral("%1 open deals past their expected close").arg(i + 2), QStringLiteral("388 K")));
  app::AttentionItem missing = attention(QStringLiteral("Market size for 2026 is missing"), {});
  missing.action = app::CardAction::AddMarketSize;
  missing.actionText = QStringLiteral("Add a figure");
  data.attention.push_back(missing);
  return data;
}

}  // namespace bellwether::tests
