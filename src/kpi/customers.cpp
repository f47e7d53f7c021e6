#include "bellwether/kpi/customers.h"

#include <algorithm>

#include "bellwether/records/facts.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

constexpr std::size_t kCurvePoints = 20;

struct Buyer {
  std::uint32_t account = 0;
  Int128 net = 0;
};

/// Customers with a net above zero, the largest first.
std::vector<Buyer> buyersOf(const records::Facts& facts, const Query& query) {
  const auto view = viewOf(facts.columns(), query.where);
  Accounts accounts(*view);
  const Period& range = query.period.range;
  const Period elapsed{range.begin, std::max(range.begin, std::min(range.end, query.asOf.plusDays(1)))};
  std::vector<Buyer> buyers;
  for (const AccountNet& item : accounts.nets(elapsed, elapsed.end))
    if (item.net > 0 && item.account != 0) buyers.push_back({item.account, item.net});
  std::stable_sort(buyers.begin(), buyers.end(), [](const Buyer& a, const Buyer& b) { return a.net > b.net; });
  return buyers;
}

CustomerShare shareOf(Int128 net, Int128 sum, Int128 total) {
  return {{}, fractionOf(net), Fraction::of(net, total), Fraction::of(sum, total)};
}

Fraction valueOf(const std::vector<KpiValue>& values, KpiId id) {
  for (const KpiValue& value : values)
    if (value.id == id && value.value) return *value.value;
  return 0;
}

}  // namespace

std::vector<CustomerFlow> customerFlows(const records::Facts& facts, const Query& query) {
  const Columns& columns = facts.columns();
  const auto view = viewOf(columns, query.where);
  Accounts accounts(*view);
  std::vector<CustomerFlow> flows;
  for (int back = std::max(query.last, 1) - 1; back >= 0; --back) {
    CustomerFlow flow;
    flow.period = back == 0 ? query.period : step(query.period, -back, columns.settings.calendar);
    const Period& range = flow.period.range;
    flow.open = range.contains(query.asOf) && query.asOf < range.last();
    Measures measures(*view, accounts, range, query.asOf);
    const SimpleRetention& found = measures.simpleRetention();
    flow.start = found.start;
    flow.end = found.end;
    flow.kept = found.retained;
    flow.newOnes = found.newOnes;
    flow.reactivated = found.reactivated;
    flow.lost = found.start - found.retained;
    flows.push_back(std::move(flow));
  }
  return flows;
}

Concentration concentration(const records::Facts& facts, const Query& query, std::size_t top) {
  const std::vector<Buyer> buyers = buyersOf(facts, query);
  Concentration out;
  out.customers = static_cast<std::int64_t>(buyers.size());
  Int128 total = 0;
  for (const Buyer& buyer : buyers) total += buyer.net;
  out.total = fractionOf(total);
  if (buyers.empty()) return out;
  Int128 sum = 0;
  const std::size_t stride = (buyers.size() + kCurvePoints - 1) / kCurvePoints;
  for (std::size_t i = 0; i < buyers.size(); ++i) {
    sum += buyers[i].net;
    const CustomerShare share = shareOf(buyers[i].net, sum, total);
    if (i < top) {
      out.top.push_back(share);
      out.top.back().key = keyOf(facts.columns(), Dimension::Customer, buyers[i].account);
      out.topShare = share.cumulative;
    }
    if ((i + 1) % stride != 0 && i + 1 != buyers.size()) continue;
    out.curve.push_back(share);
    out.ranks.push_back(static_cast<std::int64_t>(i) + 1);
  }
  return out;
}

ChannelCosts channelCosts(const records::Facts& facts, const Query& query) {
  Query bySource = query;
  bySource.by = Dimension::Source;
  bySource.last = 1;
  bySource.compare = Comparison::None;
  bySource.kpis = {KpiId::Cac, KpiId::AcquisitionCost, KpiId::NewCustomers};
  auto periods = evaluate(facts, bySource).periods;
  ChannelCosts out;
  if (periods.empty()) return out;
  out.channels = std::move(periods.back().groups);
  out.whole = std::move(periods.back().kpis);
  out.elsewhere = valueOf(out.whole, KpiId::AcquisitionCost);
  for (const GroupResult& channel : out.channels)
    out.elsewhere = out.elsewhere - valueOf(channel.kpis, KpiId::AcquisitionCost);
  return out;
}

}  // namespace bellwether::kpi
