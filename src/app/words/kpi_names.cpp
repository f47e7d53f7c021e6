#include <QCoreApplication>

#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace

// One code a line: the tables below are read as tables.
// clang-format off

QString kpiName(kpi::KpiId id) {
  using kpi::KpiId;
  switch (id) {
    case KpiId::Revenue: return Words::tr("Revenue");
    case KpiId::Cac: return Words::tr("Customer acquisition cost");
    case KpiId::Retention: return Words::tr("Customer retention");
    case KpiId::Cycle: return Words::tr("Sales cycle, median");
    case KpiId::DealSize: return Words::tr("Average deal size");
    case KpiId::RepPerformance: return Words::tr("Revenue per rep");
    case KpiId::MarketShare: return Words::tr("Market share");
    case KpiId::Attainment: return Words::tr("Target attainment");
    case KpiId::GrossRevenue: return Words::tr("Gross revenue");
    case KpiId::Refunds: return Words::tr("Refunds");
    case KpiId::WonDeals: return Words::tr("Won deals");
    case KpiId::LostDeals: return Words::tr("Lost deals");
    case KpiId::WinRate: return Words::tr("Win rate");
    case KpiId::WinRateValue: return Words::tr("Win rate by value");
    case KpiId::CycleMean: return Words::tr("Sales cycle, mean");
    case KpiId::CycleP90: return Words::tr("Sales cycle, 90th percentile");
    case KpiId::DealSizeMedian: return Words::tr("Median deal size");
    case KpiId::NewCustomers: return Words::tr("New customers");
    case KpiId::ActiveCustomers: return Words::tr("Active customers");
    case KpiId::Churn: return Words::tr("Customer churn");
    case KpiId::Grr: return Words::tr("Gross revenue retention");
    case KpiId::Nrr: return Words::tr("Net revenue retention");
    case KpiId::CrrSimple: return Words::tr("Simple customer retention");
    case KpiId::NewRevenue: return Words::tr("Revenue from new customers");
    case KpiId::ReturningRevenue: return Words::tr("Revenue from returning customers");
    case KpiId::ReactivatedCustomers: return Words::tr("Reactivated customers");
    case KpiId::Velocity: return Words::tr("Sales velocity");
    case KpiId::Pipeline: return Words::tr("Pipeline");
    case KpiId::WeightedPipeline: return Words::tr("Weighted pipeline");
    case KpiId::Coverage: return Words::tr("Pipeline coverage");
    case KpiId::PaceAttainment: return Words::tr("Attainment at pace");
    case KpiId::Target: return Words::tr("Target");
    case KpiId::AcquisitionCost: return Words::tr("Acquisition cost");
    case KpiId::PaidCac: return Words::tr("Paid acquisition cost per customer");
    case KpiId::MarketSize: return Words::tr("Market size");
    case KpiId::Ltv: return Words::tr("Customer lifetime value");
    case KpiId::LtvCac: return Words::tr("Lifetime value to acquisition cost");
    case KpiId::CacPayback: return Words::tr("Acquisition cost payback");
    case KpiId::Discount: return Words::tr("Average discount");
  }
  return {};
}

QString kpiShortName(kpi::KpiId id) {
  using kpi::KpiId;
  switch (id) {
    case KpiId::Revenue: return Words::tr("Revenue", "short");
    case KpiId::Cac: return Words::tr("CAC", "short");
    case KpiId::Retention: return Words::tr("Retention", "short");
    case KpiId::Cycle: return Words::tr("Sales cycle", "short");
    case KpiId::DealSize: return Words::tr("Deal size", "short");
    case KpiId::RepPerformance: return Words::tr("Per rep", "short");
    case KpiId::MarketShare: return Words::tr("Market share", "short");
    case KpiId::Attainment: return Words::tr("Attainment", "short");
    case KpiId::GrossRevenue: return Words::tr("Gross", "short");
    case KpiId::Refunds: return Words::tr("Refunds", "short");
    case KpiId::WonDeals: return Words::tr("Won", "short");
    case KpiId::LostDeals: return Words::tr("Lost", "short");
    case KpiId::WinRate: return Words::tr("Win rate", "short");
    case KpiId::WinRateValue: return Words::tr("Win by value", "short");
    case KpiId::CycleMean: return Words::tr("Mean cycle", "short");
    case KpiId::CycleP90: return Words::tr("Cycle P90", "short");
    case KpiId::DealSizeMedian: return Words::tr("Median deal", "short");
    case KpiId::NewCustomers: return Words::tr("New customers", "short");
    case KpiId::ActiveCustomers: return Words::tr("Customers", "short");
    case KpiId::Churn: return Words::tr("Churn", "short");
    case KpiId::Grr: return Words::tr("GRR", "short");
    case KpiId::Nrr: return Words::tr("NRR", "short");
    case KpiId::CrrSimple: return Words::tr("Simple CRR", "short");
    case KpiId::NewRevenue: return Words::tr("New revenue", "short");
    case KpiId::ReturningRevenue: return Words::tr("Returning", "short");
    case KpiId::ReactivatedCustomers: return Words::tr("Reactivated", "short");
    case KpiId::Velocity: return Words::tr("Velocity", "short");
    case KpiId::Pipeline: return Words::tr("Pipeline", "short");
    case KpiId::WeightedPipeline: return Words::tr("Weighted", "short");
    case KpiId::Coverage: return Words::tr("Coverage", "short");
    case KpiId::PaceAttainment: return Words::tr("Pace", "short");
    case KpiId::Target: return Words::tr("Target", "short");
    case KpiId::AcquisitionCost: return Words::tr("Costs", "short");
    case KpiId::PaidCac: return Words::tr("Paid CAC", "short");
    case KpiId::MarketSize: return Words::tr("Market", "short");
    case KpiId::Ltv: return Words::tr("LTV", "short");
    case KpiId::LtvCac: return Words::tr("LTV:CAC", "short");
    case KpiId::CacPayback: return Words::tr("Payback", "short");
    case KpiId::Discount: return Words::tr("Discount", "short");
  }
  return {};
}

// clang-format on

}  // namespace bellwether::app::words
