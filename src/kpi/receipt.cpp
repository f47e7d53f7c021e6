#include "bellwether/kpi/receipt.h"

#include <map>

#include "bellwether/records/facts.h"
#include "kpi/exclusions.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

void list(Measure measure, Measures& measures, std::size_t maxRows, std::vector<ReceiptRow>& rows,
          std::int64_t& count) {
  eachRecord(measure, measures, [&](const MakeRow& makeRow, const Fraction& contribution) {
    ++count;
    if (rows.size() >= maxRows) return;
    rows.push_back(makeRow());
    rows.back().contribution = contribution;
  });
}

}  // namespace

Receipt receiptOf(const records::Facts& facts, KpiId id, const Period& period, const Slice& where, LocalDate asOf,
                  ReceiptLimits limits) {
  const auto view = viewOf(facts.columns(), where);
  Accounts accounts(*view);
  Measures measures(*view, accounts, period, asOf);
  const Definition& definition = definitionOf(id);
  Receipt out;
  out.value = computeKpi(id, measures);
  // Without a margin nothing has been computed that records could prove.
  if (out.value.reason == Reason::NoMargin) return out;
  list(definition.numerator, measures, limits.maxRows, out.numerator, out.numeratorCount);
  list(definition.denominator, measures, limits.maxRows, out.denominator, out.denominatorCount);
  std::map<Exclusion, ExclusionCount> counts;
  eachExcluded(definition, measures, [&](Exclusion reason, std::int64_t amount, const MakeRow& makeRow) {
    ExclusionCount& entry = counts[reason];
    entry.reason = reason;
    ++entry.count;
    entry.amountMinor += amount;
    if (!isProblem(reason) || out.problemRows.size() >= limits.maxRows) return;
    out.problemRows.push_back(makeRow());
    out.problemReasons.push_back(reason);
  });
  for (const auto& [reason, entry] : counts) (isProblem(reason) ? out.problems : out.byDefinition).push_back(entry);
  return out;
}

}  // namespace bellwether::kpi
