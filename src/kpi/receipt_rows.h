#pragma once

#include <functional>

#include "bellwether/kpi/receipt.h"
#include "kpi/measures.h"

namespace bellwether::kpi {

/// One record of a part: how to show it, and what it adds. The row is only made when it is going to be kept.
using MakeRow = std::function<ReceiptRow()>;
using RowSink = std::function<void(const MakeRow& makeRow, const Fraction& contribution)>;

/// Calls the sink for every record behind a measure. The contributions add up to the measure's value; of a statistic
/// (median, mean, product) they are the observations. Nothing for `One` and for measures that no record stands behind.
void eachRecord(Measure measure, Measures& measures, const RowSink& sink);

}  // namespace bellwether::kpi
