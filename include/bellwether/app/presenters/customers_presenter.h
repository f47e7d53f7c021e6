#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/customer_results.h"
#include "bellwether/app/figure.h"
#include "bellwether/app/presenters/overview_presenter.h"

namespace bellwether::app {

/// The customers who first bought in one month, and how many bought again in each month after it.
struct CohortRow {
  QString month;
  Figure customers;
  std::vector<Figure> ages;  ///< percent active by age in months, from 0
};

/// A row of a table by channel, segment or customer.
struct GroupRow {
  std::string key;
  QString name;
  std::vector<Figure> figures;
};

struct GroupTable {
  QStringList headers;  ///< of the figures
  std::vector<GroupRow> rows;
  std::optional<GroupRow> total;
  /// What is missing, which file supplies it, and the button for it; empty: nothing.
  QString need;
  CardAction action = CardAction::None;
  QString actionText;
};

struct CustomersData {
  QString summary;  ///< `231 customers bought, 18 for the first time; the 10 largest make up 34.1 % of revenue`
  QString unit;
  std::vector<CohortRow> cohorts;  ///< the newest 24, newest last
  int ages = 0;                    ///< columns of the longest row
  ChartSpec flow;                  ///< new, reactivated and lost per period
  ChartSpec pareto;                ///< share of revenue by share of customers
  GroupTable flows;                ///< the same in numbers, with start, kept and end
  GroupTable top, channels, segments;
  QString empty;
};

CustomersData presentCustomers(const CustomerResults& results, const Formatter& formatter);

}  // namespace bellwether::app
