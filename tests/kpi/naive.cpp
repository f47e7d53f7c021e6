#include "naive.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "bellwether/core/money.h"

namespace bellwether::test {
namespace {

using namespace kpi;
using records::Outcome;
using records::TargetScope;

using Deals = std::vector<const WorldDeal*>;

Expected because(const char* reason) { return {std::nullopt, reason}; }
Expected exactly(const Fraction& value) { return {value, {}}; }
Expected over(const Fraction& numerator, const Fraction& denominator, const char* reason) {
  return denominator == Fraction(0) ? because(reason) : exactly(numerator / denominator);
}

/// One question to the raw records.
class Naive {
 public:
  Naive(const World& world, const Period& period, const Slice& where, LocalDate asOf)
      : m_world(world),
        m_period(period),
        m_where(where),
        m_asOf(asOf),
        m_elapsed(intersect(period, {LocalDate::min(), asOf.plusDays(1)})),
        m_flow(asOf < period.begin ? period : m_elapsed),
        m_end(std::min(period.end, asOf.plusDays(1))) {}

  Expected answer(KpiId id);

 private:
  // Records
  std::optional<Fraction> home(std::int64_t minor, const std::string& code, LocalDate day) const;
  std::optional<Fraction> wonAmount(const WorldDeal& deal) const {
    return deal.amount ? home(*deal.amount, deal.currency, *deal.closed) : std::nullopt;
  }
  bool isLoop(int customer) const;
  int root(int customer, LocalDate end) const;
  std::string teamOn(const WorldRep& rep, LocalDate day) const;
  std::string teamOf(const WorldDeal& deal, int rep) const;
  std::string repKey(int rep) const;
  bool isSplit(const WorldDeal& deal) const;
  int owner(const WorldDeal& deal) const;
  std::string valueOf(const WorldDeal& deal, Dimension dimension) const;
  bool passesOthers(const WorldDeal& deal) const;
  bool passesSeat(const WorldDeal& deal, int rep) const;
  bool isIn(const WorldDeal& deal) const;
  /// The slice's part of an amount of the deal.
  Fraction part(const WorldDeal& deal, const Fraction& amount) const;
  Deals closed(Outcome outcome, const Period& days) const;
  const WorldDeal* firstDeal(int customer) const;
  std::map<int, Fraction> nets(const Period& window) const;
  std::set<int> buyers(const Period& window) const;
  Period before(LocalDate end) const { return {end.plusMonths(-m_world.window), end}; }

  // Figures
  Fraction net(const std::function<bool(const Fraction&)>& test) const;
  std::int64_t wins() const;
  std::vector<Fraction> cycles() const;
  Fraction open(bool weighted) const;
  std::optional<Fraction> target(const Period& range) const;
  std::optional<Fraction> targetOf(const std::function<bool(const WorldTarget&)>& test, const Period& range,
                                   const std::set<std::string>* teams) const;
  std::optional<Fraction> cost(bool adsOnly, bool& applies) const;
  std::optional<Fraction> market(bool& applies) const;
  Fraction fte() const;
  Expected retention(KpiId id) const;
  Expected customers(KpiId id) const;
  Expected rates(KpiId id) const;
  Expected targets(KpiId id) const;
  Expected acquisition(KpiId id) const;
  std::set<int> newCustomers() const;
  bool isNewBuyer(const WorldDeal& deal) const;

  const World& m_world;
  Period m_period;
  Slice m_where;
  LocalDate m_asOf;
  Period m_elapsed, m_flow;
  LocalDate m_end;
};

std::optional<Fraction> Naive::home(std::int64_t minor, const std::string& code, LocalDate day) const {
  if (code.empty() || code == "CNY") return Fraction(minor);
  const WorldRate* best = nullptr;
  for (const WorldRate& rate : m_world.rates)
    if (rate.currency == code && rate.from <= day && (!best || best->from <= rate.from)) best = &rate;
  if (!best) return std::nullopt;
  const Fraction scale = Fraction::of(100, Currency::fromCode(code)->minorPerMajor());
  return Fraction(*(Fraction(minor) * scale * Fraction::of(best->rateE9, 1000000000)).rounded());
}

bool Naive::isLoop(int customer) const {
  int at = customer;
  for (std::size_t step = 0; step <= m_world.customers.size(); ++step) {
    at = m_world.customers[static_cast<std::size_t>(at)].mergedInto;
    if (at < 0) return false;
    if (at == customer) return true;
  }
  return false;
}

int Naive::root(int customer, LocalDate end) const {
  while (customer >= 0) {
    const WorldCustomer& c = m_world.customers[static_cast<std::size_t>(customer)];
    if (c.mergedInto < 0 || isLoop(customer) || (c.mergedOn && *c.mergedOn >= end)) return customer;
    customer = c.mergedInto;
  }
  return customer;
}

std::string Naive::teamOn(const WorldRep& rep, LocalDate day) const {
  std::string team = rep.team.empty() ? rep.manager : rep.team;
  for (const WorldMembership& m : rep.teams)
    if (m.from <= day && (!m.end || day < *m.end)) team = m.team;
  return team;
}

std::string Naive::teamOf(const WorldDeal& deal, int rep) const {
  if (rep < 0) return {};
  const WorldRep& r = m_world.reps[static_cast<std::size_t>(rep)];
  if (deal.outcome != Outcome::Open && deal.closed) return teamOn(r, *deal.closed);
  if (!r.teams.empty() && !r.teams.back().end) return r.teams.back().team;
  if (!r.team.empty()) return r.team;
  if (!r.manager.empty()) return r.manager;
  return r.teams.empty() ? std::string() : r.teams.back().team;
}

std::string Naive::repKey(int rep) const {
  if (rep < 0) return "(unassigned)";
  const WorldRep& r = m_world.reps[static_cast<std::size_t>(rep)];
  return r.name == "Rep 2" ? r.name + " (" + r.id + ")" : r.name;
}

bool Naive::isSplit(const WorldDeal& deal) const {
  std::int64_t sum = 0;
  for (const auto& [rep, ppm] : deal.splits) sum += ppm;
  return sum == 1000000;
}

int Naive::owner(const WorldDeal& deal) const {
  if (deal.rep >= 0 || !isSplit(deal)) return deal.rep;
  const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::max_element(deal.splits.begin(), deal.splits.end(), less)->first;
}

std::string Naive::valueOf(const WorldDeal& deal, Dimension dimension) const {
  const int rep = owner(deal), account = root(deal.customer, LocalDate::min());
  const auto customerAt = [&](int i) {
    return i < 0 ? WorldCustomer() : m_world.customers[static_cast<std::size_t>(i)];
  };
  switch (dimension) {
    case Dimension::Region: {
      const std::string ofRep = rep < 0 ? "" : m_world.reps[static_cast<std::size_t>(rep)].region;
      return !deal.region.empty() ? deal.region : !ofRep.empty() ? ofRep : customerAt(deal.customer).region;
    }
    case Dimension::Product:
      return deal.product;
    case Dimension::Source:
      return deal.source;
    case Dimension::Currency:
      return deal.currency.empty() ? "CNY" : deal.currency;
    case Dimension::Segment: {
      const std::string own = customerAt(account).segment;
      return own.empty() ? customerAt(deal.customer).segment : own;
    }
    case Dimension::Customer: {
      const WorldCustomer c = customerAt(account);
      return c.name == "Twin" ? c.name + " (" + c.id + ")" : c.name;
    }
    default:
      return {};
  }
}

bool has(const Filter& filter, const std::string& value) {
  const std::string key = value.empty() ? std::string(missingGroup(filter.dimension)) : value;
  return std::find(filter.values.begin(), filter.values.end(), key) != filter.values.end();
}

bool Naive::passesOthers(const WorldDeal& deal) const {
  return std::all_of(m_where.begin(), m_where.end(), [&](const Filter& f) {
    return f.dimension == Dimension::Rep || f.dimension == Dimension::Team || has(f, valueOf(deal, f.dimension));
  });
}

bool Naive::passesSeat(const WorldDeal& deal, int rep) const {
  return std::all_of(m_where.begin(), m_where.end(), [&](const Filter& f) {
    if (f.dimension == Dimension::Rep) return has(f, repKey(rep));
    return f.dimension != Dimension::Team || has(f, teamOf(deal, rep));
  });
}

bool Naive::isIn(const WorldDeal& deal) const {
  if (!passesOthers(deal)) return false;
  if (!isSplit(deal)) return passesSeat(deal, deal.rep);
  return std::any_of(deal.splits.begin(), deal.splits.end(), [&](const auto& s) { return passesSeat(deal, s.first); });
}

Fraction Naive::part(const WorldDeal& deal, const Fraction& amount) const {
  if (!isSplit(deal)) return amount;
  // Largest remainder, on the magnitude; ties go to the rep with the smaller id, that is the first one here.
  const bool isNegative = amount < Fraction(0);
  const std::int64_t whole = *(isNegative ? Fraction(0) - amount : amount).rounded();
  std::vector<std::int64_t> parts, rests;
  std::int64_t left = whole;
  for (const auto& [rep, ppm] : deal.splits) {
    const Int128 scaled = Int128{whole} * ppm;
    parts.push_back(static_cast<std::int64_t>(scaled / 1000000));
    rests.push_back(static_cast<std::int64_t>(scaled % 1000000));
    left -= parts.back();
  }
  if (left > 0) ++parts[rests.size() > 1 && rests[1] > rests[0] ? 1 : 0];
  Fraction sum = 0;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (passesSeat(deal, deal.splits[i].first)) sum = sum + Fraction(isNegative ? -parts[i] : parts[i]);
  return sum;
}

Deals Naive::closed(Outcome outcome, const Period& days) const {
  Deals out;
  for (const WorldDeal& deal : m_world.deals)
    if (deal.outcome == outcome && deal.closed && days.contains(*deal.closed) && isIn(deal)) out.push_back(&deal);
  return out;
}

Fraction Naive::net(const std::function<bool(const Fraction&)>& test) const {
  Fraction sum = 0;
  for (const WorldDeal* deal : closed(Outcome::Won, m_elapsed))
    if (const auto amount = wonAmount(*deal)) {
      const Fraction own = part(*deal, *amount);
      if (test(own)) sum = sum + own;
    }
  return sum;
}

bool isWin(const WorldDeal& deal) { return !deal.amount || *deal.amount >= 0; }

std::int64_t Naive::wins() const {
  const Deals won = closed(Outcome::Won, m_elapsed);
  return std::count_if(won.begin(), won.end(), [](const WorldDeal* deal) { return isWin(*deal); });
}

std::vector<Fraction> Naive::cycles() const {
  std::vector<Fraction> days;
  for (const WorldDeal* deal : closed(Outcome::Won, m_elapsed))
    if (isWin(*deal) && deal->created && *deal->created <= *deal->closed)
      days.push_back(*deal->closed - *deal->created);
  std::sort(days.begin(), days.end());
  return days;
}

Fraction percentile(const std::vector<Fraction>& sorted, int tenths) {
  const std::size_t steps = (sorted.size() - 1) * static_cast<std::size_t>(tenths);
  const std::size_t low = steps / 10, high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (sorted[high] - sorted[low]) * Fraction::of(static_cast<int>(steps % 10), 10);
}

Fraction Naive::open(bool weighted) const {
  Fraction sum = 0;
  for (const WorldDeal& deal : m_world.deals) {
    if (deal.outcome != Outcome::Open || !deal.expected || !deal.amount || !isIn(deal)) continue;
    if (!m_period.contains(*deal.expected) || *deal.expected < m_asOf) continue;
    const auto amount = home(*deal.amount, deal.currency, m_asOf);
    if (amount)
      sum = sum + part(deal, *amount) * (weighted ? Fraction::of(deal.ppm.value_or(0), 1000000) : Fraction(1));
  }
  return sum;
}

const WorldDeal* Naive::firstDeal(int customer) const {
  const WorldDeal* first = nullptr;
  for (const WorldDeal& deal : m_world.deals) {
    if (deal.outcome != Outcome::Won || !deal.closed || deal.customer < 0 || root(deal.customer, m_end) != customer)
      continue;
    const auto converted = wonAmount(deal);
    // Rates do not change signs, but rounding may leave nothing.
    if (!deal.amount || *deal.amount <= 0 || (converted && *converted <= Fraction(0))) continue;
    if (!first || *deal.closed < *first->closed || (*deal.closed == *first->closed && deal.id < first->id))
      first = &deal;
  }
  return first;
}

std::set<int> Naive::newCustomers() const {
  std::set<int> out;
  for (const WorldDeal* deal : closed(Outcome::Won, m_elapsed))
    if (deal->customer >= 0 && firstDeal(root(deal->customer, m_end)) == deal) out.insert(root(deal->customer, m_end));
  return out;
}

bool Naive::isNewBuyer(const WorldDeal& deal) const {
  const WorldDeal* first = deal.customer < 0 ? nullptr : firstDeal(root(deal.customer, m_end));
  return first && m_elapsed.contains(*first->closed);
}

std::map<int, Fraction> Naive::nets(const Period& window) const {
  std::map<int, Fraction> sums;
  for (const WorldDeal* deal : closed(Outcome::Won, window)) {
    if (deal->customer < 0) continue;
    Fraction& sum = sums[root(deal->customer, m_end)];
    if (const auto amount = wonAmount(*deal)) sum = sum + part(*deal, *amount);
  }
  return sums;
}

std::set<int> Naive::buyers(const Period& window) const {
  std::set<int> out;
  for (const auto& [customer, sum] : nets(window))
    if (sum > Fraction(0)) out.insert(customer);
  return out;
}

Expected Naive::retention(KpiId id) const {
  const Period current = before(m_end), base = before(current.begin);
  const auto then = nets(base), now = nets(current);
  Fraction customers = 0, kept = 0, revenue = 0, keptRevenue = 0, capped = 0;
  for (const auto& [customer, amount] : then) {
    if (amount <= Fraction(0)) continue;
    customers = customers + Fraction(1);
    revenue = revenue + amount;
    const auto found = now.find(customer);
    if (found == now.end() || found->second <= Fraction(0)) continue;
    kept = kept + Fraction(1);
    keptRevenue = keptRevenue + found->second;
    capped = capped + std::min(found->second, amount);
  }
  if (id == KpiId::Retention) return over(kept, customers, "no_history");
  if (id == KpiId::Churn) return over(customers - kept, customers, "no_history");
  return over(id == KpiId::Nrr ? keptRevenue : capped, revenue, "no_history");
}

Expected Naive::customers(KpiId id) const {
  if (id == KpiId::ActiveCustomers) return exactly(static_cast<std::int64_t>(buyers(before(m_end)).size()));
  if (id == KpiId::NewCustomers) return exactly(static_cast<std::int64_t>(newCustomers().size()));
  if (id == KpiId::NewRevenue || id == KpiId::ReturningRevenue) {
    Fraction sum = 0;
    for (const WorldDeal* deal : closed(Outcome::Won, m_elapsed))
      if (const auto amount = wonAmount(*deal); amount && isNewBuyer(*deal) == (id == KpiId::NewRevenue))
        sum = sum + part(*deal, *amount);
    return exactly(sum);
  }
  const LocalDate end = std::max(m_period.begin, m_end);
  const std::set<int> start = buyers(before(m_period.begin)), ending = buyers(before(end));
  std::int64_t fresh = 0, back = 0;
  for (const int customer : ending) {
    if (start.count(customer)) continue;
    const WorldDeal* first = firstDeal(customer);
    ++(first && m_elapsed.contains(*first->closed) ? fresh : back);
  }
  if (id == KpiId::ReactivatedCustomers) return exactly(back);
  return over(static_cast<std::int64_t>(ending.size()) - fresh, static_cast<std::int64_t>(start.size()), "no_history");
}

std::optional<Fraction> Naive::targetOf(const std::function<bool(const WorldTarget&)>& test, const Period& range,
                                        const std::set<std::string>* teams) const {
  Fraction sum = 0;
  bool found = false;
  for (const WorldTarget& target : m_world.targets) {
    if (!test(target)) continue;
    std::int64_t days = 0;
    const Period common = intersect(range, target.period);
    bool counts = !common.isEmpty() && !teams;
    for (LocalDate day = common.begin; day < common.end; day = day.plusDays(1)) {
      if (target.scope == TargetScope::Rep) {
        const WorldRep& rep = m_world.reps[static_cast<std::size_t>(target.rep)];
        const std::string team = teamOn(rep, day);
        if (teams && !teams->count(team.empty() ? "(unassigned)" : team)) continue;
        counts = true;
        if ((rep.hired && day < *rep.hired) || (rep.left && day > *rep.left)) continue;
      }
      ++days;
    }
    found |= counts;
    sum = sum + Fraction::of(Int128{target.amount} * days, target.period.days());
  }
  return found ? std::optional(sum) : std::nullopt;
}

std::optional<Fraction> Naive::target(const Period& range) const {
  const auto isScope = [](TargetScope scope) { return [scope](const WorldTarget& t) { return t.scope == scope; }; };
  if (m_where.empty()) {
    const auto own = targetOf(isScope(TargetScope::Company), range, nullptr);
    return own ? own : targetOf(isScope(TargetScope::Rep), range, nullptr);
  }
  if (m_where.size() > 1) return std::nullopt;
  const Filter& filter = m_where.front();
  const auto named = [&](TargetScope scope) {
    return targetOf([&, scope](const WorldTarget& t) { return t.scope == scope && has(filter, t.name); }, range,
                    nullptr);
  };
  if (filter.dimension == Dimension::Region) return named(TargetScope::Region);
  if (filter.dimension == Dimension::Product) return named(TargetScope::Product);
  if (filter.dimension == Dimension::Rep)
    return targetOf([&](const WorldTarget& t) { return t.scope == TargetScope::Rep && has(filter, repKey(t.rep)); },
                    range, nullptr);
  if (filter.dimension != Dimension::Team) return std::nullopt;
  if (const auto own = named(TargetScope::Team)) return own;
  const std::set<std::string> teams(filter.values.begin(), filter.values.end());
  return targetOf(isScope(TargetScope::Rep), range, &teams);
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return text;
}

std::optional<Fraction> Naive::cost(bool adsOnly, bool& applies) const {
  const auto isOurs = [&](const WorldCost& c) {
    if (m_where.empty()) return true;
    const auto& values = m_where.front().values;
    return !c.channel.empty() &&
           std::any_of(values.begin(), values.end(), [&](const auto& v) { return lower(v) == lower(c.channel); });
  };
  applies = m_where.empty() || (m_where.size() == 1 && m_where.front().dimension == Dimension::Source &&
                                std::any_of(m_world.costs.begin(), m_world.costs.end(), isOurs));
  std::optional<Fraction> sum;
  for (const WorldCost& c : m_world.costs) {
    const std::int32_t days = intersect(c.period, m_flow).days();
    if (!applies || !isOurs(c) || days == 0 || (adsOnly && c.category != records::CostCategory::Ads)) continue;
    sum = sum.value_or(Fraction(0)) + Fraction::of(Int128{c.amount} * days, c.period.days());
  }
  return sum;
}

std::optional<Fraction> Naive::market(bool& applies) const {
  std::set<std::string> segments;
  applies = m_where.empty();
  if (m_where.size() == 1) {
    const Filter& f = m_where.front();
    for (const std::string& value : f.values)
      if (value != missingGroup(f.dimension)) segments.insert(value);
    const bool named = std::any_of(m_world.markets.begin(), m_world.markets.end(),
                                   [&](const auto& m) { return segments.count(m.segment) > 0; });
    applies = f.dimension == Dimension::Segment ||
              ((f.dimension == Dimension::Region || f.dimension == Dimension::Product) && named);
  }
  if (!applies) return std::nullopt;
  const auto overlaps = [&](const WorldMarket& m) { return intersect(m.period, m_period).days() > 0; };
  if (m_where.empty()) {
    for (const WorldMarket& m : m_world.markets)
      if (overlaps(m)) segments.insert(m.segment);
    if (segments.count("all")) segments = {"all"};
  }
  if (segments.empty()) return std::nullopt;
  Fraction sum = 0;
  for (const std::string& segment : segments)
    for (LocalDate day = m_period.begin; day < m_period.end; day = day.plusDays(1)) {
      const auto row = std::find_if(m_world.markets.begin(), m_world.markets.end(),
                                    [&](const auto& m) { return m.segment == segment && m.period.contains(day); });
      if (row == m_world.markets.end()) return std::nullopt;
      if (m_flow.contains(day)) sum = sum + Fraction::of(row->amount, row->period.days());
    }
  return sum;
}

Fraction Naive::fte() const {
  const bool regions =
      std::any_of(m_world.reps.begin(), m_world.reps.end(), [](const auto& r) { return !r.region.empty(); });
  std::int64_t days = 0;
  for (int i = 0; i < static_cast<int>(m_world.reps.size()); ++i) {
    const WorldRep& rep = m_world.reps[static_cast<std::size_t>(i)];
    for (LocalDate day = m_flow.begin; day < m_flow.end; day = day.plusDays(1)) {
      if ((rep.hired && day < *rep.hired) || (rep.left && day > *rep.left)) continue;
      days += std::all_of(m_where.begin(), m_where.end(), [&](const Filter& f) {
        if (f.dimension == Dimension::Rep) return has(f, repKey(i));
        if (f.dimension == Dimension::Team) return has(f, teamOn(rep, day));
        return f.dimension != Dimension::Region || !regions || has(f, rep.region);
      });
    }
  }
  return m_flow.isEmpty() ? Fraction(0) : Fraction::of(days, m_flow.days());
}

Expected Naive::targets(KpiId id) const {
  if (id == KpiId::PaceAttainment && m_elapsed.isEmpty()) return because("no_elapsed_time");
  const auto whole = target(m_period);
  if (!whole) return because("no_target");
  if (id == KpiId::Target) return exactly(*whole);
  if (*whole <= Fraction(0)) return because("zero_target");
  const Fraction sold = net([](const Fraction&) { return true; });
  if (id == KpiId::Attainment) return exactly(sold / *whole);
  if (id == KpiId::PaceAttainment) return over(sold, target(m_elapsed).value_or(Fraction(0)), "zero_target");
  if (*whole <= sold) return because("target_met");
  return exactly(open(false) / (*whole - sold));
}

Expected Naive::acquisition(KpiId id) const {
  bool applies = true;
  const auto spent = cost(id == KpiId::PaidCac, applies);
  if (!applies) return because("not_for_dimension");
  if (!spent) return because("no_cost_data");
  if (id == KpiId::AcquisitionCost) return exactly(*spent);
  std::int64_t customers = 0;
  for (const int customer : newCustomers()) {
    const WorldDeal* first = firstDeal(customer);

    const std::string own = m_world.customers[static_cast<std::size_t>(root(first->customer, LocalDate::min()))].source;
    const std::string source = lower(own.empty() ? first->source : own);
    customers += id == KpiId::Cac || source == "paid" || source == "paid search";
  }
  return over(*spent, customers, id == KpiId::Cac ? "no_new_customers" : "no_paid_customers");
}

Expected Naive::rates(KpiId id) const {
  const std::int64_t won = wins();
  const Deals lost = closed(Outcome::Lost, m_elapsed);
  const auto closedDeals = won + static_cast<std::int64_t>(lost.size());
  const auto isPositive = [](const Fraction& amount) { return amount > Fraction(0); };
  std::int64_t priced = 0;
  std::vector<Fraction> amounts;
  for (const WorldDeal* deal : closed(Outcome::Won, m_elapsed))
    if (const auto amount = wonAmount(*deal); amount && isPositive(part(*deal, *amount))) {
      ++priced;
      amounts.push_back(part(*deal, *amount));
    }
  std::sort(amounts.begin(), amounts.end());
  if (id == KpiId::WinRate) return over(won, closedDeals, "no_closed_deals");
  if (id == KpiId::DealSize) return over(net(isPositive), priced, "no_wins");
  if (id == KpiId::DealSizeMedian) return amounts.empty() ? because("no_wins") : exactly(percentile(amounts, 5));
  if (id == KpiId::WinRateValue) {
    Fraction sum = net(isPositive);
    for (const WorldDeal* deal : lost)
      if (const auto amount = wonAmount(*deal)) sum = sum + part(*deal, *amount);
    return over(net(isPositive), sum, closedDeals ? "division_by_zero" : "no_closed_deals");
  }
  // Velocity
  const std::vector<Fraction> days = cycles();
  if (closedDeals == 0) return because("no_closed_deals");
  if (priced == 0) return because("no_wins");
  if (days.empty()) return because("no_measurable_deals");
  Fraction sum = 0;
  for (const Fraction& d : days) sum = sum + d;
  std::int64_t openDeals = 0;
  for (const WorldDeal& deal : m_world.deals) openDeals += deal.outcome == Outcome::Open && isIn(deal);
  return over(Fraction(openDeals) * Fraction::of(won, closedDeals) * net(isPositive) / Fraction(priced),
              sum / Fraction(static_cast<std::int64_t>(days.size())), "zero_cycle");
}

Expected Naive::answer(KpiId id) {
  const auto any = [](const Fraction&) { return true; };
  switch (id) {
    case KpiId::Revenue:
      return exactly(net(any));
    case KpiId::GrossRevenue:
      return exactly(net([](const Fraction& a) { return a >= Fraction(0); }));
    case KpiId::Refunds:
      return exactly(net([](const Fraction& a) { return a < Fraction(0); }));
    case KpiId::WonDeals:
      return exactly(wins());
    case KpiId::LostDeals:
      return exactly(static_cast<std::int64_t>(closed(Outcome::Lost, m_elapsed).size()));
    case KpiId::Cycle:
    case KpiId::CycleP90:
      return cycles().empty() ? because("no_measurable_deals")
                              : exactly(percentile(cycles(), id == KpiId::Cycle ? 5 : 9));
    case KpiId::CycleMean: {
      Fraction sum = 0;
      for (const Fraction& days : cycles()) sum = sum + days;
      return over(sum, static_cast<std::int64_t>(cycles().size()), "no_measurable_deals");
    }
    case KpiId::RepPerformance: {
      Fraction credited = 0;
      for (const WorldDeal* deal : closed(Outcome::Won, m_elapsed))
        if (const auto amount = wonAmount(*deal); amount && owner(*deal) >= 0)
          credited = credited + part(*deal, *amount);
      return over(credited, fte(), "no_reps");
    }
    case KpiId::MarketShare:
    case KpiId::MarketSize: {
      bool applies = true;
      const auto size = market(applies);
      if (!applies) return because("not_for_dimension");
      if (!size) return because("no_market_size");
      return id == KpiId::MarketSize ? exactly(*size) : over(net(any), *size, "zero_market_size");
    }
    case KpiId::Discount: {
      Fraction list = 0, off = 0;
      for (const WorldDeal* deal : closed(Outcome::Won, m_elapsed)) {
        const auto amount = wonAmount(*deal);
        if (!amount || *amount < Fraction(0) || !deal->list) continue;
        const Fraction own = part(*deal, *home(*deal->list, deal->currency, *deal->closed));
        list = list + own;
        if (own > Fraction(0)) off = off + own - part(*deal, *amount);
      }
      return over(off, list, "no_list_prices");
    }
    case KpiId::Pipeline:
      return exactly(open(false));
    case KpiId::WeightedPipeline:
      return exactly(open(true));
    case KpiId::Retention:
    case KpiId::Churn:
    case KpiId::Grr:
    case KpiId::Nrr:
      return retention(id);
    case KpiId::CrrSimple:
    case KpiId::ReactivatedCustomers:
    case KpiId::ActiveCustomers:
    case KpiId::NewCustomers:
    case KpiId::NewRevenue:
    case KpiId::ReturningRevenue:
      return customers(id);
    case KpiId::Cac:
    case KpiId::PaidCac:
    case KpiId::AcquisitionCost:
      return acquisition(id);
    case KpiId::Attainment:
    case KpiId::PaceAttainment:
    case KpiId::Target:
    case KpiId::Coverage:
      return targets(id);
    case KpiId::Ltv:
    case KpiId::LtvCac:
    case KpiId::CacPayback:
      return because("no_margin");
    default:
      return rates(id);
  }
}

}  // namespace

Expected naive(const World& world, KpiId id, const Period& period, const Slice& where, LocalDate asOf) {
  return Naive(world, period, where, asOf).answer(id);
}

}  // namespace bellwether::test
