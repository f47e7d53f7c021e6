#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

#include "records/builder_state.h"
#include "records/large_pages.h"

namespace bellwether::records {
namespace {

/// Says what became of the codes of facts made before, as long as their deals would come out the same.
class BaseParties final {
 public:
  BaseParties(const Facts::Columns& before, const Facts::Columns& now) : m_before(before), m_now(now) {}
  bool areSame(const BaseDeals& deals, Base& base) const {
    base.accounts.assign(m_before.customers.size(), kNone);
    base.reps.assign(m_before.reps.size(), kNone);
    base.accounts[0] = base.reps[0] = 0;
    const auto all = [](const std::vector<BaseDeals::Party>& parties, auto isSame) {
      return std::ranges::all_of(parties, [&](const BaseDeals::Party& p) { return isSame(p.before, p.now + 1); });
    };
    return all(deals.customers, [&](auto a, auto b) { return isSameCustomer(a, b, base.accounts); }) &&
           all(deals.reps, [&](auto a, auto b) { return isSameRep(a, b, base.reps); });
  }

 private:
  /// The customer's account is known by the same name, and where deals lie follows from the same values.
  bool isSameCustomer(std::uint32_t before, std::uint32_t now, std::vector<std::uint32_t>& accounts) const {
    const std::uint32_t was = m_before.customers[before].account, is = m_now.customers[now].account;
    const CustomerKind& kind = m_before.kindOf(before);
    const CustomerKind& other = m_now.kindOf(now);
    return becomes(accounts[was], is) && m_before.customerNames[was] == m_now.customerNames[is] &&
           m_before.segments[kind.segment] == m_now.segments[other.segment] &&
           m_before.regions[kind.region] == m_now.regions[other.region];
  }
  /// In the same teams and region; parts of splits come in the order of ids and names.
  bool isSameRep(std::uint32_t before, std::uint32_t now, std::vector<std::uint32_t>& reps) const {
    const RepRow& was = m_before.reps[before];
    const RepRow& is = m_now.reps[now];
    const auto sameMembership = [&](const Membership& a, const Membership& b) {
      return m_before.teams[a.team] == m_now.teams[b.team] && a.period == b.period;
    };
    return becomes(reps[before], now) && m_before.repIds[before] == m_now.repIds[now] &&
           m_before.repNames[before] == m_now.repNames[now] &&
           m_before.regions[was.region] == m_now.regions[is.region] &&
           m_before.teams[was.team] == m_now.teams[is.team] && std::ranges::equal(was.teams, is.teams, sameMembership);
  }
  static bool becomes(std::uint32_t& code, std::uint32_t now) {
    if (code == kNone) code = now;
    return code == now;
  }

  const Facts::Columns& m_before;
  const Facts::Columns& m_now;
};

/// All that the deals that stay refer to is known.
bool isComplete(const Base& base) {
  const Facts::Columns& columns = base.columns();
  for (std::size_t row = 0; row < columns.dealCount; ++row)
    if (base.accounts[columns.account[row]] == kNone && !base.isDropped[row]) return false;
  return std::ranges::all_of(columns.seats, [&](const Seat& seat) { return base.reps[seat.rep] != kNone; });
}

/// Lays the rows that stay and the fresh ones of one outcome beside each other, day by day.
class RunMerge final {
 public:
  RunMerge(const Base& base, const DealOrder& fresh, std::vector<DealSource>& out)
      : m_base(base), m_fresh(fresh.source), m_out(out) {}

  /// Rows from where the last run ended to `baseEnd` and `freshEnd`; those behind the days of the base have none.
  void run(const DayIndex* days, std::size_t baseEnd, std::size_t freshEnd) {
    const std::size_t slots = days ? days->days().size() : 0;
    for (std::size_t slot = 0; slot < slots; ++slot) {
      takeFreshBefore(days->days()[slot], freshEnd);
      takeBase(days->rowAt(slot + 1));
    }
    takeFreshBefore(days ? DealKey::kNever : std::numeric_limits<std::int32_t>::min(), freshEnd);
    takeBase(baseEnd);
    while (m_nextFresh < freshEnd) m_out.push_back(m_fresh[m_nextFresh++]);
  }

 private:
  void takeBase(std::size_t end) {
    for (; m_nextBase < end; ++m_nextBase)
      if (!m_base.isDropped[m_nextBase]) m_out.push_back(DealSource(m_nextBase));
  }
  void takeFreshBefore(std::int32_t day, std::size_t end) {
    while (m_nextFresh < end && keyOf(m_fresh[m_nextFresh].deal()).day() < day) m_out.push_back(m_fresh[m_nextFresh++]);
  }

  const Base& m_base;
  const std::vector<DealSource>& m_fresh;
  std::vector<DealSource>& m_out;
  std::size_t m_nextBase = 0, m_nextFresh = 0;
};

/// Tells most ids that are not among the wanted ones by a few of their characters.
class IdFilter final {
 public:
  void add(std::string_view id) { m_bits[hashOf(id) / 64] |= std::uint64_t{1} << (hashOf(id) % 64); }
  bool mayContain(std::string_view id) const { return (m_bits[hashOf(id) / 64] >> (hashOf(id) % 64)) & 1U; }

 private:
  static constexpr std::size_t kBits = std::size_t{1} << 18U;
  static std::size_t hashOf(std::string_view id) {
    std::uint64_t last = id.size();
    const std::size_t count = std::min(id.size(), sizeof last);
    if (count > 0) std::memcpy(&last, id.data() + id.size() - count, count);
    return static_cast<std::size_t>(((last ^ id.size()) * 0x9E3779B97F4A7C15ULL) >> 46U) % kBits;
  }
  std::array<std::uint64_t, kBits / 64> m_bits{};
};

}  // namespace

std::optional<Base> baseOf(BaseDeals deals, const Facts::Columns& columns) {
  Base base;
  base.facts = std::move(deals.facts);
  base.isDropped.resize(base.columns().dealCount);
  for (const std::uint32_t row : deals.dropped) base.isDropped[row] = true;
  if (!BaseParties(base.columns(), columns).areSame(deals, base) || !isComplete(base)) return std::nullopt;
  return base;
}

DealOrder mergeOrders(const Base& base, const DealOrder& fresh) {
  const Facts::Columns& columns = base.columns();
  DealOrder order;
  reserveLarge(order.source, columns.dealCount + fresh.source.size());
  RunMerge merge(base, fresh, order.source);
  merge.run(&columns.wonDays, columns.wonEnd, fresh.wonEnd);
  order.wonEnd = order.source.size();
  merge.run(&columns.lostDays, columns.lostEnd, fresh.lostEnd);
  order.lostEnd = order.source.size();
  merge.run(&columns.openDays, columns.openEnd, fresh.openEnd);
  order.openEnd = order.source.size();
  merge.run(nullptr, columns.dealCount, fresh.source.size());
  return order;
}

std::optional<std::vector<RowIndex>> rowsOf(const Facts& facts, const std::vector<std::string_view>& ids) {
  const auto filter = std::make_unique<IdFilter>();
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    filter->add(ids[i]);
    if (!places.emplace(ids[i], i).second) return std::nullopt;
  }
  std::vector<RowIndex> rows(ids.size(), kNone);
  const Facts::Columns& columns = facts.columns();
  for (std::size_t row = 0; row < columns.dealCount; ++row) {
    const std::string_view id = columns.ids[row];
    if (!filter->mayContain(id)) continue;
    const auto place = places.find(id);
    if (place == places.end()) continue;
    if (rows[place->second] != kNone) return std::nullopt;
    rows[place->second] = static_cast<RowIndex>(row);
  }
  return rows;
}

}  // namespace bellwether::records
