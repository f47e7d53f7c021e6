#include <array>
#include <map>
#include <set>
#include <string_view>

#include "bellwether/app/closed_period.h"
#include "bellwether/kpi/deal_lookup.h"

namespace bellwether::app {
namespace {

using records::CountedDeal;

/// Pairs each deal of then with one of now; null where there is none.
class Matching final {
 public:
  Matching(const std::vector<CountedDeal>& then, const std::vector<CountedDeal>& now) : m_partners(then.size()) {
    for (const CountedDeal& deal : now) m_left.emplace(deal.id, &deal);
    for (std::size_t i = 0; i < then.size(); ++i)
      take(then[i], i, [&](const CountedDeal& other) { return other == then[i]; });
    for (std::size_t i = 0; i < then.size(); ++i)
      if (!m_partners[i]) take(then[i], i, [](const CountedDeal&) { return true; });
  }

  const CountedDeal* partner(std::size_t i) const { return m_partners[i]; }
  bool isTaken(const CountedDeal& deal) const { return m_taken.contains(&deal); }

 private:
  template <class Fits>
  void take(const CountedDeal& deal, std::size_t i, Fits&& fits) {
    const auto [begin, end] = m_left.equal_range(deal.id);
    for (auto each = begin; each != end; ++each) {
      if (!fits(*each->second)) continue;
      m_partners[i] = each->second;
      m_taken.insert(each->second);
      m_left.erase(each);
      return;
    }
  }

  std::multimap<std::string_view, const CountedDeal*> m_left;
  std::vector<const CountedDeal*> m_partners;
  std::set<const CountedDeal*> m_taken;
};

DealChange changeOfAmount(const CountedDeal& then, const CountedDeal& now) {
  if (now.amount < then.amount) return DealChange::AmountCut;
  return now.amount > then.amount ? DealChange::AmountRaised : DealChange::Described;
}

DealChange fateOf(const kpi::DealInfo& deal, const Period& period) {
  switch (deal.outcome) {
    case records::Outcome::Open:
      return DealChange::Reopened;
    case records::Outcome::Lost:
      return DealChange::Lost;
    case records::Outcome::Void:
      return DealChange::Voided;
    case records::Outcome::Won:
      break;
  }
  return deal.date && period.contains(*deal.date) ? DealChange::Uncounted : DealChange::MovedOut;
}

/// Tells what became of deals that are not counted any more. One pass over the facts.
void tellFates(std::vector<DealDrift>& drift, const records::Facts& facts, const Period& period) {
  std::map<std::string_view, std::vector<DealDrift*>> wanted;
  for (DealDrift& each : drift) {
    if (each.now || !each.then) continue;
    each.what = DealChange::Gone;
    wanted[each.then->id].push_back(&each);
  }
  if (wanted.empty()) return;
  for (std::size_t deal = 0; deal < facts.dealCount(); ++deal) {
    const auto found = wanted.find(kpi::dealId(facts, deal));
    if (found == wanted.end()) continue;
    const DealChange fate = fateOf(kpi::dealInfo(facts, deal), period);
    for (DealDrift* each : found->second) {
      if (each->what != DealChange::Gone) continue;
      each->what = fate;
      break;
    }
  }
}

}  // namespace

std::string_view toString(DealChange change) {
  constexpr std::array<std::string_view, 10> names = {"reopened",  "lost", "voided",     "moved_out",
                                                      "uncounted", "gone", "amount_cut", "amount_raised",
                                                      "described", "added"};
  return names[static_cast<std::size_t>(change)];
}

std::vector<DealDrift> driftOf(const std::vector<CountedDeal>& then, const std::vector<CountedDeal>& now,
                               const records::Facts& facts, const Period& period) {
  const Matching matching(then, now);
  std::vector<DealDrift> drift;
  for (std::size_t i = 0; i < then.size(); ++i) {
    const CountedDeal* partner = matching.partner(i);
    if (!partner)
      drift.push_back({then[i], std::nullopt, DealChange::Gone});
    else if (!(*partner == then[i]))
      drift.push_back({then[i], *partner, changeOfAmount(then[i], *partner)});
  }
  for (const CountedDeal& deal : now)
    if (!matching.isTaken(deal)) drift.push_back({std::nullopt, deal, DealChange::Added});
  tellFates(drift, facts, period);
  return drift;
}

}  // namespace bellwether::app
