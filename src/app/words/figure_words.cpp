#include <QCoreApplication>

#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

QString count(std::int32_t n) { return QString::number(n); }

}  // namespace

// One code a line: the tables below are read as tables.
// clang-format off

QString measureName(kpi::Measure measure) {
  using kpi::Measure;
  switch (measure) {
    case Measure::WonAmount: return Words::tr("won amounts less refunds", "measure");
    case Measure::GrossAmount: return Words::tr("won amounts", "measure");
    case Measure::RefundAmount: return Words::tr("refunds", "measure");
    case Measure::WonDeals: return Words::tr("won deals", "measure");
    case Measure::PricedDeals: return Words::tr("won deals with an amount", "measure");
    case Measure::PricedAmount: return Words::tr("amounts of those deals", "measure");
    case Measure::LostDeals: return Words::tr("lost deals", "measure");
    case Measure::LostAmount: return Words::tr("amounts of lost deals", "measure");
    case Measure::ClosedDeals: return Words::tr("won and lost deals", "measure");
    case Measure::ClosedAmount: return Words::tr("amounts of won and lost deals", "measure");
    case Measure::CycleDays: return Words::tr("days from creation to closing", "measure");
    case Measure::CycleDeals: return Words::tr("won deals with a creation date", "measure");
    case Measure::CycleMedian: return Words::tr("median of days from creation to closing", "measure");
    case Measure::CycleP90: return Words::tr("90th percentile of days from creation to closing", "measure");
    case Measure::CycleMean: return Words::tr("mean of days from creation to closing", "measure");
    case Measure::DealSizeMedian: return Words::tr("median of won amounts", "measure");
    case Measure::NewCustomers: return Words::tr("new customers", "measure");
    case Measure::NewPaidCustomers: return Words::tr("new customers from paid sources", "measure");
    case Measure::ActiveCustomers: return Words::tr("active customers", "measure");
    case Measure::ReactivatedCustomers: return Words::tr("reactivated customers", "measure");
    case Measure::BaseCustomers: return Words::tr("customers of the window before", "measure");
    case Measure::KeptCustomers: return Words::tr("customers who bought again", "measure");
    case Measure::LostCustomers: return Words::tr("customers who did not buy again", "measure");
    case Measure::BaseRevenue: return Words::tr("what they spent in the window before", "measure");
    case Measure::KeptRevenue: return Words::tr("what they spent in this window", "measure");
    case Measure::KeptRevenueCapped: return Words::tr("what they spent in this window, without growth", "measure");
    case Measure::StartCustomers: return Words::tr("customers at the start", "measure");
    case Measure::EndCustomers: return Words::tr("customers at the end", "measure");
    case Measure::EndCustomersLessNew: return Words::tr("customers at the end less new ones", "measure");
    case Measure::NewRevenue: return Words::tr("revenue from new customers", "measure");
    case Measure::ReturningRevenue: return Words::tr("revenue from returning customers", "measure");
    case Measure::AcquisitionCost: return Words::tr("sales and marketing costs", "measure");
    case Measure::AdsCost: return Words::tr("advertising costs", "measure");
    case Measure::RepTime: return Words::tr("full-time equivalents", "measure");
    case Measure::CreditedAmount: return Words::tr("revenue credited to sales people", "measure");
    case Measure::MarketSize: return Words::tr("market size", "measure");
    case Measure::TargetAmount: return Words::tr("target", "measure");
    case Measure::TargetToDate: return Words::tr("target for the days that have passed", "measure");
    case Measure::OpenAmount: return Words::tr("amounts of open deals", "measure");
    case Measure::WeightedAmount: return Words::tr("amounts of open deals times probability", "measure");
    case Measure::OpenDeals: return Words::tr("open deals", "measure");
    case Measure::ListAmount: return Words::tr("list amounts", "measure");
    case Measure::DiscountAmount: return Words::tr("discounts", "measure");
    case Measure::ListedDeals: return Words::tr("won deals with a list amount", "measure");
    case Measure::RemainingTarget: return Words::tr("target left", "measure");
    case Measure::ElapsedDays: return Words::tr("days passed", "measure");
    case Measure::PeriodDays: return Words::tr("days of the period", "measure");
    case Measure::One: return Words::tr("one", "measure");
    case Measure::AverageRevenuePerAccount: return Words::tr("average revenue per customer", "measure");
    case Measure::MarginRate: return Words::tr("margin", "measure");
    case Measure::ChurnRate: return Words::tr("churn", "measure");
    case Measure::VelocityProduct: return Words::tr("open deals times win rate times deal size", "measure");
  }
  return {};
}

QString reason(kpi::Reason reason) {
  using kpi::Reason;
  switch (reason) {
    case Reason::NoWins: return Words::tr("No deals won in this period");
    case Reason::NoClosedDeals: return Words::tr("No deals won or lost in this period");
    case Reason::NoMeasurableDeals: return Words::tr("No won deal with a creation date in this period");
    case Reason::NoNewCustomers: return Words::tr("No new customers in this period");
    case Reason::NoCostData: return Words::tr("No costs for this period");
    case Reason::NoHistory: return Words::tr("No customers a year earlier to compare with");
    case Reason::NoTarget: return Words::tr("No target for this period");
    case Reason::ZeroTarget: return Words::tr("The target of this period is 0");
    case Reason::NoMarketSize: return Words::tr("No market size for this period");
    case Reason::ZeroMarketSize: return Words::tr("The market size of this period is 0");
    case Reason::TargetMet: return Words::tr("The target is already met");
    case Reason::NoPositiveBase: return Words::tr("Nothing above 0 to compare with");
    case Reason::NoChurn: return Words::tr("No customer was lost, so no lifetime can be estimated");
    case Reason::NoMargin: return Words::tr("No margin is known");
    case Reason::NoListPrices: return Words::tr("No won deal with a list amount in this period");
    case Reason::NoReps: return Words::tr("No sales people employed in this period");
    case Reason::NoElapsedTime: return Words::tr("The period has not begun");
    case Reason::NoSeasonalBase: return Words::tr("No revenue last year to take the season from");
    case Reason::ZeroCycle: return Words::tr("The mean sales cycle is 0 days");
    case Reason::NoPaidCustomers: return Words::tr("No new customers from paid sources in this period");
    case Reason::NotForDimension: return Words::tr("Cannot be divided this way");
    case Reason::Overflow: return Words::tr("The amounts are too large to be added exactly");
    case Reason::DivisionByZero: return Words::tr("Nothing to divide by");
  }
  return {};
}

QString reasonNeed(kpi::Reason reason) {
  using kpi::Reason;
  switch (reason) {
    case Reason::NoCostData: return Words::tr("Needs costs:");
    case Reason::NoTarget:
    case Reason::ZeroTarget:
      return Words::tr("Needs a target:");
    case Reason::NoMarketSize:
    case Reason::ZeroMarketSize:
      return Words::tr("Needs market size:");
    case Reason::NoReps: return Words::tr("Needs sales people:");
    case Reason::NoListPrices: return Words::tr("Needs list amounts:");
    case Reason::NoMeasurableDeals: return Words::tr("Needs creation dates:");
    case Reason::NoWins:
    case Reason::NoClosedDeals:
    case Reason::NoNewCustomers:
    case Reason::NoHistory:
    case Reason::TargetMet:
    case Reason::NoPositiveBase:
    case Reason::NoChurn:
    case Reason::NoMargin:
    case Reason::NoElapsedTime:
    case Reason::NoSeasonalBase:
    case Reason::ZeroCycle:
    case Reason::NoPaidCustomers:
    case Reason::NotForDimension:
    case Reason::Overflow:
    case Reason::DivisionByZero:
      break;
  }
  return {};
}

QString flag(kpi::Flag flag, const kpi::KpiValue& value) {
  using kpi::Flag;
  switch (flag) {
    case Flag::PartialCostCoverage:
      return Words::tr("Costs cover %1 of %2 days").arg(count(value.coveredDays), count(value.periodDays));
    case Flag::PartialBaseWindow:
      return Words::tr("The year compared with is covered for %1 of %2 days").arg(count(value.coveredDays), count(value.periodDays));
    case Flag::IncompleteFx: return Words::tr("Incomplete: deals without an exchange rate are left out");
    case Flag::ShareOver100: return Words::tr("Above 100 %: the market size is smaller than our revenue");
    case Flag::FromRepTargets: return Words::tr("No company target: the targets of the sales people are added up");
    case Flag::FutureClose: return Words::tr("Deals closed after the as-of date are left out");
    case Flag::MissingClose: return Words::tr("Won or lost deals without a closing date are left out");
    case Flag::TrailingCost: return Words::tr("Taken over the last three months");
    case Flag::PartialPeriod: return Words::tr("The data cover only part of the period");
    case Flag::TooFew: return Words::tr("Too few records to lean on");
  }
  return {};
}

QString exclusion(kpi::Exclusion exclusion) {
  using kpi::Exclusion;
  switch (exclusion) {
    case Exclusion::Lost: return Words::tr("Lost: count in win rate only");
    case Exclusion::Open: return Words::tr("Open: count in pipeline only");
    case Exclusion::Void: return Words::tr("Void: count nowhere");
    case Exclusion::OutsidePeriod: return Words::tr("Outside the period");
    case Exclusion::NotInSlice: return Words::tr("Not in the filter");
    case Exclusion::ZeroValue: return Words::tr("Won for nothing: amount 0");
    case Exclusion::Refund: return Words::tr("Refunds: not deals");
    case Exclusion::NotNew: return Words::tr("Bought before: not new");
    case Exclusion::NotInBase: return Words::tr("Did not buy in the year before");
    case Exclusion::NotWon: return Words::tr("Not won");
    case Exclusion::NotClosed: return Words::tr("Not closed");
    case Exclusion::OtherScope: return Words::tr("Of another scope");
    case Exclusion::MissingClose: return Words::tr("No closing date");
    case Exclusion::FutureClose: return Words::tr("Closed after the as-of date");
    case Exclusion::FxMissing: return Words::tr("No exchange rate for the closing day");
    case Exclusion::NoCreatedDate: return Words::tr("No creation date");
    case Exclusion::CloseBeforeCreate: return Words::tr("Closed before it was created");
    case Exclusion::MissingAmount: return Words::tr("No amount");
    case Exclusion::BadSplits: return Words::tr("Splits do not total 100 %");
    case Exclusion::NoListPrice: return Words::tr("No list amount");
    case Exclusion::Overlap: return Words::tr("Overlaps another record");
  }
  return {};
}

QString effectName(kpi::Effect effect) {
  using kpi::Effect;
  switch (effect) {
    case Effect::Count: return Words::tr("Deal count", "effect");
    case Effect::Mix: return Words::tr("Mix", "effect");
    case Effect::Size: return Words::tr("Deal size", "effect");
    case Effect::New: return Words::tr("New", "effect");
    case Effect::Lost: return Words::tr("Lost", "effect");
    case Effect::Refunds: return Words::tr("Refunds", "effect");
    case Effect::Currency: return Words::tr("FX", "effect");
  }
  return {};
}

// clang-format on

}  // namespace bellwether::app::words
