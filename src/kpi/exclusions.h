#pragma once

#include <functional>

#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/receipt.h"
#include "kpi/measures.h"
#include "kpi/receipt_rows.h"

namespace bellwether::kpi {

/// Calls the sink once for each record that a KPI leaves out, with the first reason that applies.
using ExclusionSink = std::function<void(Exclusion reason, std::int64_t amount, const MakeRow& makeRow)>;
void eachExcluded(const Definition& definition, Measures& measures, const ExclusionSink& sink);

}  // namespace bellwether::kpi
