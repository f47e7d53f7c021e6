#pragma once

#include <QString>

#include "bellwether/app/formatting.h"
#include "bellwether/kpi/evaluate.h"

namespace bellwether::cli {

/// A value with all its digits, or the reason why there is none, in words.
QString valueText(const kpi::KpiValue& value, const app::Formatter& formatter);
/// The flags in words, joined.
QString flagsText(const kpi::KpiValue& value);

/// One period for people: a table of all KPIs, then one row per group when the query has groups.
QString periodText(const kpi::PeriodResult& result, const kpi::Query& query, const app::Formatter& formatter);

}  // namespace bellwether::cli
