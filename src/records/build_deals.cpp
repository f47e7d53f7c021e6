#include <algorithm>
#include <array>

#include "records/bring_close.h"
#include "records/builder_state.h"
#include "records/cell_table.h"
#include "records/large_pages.h"
#include "records/term_codes.h"

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
      if (a.deal != b.deal) return std::less<>()(a.deal, b.deal);
      if (columns.repIds[a.rep] != columns.repIds[b.rep]) return columns.repIds[a.rep] < columns.repIds[b.rep];
      return columns.repNames[a.rep] < columns.repNames[b.rep];
    });
  }
  std::span<const RawSplit> of(const StoredDeal& deal) const {
    const auto found = std::ranges::equal_range(m_splits, &deal, std::less<>(), &RawSplit::deal);
    return {found.begin(), found.end()};
  }
  static bool isSound(std::span<const RawSplit> parts) {
    std::int64_t sum = 0;
    for (const RawSplit& part : parts) {
      if (part.ppm < 0 || part.rep == 0) return false;
      sum += part.ppm;
    }
    return sum == 1'000'000;
  }

 private:
  std::vector<RawSplit> m_splits;
};

/// Follows a sparse column of rows that are asked for in ascending order.
class SparseCursor {
 public:
  const std::int64_t* find(const SparseColumn<std::int64_t>& column, std::uint32_t row) {
    while (m_at < column.rows().size() && column.rows()[m_at] < row) ++m_at;
    return m_at < column.rows().size() && column.rows()[m_at] == row ? &column.values()[m_at] : nullptr;
  }

 private:
  std::size_t m_at = 0;
};

/// Writes what the deals are worth, where and by whom, row by row.
class DealWriter {
 public:
  DealWriter(const BuilderState& state, const DealOrder& order, Facts::Columns& columns)
      : m_state(state),
        m_base(state.base.facts ? &state.base.columns() : nullptr),
        m_order(order),
        m_out(columns),
        m_splits(state.splits, columns),
        m_cells(columns, order.source.size()),
        m_products(state.codes.terms, columns.products),
        m_regions(state.codes.terms, columns.regions),
        m_sources(state.codes.terms, columns.sources),
        m_currencies(state.codes.terms.size(), kNone),
        m_seatsOfRep(columns.reps.size()) {
    if (!m_base) return;
    m_cellOfBase.assign(m_base->cells.size(), kNone);
    m_placeOfBase.assign(m_base->places.size(), kNone);
    m_seatOfBase.assign(m_base->seats.size(), kNone);
  }
  void run();

 private:
  struct Converted {
    std::int64_t amount = 0;
    std::uint32_t flags = 0;
  };
  /// The cell of a row, or its code where that is known already.
  struct Placed {
    Cell cell;
    std::uint32_t code = kNone;
    std::uint32_t baseCode = kNone;  ///< of a copied row
  };
  Cell writeRow(std::uint32_t row, const StoredDeal& deal);
  Placed copyRow(std::uint32_t row, std::uint32_t from);
  Cell cellOfBase(std::uint32_t code);
  std::uint32_t placeOfBase(std::uint32_t code);
  std::uint32_t seatOfBase(std::uint32_t code);
  void copyCredits(std::uint32_t row, std::uint32_t from);
  Placed place(std::uint32_t row);
  void keepCode(const Placed& placed);
  void expect(std::size_t begin, std::size_t end) const;
  Converted convert(std::uint32_t row, const StoredDeal& deal, std::uint32_t currency);
  void writeList(const StoredDeal& deal, std::uint32_t currency);
  void writeCredits(std::uint32_t row, const StoredDeal& deal, std::int64_t amount);
  std::uint32_t seatOf(std::uint32_t rep, const StoredDeal& deal);
  std::uint32_t seatOf(std::uint32_t rep, std::uint32_t team);
  std::uint32_t currencyOf(std::uint32_t term);
  std::uint32_t currencyCode(std::string_view text);
  void finish();

  const BuilderState& m_state;
  const Facts::Columns* const m_base;
  const DealOrder& m_order;
  Facts::Columns& m_out;
  SplitTable m_splits;
  CellTable m_cells;
  TermCodes m_products, m_regions, m_sources;
  std::vector<std::uint32_t> m_currencies;  ///< code by term; kNone: not asked for yet
  std::vector<std::int64_t> m_amounts, m_lists;
  std::vector<std::uint32_t> m_codes;
  std::vector<std::uint32_t> m_cellOfBase, m_placeOfBase, m_seatOfBase;  ///< codes by former ones; kNone: not met yet
  SparseCursor m_foreignOfBase;
  std::vector<std::vector<std::uint32_t>> m_seatsOfRep;
  bool m_hasList = false;
};

void DealWriter::run() {
  constexpr std::size_t kBlock = 64;
  const std::size_t count = m_order.source.size();
  reserveLarge(m_amounts, count);
  reserveLarge(m_codes, count);
  reserveLarge(m_lists, m_order.wonEnd);
  m_out.creditStart.push_back(0);
  std::array<Placed, kBlock> placed;
  for (std::size_t first = 0; first < count; first += kBlock) {
    const std::size_t end = std::min(first + kBlock, count);
    expect(end, std::min(end + kBlock, count));
    for (std::size_t row = first; row < end; ++row) placed[row - first] = place(static_cast<std::uint32_t>(row));
    for (std::size_t row = first; row < end; ++row) keepCode(placed[row - first]);
  }
  finish();
}

/// Rows come from anywhere and so do their cells: what will be needed is asked for some rows ahead.
void DealWriter::expect(std::size_t begin, std::size_t end) const {
  for (std::size_t row = begin; row < end; ++row) {
    const DealSource& source = m_order.source[row];
    if (source.isBase()) continue;
    bringClose(&source.deal());
    bringClose(&source->hasSplits);
  }
}

DealWriter::Placed DealWriter::place(std::uint32_t row) {
  const DealSource& source = m_order.source[row];
  if (source.isBase()) return copyRow(row, source.row());
  Placed placed;
  placed.cell = writeRow(row, source.deal());
  m_cells.expect(placed.cell);
  return placed;
}

void DealWriter::keepCode(const Placed& placed) {
  const std::uint32_t code = placed.code != kNone ? placed.code : m_cells.cellCode(placed.cell);
  if (placed.baseCode != kNone) m_cellOfBase[placed.baseCode] = code;
  m_codes.push_back(code);
}

Cell DealWriter::writeRow(std::uint32_t row, const StoredDeal& deal) {
  const std::uint32_t customer = m_state.customerOf(deal), currency = currencyOf(deal.currency);
  auto [amount, flags] = convert(row, deal, currency);
  std::uint32_t rep = m_state.repOf(deal);
  if (deal.hasSplits) {
    const auto parts = m_splits.of(deal);
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
  place.region = m_regions.of(deal.region);
  if (place.region == 0) place.region = m_out.reps[rep].region;
  if (place.region == 0) place.region = m_out.kindOf(customer).region;
  place.product = m_products.of(deal.product);
  place.source = m_sources.of(deal.source);
  place.currency = currency;
  place.segment = m_out.kindOf(customer).segment;
  m_amounts.push_back(amount);
  if (row < m_order.wonEnd) writeList(deal, currency);
  return {seatOf(rep, deal), m_cells.placeCode(place), flags};
}

DealWriter::Converted DealWriter::convert(std::uint32_t row, const StoredDeal& deal, std::uint32_t currency) {
  if (!deal.has(StoredDeal::Amount)) return {0, kNoAmount};
  const Currency own = m_out.currencyByCode[currency];
  if (row >= m_order.lostEnd || m_out.rates.isHome(own)) return {deal.amount, 0};
  m_out.foreign.append(row, deal.amount);
  const auto converted = m_out.rates.convert(deal.amount, own, LocalDate::fromDays(deal.closed));
  if (converted) return {*converted, 0};
  return {0, deal.amount < 0 ? std::uint32_t{kFxMissing | kNegative} : std::uint32_t{kFxMissing}};
}

void DealWriter::writeList(const StoredDeal& deal, std::uint32_t currency) {
  const auto converted =
      deal.has(StoredDeal::ListAmount)
          ? m_out.rates.convert(deal.listAmount, m_out.currencyByCode[currency], LocalDate::fromDays(deal.closed))
          : std::nullopt;
  m_lists.push_back(std::max<std::int64_t>(converted.value_or(0), 0));
  m_hasList |= m_lists.back() != 0;
}

void DealWriter::writeCredits(std::uint32_t row, const StoredDeal& deal, std::int64_t amount) {
  const auto parts = m_splits.of(deal);
  std::vector<std::int32_t> ppm;
  for (const RawSplit& part : parts) ppm.push_back(part.ppm);
  const std::vector<std::int64_t> amounts = largestRemainder(amount, ppm);
  for (std::size_t i = 0; i < parts.size(); ++i)
    m_out.credits.push_back({seatOf(parts[i].rep, deal), parts[i].ppm, amounts[i]});
  m_out.splitDeals.push_back(row);
  m_out.creditStart.push_back(static_cast<std::uint32_t>(m_out.credits.size()));
}

/// No currency is the workspace's.
std::uint32_t DealWriter::currencyOf(std::uint32_t term) {
  std::uint32_t& code = m_currencies[term];
  if (code != kNone) return code;
  return code = currencyCode(m_state.codes.terms[term]);
}

std::uint32_t DealWriter::currencyCode(std::string_view text) {
  const Currency currency = Currency::fromCode(text).value_or(Currency{});
  if (currency.isNone()) return m_out.rates.home().isNone() ? 0 : 1;
  const std::uint32_t code = m_out.currencies.intern(currency.code());
  if (code == m_out.currencyByCode.size()) m_out.currencyByCode.push_back(currency);
  return code;
}

DealWriter::Placed DealWriter::copyRow(std::uint32_t row, std::uint32_t from) {
  const Cell& cell = m_base->cellOf(from);
  m_amounts.push_back(m_base->amount[from]);
  if (row < m_order.lostEnd)
    if (const std::int64_t* own = m_foreignOfBase.find(m_base->foreign, from)) m_out.foreign.append(row, *own);
  if (row < m_order.wonEnd) {
    m_lists.push_back(m_base->list.empty() ? 0 : m_base->list[from]);
    m_hasList |= m_lists.back() != 0;
  }
  if (cell.flags() & kSplit) copyCredits(row, from);
  if (std::ranges::binary_search(m_base->badSplits, from)) m_out.badSplits.push_back(row);
  Placed placed;
  placed.baseCode = m_base->cell[from];
  placed.code = m_cellOfBase[placed.baseCode];
  if (placed.code == kNone) placed.cell = cellOfBase(placed.baseCode);
  return placed;
}

Cell DealWriter::cellOfBase(std::uint32_t code) {
  const Cell& cell = m_base->cells[code];
  return {seatOfBase(cell.seat()), placeOfBase(cell.place()), cell.flags()};
}

std::uint32_t DealWriter::placeOfBase(std::uint32_t code) {
  if (m_placeOfBase[code] != kNone) return m_placeOfBase[code];
  const Place& from = m_base->places[code];
  Place place;
  place.region = m_out.regions.intern(m_base->regions[from.region]);
  place.product = m_out.products.intern(m_base->products[from.product]);
  place.source = m_out.sources.intern(m_base->sources[from.source]);
  place.segment = m_out.segments.intern(m_base->segments[from.segment]);
  place.currency = currencyCode(m_base->currencies[from.currency]);
  return m_placeOfBase[code] = m_cells.placeCode(place);
}

std::uint32_t DealWriter::seatOfBase(std::uint32_t code) {
  std::uint32_t& now = m_seatOfBase[code];
  const Seat& seat = m_base->seats[code];
  if (now == kNone) now = seatOf(m_state.base.reps[seat.rep], m_out.teams.intern(m_base->teams[seat.team]));
  return now;
}

void DealWriter::copyCredits(std::uint32_t row, std::uint32_t from) {
  for (const Credit& credit : m_base->creditsOf(from))
    m_out.credits.push_back({seatOfBase(credit.seat), credit.ppm, credit.amount});
  m_out.splitDeals.push_back(row);
  m_out.creditStart.push_back(static_cast<std::uint32_t>(m_out.credits.size()));
}

std::uint32_t DealWriter::seatOf(std::uint32_t rep, const StoredDeal& deal) {
  const RepRow& row = m_out.reps[rep];
  const bool isNow = deal.outcome == Outcome::Open || !deal.has(StoredDeal::Closed);
  return seatOf(rep, row.teams.empty() ? row.team : isNow ? currentTeam(row) : teamOn(row, deal.closed));
}

std::uint32_t DealWriter::seatOf(std::uint32_t rep, std::uint32_t team) {
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
  if (m_hasList) m_out.list = IntColumn(std::move(m_lists));
  m_out.places.shrink_to_fit();
  m_out.cells.shrink_to_fit();
  m_out.cellFlags.shrink_to_fit();
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
