#pragma once

#include <optional>
#include <vector>

#include "bellwether/app/presenters/overview_presenter.h"

/// The overview's parts, each made in its own file.
namespace bellwether::app::overview {

/// The period's revenue target and how far it is due; everything empty without a target above 0.
struct Pace {
  std::optional<Fraction> target;  ///< of the whole period, minor units
  std::optional<Fraction> due;     ///< for the days that have passed; the whole target when the period is closed
  std::optional<Fraction> ratio;   ///< revenue over due
};
Pace paceOf(const Results& results);

/// ahead from 105 % of pace, on pace from 95 %, else behind.
StatusText paceStatus(const Fraction& ratio);

/// Days of the period, and whether it has begun by asOf.
bool hasBegun(const Results& results);
bool isEmpty(const Results& results);

/// Shape and tone of a difference; text that rounds to nothing is drawn as no change.
DeltaText deltaText(const QString& value, const QString& label, const Fraction& difference, kpi::Direction direction);
CardData card(kpi::KpiId id, const Results& results, const Formatter& formatter);
std::vector<HeadlinePart> headline(const Results& results, const Formatter& formatter);
ChartSpec revenueChart(const Results& results, const Formatter& formatter);
/// The words around a bridge's totals.
struct BridgeFrame {
  QString compared, current;  ///< `Q3`, `Q4`
  bool isOpen = false;        ///< both sides are of the same number of elapsed days
  std::int32_t elapsedDays = 0;
};
/// A revenue bridge without errors as a waterfall, its steps in the order of the story; steps of 0 are left out.
ChartSpec bridgeChart(const kpi::Bridge& bridge, const BridgeFrame& frame, const Formatter& formatter);
/// No series when nothing is compared or nothing was sold on either side.
ChartSpec changesChart(const Results& results, const Formatter& formatter);
RepTable repTable(const Results& results, const Formatter& formatter);
std::vector<AttentionItem> attention(const Results& results, const std::vector<CardData>& cards,
                                     const Formatter& formatter);

/// The display value of a chart: major units for money, percent for ratios.
double displayValue(kpi::Unit unit, const Fraction& value, const Formatter& formatter);

/// What a person can add when this is missing.
CardAction actionFor(kpi::Reason reason);
QString actionText(CardAction action);

/// The name of a group with data's own text, or the words for the missing group.
QString groupName(kpi::Dimension dimension, const std::string& key);

}  // namespace bellwether::app::overview
