#pragma once

#include "bellwether/app/presenters/customers_presenter.h"

/// The Customers & Market page's parts, each made in its own file.
namespace bellwether::app::customers {

ChartSpec flowChart(const CustomerResults& results, const Formatter& formatter);
ChartSpec paretoChart(const CustomerResults& results, const Formatter& formatter);
GroupTable flowTable(const CustomerResults& results, const Formatter& formatter);
GroupTable topTable(const CustomerResults& results, const Formatter& formatter);
GroupTable channelTable(const CustomerResults& results, const Formatter& formatter);
GroupTable segmentTable(const CustomerResults& results, const Formatter& formatter);

}  // namespace bellwether::app::customers
