#include "bellwether/records/facts.h"

#include <algorithm>

#include "records/facts_columns.h"

namespace bellwether::records {

Facts::Facts(std::unique_ptr<Columns> columns) : m_columns(std::move(columns)) {}
Facts::~Facts() = default;

const WorkspaceSettings& Facts::settings() const { return m_columns->settings; }

std::optional<LocalDate> Facts::dataFrom() const {
  const auto won = m_columns->wonDays.days(), lost = m_columns->lostDays.days();
  if (won.empty() && lost.empty()) return std::nullopt;
  if (won.empty()) return LocalDate::fromDays(lost.front());
  if (lost.empty()) return LocalDate::fromDays(won.front());
  return LocalDate::fromDays(std::min(won.front(), lost.front()));
}

std::optional<LocalDate> Facts::dataThrough() const {
  const auto won = m_columns->wonDays.days(), lost = m_columns->lostDays.days();
  if (won.empty() && lost.empty()) return std::nullopt;
  if (won.empty()) return LocalDate::fromDays(lost.back());
  if (lost.empty()) return LocalDate::fromDays(won.back());
  return LocalDate::fromDays(std::max(won.back(), lost.back()));
}

std::size_t Facts::dealCount() const { return m_columns->dealCount; }
std::size_t Facts::wonCount() const { return m_columns->wonEnd; }
std::size_t Facts::lostCount() const { return m_columns->lostEnd - m_columns->wonEnd; }
std::size_t Facts::openCount() const { return m_columns->openEnd - m_columns->lostEnd; }
std::size_t Facts::customerCount() const { return m_columns->customers.size() - 1; }
std::size_t Facts::repCount() const { return m_columns->reps.size() - 1; }
bool Facts::hasTargets() const { return !m_columns->targets.empty(); }
bool Facts::hasCosts() const { return !m_columns->costs.empty(); }
bool Facts::hasMarketSizes() const { return !m_columns->markets.empty(); }
std::size_t Facts::memoryBytes() const { return sizeof(Facts) + m_columns->memoryBytes(); }

const std::uint64_t* ActivityIndex::at(LocalDate boundary) const {
  if (boundaries == 0) return nullptr;
  const YearMonthDay first = firstBoundary.ymd(), asked = boundary.ymd();
  const std::int64_t index = (asked.year - first.year) * 12 + (asked.month - first.month);
  if (asked.day != 1 || index < 0 || static_cast<std::size_t>(index) >= boundaries) return nullptr;
  return words.data() + static_cast<std::size_t>(index) * wordsPerSet;
}

std::span<const Credit> Facts::Columns::creditsOf(std::uint32_t row) const {
  const auto found = std::lower_bound(splitDeals.begin(), splitDeals.end(), row);
  if (found == splitDeals.end() || *found != row) return {};
  const auto index = static_cast<std::size_t>(found - splitDeals.begin());
  return std::span(credits).subspan(creditStart[index], creditStart[index + 1] - creditStart[index]);
}

namespace {

std::optional<std::int32_t> daysIn(std::uint16_t code, const SparseColumn<std::int32_t>& longOnes, std::uint32_t row) {
  if (code <= kCycleMax) return code;
  if (code != kCycleLong) return std::nullopt;
  const std::int32_t* days = longOnes.find(row);
  return days ? std::optional(*days) : std::nullopt;
}

}  // namespace

std::optional<std::int32_t> Facts::Columns::cycleDays(std::uint32_t row) const {
  return daysIn(cycle[row], longCycle, row);
}

std::optional<std::int32_t> Facts::Columns::contactDays(std::uint32_t row) const {
  return contact.empty() ? cycleDays(row) : daysIn(contact[row], longContact, row);
}

std::optional<LocalDate> Facts::Columns::dateOf(std::uint32_t row) const {
  if (row < wonEnd) return LocalDate::fromDays(wonDays.dayOf(row));
  if (row < lostEnd) return LocalDate::fromDays(lostDays.dayOf(row));
  if (row < openDays.rowAt(openDays.days().size())) return LocalDate::fromDays(openDays.dayOf(row));
  return std::nullopt;
}

Outcome Facts::Columns::outcomeOf(std::uint32_t row) const {
  if (row < wonEnd) return Outcome::Won;
  if (row < lostEnd) return Outcome::Lost;
  return row < openEnd ? Outcome::Open : otherOutcome[row - openEnd];
}

Currency Facts::Columns::currencyOf(std::uint32_t row) const { return currencyByCode[placeOf(row).currency]; }

std::optional<std::int64_t> Facts::Columns::ownAmount(std::uint32_t row) const {
  if (cellOf(row).flags() & kNoAmount) return std::nullopt;
  if (row < lostEnd)
    if (const std::int64_t* own = foreign.find(row)) return *own;
  return amount[row];
}

std::string Facts::Columns::nameOf(std::uint32_t row) const { return names.text(row, customerNames[account[row]]); }

std::size_t Facts::Columns::memoryBytes() const {
  std::size_t bytes = sizeof(Columns);
  bytes += wonDays.memoryBytes() + lostDays.memoryBytes() + openDays.memoryBytes();
  bytes += amount.memoryBytes() + cell.memoryBytes() + bytesOf(account) + bytesOf(cycle) + bytesOf(contact);
  bytes += longCycle.memoryBytes() + longContact.memoryBytes() + list.memoryBytes() + foreign.memoryBytes();
  bytes += bytesOf(openCreated) + bytesOf(openPpm) + note.memoryBytes() + bytesOf(otherOutcome);
  bytes += ids.memoryBytes() + names.memoryBytes() + bytesOf(places) + bytesOf(cells) + bytesOf(seats);
  bytes += bytesOf(splitDeals) + bytesOf(creditStart) + bytesOf(credits) + bytesOf(badSplits);
  for (const Dictionary* d : {&teams, &regions, &products, &segments, &sources, &currencies, &notes, &kpiNames})
    bytes += d->memoryBytes();
  bytes += bytesOf(reps) + repIds.memoryBytes() + repNames.memoryBytes();
  for (const RepRow& rep : reps) bytes += bytesOf(rep.teams) + bytesOf(rep.ramps);
  bytes += bytesOf(customers) + bytesOf(customerKinds) + customerIds.memoryBytes() + customerNames.memoryBytes() +
           bytesOf(datedMerges);
  bytes +=
      bytesOf(targets) + bytesOf(overlappingTargets) + bytesOf(costs) + bytesOf(markets) + bytesOf(overlappingMarkets);
  bytes +=
      bytesOf(wonTotals) + bytesOf(lostTotals) + bytesOf(firstDeal) + bytesOf(firstDeals) + bytesOf(activity.words);
  bytes += bytesOf(cellFlags) + bytesOf(oddBits) + bytesOf(firstBits) + bytesOf(cycles.counts);
  bytes += bytesOf(refunds.rows) + bytesOf(refunds.accounts) + bytesOf(refunds.start) + bytesOf(refunds.deals);
  bytes += refunds.amounts.memoryBytes();
  return bytes;
}

}  // namespace bellwether::records
