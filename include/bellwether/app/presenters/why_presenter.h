#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/app/why.h"

namespace bellwether::app {

/// The line above the tabs.
struct WhyHead {
  QString kpi;
  std::optional<ValueText> value;  ///< empty: cannot be computed, see `missing`
  QString missing;
  CardAction action = CardAction::None;
  QString actionText;
  StatusText status;
  std::vector<DeltaText> deltas;
  QString note;     ///< `lower is better · n = 38`
  QString tooltip;  ///< exact value, flags in words
};

/// One group of the breakdown. Texts are in the table's unit; raw numbers sort and draw.
struct WhyRow {
  std::string key;
  QString name;
  QString from, to, change, adds;
  QString toolTip;  ///< exact values; why a value is missing
  bool tooFew = false;
  double rawFrom = 0, rawTo = 0, rawChange = 0, rawAdds = 0;  ///< display units; 0 where missing
  Tone tone = Tone::Neutral;                                  ///< whether what it adds is good news
};

struct WhyTable {
  QString title, subtitle;  ///< `By region`, `biggest change first, K USD`
  QString groupHeader, fromHeader, toHeader;
  bool hasAdds = false;  ///< a ratio: what a group adds to the whole differs from its own change
  std::vector<WhyRow> rows;
  std::optional<WhyRow> rest;  ///< what the groups do not explain
  std::optional<WhyRow> total;
  QString note;
  QString empty;
};

struct DefinitionLine {
  QString label, text;
};

struct WhyData {
  WhyHead head;
  ChartSpec trend;
  std::vector<NamedPeriod> trendPeriods;  ///< parallel to the trend's positions
  bool canChooseDays = false;             ///< the present period is open
  ChartSpec bridge;
  QString bridgeNote;                 ///< what the steps mean
  bool canChooseSteps = false;        ///< a revenue bridge, by groups of one's choice
  std::vector<std::string> stepKeys;  ///< parallel to the bridge's positions; empty where a step is no group
  WhyTable breakdown;
  ChartSpec breakdownChart;                ///< the biggest groups of the period as bars
  std::vector<std::string> breakdownKeys;  ///< parallel to its positions
  std::vector<DefinitionLine> definition;
};

WhyData presentWhy(const WhyFigures& figures, const Formatter& formatter);

/// `Region: East`, for the breadcrumb.
QString crumbText(const kpi::Filter& filter);

}  // namespace bellwether::app
