#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/kpi/value.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// The slice that a variant is computed for.
struct Frame {
  Period period;
  Slice where;
  LocalDate asOf;
};

/// What counts as the start of a sales cycle, and which deals count.
enum class CycleStart : std::uint8_t {
  Created,
  FirstContact,  ///< the created date where a deal has no first contact
};
enum class CycleScope : std::uint8_t { Won, WonAndLost };

/// Days from start to closing of the deals closed in the period. Empty values: no deal has both dates in order.
struct CycleFigures {
  std::optional<Fraction> median, mean, p90;
  std::int64_t n = 0;
  std::int64_t noStart = 0, negative = 0;  ///< left out: without start date; closed before the start
};
CycleFigures cycleFigures(const records::Facts& facts, const Frame& frame, CycleStart start, CycleScope scope);

/// Average deal size in all its readings, minor units per deal or customer. Empty: nothing to divide by.
struct DealSizeFigures {
  std::optional<Fraction> mean, median;  ///< over won deals above zero
  std::optional<Fraction> withZero;      ///< over won deals of zero and above
  std::optional<Fraction> net;           ///< net of refunds, over won deals above zero
  std::optional<Fraction> perCustomer;   ///< net per customer whose net is above zero
  std::int64_t priced = 0, deals = 0, customers = 0;
};
DealSizeFigures dealSizeFigures(const records::Facts& facts, const Frame& frame);

/// CAC with the costs of the days `lagDays` earlier: what was spent when the customers were being won.
KpiValue laggedCac(const records::Facts& facts, const Frame& frame, std::int32_t lagDays);

/// Discounts of won deals of zero and above with a list amount. Empty without any.
struct DiscountFigures {
  std::optional<Fraction> weighted;  ///< sum(list - net) / sum(list)
  std::optional<Fraction>
      meanOfRates;  ///< misleads when deals differ in size; for reconciling only; empty beyond 128 bits
  std::optional<Fraction> coverage;  ///< listed / won deals
  std::int64_t listed = 0;
};
DiscountFigures discountFigures(const records::Facts& facts, const Frame& frame);

/// Open deals valued at as-of.
struct PipelineFigures {
  Fraction amount = 0, weighted = 0;  ///< minor units
  std::int64_t deals = 0;
  std::int64_t noAmount = 0, fxMissing = 0;  ///< left out of the sums
};
/// All open deals, whatever their expected close.
PipelineFigures wholePipeline(const records::Facts& facts, const Slice& where, LocalDate asOf);
/// Open deals whose expected close lies before as-of: they never cover a future target.
PipelineFigures overduePipeline(const records::Facts& facts, const Slice& where, LocalDate asOf);

/// One rep against their own target.
struct Carrier {
  std::string rep;          ///< key
  Fraction actual = 0;      ///< credited amount to date, minor units
  Fraction target = 0;      ///< above zero
  Fraction attainment = 0;  ///< actual / target
};
/// How attainment spreads over the reps that carry a target above zero.
struct QuotaDistribution {
  std::vector<Carrier> carriers;         ///< sorted by rep
  std::optional<Fraction> ratioOfSums;   ///< carriers' actuals / their targets
  std::optional<Fraction> allRevenue;    ///< actuals of all reps asked for / carriers' targets
  std::optional<Fraction> median;        ///< of the carriers' attainments
  std::optional<Fraction> shareAtQuota;  ///< carriers at 100 % or more / carriers
};
/// `reps` by key; empty: all reps. Slices of other dimensions than rep have no targets, so there is no `where`.
QuotaDistribution quotaDistribution(const records::Facts& facts, const Period& period,
                                    const std::vector<std::string>& reps, LocalDate asOf);

/// Share of an amount of ours (minor units) in the market of given segments; no segments: the whole market. For units
/// or a competitor's figure kept as a segment of its own.
KpiValue shareOfMarket(const records::Facts& facts, const Frame& frame, const std::vector<std::string>& segments,
                       const Fraction& ours);

/// Lifetime value from given figures: arpa x margin / churn, all three for the same length of time. Reasons: no_churn,
/// no_margin.
KpiValue lifetimeValue(const Fraction& arpa, const Fraction& margin, const Fraction& churn);
KpiValue lifetimeValueToCac(const Fraction& arpa, const Fraction& margin, const Fraction& churn, const Fraction& cac);
/// Months until cac is earned back: cac / (monthly arpa x margin). Reason: no_margin.
KpiValue paybackMonths(const Fraction& monthlyArpa, const Fraction& margin, const Fraction& cac);
/// Revenue per customer and month; empty when there are no customers or months.
std::optional<Fraction> averageRevenuePerAccount(const Fraction& revenue, std::int64_t customers, std::int64_t months);

/// (now - before) / before. Reason: no_positive_base.
KpiValue growth(const Fraction& before, const Fraction& now);

}  // namespace bellwether::kpi
