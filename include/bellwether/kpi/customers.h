#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/kpi/evaluate.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// How the active customers at a period's end came about. Active: net won above zero in the retention window before the
/// day. start - lost + new + reactivated = end.
struct CustomerFlow {
  NamedPeriod period;
  bool open = false;
  std::int64_t start = 0, end = 0;  ///< active at the period's begin and end (or as-of)
  std::int64_t kept = 0;            ///< active at both
  std::int64_t newOnes = 0;         ///< first bought in the period
  std::int64_t reactivated = 0;     ///< active again after a gap
  std::int64_t lost = 0;            ///< active at the begin only
};
/// Of the query's periods, oldest first; its KPIs, comparison and grouping are not looked at.
std::vector<CustomerFlow> customerFlows(const records::Facts& facts, const Query& query);

struct CustomerShare {
  std::string key;
  Fraction revenue = 0;     ///< net won in the period, minor units, above zero
  Fraction share = 0;       ///< of the total, 0..1
  Fraction cumulative = 0;  ///< of this one and all larger ones
};
/// How much of a period's revenue hangs on few customers.
struct Concentration {
  std::int64_t customers = 0;        ///< with net won above zero
  Fraction total = 0;                ///< their net won, minor units; deals without a customer are not in it
  std::vector<CustomerShare> top;    ///< largest first, then by key
  std::optional<Fraction> topShare;  ///< of those; empty without customers
  std::vector<CustomerShare> curve;  ///< the Pareto curve at up to 20 ranks, the last customer included; keys are empty
  std::vector<std::int64_t> ranks;   ///< parallel to curve, from 1
};
/// `top`: how many customers to name.
Concentration concentration(const records::Facts& facts, const Query& query, std::size_t top);

/// Acquisition by channel: costs of a channel against new customers whose source bears its name.
struct ChannelCosts {
  std::vector<GroupResult> channels;  ///< by source: Cac, AcquisitionCost, NewCustomers
  std::vector<KpiValue> whole;        ///< the same of all
  Fraction elsewhere = 0;  ///< costs without a channel, or of one that no source bears; minor units, 0 without costs
};
ChannelCosts channelCosts(const records::Facts& facts, const Query& query);

}  // namespace bellwether::kpi
