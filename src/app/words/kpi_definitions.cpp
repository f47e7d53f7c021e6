#include <QCoreApplication>

#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

/// The eight of the overview.
QString headline(kpi::KpiId id) {
  using kpi::KpiId;
  switch (id) {
    case KpiId::Revenue:
      return Words::tr(
          "The amounts of deals won in the period, by closing day, less refunds dated in it. It is what was sold, not "
          "what accounting "
          "recognises.");
    case KpiId::Cac:
      return Words::tr(
          "All sales and marketing costs of the period, divided by the customers whose first won deal closed in it. "
          "Costs for longer spans "
          "are spread evenly over their days.");
    case KpiId::Retention:
      return Words::tr(
          "Of the customers who bought in the year before last, counted back from the period's end, the share that "
          "bought again in the last "
          "year. Customers who came back after a gap are not counted as kept.");
    case KpiId::Cycle:
      return Words::tr(
          "Days from creation to closing of the deals won in the period; half of them took longer, half shorter. Deals "
          "without a creation "
          "date are left out.");
    case KpiId::DealSize:
      return Words::tr(
          "The amounts of deals won in the period, divided by their number. Deals won for nothing and refunds are left "
          "out.");
    case KpiId::RepPerformance:
      return Words::tr(
          "Revenue credited to sales people in the period, divided by full-time equivalents: the days they were "
          "employed over the days of "
          "the period. Credit goes to the deal's owner at closing, or by its splits.");
    case KpiId::MarketShare:
      return Words::tr(
          "Revenue of the period divided by the size of the market in the same days. Yearly market figures are spread "
          "evenly over their "
          "days.");
    default:
      return Words::tr(
          "Revenue of the period so far, divided by the target of the whole period. Without a company target the "
          "targets of the sales "
          "people are added up.");
  }
}

/// Counts and sums of deals.
QString ofDeals(kpi::KpiId id) {
  using kpi::KpiId;
  switch (id) {
    case KpiId::GrossRevenue:
      return Words::tr("The amounts of deals won in the period, before refunds. By closing day.");
    case KpiId::Refunds:
      return Words::tr("Won rows with a negative amount, dated in the period. They lower revenue in their own period.");
    case KpiId::WonDeals:
      return Words::tr("Deals won in the period, by closing day. Refunds are not deals.");
    case KpiId::LostDeals:
      return Words::tr("Deals lost in the period, by closing day. Void deals count nowhere.");
    case KpiId::WinRate:
      return Words::tr("Deals won in the period, divided by deals won and lost in it. Deals still open do not count.");
    case KpiId::WinRateValue:
      return Words::tr(
          "The amounts of deals won in the period, divided by those of deals won and lost in it. Open deals do not "
          "count.");
    case KpiId::CycleMean:
      return Words::tr(
          "Days from creation to closing of the deals won in the period, on average. A few forgotten deals can move it "
          "far.");
    case KpiId::CycleP90:
      return Words::tr(
          "Nine in ten deals won in the period closed within so many days of their creation. Interpolated between "
          "deals.");
    case KpiId::DealSizeMedian:
      return Words::tr(
          "Half of the deals won in the period were larger, half smaller. Deals won for nothing and refunds are left "
          "out.");
    case KpiId::Velocity:
      return Words::tr(
          "Open deals times win rate times deal size, divided by the mean cycle. It is what the pipeline yields a "
          "day.");
    case KpiId::Pipeline:
      return Words::tr(
          "The amounts of open deals expected to close in the period. Deals past their expected day do not count for "
          "later periods.");
    case KpiId::WeightedPipeline:
      return Words::tr(
          "The amounts of open deals expected to close in the period, times their probability. Overdue deals are left "
          "out.");
    case KpiId::Coverage:
      return Words::tr(
          "Pipeline of the period, divided by what is left of its target. Once the target is met there is nothing to "
          "cover.");
    default:
      return Words::tr(
          "Discounts given on deals won in the period, divided by their list amounts. Only deals with a list amount "
          "count.");
  }
}

/// Customers, costs and targets.
QString ofCustomers(kpi::KpiId id) {
  using kpi::KpiId;
  switch (id) {
    case KpiId::NewCustomers:
      return Words::tr("Customers whose first won deal closed in the period. A customer is new only once.");
    case KpiId::ActiveCustomers:
      return Words::tr(
          "Customers with more bought than refunded in the retention window that ends with the period. Merged records "
          "are one.");
    case KpiId::Churn:
      return Words::tr("The share of last window's customers who did not buy again. One minus customer retention.");
    case KpiId::Grr:
      return Words::tr(
          "What last window's customers still spend, divided by what they spent then. A customer's growth is not "
          "counted.");
    case KpiId::Nrr:
      return Words::tr(
          "What last window's customers spend now, divided by what they spent then. Growth counts, new customers do "
          "not.");
    case KpiId::CrrSimple:
      return Words::tr(
          "Customers at the end less new ones, divided by customers at the start. Customers who came back inflate it.");
    case KpiId::NewRevenue:
      return Words::tr(
          "Revenue of the period from customers who first bought in it. With returning revenue it adds up to revenue.");
    case KpiId::ReturningRevenue:
      return Words::tr(
          "Revenue of the period from customers who first bought before it. With new revenue it adds up to revenue.");
    case KpiId::ReactivatedCustomers:
      return Words::tr(
          "Customers of this window who bought before the last one but not in it. They are neither new nor kept.");
    case KpiId::PaceAttainment:
      return Words::tr(
          "Revenue so far, divided by the target for the days that have passed. 100 % is exactly on pace.");
    case KpiId::Target:
      return Words::tr("The revenue target of the period. Targets for longer spans are spread evenly over their days.");
    case KpiId::AcquisitionCost:
      return Words::tr(
          "All sales and marketing costs of the period. Costs for longer spans are spread evenly over their days.");
    case KpiId::PaidCac:
      return Words::tr(
          "Advertising costs of the period, divided by new customers from paid sources. Salaries and tools are not in "
          "it.");
    case KpiId::MarketSize:
      return Words::tr("The size of the market in the period. Yearly figures are spread evenly over their days.");
    case KpiId::Ltv:
      return Words::tr(
          "Average revenue per customer times margin, divided by churn. It assumes that customers keep leaving at this "
          "rate.");
    case KpiId::LtvCac:
      return Words::tr(
          "Customer lifetime value divided by customer acquisition cost. Above 1 a customer brings more than it "
          "costs.");
    default:
      return Words::tr(
          "Customer acquisition cost divided by the monthly margin of a customer. So many months until the cost is "
          "earned back.");
  }
}

}  // namespace

QString kpiDefinition(kpi::KpiId id) {
  using kpi::KpiId;
  switch (id) {
    case KpiId::Revenue:
    case KpiId::Cac:
    case KpiId::Retention:
    case KpiId::Cycle:
    case KpiId::DealSize:
    case KpiId::RepPerformance:
    case KpiId::MarketShare:
    case KpiId::Attainment:
      return headline(id);
    case KpiId::GrossRevenue:
    case KpiId::Refunds:
    case KpiId::WonDeals:
    case KpiId::LostDeals:
    case KpiId::WinRate:
    case KpiId::WinRateValue:
    case KpiId::CycleMean:
    case KpiId::CycleP90:
    case KpiId::DealSizeMedian:
    case KpiId::Velocity:
    case KpiId::Pipeline:
    case KpiId::WeightedPipeline:
    case KpiId::Coverage:
    case KpiId::Discount:
      return ofDeals(id);
    case KpiId::NewCustomers:
    case KpiId::ActiveCustomers:
    case KpiId::Churn:
    case KpiId::Grr:
    case KpiId::Nrr:
    case KpiId::CrrSimple:
    case KpiId::NewRevenue:
    case KpiId::ReturningRevenue:
    case KpiId::ReactivatedCustomers:
    case KpiId::PaceAttainment:
    case KpiId::Target:
    case KpiId::AcquisitionCost:
    case KpiId::PaidCac:
    case KpiId::MarketSize:
    case KpiId::Ltv:
    case KpiId::LtvCac:
    case KpiId::CacPayback:
      return ofCustomers(id);
  }
  return {};
}

}  // namespace bellwether::app::words
