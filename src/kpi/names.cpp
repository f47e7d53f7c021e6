#include <algorithm>
#include <array>

#include "bellwether/kpi/receipt.h"
#include "bellwether/kpi/value.h"

namespace bellwether::kpi {
namespace {

constexpr std::array<std::string_view, 39> kKpiNames = {"revenue",
                                                        "cac",
                                                        "retention",
                                                        "cycle",
                                                        "deal_size",
                                                        "rep_performance",
                                                        "market_share",
                                                        "attainment",
                                                        "gross_revenue",
                                                        "refunds",
                                                        "won_deals",
                                                        "lost_deals",
                                                        "win_rate",
                                                        "win_rate_value",
                                                        "cycle_mean",
                                                        "cycle_p90",
                                                        "deal_size_median",
                                                        "new_customers",
                                                        "active_customers",
                                                        "churn",
                                                        "grr",
                                                        "nrr",
                                                        "crr_simple",
                                                        "new_revenue",
                                                        "returning_revenue",
                                                        "reactivated_customers",
                                                        "velocity",
                                                        "pipeline",
                                                        "weighted_pipeline",
                                                        "coverage",
                                                        "pace_attainment",
                                                        "target",
                                                        "acquisition_cost",
                                                        "paid_cac",
                                                        "market_size",
                                                        "ltv",
                                                        "ltv_cac",
                                                        "cac_payback",
                                                        "discount"};
constexpr std::array<std::string_view, 8> kDimensionNames = {"rep",     "team",   "region",   "product",
                                                             "segment", "source", "currency", "customer"};
constexpr std::array<std::string_view, 3> kComparisonNames = {"none", "previous", "year"};
constexpr std::array<std::string_view, 7> kUnitNames = {"money", "ratio",  "days",         "count",
                                                        "times", "months", "money_per_day"};
constexpr std::array<std::string_view, 23> kReasonNames = {
    "no_wins",    "no_closed_deals",   "no_measurable_deals", "no_new_customers", "no_cost_data",    "no_history",
    "no_target",  "zero_target",       "no_market_size",      "zero_market_size", "target_met",      "no_positive_base",
    "no_churn",   "no_margin",         "no_list_prices",      "no_reps",          "no_elapsed_time", "no_seasonal_base",
    "zero_cycle", "no_paid_customers", "not_for_dimension",   "overflow",         "division_by_zero"};
constexpr std::array<std::string_view, 10> kFlagNames = {
    "partial_cost_coverage", "partial_base_window", "incomplete_fx", "share_over_100", "from_rep_targets",
    "future_close",          "missing_close",       "trailing_cost", "partial_period", "too_few"};
constexpr std::array<std::string_view, 52> kMeasureNames = {"won_amount",
                                                            "gross_amount",
                                                            "refund_amount",
                                                            "won_deals",
                                                            "priced_deals",
                                                            "priced_amount",
                                                            "lost_deals",
                                                            "lost_amount",
                                                            "closed_deals",
                                                            "closed_amount",
                                                            "cycle_days",
                                                            "cycle_deals",
                                                            "cycle_median",
                                                            "cycle_p90",
                                                            "deal_size_median",
                                                            "new_customers",
                                                            "new_paid_customers",
                                                            "active_customers",
                                                            "reactivated_customers",
                                                            "base_customers",
                                                            "kept_customers",
                                                            "lost_customers",
                                                            "base_revenue",
                                                            "kept_revenue",
                                                            "kept_revenue_capped",
                                                            "start_customers",
                                                            "end_customers",
                                                            "new_revenue",
                                                            "returning_revenue",
                                                            "acquisition_cost",
                                                            "ads_cost",
                                                            "rep_time",
                                                            "credited_amount",
                                                            "market_size",
                                                            "target_amount",
                                                            "target_to_date",
                                                            "open_amount",
                                                            "weighted_amount",
                                                            "open_deals",
                                                            "list_amount",
                                                            "discount_amount",
                                                            "listed_deals",
                                                            "remaining_target",
                                                            "elapsed_days",
                                                            "period_days",
                                                            "one",
                                                            "average_revenue_per_account",
                                                            "margin_rate",
                                                            "churn_rate",
                                                            "velocity_product",
                                                            "cycle_mean",
                                                            "end_customers_less_new"};
constexpr std::array<std::string_view, 21> kExclusionNames = {
    "lost",          "open",          "void",        "outside_period",  "not_in_slice",        "zero_value",
    "refund",        "not_new",       "not_in_base", "not_won",         "not_closed",          "other_scope",
    "missing_close", "future_close",  "fx_missing",  "no_created_date", "close_before_create", "missing_amount",
    "bad_splits",    "no_list_price", "overlap"};

template <class Enum, std::size_t N>
std::string_view nameOf(Enum value, const std::array<std::string_view, N>& names) {
  return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
std::optional<Enum> valueOf(std::string_view text, const std::array<std::string_view, N>& names) {
  const auto found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view toString(KpiId id) { return nameOf(id, kKpiNames); }
std::optional<KpiId> kpiFromString(std::string_view text) { return valueOf<KpiId>(text, kKpiNames); }
std::string_view toString(Dimension dimension) { return nameOf(dimension, kDimensionNames); }
std::optional<Dimension> dimensionFromString(std::string_view text) {
  return valueOf<Dimension>(text, kDimensionNames);
}
std::string_view toString(Comparison comparison) { return nameOf(comparison, kComparisonNames); }
std::string_view toString(Unit unit) { return nameOf(unit, kUnitNames); }
std::string_view toString(Reason reason) { return nameOf(reason, kReasonNames); }
std::string_view toString(Flag flag) { return nameOf(flag, kFlagNames); }
std::string_view toString(Measure measure) { return nameOf(measure, kMeasureNames); }
std::string_view toString(Exclusion exclusion) { return nameOf(exclusion, kExclusionNames); }

std::string_view missingGroup(Dimension dimension) {
  return dimension == Dimension::Rep || dimension == Dimension::Team ? "(unassigned)" : "(none)";
}

bool isProblem(Exclusion exclusion) { return exclusion >= Exclusion::MissingClose; }

bool KpiValue::has(Flag flag) const { return std::find(flags.begin(), flags.end(), flag) != flags.end(); }

Unit unitOf(Measure measure) {
  switch (measure) {
    case Measure::WonAmount:
    case Measure::GrossAmount:
    case Measure::RefundAmount:
    case Measure::PricedAmount:
    case Measure::LostAmount:
    case Measure::ClosedAmount:
    case Measure::DealSizeMedian:
    case Measure::BaseRevenue:
    case Measure::KeptRevenue:
    case Measure::KeptRevenueCapped:
    case Measure::NewRevenue:
    case Measure::ReturningRevenue:
    case Measure::AcquisitionCost:
    case Measure::AdsCost:
    case Measure::CreditedAmount:
    case Measure::MarketSize:
    case Measure::TargetAmount:
    case Measure::TargetToDate:
    case Measure::OpenAmount:
    case Measure::WeightedAmount:
    case Measure::ListAmount:
    case Measure::DiscountAmount:
    case Measure::RemainingTarget:
    case Measure::AverageRevenuePerAccount:
    case Measure::VelocityProduct:
      return Unit::Money;
    case Measure::CycleDays:
    case Measure::CycleMedian:
    case Measure::CycleP90:
    case Measure::CycleMean:
    case Measure::ElapsedDays:
    case Measure::PeriodDays:
      return Unit::Days;
    case Measure::MarginRate:
    case Measure::ChurnRate:
      return Unit::Ratio;
    default:
      return Unit::Count;
  }
}

}  // namespace bellwether::kpi
