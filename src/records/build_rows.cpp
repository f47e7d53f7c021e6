#include <algorithm>

#include "records/bring_close.h"
#include "records/builder_state.h"
#include "records/large_pages.h"
#include "records/term_codes.h"

namespace bellwether::records {
namespace {

/// How many rows ahead memory is asked for: rows come from anywhere.
constexpr std::size_t kAhead = 16;

/// Follows rows that come in ascending order.
class DayCursor {
 public:
  std::int32_t dayOf(const DayIndex& days, std::size_t row) {
    while (days.rowAt(m_slot + 1) <= row) ++m_slot;
    return days.days()[m_slot];
  }

 private:
  std::size_t m_slot = 0;
};

/// Writes what deals say by themselves: ids and names, whose they are, their days, cycles, stages and reasons.
class RowWriter {
 public:
  RowWriter(const BuilderState& state, const DealOrder& order, Facts::Columns& columns)
      : m_state(state),
        m_base(state.base.facts ? &state.base.columns() : nullptr),
        m_order(order),
        m_out(columns),
        m_notes(state.codes.terms, columns.notes) {
    if (m_base) m_noteOfBase.assign(m_base->notes.size(), kNone);
  }
  void run();

 private:
  void reserve();
  void expect(std::size_t row) const;
  void writeRow(std::uint32_t row, const StoredDeal& deal);
  void writeText(const StoredDeal& deal, std::uint32_t account);
  void writeCycles(std::uint32_t row, const StoredDeal& deal);
  void writeOpen(const StoredDeal& deal);
  void copyRow(std::uint32_t row, std::uint32_t from);
  void copyCycles(std::uint32_t row, std::uint32_t from);
  void copyOpen(std::uint32_t from);
  std::uint32_t noteOfBase(std::uint32_t code);
  void finish();

  const BuilderState& m_state;
  const Facts::Columns* const m_base;
  const DealOrder& m_order;
  Facts::Columns& m_out;
  TermCodes m_notes;
  NameWriter m_names;
  std::vector<std::uint32_t> m_nameCodes, m_noteCodes;
  std::vector<std::uint32_t> m_noteOfBase;  ///< present codes by former ones; kNone: not asked for yet
  DayCursor m_wonDay, m_lostDay, m_openDay;
  bool m_hasContact = false, m_hasNote = false;
};

std::uint16_t cycleCode(std::int32_t start, std::uint32_t row, std::int32_t closed, SparseColumn<std::int32_t>& side) {
  if (start == kNoDay) return kCycleNoStart;
  const std::int32_t days = closed - start;
  if (days < 0) return kCycleNegative;
  if (days <= kCycleMax) return static_cast<std::uint16_t>(days);
  side.append(row, days);
  return kCycleLong;
}

void RowWriter::reserve() {
  const std::size_t count = m_order.source.size(), open = m_order.openEnd - m_order.lostEnd;
  reserveLarge(m_nameCodes, count);
  m_out.ids.reserve(count);
  reserveLarge(m_out.account, count);
  reserveLarge(m_out.cycle, m_order.lostEnd);
  reserveLarge(m_out.contact, m_order.lostEnd);
  reserveLarge(m_noteCodes, m_order.openEnd - m_order.wonEnd);
  reserveLarge(m_out.openCreated, open);
  reserveLarge(m_out.openPpm, open);
}

void RowWriter::expect(std::size_t row) const {
  const std::size_t far = row + 2 * kAhead, near = row + kAhead;
  if (far < m_order.source.size() && !m_order.source[far].isBase()) {
    bringClose(&m_order.source[far].deal());
    bringClose(&m_order.source[far]->known);
  }
  if (near >= m_order.source.size() || m_order.source[near].isBase()) return;
  const StoredDeal& deal = m_order.source[near].deal();
  bringClose(deal.text);
  bringClose(deal.text + deal.idSize + deal.nameSize);
}

void RowWriter::run() {
  m_out.wonEnd = m_order.wonEnd;
  m_out.lostEnd = m_order.lostEnd;
  m_out.openEnd = m_order.openEnd;
  m_out.dealCount = m_order.source.size();
  m_out.wonDays = DayIndex(0);
  m_out.lostDays = DayIndex(m_out.wonEnd);
  m_out.openDays = DayIndex(m_out.lostEnd);
  reserve();
  for (std::size_t row = 0; row < m_order.source.size(); ++row) {
    expect(row);
    const DealSource& source = m_order.source[row];
    const auto to = static_cast<std::uint32_t>(row);
    source.isBase() ? copyRow(to, source.row()) : writeRow(to, source.deal());
  }
  finish();
}

void RowWriter::writeRow(std::uint32_t row, const StoredDeal& deal) {
  const std::uint32_t account = m_out.customers[m_state.customerOf(deal)].account;
  m_out.account.push_back(account);
  writeText(deal, account);
  if (row < m_out.lostEnd) writeCycles(row, deal);
  if (row >= m_out.openEnd) return m_out.otherOutcome.push_back(deal.outcome);
  if (row < m_out.wonEnd) return;
  m_noteCodes.push_back(m_notes.of(deal.note));
  m_hasNote |= m_noteCodes.back() != 0;
  if (row >= m_out.lostEnd) writeOpen(deal);
}

void RowWriter::writeText(const StoredDeal& deal, std::uint32_t account) {
  m_out.ids.append(deal.id());
  // A deal is kept with its account, so that is whose name its own may end with.
  m_nameCodes.push_back(m_names.add(deal.name(), m_out.customerNames[account]));
}

void RowWriter::writeCycles(std::uint32_t row, const StoredDeal& deal) {
  (row < m_out.wonEnd ? m_out.wonDays : m_out.lostDays).append(deal.closed);
  const std::int32_t created = deal.has(StoredDeal::Created) ? deal.created : kNoDay;
  const std::int32_t contact = deal.has(StoredDeal::Contact) ? deal.contact : created;
  const bool isRefund = row < m_out.wonEnd && deal.has(StoredDeal::Amount) && deal.amount < 0;
  const std::uint16_t code = isRefund ? kCycleRefund : cycleCode(created, row, deal.closed, m_out.longCycle);
  m_out.cycle.push_back(code);
  if (code <= kCycleMax) m_out.maxCycle = std::max<std::int32_t>(m_out.maxCycle, code);
  m_out.contact.push_back(isRefund ? kCycleRefund : cycleCode(contact, row, deal.closed, m_out.longContact));
  m_hasContact |= m_out.contact.back() != code || (code == kCycleLong && contact != created);
}

void RowWriter::writeOpen(const StoredDeal& deal) {
  if (deal.has(StoredDeal::Expected)) m_out.openDays.append(deal.expected);
  m_out.openCreated.push_back(deal.has(StoredDeal::Created) ? deal.created : kNoDay);
  m_out.openPpm.push_back(deal.has(StoredDeal::Probability) ? deal.probability : -1);
}

void RowWriter::copyRow(std::uint32_t row, std::uint32_t from) {
  const std::uint32_t account = m_state.base.accounts[m_base->account[from]];
  m_out.account.push_back(account);
  m_out.ids.append(m_base->ids[from]);
  m_nameCodes.push_back(m_names.addFrom(m_base->names, from, m_out.customerNames[account]));
  if (row < m_out.lostEnd) copyCycles(row, from);
  if (row >= m_out.openEnd) return m_out.otherOutcome.push_back(m_base->otherOutcome[from - m_base->openEnd]);
  if (row < m_out.wonEnd) return;
  m_noteCodes.push_back(m_base->note.size() == 0 ? 0 : noteOfBase(m_base->note[from - m_base->wonEnd]));
  m_hasNote |= m_noteCodes.back() != 0;
  if (row >= m_out.lostEnd) copyOpen(from);
}

void RowWriter::copyCycles(std::uint32_t row, std::uint32_t from) {
  if (row < m_out.wonEnd)
    m_out.wonDays.append(m_wonDay.dayOf(m_base->wonDays, from));
  else
    m_out.lostDays.append(m_lostDay.dayOf(m_base->lostDays, from));
  const bool hasContact = !m_base->contact.empty();
  const std::uint16_t code = m_base->cycle[from], contact = hasContact ? m_base->contact[from] : code;
  const auto& longContact = hasContact ? m_base->longContact : m_base->longCycle;
  m_out.cycle.push_back(code);
  m_out.contact.push_back(contact);
  if (code <= kCycleMax) m_out.maxCycle = std::max<std::int32_t>(m_out.maxCycle, code);
  if (code == kCycleLong) m_out.longCycle.append(row, m_base->longCycle.at(from));
  if (contact == kCycleLong) m_out.longContact.append(row, longContact.at(from));
  m_hasContact |= contact != code || (code == kCycleLong && m_base->longCycle.at(from) != longContact.at(from));
}

void RowWriter::copyOpen(std::uint32_t from) {
  if (from < m_base->openDays.rowAt(m_base->openDays.days().size()))
    m_out.openDays.append(m_openDay.dayOf(m_base->openDays, from));
  m_out.openCreated.push_back(m_base->openCreated[from - m_base->lostEnd]);
  m_out.openPpm.push_back(m_base->openPpm[from - m_base->lostEnd]);
}

std::uint32_t RowWriter::noteOfBase(std::uint32_t code) {
  std::uint32_t& now = m_noteOfBase[code];
  if (now == kNone) now = m_out.notes.intern(m_base->notes[code]);
  return now;
}

/// Columns that say nothing are left out.
void RowWriter::finish() {
  m_out.ids.shrink();
  m_out.names = m_names.finish(std::move(m_nameCodes));
  if (m_hasNote) m_out.note = CodeColumn(std::move(m_noteCodes), m_out.notes.size());
  if (!m_hasContact) {
    m_out.contact = {};
    m_out.longContact = {};
  }
  m_out.longCycle.shrink();
  m_out.longContact.shrink();
}

}  // namespace

void fillRows(const BuilderState& state, const DealOrder& order, Facts::Columns& columns) {
  RowWriter(state, order, columns).run();
}

}  // namespace bellwether::records
