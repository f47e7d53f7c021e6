#pragma once

#include <string>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"

namespace bellwether::cli {

/// One row per period, group and KPI; the company's own rows have empty `by` and `key`. Numbers as in the JSON.
std::string evaluationCsv(const records::Facts& facts, const kpi::Query& query, const kpi::Evaluation& evaluation);

}  // namespace bellwether::cli
