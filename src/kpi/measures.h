#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bellwether/kpi/value.h"
#include "kpi/accounts.h"
#include "kpi/flows.h"
#include "kpi/sample.h"
#include "kpi/view.h"

namespace bellwether::kpi {

struct OpenTotals {
  Int128 amount = 0;    ///< workspace minor units at the as-of rate
  Int128 weighted = 0;  ///< times parts per million
  std::int64_t deals = 0, fxMissing = 0, noAmount = 0;
};

/// What the KPIs of one slice and period are made of. Everything is computed when first asked for.
class Measures {
 public:
  /// Requires: view and accounts outlive it.
  Measures(const View& view, Accounts& accounts, const Period& period, LocalDate asOf);

  /// Takes over totals of the elapsed days that were added up elsewhere.
  void know(const records::WonTotals& won, const records::LostTotals& lost) {
    m_won = won;
    m_lost = lost;
  }

  const View& view() const { return m_view; }
  Accounts& accounts() { return m_accounts; }
  const Columns& columns() const { return m_view.columns(); }
  const CodeFilters& filters() const { return m_view.selection().filters(); }
  const Period& period() const { return m_period; }
  LocalDate asOf() const { return m_asOf; }
  /// The days of the period up to asOf; empty before it begins.
  const Period& elapsed() const { return m_elapsed; }
  /// The days that costs and the like are taken from: those elapsed, or all of a period still to come.
  const Period& flowRange() const { return m_flowRange; }
  /// Where windows that look back end.
  LocalDate lookBackEnd() const { return m_lookBackEnd; }

  const records::WonTotals& won();
  const records::LostTotals& lost();
  const Sample& cycles();
  const Sample& pricedAmounts();
  std::int64_t newCustomers();
  std::int64_t newPaidCustomers();
  Int128 newRevenue();
  const RetentionFigures& retention();
  const RetentionFigures& logoRetention();
  std::int64_t activeCustomers();
  const SimpleRetention& simpleRetention();
  /// Open deals expected in the period and not overdue.
  const OpenTotals& pipeline();
  std::int64_t openDeals() const { return static_cast<std::int64_t>(m_view.openCount()); }
  /// All categories, or advertising only. Empty: costs are not known for slices of this kind.
  const std::optional<Flow>& costs();
  const std::optional<Flow>& adsCosts();
  const std::optional<TargetFlow>& target();
  const std::optional<TargetFlow>& targetToDate();
  const std::optional<Flow>& market();
  bool marketApplies();
  const RepTime& repTime();
  /// [T - 2L, T - L).
  Period baseWindow() const { return m_accounts.windowBefore(m_accounts.windowBefore(m_lookBackEnd).begin); }
  /// Days of the retention base window without data before the first closed deal; 0 when it is covered.
  std::int32_t uncoveredBaseDays();
  /// True for a period still to come that already has won or lost deals.
  bool hasFutureDeals();

 private:
  std::optional<Flow> costsOf(const CostScope& scope) const;

  const View& m_view;
  Accounts& m_accounts;
  Period m_period, m_elapsed, m_flowRange;
  LocalDate m_asOf, m_lookBackEnd;

  std::optional<records::WonTotals> m_won;
  std::optional<records::LostTotals> m_lost;
  std::optional<Sample> m_cycles, m_amounts;
  std::optional<std::int64_t> m_new, m_newPaid;
  std::optional<Int128> m_newRevenue;
  std::optional<RetentionFigures> m_retention, m_logo;
  std::optional<std::int64_t> m_active;
  std::optional<SimpleRetention> m_simple;
  std::optional<OpenTotals> m_open;
  std::optional<std::optional<Flow>> m_costs, m_ads, m_market;
  std::optional<std::optional<TargetFlow>> m_target, m_toDate;
  std::optional<RepTime> m_repTime;
};

/// Open deals expected on the given days, valued at asOf. `from` empty: all open deals, also those without expected
/// close.
OpenTotals openTotals(const View& view, const std::optional<Period>& expected, LocalDate asOf);

}  // namespace bellwether::kpi
