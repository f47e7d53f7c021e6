#pragma once

#include "kpi/rule.h"

namespace bellwether::kpi::definitions {

const Rule& revenue();
const Rule& cac();
const Rule& retention();
const Rule& cycle();
const Rule& dealSize();
const Rule& repPerformance();
const Rule& marketShare();
const Rule& attainment();
const Rule& grossRevenue();
const Rule& refunds();
const Rule& wonDeals();
const Rule& lostDeals();
const Rule& winRate();
const Rule& winRateValue();
const Rule& cycleMean();
const Rule& cycleP90();
const Rule& dealSizeMedian();
const Rule& newCustomers();
const Rule& activeCustomers();
const Rule& churn();
const Rule& grr();
const Rule& nrr();
const Rule& crrSimple();
const Rule& newRevenue();
const Rule& returningRevenue();
const Rule& reactivatedCustomers();
const Rule& velocity();
const Rule& pipeline();
const Rule& weightedPipeline();
const Rule& coverage();
const Rule& paceAttainment();
const Rule& target();
const Rule& acquisitionCost();
const Rule& paidCac();
const Rule& marketSize();
const Rule& ltv();
const Rule& ltvCac();
const Rule& cacPayback();
const Rule& discount();

/// Cost over customers, with the coverage of the costs.
void computeCac(Measures& m, const std::optional<Flow>& cost, std::int64_t customers, Reason ifNone, KpiValue& out);
void computeCost(const std::optional<Flow>& cost, const Measures& m, KpiValue& out);
/// `customers` of the base customers.
void computeRetention(Measures& m, std::int64_t customers, KpiValue& out);
void computeRevenueRetention(Measures& m, Int128 revenue, KpiValue& out);
void computeCycleQuantile(Measures& m, const Fraction& at, KpiValue& out);

}  // namespace bellwether::kpi::definitions
