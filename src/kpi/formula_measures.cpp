#include <algorithm>
#include <array>

#include "bellwether/kpi/formula.h"

namespace bellwether::kpi {
namespace {

/// Where in a KPI's value a measure is found.
enum class Side : std::uint8_t { Value, Numerator, Denominator, Count, DenominatorLessNumerator };

using Reasons = std::uint32_t;
template <class... Each>
constexpr Reasons reasons(Each... list) {
  return (Reasons{0} | ... | (Reasons{1} << static_cast<unsigned>(list)));
}

struct Source {
  Measure measure;
  KpiId kpi;
  Side side;
  Reasons harmless = 0;  ///< reasons that the KPI has no value for, but this side of it does
};

constexpr Reasons kNoHistory = reasons(Reason::NoHistory);
constexpr Reasons kNoClosed = reasons(Reason::NoClosedDeals, Reason::DivisionByZero);
constexpr Reasons kNoCycle = reasons(Reason::NoMeasurableDeals);

constexpr std::array kSources = {
    Source{Measure::WonAmount, KpiId::Revenue, Side::Value},
    Source{Measure::GrossAmount, KpiId::GrossRevenue, Side::Value},
    Source{Measure::RefundAmount, KpiId::Refunds, Side::Value},
    Source{Measure::WonDeals, KpiId::WonDeals, Side::Value},
    Source{Measure::PricedDeals, KpiId::DealSize, Side::Denominator, reasons(Reason::NoWins)},
    Source{Measure::PricedAmount, KpiId::DealSize, Side::Numerator, reasons(Reason::NoWins)},
    Source{Measure::LostDeals, KpiId::LostDeals, Side::Value},
    Source{Measure::LostAmount, KpiId::WinRateValue, Side::DenominatorLessNumerator, kNoClosed},
    Source{Measure::ClosedDeals, KpiId::WinRate, Side::Denominator, kNoClosed},
    Source{Measure::ClosedAmount, KpiId::WinRateValue, Side::Denominator, kNoClosed},
    Source{Measure::CycleDays, KpiId::CycleMean, Side::Numerator, kNoCycle},
    Source{Measure::CycleDeals, KpiId::CycleMean, Side::Denominator, kNoCycle},
    Source{Measure::CycleMedian, KpiId::Cycle, Side::Value},
    Source{Measure::CycleP90, KpiId::CycleP90, Side::Value},
    Source{Measure::CycleMean, KpiId::CycleMean, Side::Value},
    Source{Measure::DealSizeMedian, KpiId::DealSizeMedian, Side::Value},
    Source{Measure::NewCustomers, KpiId::NewCustomers, Side::Value},
    Source{Measure::NewPaidCustomers, KpiId::PaidCac, Side::Denominator,
           reasons(Reason::NoPaidCustomers, Reason::NoCostData, Reason::NotForDimension)},
    Source{Measure::ActiveCustomers, KpiId::ActiveCustomers, Side::Value},
    Source{Measure::ReactivatedCustomers, KpiId::ReactivatedCustomers, Side::Value},
    Source{Measure::BaseCustomers, KpiId::Retention, Side::Denominator, kNoHistory},
    Source{Measure::KeptCustomers, KpiId::Retention, Side::Numerator, kNoHistory},
    Source{Measure::LostCustomers, KpiId::Churn, Side::Numerator, kNoHistory},
    Source{Measure::ChurnRate, KpiId::Churn, Side::Value},
    Source{Measure::BaseRevenue, KpiId::Nrr, Side::Denominator, kNoHistory},
    Source{Measure::KeptRevenue, KpiId::Nrr, Side::Numerator, kNoHistory},
    Source{Measure::KeptRevenueCapped, KpiId::Grr, Side::Numerator, kNoHistory},
    Source{Measure::StartCustomers, KpiId::CrrSimple, Side::Denominator, kNoHistory},
    Source{Measure::EndCustomers, KpiId::ActiveCustomers, Side::Value},
    Source{Measure::EndCustomersLessNew, KpiId::CrrSimple, Side::Numerator, kNoHistory},
    Source{Measure::NewRevenue, KpiId::NewRevenue, Side::Value},
    Source{Measure::ReturningRevenue, KpiId::ReturningRevenue, Side::Value},
    Source{Measure::AcquisitionCost, KpiId::AcquisitionCost, Side::Value},
    Source{Measure::AdsCost, KpiId::PaidCac, Side::Numerator, reasons(Reason::NoPaidCustomers)},
    Source{Measure::RepTime, KpiId::RepPerformance, Side::Denominator, reasons(Reason::NoReps)},
    Source{Measure::CreditedAmount, KpiId::RepPerformance, Side::Numerator, reasons(Reason::NoReps)},
    Source{Measure::MarketSize, KpiId::MarketSize, Side::Value},
    Source{Measure::TargetAmount, KpiId::Target, Side::Value},
    Source{Measure::TargetToDate, KpiId::PaceAttainment, Side::Denominator},
    Source{Measure::RemainingTarget, KpiId::Coverage, Side::Denominator},
    Source{Measure::OpenAmount, KpiId::Pipeline, Side::Value},
    Source{Measure::WeightedAmount, KpiId::WeightedPipeline, Side::Value},
    Source{Measure::OpenDeals, KpiId::Velocity, Side::Count,
           reasons(Reason::NoClosedDeals, Reason::NoWins, Reason::NoMeasurableDeals, Reason::ZeroCycle)},
    Source{Measure::VelocityProduct, KpiId::Velocity, Side::Numerator, reasons(Reason::ZeroCycle)},
    Source{Measure::ListAmount, KpiId::Discount, Side::Denominator, reasons(Reason::NoListPrices)},
    Source{Measure::DiscountAmount, KpiId::Discount, Side::Numerator, reasons(Reason::NoListPrices)},
    Source{Measure::ListedDeals, KpiId::Discount, Side::Count, reasons(Reason::NoListPrices)},
    Source{Measure::AverageRevenuePerAccount, KpiId::Ltv, Side::Numerator},
};

const Source* sourceOf(Measure measure) {
  const auto found =
      std::find_if(kSources.begin(), kSources.end(), [&](const Source& one) { return one.measure == measure; });
  return found == kSources.end() ? nullptr : &*found;
}

Fraction sideOf(const KpiValue& value, Side side) {
  switch (side) {
    case Side::Numerator:
      return value.numerator.value;
    case Side::Denominator:
      return value.denominator.value;
    case Side::DenominatorLessNumerator:
      return value.denominator.value - value.numerator.value;
    case Side::Count:
      return value.n;
    case Side::Value:
      break;
  }
  return value.value.value_or(Fraction(0));
}

std::int64_t elapsedDays(const Period& period, LocalDate asOf) {
  return asOf < period.begin ? 0 : std::min(asOf - period.begin + 1, period.days());
}

MeasureValue found(const Fraction& value) { return {value, std::nullopt}; }
MeasureValue missing(Reason reason) { return {std::nullopt, reason}; }

}  // namespace

std::vector<KpiId> kpisBehind(const Formula& formula) {
  std::vector<KpiId> ids;
  for (const Measure measure : formula.measures())
    if (const Source* source = sourceOf(measure)) ids.push_back(source->kpi);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

MeasureLookup measuresIn(std::vector<KpiValue> kpis, const Period& period, LocalDate asOf) {
  return [kpis = std::move(kpis), period, asOf](Measure measure) {
    if (measure == Measure::One) return found(1);
    if (measure == Measure::PeriodDays) return found(period.days());
    if (measure == Measure::ElapsedDays) return found(elapsedDays(period, asOf));
    if (measure == Measure::MarginRate) return missing(Reason::NoMargin);
    const Source* source = sourceOf(measure);
    if (!source) return missing(Reason::NotForDimension);
    const auto value =
        std::find_if(kpis.begin(), kpis.end(), [&](const KpiValue& one) { return one.id == source->kpi; });
    if (value == kpis.end()) return missing(Reason::NotForDimension);
    if (value->reason && (source->harmless & reasons(*value->reason)) == 0) return missing(*value->reason);
    return found(sideOf(*value, source->side));
  };
}

}  // namespace bellwether::kpi
