#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/formatting.h"
#include "bellwether/app/results.h"

namespace bellwether::app {

enum class Tone { Good, Bad, Warn, Neutral };
enum class Shape { Up, Down, Dot, Diamond, None };

/// A word with its shape and tone: never colour alone.
struct StatusText {
  QString word;  ///< ahead, on pace, behind, no target, too few, needs input; empty: none
  Shape shape = Shape::None;
  Tone tone = Tone::Neutral;
};

struct DeltaText {
  QString value;  ///< `12.4 %`, `1.8 pt`, `3 d`
  QString label;  ///< `Q2`, `YoY`, `pace`
  Shape shape = Shape::None;
  Tone tone = Tone::Neutral;
};

/// What supplies a missing input.
enum class CardAction { None, AddCosts, AddTargets, AddMarketSize, AddDeals, AddReps };

struct SparkPoint {
  std::optional<double> y;
  bool open = false;
};

struct CardData {
  kpi::KpiId id = kpi::KpiId::Revenue;
  QString name;
  std::optional<ValueText> value;  ///< empty: cannot be computed, see `missing`
  QString note;                    ///< `n = 531`, `lower is better · n = 38`
  StatusText status;
  std::vector<DeltaText> deltas;      ///< at most three
  std::vector<SparkPoint> spark;      ///< 13 periods, oldest first
  std::optional<double> sparkTarget;  ///< tick at the last point
  QString sparkLabel;                 ///< of the last point
  QString missing;                    ///< `Needs market size:` or the reason in words
  QString missingDetail;              ///< `Last known share: Q4 2025`
  CardAction action = CardAction::None;
  QString actionText;  ///< `Add a figure`
  QString tooltip;     ///< exact value, flags in words
  QString accessible;  ///< whole card as one sentence
};

struct RepRow {
  QString name;
  QString note;  ///< `ramping`, `left`
  QString revenue, target, percent;
  std::optional<double> attainment;  ///< 0..1.5 drawn
  std::optional<double> pace;        ///< share of target due by asOf; drawn while the period is open
  kpi::GroupResult raw;
};

struct RepTable {
  QString unit;              ///< `K USD`
  std::vector<RepRow> rows;  ///< lowest attainment first; people without target last
  std::optional<RepRow> total;
  QString empty;
};

struct AttentionItem {
  QString text;
  QString amount;
  Tone tone = Tone::Warn;
  CardAction action = CardAction::None;
  QString actionText;
};

/// A run of the headline sentence; linked runs name the KPI they open.
struct HeadlinePart {
  QString text;
  std::optional<kpi::KpiId> link;
};

struct OverviewData {
  QString periodText;  ///< `2026-Q4 to date`
  std::vector<HeadlinePart> headline;
  std::vector<CardData> cards;  ///< the eight, in their order
  ChartSpec revenue;            ///< cumulative revenue against the target line, compared period behind
  ChartSpec changes;            ///< what moved revenue since the compared period, as steps; no series: not shown
  RepTable reps;
  std::vector<AttentionItem> attention;
  QString dataThrough;   ///< `Data to 23 Nov 2026`
  bool isStale = false;  ///< data end more than 7 days before asOf
};

OverviewData presentOverview(const Results& results, const Formatter& formatter);
QString plainText(const std::vector<HeadlinePart>& headline);

}  // namespace bellwether::app
