#include <algorithm>
#include <tuple>

#include "records/builder_state.h"

namespace bellwether::records {
namespace {

/// Moves rows that overlap an earlier row of their key to `overlapping`. Requires: sorted by key, then begin.
template <class Row, class SameKey>
void setOverlapsAside(std::vector<Row>& rows, std::vector<Row>& overlapping, SameKey sameKey) {
  std::vector<Row> kept;
  for (Row& row : rows) {
    const bool overlaps = !kept.empty() && sameKey(kept.back(), row) && row.period.begin < kept.back().period.end;
    (overlaps ? overlapping : kept).push_back(std::move(row));
  }
  rows = std::move(kept);
}

template <class Row>
void convertAll(std::vector<Row>& rows, const RateTable& rates) {
  for (Row& row : rows) row.amount = rates.convert(row.own, row.currency, row.period.begin);
}

}  // namespace

void fillFlows(Facts::Columns& columns) {
  const auto targetKey = [](const TargetRow& row) { return std::tuple(row.scope, row.code, row.kpi); };
  std::stable_sort(columns.targets.begin(), columns.targets.end(), [&](const TargetRow& a, const TargetRow& b) {
    return std::tuple(targetKey(a), a.period.begin, a.period.end) <
           std::tuple(targetKey(b), b.period.begin, b.period.end);
  });
  setOverlapsAside(columns.targets, columns.overlappingTargets,
                   [&](const TargetRow& a, const TargetRow& b) { return targetKey(a) == targetKey(b); });
  std::stable_sort(columns.markets.begin(), columns.markets.end(), [](const MarketRow& a, const MarketRow& b) {
    return std::tie(a.segment, a.period.begin, a.period.end) < std::tie(b.segment, b.period.begin, b.period.end);
  });
  setOverlapsAside(columns.markets, columns.overlappingMarkets,
                   [](const MarketRow& a, const MarketRow& b) { return a.segment == b.segment; });
  std::stable_sort(columns.costs.begin(), columns.costs.end(),
                   [](const CostRow& a, const CostRow& b) { return a.period.begin < b.period.begin; });
  convertAll(columns.targets, columns.rates);
  convertAll(columns.overlappingTargets, columns.rates);
  convertAll(columns.markets, columns.rates);
  convertAll(columns.overlappingMarkets, columns.rates);
  convertAll(columns.costs, columns.rates);
}

}  // namespace bellwether::records
