#include "kpi/measures.h"

#include <algorithm>

namespace bellwether::kpi {
namespace {

/// Fills the slot when it is empty, and gives what is in it.
template <class T, class Make>
const T& once(std::optional<T>& slot, Make make) {
  if (!slot) slot.emplace(make());
  return *slot;
}

}  // namespace

Measures::Measures(const View& view, Accounts& accounts, const Period& period, LocalDate asOf)
    : m_view(view), m_accounts(accounts), m_period(period), m_asOf(asOf) {
  const LocalDate next = asOf.plusDays(1);
  m_elapsed = {period.begin, std::max(period.begin, std::min(period.end, next))};
  m_flowRange = asOf < period.begin ? period : m_elapsed;
  m_lookBackEnd = std::min(period.end, next);
}

const records::WonTotals& Measures::won() {
  return once(m_won, [&] { return m_view.won(m_elapsed); });
}
const records::LostTotals& Measures::lost() {
  return once(m_lost, [&] { return m_view.lost(m_elapsed); });
}

const Sample& Measures::cycles() {
  return once(m_cycles, [&] { return cycleSample(m_view, m_elapsed); });
}

const Sample& Measures::pricedAmounts() {
  return once(m_amounts, [&] {
    std::vector<std::int64_t> amounts;
    m_view.eachWon(m_elapsed, [&](std::uint32_t, std::int64_t amount) {
      if (amount > 0) amounts.push_back(amount);
    });
    return Sample(std::move(amounts));
  });
}

std::int64_t Measures::newCustomers() {
  return once(m_new, [&] { return m_accounts.newCustomers(m_elapsed, m_lookBackEnd); });
}
std::int64_t Measures::newPaidCustomers() {
  return once(m_newPaid, [&] { return m_accounts.newPaidCustomers(m_elapsed, m_lookBackEnd); });
}
Int128 Measures::newRevenue() {
  return once(m_newRevenue, [&] { return m_accounts.newRevenue(m_elapsed, m_lookBackEnd); });
}
const RetentionFigures& Measures::retention() {
  return once(m_retention, [&] { return m_accounts.retention(m_lookBackEnd); });
}
const RetentionFigures& Measures::logoRetention() {
  return once(m_logo, [&] { return m_retention ? *m_retention : m_accounts.logoRetention(m_lookBackEnd); });
}
std::int64_t Measures::activeCustomers() {
  return once(m_active, [&] { return m_accounts.active(m_lookBackEnd); });
}
const SimpleRetention& Measures::simpleRetention() {
  return once(m_simple, [&] { return m_accounts.simple({m_period.begin, std::max(m_period.begin, m_lookBackEnd)}); });
}

const OpenTotals& Measures::pipeline() {
  return once(m_open, [&] {
    return openTotals(m_view, Period{std::max(m_period.begin, m_asOf), m_period.end}, m_asOf);
  });
}

std::optional<Flow> Measures::costsOf(const CostScope& scope) const {
  return scope.applies ? std::optional(kpi::costs(columns(), scope, m_flowRange)) : std::nullopt;
}

const std::optional<Flow>& Measures::costs() {
  return once(m_costs, [&] { return costsOf(costScope(columns(), filters())); });
}
const std::optional<Flow>& Measures::adsCosts() {
  return once(m_ads, [&] {
    CostScope scope = costScope(columns(), filters());
    scope.adsOnly = true;
    return costsOf(scope);
  });
}
const std::optional<TargetFlow>& Measures::target() {
  return once(m_target, [&] { return kpi::target(columns(), targetScope(filters()), m_period); });
}
const std::optional<TargetFlow>& Measures::targetToDate() {
  return once(m_toDate, [&] { return kpi::target(columns(), targetScope(filters()), m_elapsed); });
}

bool Measures::marketApplies() { return marketScope(columns(), filters()).applies; }

const std::optional<Flow>& Measures::market() {
  return once(m_market, [&]() -> std::optional<Flow> {
    const MarketScope scope = marketScope(columns(), filters());
    return scope.applies ? marketSize(columns(), scope, m_period, m_flowRange) : std::nullopt;
  });
}

const RepTime& Measures::repTime() {
  return once(m_repTime, [&] { return kpi::repTime(columns(), filters(), m_flowRange); });
}

std::int32_t Measures::uncoveredBaseDays() {
  const Period base = baseWindow();
  std::optional<std::int32_t> first;
  for (const auto days : {columns().wonDays.days(), columns().lostDays.days()})
    if (!days.empty()) first = std::min(first.value_or(days.front()), days.front());
  if (!first) return base.days();
  return std::clamp(*first - base.begin.daysSinceEpoch(), 0, base.days());
}

bool Measures::hasFutureDeals() {
  if (m_period.begin <= m_asOf) return false;
  return m_view.won(m_period).deals > 0 || m_view.lost(m_period).deals > 0;
}

OpenTotals openTotals(const View& view, const std::optional<Period>& expected, LocalDate asOf) {
  const Columns& columns = view.columns();
  OpenTotals totals;
  view.eachOpenIn(expected, [&](std::uint32_t row) {
    const records::Cell& cell = columns.cellOf(row);
    ++totals.deals;
    if (cell.flags() & records::kNoAmount) {
      ++totals.noAmount;
      return;
    }
    const auto converted =
        columns.rates.convert(columns.amount[row], columns.currencyByCode[columns.places[cell.place()].currency], asOf);
    if (!converted) {
      ++totals.fxMissing;
      return;
    }
    const std::int64_t amount = view.partOf(row, *converted);
    totals.amount += amount;
    totals.weighted += Int128{amount} * std::max(columns.openPpm[row - columns.lostEnd], 0);
  });
  return totals;
}

}  // namespace bellwether::kpi
