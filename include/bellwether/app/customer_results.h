#pragma once

#include <memory>
#include <vector>

#include "bellwether/app/lens.h"
#include "bellwether/kpi/cohort.h"
#include "bellwether/kpi/customers.h"
#include "bellwether/records/facts.h"

namespace bellwether::app {

/// Who buys, what winning them cost, and how large the market is; computed once.
struct CustomerResults {
  std::shared_ptr<const records::Facts> facts;
  Lens lens;
  LocalDate asOf;
  std::vector<kpi::Cohort> cohorts;      ///< up to asOf's month, oldest first
  std::vector<kpi::CustomerFlow> flows;  ///< 13 periods that end with the lens's
  kpi::Concentration concentration;      ///< of the period, with its ten largest customers
  kpi::ChannelCosts channels;
  std::vector<kpi::GroupResult> segments;  ///< Revenue, MarketSize, MarketShare
  std::vector<kpi::KpiValue> whole;        ///< the same of all
};

/// Pure; runs on any thread.
CustomerResults computeCustomers(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf);

}  // namespace bellwether::app
