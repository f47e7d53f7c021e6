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

CardData card(kpi::KpiId id, const Results& results, const Formatter& formatter);
std::vector<HeadlinePart> headline(const Results& results, const Formatter& formatter);
ChartSpec revenueChart(const Results& results, const Formatter& formatter);
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
