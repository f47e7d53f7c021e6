#include <algorithm>
#include <array>
#include <tuple>

#include "records/image_access.h"

namespace bellwether::records {
namespace {

constexpr std::int32_t kWhole = 1'000'000;
constexpr Int128 kMaxSum = Int128{1} << 100U;              // beyond what as many amounts as there can be add up to
constexpr std::int64_t kMaxDays = std::int64_t{1} << 56U;  // beyond the cycle days of as many deals

template <class Range, class Ok>
bool all(const Range& items, Ok isOk) {
  return std::all_of(items.begin(), items.end(), isOk);
}

bool allBelow(const std::vector<std::uint32_t>& values, std::size_t limit) {
  std::uint32_t highest = 0;
  for (const std::uint32_t value : values) highest = std::max(highest, value);
  return values.empty() || highest < limit;
}

bool ascend(const std::vector<std::uint32_t>& values) {
  std::uint32_t offends = 0;
  for (std::size_t i = 1; i < values.size(); ++i) offends |= static_cast<std::uint32_t>(values[i] <= values[i - 1]);
  return offends == 0;
}

/// Rows that the engine searches in: ascending, below `end`.
bool areRows(const std::vector<std::uint32_t>& rows, std::size_t end) {
  return ascend(rows) && (rows.empty() || rows.back() < end);
}

/// Where each of `count` groups begins among `items`, and the end.
bool areStarts(const std::vector<std::uint32_t>& starts, std::size_t count, std::size_t items) {
  return starts.size() == count + 1 && starts.front() == 0 && starts.back() == items &&
         std::is_sorted(starts.begin(), starts.end());
}

bool isSum(Int128 sum) { return sum >= -kMaxSum && sum <= kMaxSum; }

class Check {
 public:
  explicit Check(const Facts::Columns& columns) : m_c(columns) {}
  bool run() const {
    return settings() && runs() && parties() && cells() && dealColumns() && cycles() && splits() && flows() &&
           totals() && firstDeals() && activity() && refunds() && problems();
  }

 private:
  bool settings() const;
  bool runs() const;
  bool parties() const;
  bool merges() const;
  bool cells() const;
  bool dealColumns() const;
  bool cycles() const;
  bool areCycles(const std::vector<std::uint16_t>& days, const SparseColumn<std::int32_t>& longOnes) const;
  bool splits() const;
  bool areParts(std::size_t split) const;
  bool flows() const;
  bool isTarget(const TargetRow& row) const;
  bool totals() const;
  bool isLater(const WonTotals& before, const WonTotals& after) const;
  bool firstDeals() const;
  bool activity() const;
  bool refunds() const;
  bool problems() const;

  const Facts::Columns& m_c;
};

bool Check::settings() const {
  const WorkspaceSettings& s = m_c.settings;
  const int weekStart = static_cast<int>(s.calendar.weekStart);
  if (s.calendar.startMonth < 1 || s.calendar.startMonth > 12 || weekStart < 1 || weekStart > 7) return false;
  if (s.retentionWindowMonths < 1 || s.retentionWindowMonths > 60) return false;
  const bool hasHome = s.currency.isNone() || (m_c.currencyByCode.size() > 1 && m_c.currencyByCode[1] == s.currency);
  return hasHome && ImageAccess::isSound(m_c.rates, s.currency);
}

bool Check::runs() const {
  return m_c.wonEnd <= m_c.lostEnd && m_c.lostEnd <= m_c.openEnd && m_c.openEnd <= m_c.dealCount &&
         m_c.dealCount < kNoRow && ImageAccess::isSound(m_c.wonDays, 0, m_c.wonEnd) &&
         m_c.wonDays.rowAt(m_c.wonDays.days().size()) == m_c.wonEnd &&
         ImageAccess::isSound(m_c.lostDays, m_c.wonEnd, m_c.lostEnd) &&
         m_c.lostDays.rowAt(m_c.lostDays.days().size()) == m_c.lostEnd &&
         ImageAccess::isSound(m_c.openDays, m_c.lostEnd, m_c.openEnd);
}

bool Check::parties() const {
  const std::size_t reps = m_c.reps.size(), customers = m_c.customers.size();
  if (reps == 0 || customers == 0 || reps >= kNoRow || customers >= kNoRow) return false;
  if (!ImageAccess::isSound(m_c.repIds, reps) || !ImageAccess::isSound(m_c.repNames, reps)) return false;
  if (!ImageAccess::isSound(m_c.customerIds, customers) || !ImageAccess::isSound(m_c.customerNames, customers))
    return false;
  const auto isRep = [&](const RepRow& rep) {
    return rep.team < m_c.teams.size() && rep.region < m_c.regions.size() &&
           all(rep.teams, [&](const Membership& m) { return m.team < m_c.teams.size(); });
  };
  bool offends = false;
  for (const CustomerRow& row : m_c.customers)
    offends |= row.account >= customers || row.kind() >= m_c.customerKinds.size();
  const auto isKind = [&](const CustomerKind& kind) {
    return kind.segment < m_c.segments.size() && kind.source < m_c.sources.size() && kind.region < m_c.regions.size();
  };
  return !offends && all(m_c.customerKinds, isKind) && all(m_c.reps, isRep) && merges();
}

/// Sorted by date, each account merged once at most, and never back into itself.
bool Check::merges() const {
  if (m_c.datedMerges.empty()) return true;
  const std::size_t customers = m_c.customers.size();
  std::vector<std::uint32_t> next(customers, kNoRow);
  for (std::size_t i = 0; i < m_c.datedMerges.size(); ++i) {
    const DatedMerge& merge = m_c.datedMerges[i];
    if (merge.from >= customers || merge.into >= customers || next[merge.from] != kNoRow) return false;
    if (i > 0 && merge.on < m_c.datedMerges[i - 1].on) return false;
    next[merge.from] = merge.into;
  }
  std::vector<std::uint32_t> seenFrom(customers, kNoRow);
  for (std::uint32_t start = 0; start < customers; ++start)
    for (std::uint32_t at = start; at != kNoRow && seenFrom[at] != start; at = next[at]) {
      if (seenFrom[at] != kNoRow) break;
      seenFrom[at] = start;
      if (next[at] != kNoRow && seenFrom[next[at]] == start) return false;
    }
  return true;
}

bool Check::cells() const {
  const auto isSeat = [&](const Seat& s) { return s.rep < m_c.reps.size() && s.team < m_c.teams.size(); };
  const auto isPlace = [&](const Place& p) {
    return p.region < m_c.regions.size() && p.product < m_c.products.size() && p.source < m_c.sources.size() &&
           p.currency < m_c.currencyByCode.size() && p.segment < m_c.segments.size();
  };
  bool offends = false;
  for (const Cell& cell : m_c.cells) offends |= cell.seat() >= m_c.seats.size() || cell.place() >= m_c.places.size();
  return !offends && all(m_c.seats, isSeat) && all(m_c.places, isPlace);
}

bool Check::dealColumns() const {
  const std::size_t deals = m_c.dealCount, open = m_c.openEnd - m_c.lostEnd;
  const auto isDay = [](std::int32_t day) {
    return day == kNoDay || (day >= LocalDate::min().daysSinceEpoch() && day <= LocalDate::max().daysSinceEpoch());
  };
  const auto isOutcome = [](Outcome outcome) { return static_cast<int>(outcome) <= static_cast<int>(Outcome::Void); };
  bool isListed = true;
  m_c.list.visit([&](const auto* list) {
    std::remove_cvref_t<decltype(*list)> all = 0;
    for (std::size_t row = 0, rows = m_c.list.size(); row < rows; ++row) all |= list[row];  // the sign is in one bit
    isListed = all >= 0;
  });
  return isListed && ImageAccess::isSound(m_c.list, m_c.list.empty() ? 0 : m_c.wonEnd) &&
         ImageAccess::isSound(m_c.amount, deals) && ImageAccess::isSound(m_c.cell, deals, m_c.cells.size()) &&
         m_c.account.size() == deals && allBelow(m_c.account, m_c.customers.size()) &&
         ImageAccess::isSound(m_c.foreign, m_c.lostEnd) && m_c.openCreated.size() == open &&
         m_c.openPpm.size() == open && all(m_c.openCreated, isDay) &&
         ImageAccess::isSound(m_c.note, m_c.note.size() == 0 ? 0 : m_c.openEnd - m_c.wonEnd, m_c.notes.size()) &&
         m_c.otherOutcome.size() == deals - m_c.openEnd && all(m_c.otherOutcome, isOutcome) &&
         ImageAccess::isSound(m_c.ids, deals) && ImageAccess::isSound(m_c.names, deals);
}

/// Each deal whose cycle is said to be in the side column has it there, and no other.
bool Check::areCycles(const std::vector<std::uint16_t>& days, const SparseColumn<std::int32_t>& longOnes) const {
  if (!ImageAccess::isSound(longOnes, days.size())) return false;
  std::size_t count = 0;
  for (const std::uint16_t code : days) count += code == kCycleLong;
  return count == longOnes.rows().size() && all(longOnes.rows(), [&](std::uint32_t row) {
           return days[row] == kCycleLong && longOnes.at(row) > kCycleMax;
         });
}

bool Check::cycles() const {
  return m_c.cycle.size() == m_c.lostEnd && areCycles(m_c.cycle, m_c.longCycle) &&
         (m_c.contact.empty() || m_c.contact.size() == m_c.lostEnd) && areCycles(m_c.contact, m_c.longContact);
}

/// The parts are a whole, and add up to the deal's amount.
bool Check::areParts(std::size_t split) const {
  const std::int64_t amount = m_c.amount[m_c.splitDeals[split]];
  std::int64_t ppm = 0;
  Int128 sum = 0;
  for (std::uint32_t i = m_c.creditStart[split]; i < m_c.creditStart[split + 1]; ++i) {
    const Credit& part = m_c.credits[i];
    if (part.seat >= m_c.seats.size() || part.ppm < 0 || part.ppm > kWhole) return false;
    if (amount < 0 ? part.amount < amount || part.amount > 0 : part.amount > amount || part.amount < 0) return false;
    ppm += part.ppm;
    sum += part.amount;
  }
  return ppm == kWhole && sum == amount;
}

bool Check::splits() const {
  const std::size_t count = m_c.splitDeals.size();
  if (!areRows(m_c.splitDeals, m_c.dealCount) || !areRows(m_c.badSplits, m_c.dealCount)) return false;
  if (!areStarts(m_c.creditStart, count, m_c.credits.size())) return false;
  for (std::size_t split = 0; split < count; ++split)
    if (!(m_c.flagsOf(m_c.splitDeals[split]) & kSplit) || !areParts(split)) return false;
  if (all(m_c.cells, [](const Cell& cell) { return (cell.flags() & kSplit) == 0; })) return count == 0;
  std::size_t found = 0;
  for (std::size_t row = 0; row < m_c.dealCount; ++row) found += (m_c.flagsOf(row) & kSplit) != 0 ? 1U : 0U;
  return found == count;
}

bool Check::isTarget(const TargetRow& row) const {
  const auto limit = [&]() -> std::size_t {
    switch (row.scope) {
      case TargetScope::Company:
        return 1;
      case TargetScope::Team:
        return m_c.teams.size();
      case TargetScope::Rep:
        return m_c.reps.size();
      case TargetScope::Product:
        return m_c.products.size();
      case TargetScope::Region:
        return m_c.regions.size();
    }
    return 0;
  };
  return row.code < limit() && row.kpi < m_c.kpiNames.size() && !row.period.isEmpty();
}

bool Check::flows() const {
  const auto isTargetRow = [&](const TargetRow& row) { return isTarget(row); };
  const auto isCost = [](const CostRow& row) {
    return static_cast<int>(row.category) <= static_cast<int>(CostCategory::Other) && !row.period.isEmpty();
  };
  const auto isMarket = [](const MarketRow& row) { return !row.period.isEmpty(); };
  const bool isSorted =
      std::is_sorted(m_c.targets.begin(), m_c.targets.end(), [](const TargetRow& a, const TargetRow& b) {
        return std::tie(a.scope, a.code, a.kpi, a.period.begin) < std::tie(b.scope, b.code, b.kpi, b.period.begin);
      });
  return isSorted && all(m_c.targets, isTargetRow) && all(m_c.overlappingTargets, isTargetRow) &&
         all(m_c.costs, isCost) && all(m_c.markets, isMarket) && all(m_c.overlappingMarkets, isMarket);
}

bool Check::isLater(const WonTotals& before, const WonTotals& after) const {
  constexpr std::array kSums = {&WonTotals::net, &WonTotals::refunds, &WonTotals::list, &WonTotals::listedNet,
                                &WonTotals::unassigned};
  constexpr std::array kCounts = {&WonTotals::rows,          &WonTotals::deals,      &WonTotals::priced,
                                  &WonTotals::refundRows,    &WonTotals::cycleDeals, &WonTotals::noCreated,
                                  &WonTotals::negativeCycle, &WonTotals::listed,     &WonTotals::fxMissing,
                                  &WonTotals::noAmount};
  const auto deals = static_cast<std::int64_t>(m_c.wonEnd);
  return all(kSums, [&](auto sum) { return isSum(after.*sum); }) &&
         all(kCounts, [&](auto count) { return after.*count >= before.*count && after.*count <= deals; }) &&
         after.cycleDays >= before.cycleDays && after.cycleDays <= kMaxDays;
}

bool Check::totals() const {
  const auto& won = m_c.wonTotals;
  const auto& lost = m_c.lostTotals;
  if (won.size() != m_c.wonDays.days().size() + 1 || lost.size() != m_c.lostDays.days().size() + 1) return false;
  for (std::size_t slot = 0; slot < won.size(); ++slot)
    if (!isLater(slot == 0 ? WonTotals{} : won[slot - 1], won[slot])) return false;
  const auto deals = static_cast<std::int64_t>(m_c.lostEnd - m_c.wonEnd);
  for (std::size_t slot = 0; slot < lost.size(); ++slot) {
    const LostTotals before = slot == 0 ? LostTotals{} : lost[slot - 1];
    if (!isSum(lost[slot].amount) || lost[slot].deals < before.deals || lost[slot].deals > deals) return false;
    if (lost[slot].fxMissing < before.fxMissing || lost[slot].fxMissing > deals) return false;
  }
  return true;
}

bool Check::firstDeals() const {
  if (m_c.firstDeal.size() != m_c.customers.size()) return false;
  // One more than kNoRow is 0.
  std::uint32_t highest = 0;
  for (const std::uint32_t row : m_c.firstDeal) highest = std::max(highest, row + 1);
  return highest <= m_c.wonEnd && areRows(m_c.firstDeals, m_c.wonEnd) && m_c.firstDeals.size() < m_c.customers.size() &&
         m_c.firstBits.size() == (m_c.wonEnd + 63) / 64;
}

/// No account in the sets that is not there.
bool Check::activity() const {
  const ActivityIndex& index = m_c.activity;
  if (index.boundaries == 0) return index.words.empty();
  if (index.wordsPerSet != (m_c.customers.size() + 63) / 64) return false;
  if (index.words.size() % index.wordsPerSet != 0 || index.words.size() / index.wordsPerSet != index.boundaries)
    return false;
  const std::size_t used = m_c.customers.size() % 64;
  if (used == 0) return true;
  for (std::size_t set = 0; set < index.boundaries; ++set)
    if (index.words[(set + 1) * index.wordsPerSet - 1] >> used != 0) return false;
  return true;
}

bool Check::refunds() const {
  const RefundIndex& index = m_c.refunds;
  const auto areAmounts = [&] {
    bool offends = false;
    for (std::size_t i = 0; i < index.deals.size(); ++i) offends |= index.amounts[i] != m_c.amount[index.deals[i]];
    return !offends;
  };
  return areRows(index.rows, m_c.wonEnd) && areRows(index.accounts, m_c.customers.size()) &&
         areStarts(index.start, index.accounts.size(), index.deals.size()) && allBelow(index.deals, m_c.wonEnd) &&
         ImageAccess::isSound(index.amounts, index.deals.size()) && areAmounts();
}

bool Check::problems() const {
  const auto areSound = [&](const ProblemRows* problems) {
    return problems->rows.size() <= ProblemRows::kKept && areRows(problems->rows, m_c.lostEnd) &&
           problems->count >= static_cast<std::int64_t>(problems->rows.size()) &&
           problems->count <= static_cast<std::int64_t>(m_c.dealCount) && isSum(problems->amount);
  };
  return all(std::array{&m_c.wonFxMissing, &m_c.lostFxMissing, &m_c.wonNoAmount, &m_c.noCreated, &m_c.negativeCycle,
                        &m_c.noList},
             areSound);
}

}  // namespace

bool isSoundImage(const Facts::Columns& columns) { return Check(columns).run(); }

}  // namespace bellwether::records
