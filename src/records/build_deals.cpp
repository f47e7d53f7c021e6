#include <algorithm>
#include <array>

#include "records/builder_state.h"
#include "records/cell_table.h"
#include "records/large_pages.h"

namespace bellwether::records {

std::uint32_t teamOn(const RepRow& rep, std::int32_t day) {
  const LocalDate date = LocalDate::fromDays(day);
  for (auto it = rep.teams.rbegin(); it != rep.teams.rend(); ++it)
    if (it->period.contains(date)) return it->team;
  return rep.team;
}

std::uint32_t currentTeam(const RepRow& rep) {
  if (!rep.teams.empty() && rep.teams.back().period.end == LocalDate::max()) return rep.teams.back().team;
  return rep.team || rep.teams.empty() ? rep.team : rep.teams.back().team;
}

std::vector<std::int64_t> largestRemainder(std::int64_t amount, std::span<const std::int32_t> ppm) {
  const Int128 magnitude = amount < 0 ? -Int128{amount} : Int128{amount};
  std::vector<Int128> wholes(ppm.size());  // of 2^63 too, which is one part of the smallest amount
  std::vector<std::pair<std::int64_t, std::size_t>> remainders(ppm.size());
  Int128 left = magnitude;
  for (std::size_t i = 0; i < ppm.size(); ++i) {
    const Int128 scaled = magnitude * ppm[i];
    wholes[i] = scaled / 1'000'000;
    remainders[i] = {static_cast<std::int64_t>(scaled % 1'000'000), i};
    left -= wholes[i];
  }
  std::stable_sort(remainders.begin(), remainders.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; left > 0; ++i, --left) ++wholes[remainders[i % remainders.size()].second];
  std::vector<std::int64_t> parts(ppm.size());
  for (std::size_t i = 0; i < parts.size(); ++i)
    parts[i] = static_cast<std::int64_t>(amount < 0 ? -wholes[i] : wholes[i]);
  return parts;
}

/// Two remainders add up to a whole unit or to nothing.
std::array<std::int64_t, 2> largestRemainder(std::int64_t amount, const std::array<std::int32_t, 2>& ppm) {
  constexpr std::int64_t kWhole = 1'000'000;
  if (ppm[0] < 0 || ppm[1] < 0 || ppm[0] + ppm[1] != kWhole || amount == std::numeric_limits<std::int64_t>::min()) {
    const auto parts = largestRemainder(amount, std::span<const std::int32_t>(ppm));
    return {parts[0], parts[1]};
  }
  // The amount in millions and the rest, so that no product leaves 64 bits.
  const std::int64_t magnitude = amount < 0 ? -amount : amount;
  const std::int64_t millions = magnitude / kWhole, rest = magnitude % kWhole;
  const std::int64_t scaled = rest * ppm[0], remainder = scaled % kWhole;
  const std::int64_t down = millions * ppm[0] + scaled / kWhole;
  // The other's remainder is what this one's lacks of a unit: the larger gets it, of equal ones the first.
  const std::int64_t first = down + (remainder >= kWhole - remainder && remainder > 0 ? 1 : 0);
  return amount < 0 ? std::array{-first, first - magnitude} : std::array{first, magnitude - first};
}

namespace {

/// Splits of each deal, valid ones only, with parts in the order of the reps' ids.
class SplitTable {
 public:
  SplitTable(std::vector<RawSplit> splits, const Facts::Columns& columns) : m_splits(std::move(splits)) {
    std::stable_sort(m_splits.begin(), m_splits.end(), [&](const RawSplit& a, const RawSplit& b) {
      if (a.deal != b.deal) return a.deal < b.deal;
      if (columns.repIds[a.rep] != columns.repIds[b.rep]) return columns.repIds[a.rep] < columns.repIds[b.rep];
      return columns.repNames[a.rep] < columns.repNames[b.rep];
    });
  }
  std::span<const RawSplit> of(std::uint32_t deal) const {
    const auto less = [](const RawSplit& split, std::uint32_t d) { return split.deal < d; };
    const auto begin = std::lower_bound(m_splits.begin(), m_splits.end(), deal, less);
    const auto end = std::lower_bound(begin, m_splits.end(), deal + 1, less);
    return {begin, end};
  }
  static bool isSound(std::span<const RawSplit> parts) {
    std::int64_t sum = 0;
    for (const RawSplit& part : parts) {
      if (part.ppm < 0 || part.rep == 0) return false;
      sum += part.ppm;
    }
    return sum == 1'000'000;
  }
  bool empty() const { return m_splits.empty(); }

 private:
  std::vector<RawSplit> m_splits;
};

/// Writes the deal columns row by row.
class DealWriter {
 public:
  DealWriter(const BuilderState& state, const DealOrder& order, Facts::Columns& columns)
      : m_state(state),
        m_order(order),
        m_out(columns),
        m_splits(state.splits, columns),
        m_cells(columns),
        m_seatsOfRep(columns.reps.size()) {}
  void run();

 private:
  struct Converted {
    std::int64_t amount = 0;
    std::uint32_t flags = 0;
  };
  void reserve();
  Cell writeRow(std::uint32_t row);
  Converted convert(std::uint32_t row, const RawDeal& deal);
  void writeCycles(std::uint32_t row, const RawDeal& deal);
  void writeList(std::uint32_t row, const RawDeal& deal);
  void writeCredits(std::uint32_t row, const RawDeal& deal, std::int64_t amount);
  std::uint32_t seatOf(std::uint32_t rep, const RawDeal& deal);
  void finish();

  const BuilderState& m_state;
  const DealOrder& m_order;
  Facts::Columns& m_out;
  SplitTable m_splits;
  CellTable m_cells;
  std::vector<std::int64_t> m_amounts, m_lists;
  std::vector<std::uint32_t> m_codes, m_notes;
  std::vector<std::vector<std::uint32_t>> m_seatsOfRep;
  bool m_hasContact = false, m_hasNote = false, m_hasList = false;
};

std::uint16_t cycleCode(std::int32_t start, std::uint32_t row, std::int32_t closed, SparseColumn<std::int32_t>& side) {
  if (start == kNoDay) return kCycleNoStart;
  const std::int32_t days = closed - start;
  if (days < 0) return kCycleNegative;
  if (days <= kCycleMax) return static_cast<std::uint16_t>(days);
  side.append(row, days);
  return kCycleLong;
}

void DealWriter::reserve() {
  const std::vector<RawDeal>& deals = m_state.deals;
  for (const RawDeal& deal : deals) {
    m_hasContact |= deal.contact != kNoDay && deal.outcome != Outcome::Open;
    m_hasNote |= deal.note != 0;
    m_hasList |= deal.hasList;
  }
  reserveLarge(m_amounts, deals.size());
  reserveLarge(m_codes, deals.size());
  reserveLarge(m_out.account, deals.size());
  reserveLarge(m_out.cycle, m_out.lostEnd);
  if (m_hasContact) reserveLarge(m_out.contact, m_out.lostEnd);
  if (m_hasNote) reserveLarge(m_notes, m_out.openEnd - m_out.wonEnd);
  if (m_hasList) reserveLarge(m_lists, m_out.wonEnd);
  reserveLarge(m_out.openCreated, m_out.openEnd - m_out.lostEnd);
  reserveLarge(m_out.openPpm, m_out.openEnd - m_out.lostEnd);
}

void DealWriter::run() {
  // Rows come from anywhere and so do their cells: what will be needed is asked for some rows ahead.
  constexpr std::size_t kBlock = 64;
  const std::vector<std::uint32_t>& source = m_order.source;
  m_out.wonEnd = m_order.wonEnd;
  m_out.lostEnd = m_order.lostEnd;
  m_out.openEnd = m_order.openEnd;
  m_out.dealCount = source.size();
  m_out.wonDays = DayIndex(0);
  m_out.lostDays = DayIndex(m_out.wonEnd);
  m_out.openDays = DayIndex(m_out.lostEnd);
  reserve();
  m_out.creditStart.push_back(0);
  std::array<Cell, kBlock> cells;
  for (std::size_t first = 0; first < source.size(); first += kBlock) {
    const std::size_t end = std::min(first + kBlock, source.size()), next = std::min(end + kBlock, source.size());
    for (std::size_t row = end; row < next; ++row) {
      __builtin_prefetch(&m_state.deals[source[row]]);
      __builtin_prefetch(&m_state.deals[source[row]].note);
    }
    for (std::size_t row = first; row < end; ++row) {
      cells[row - first] = writeRow(static_cast<std::uint32_t>(row));
      m_cells.expect(cells[row - first]);
    }
    for (std::size_t row = first; row < end; ++row) m_codes.push_back(m_cells.cellCode(cells[row - first]));
  }
  finish();
}

Cell DealWriter::writeRow(std::uint32_t row) {
  const std::uint32_t source = m_order.source[row];
  const RawDeal& deal = m_state.deals[source];
  const CustomerRow& resolved = m_out.customers[deal.customer];
  auto [amount, flags] = convert(row, deal);
  std::uint32_t rep = deal.rep;
  if (deal.hasSplits) {
    const auto parts = m_splits.of(source);
    if (SplitTable::isSound(parts)) {
      flags |= kSplit;
      const auto byPart = [](const RawSplit& a, const RawSplit& b) { return a.ppm < b.ppm; };
      if (rep == 0) rep = std::max_element(parts.begin(), parts.end(), byPart)->rep;
      writeCredits(row, deal, amount);
    } else {
      m_out.badSplits.push_back(row);
    }
  }
  Place place;
  place.region = deal.region              ? deal.region
                 : m_out.reps[rep].region ? m_out.reps[rep].region
                                          : m_state.customers[deal.customer].region;
  place.product = deal.product;
  place.source = deal.source;
  place.currency = deal.currency;
  place.segment = resolved.segment;
  m_amounts.push_back(amount);
  m_out.account.push_back(resolved.account);
  if (row < m_out.lostEnd) writeCycles(row, deal);
  if (m_hasNote && row >= m_out.wonEnd && row < m_out.openEnd) m_notes.push_back(deal.note);
  if (row >= m_out.lostEnd && row < m_out.openEnd) {
    if (deal.expected != kNoDay) m_out.openDays.append(deal.expected);
    m_out.openCreated.push_back(deal.created);
    m_out.openPpm.push_back(deal.ppm);
  }
  if (row >= m_out.openEnd) m_out.otherOutcome.push_back(deal.outcome);
  if (m_hasList && row < m_out.wonEnd) writeList(row, deal);
  return {seatOf(rep, deal), m_cells.placeCode(place), flags};
}

DealWriter::Converted DealWriter::convert(std::uint32_t row, const RawDeal& deal) {
  if (!deal.hasAmount) return {0, kNoAmount};
  if (row >= m_out.lostEnd || m_out.rates.isHome(m_state.currencies[deal.currency])) return {deal.amount, 0};
  m_out.foreign.append(row, deal.amount);
  const auto converted =
      m_out.rates.convert(deal.amount, m_state.currencies[deal.currency], LocalDate::fromDays(deal.closed));
  if (converted) return {*converted, 0};
  return {0, deal.amount < 0 ? std::uint32_t{kFxMissing | kNegative} : std::uint32_t{kFxMissing}};
}

void DealWriter::writeCycles(std::uint32_t row, const RawDeal& deal) {
  (row < m_out.wonEnd ? m_out.wonDays : m_out.lostDays).append(deal.closed);
  const bool isRefund = row < m_out.wonEnd && deal.hasAmount && deal.amount < 0;
  const std::uint16_t code = isRefund ? kCycleRefund : cycleCode(deal.created, row, deal.closed, m_out.longCycle);
  m_out.cycle.push_back(code);
  if (code <= kCycleMax) m_out.maxCycle = std::max<std::int32_t>(m_out.maxCycle, code);
  if (!m_hasContact) return;
  const std::int32_t start = deal.contact != kNoDay ? deal.contact : deal.created;
  m_out.contact.push_back(isRefund ? kCycleRefund : cycleCode(start, row, deal.closed, m_out.longContact));
}

void DealWriter::writeList(std::uint32_t, const RawDeal& deal) {
  const auto converted =
      deal.hasList ? m_out.rates.convert(deal.list, m_state.currencies[deal.currency], LocalDate::fromDays(deal.closed))
                   : std::nullopt;
  m_lists.push_back(std::max<std::int64_t>(converted.value_or(0), 0));
}

void DealWriter::writeCredits(std::uint32_t row, const RawDeal& deal, std::int64_t amount) {
  const auto parts = m_splits.of(m_order.source[row]);
  std::vector<std::int32_t> ppm;
  for (const RawSplit& part : parts) ppm.push_back(part.ppm);
  const std::vector<std::int64_t> amounts = largestRemainder(amount, ppm);
  for (std::size_t i = 0; i < parts.size(); ++i)
    m_out.credits.push_back({seatOf(parts[i].rep, deal), parts[i].ppm, amounts[i]});
  m_out.splitDeals.push_back(row);
  m_out.creditStart.push_back(static_cast<std::uint32_t>(m_out.credits.size()));
}

std::uint32_t DealWriter::seatOf(std::uint32_t rep, const RawDeal& deal) {
  const RepRow& row = m_out.reps[rep];
  const bool isNow = deal.outcome == Outcome::Open || deal.closed == kNoDay;
  const std::uint32_t team = row.teams.empty() ? row.team : isNow ? currentTeam(row) : teamOn(row, deal.closed);
  // Nobody is in many teams.
  std::vector<std::uint32_t>& seats = m_seatsOfRep[rep];
  for (const std::uint32_t seat : seats)
    if (m_out.seats[seat].team == team) return seat;
  seats.push_back(static_cast<std::uint32_t>(m_out.seats.size()));
  m_out.seats.push_back({rep, team});
  return seats.back();
}

void DealWriter::finish() {
  m_out.amount = IntColumn(std::move(m_amounts));
  m_out.cell = CodeColumn(std::move(m_codes), m_out.cells.size());
  if (m_hasNote) m_out.note = CodeColumn(std::move(m_notes), m_out.notes.size());
  if (!m_lists.empty()) m_out.list = IntColumn(std::move(m_lists));
  m_out.places.shrink_to_fit();
  m_out.cells.shrink_to_fit();
  m_out.cellFlags.shrink_to_fit();
  m_out.longCycle.shrink();
  m_out.longContact.shrink();
  m_out.foreign.shrink();
  m_out.seats.shrink_to_fit();
  m_out.splitDeals.shrink_to_fit();
  m_out.creditStart.shrink_to_fit();
  m_out.credits.shrink_to_fit();
}

}  // namespace

void fillDeals(const BuilderState& state, const DealOrder& order, Facts::Columns& columns) {
  DealWriter(state, order, columns).run();
}

}  // namespace bellwether::records
