#include "ingest/record_parser.h"

#include <algorithm>
#include <charconv>

namespace bellwether::ingest {
namespace {

using records::Field;

template <class Record>
Record& added(records::RecordBatch& batch) {
  return std::get<std::vector<Record>>(batch.rows).emplace_back();
}

void dropLast(records::RecordBatch& batch) {
  std::visit([](auto& rows) { rows.pop_back(); }, batch.rows);
}

// The first sixteen hexadecimal digits of a generated id.
std::uint64_t keyOfId(const std::string& id) {
  std::uint64_t key = 0;
  const std::size_t begin = id.find('-') + 1;
  std::from_chars(id.data() + begin, id.data() + std::min(id.size(), begin + 16), key, 16);
  return key;
}

}  // namespace

void RecordParser::identify(records::Deal& deal) {
  if (!m_in.plan().generatedIds) return;
  deal.id = generatedDealId(deal);
  if (deal.id.empty())
    m_in.complain(Field::DealId, "missing_value");
  else if (!m_in.problem() && !m_generated.insert(keyOfId(deal.id)))
    m_in.complain(Field::DealId, "duplicate_in_file");
}

void RecordParser::read(records::RecordBatch& batch) {
  using records::RecordKind;
  switch (m_kind) {
    case RecordKind::Deals: {
      records::Deal& deal = added<records::Deal>(batch);
      readDeal(m_in, deal);
      return identify(deal);
    }
    case RecordKind::Customers:
      return readCustomer(m_in, added<records::Customer>(batch));
    case RecordKind::Reps:
      return readRep(m_in, added<records::Rep>(batch));
    case RecordKind::RepTeams:
      return readRepTeam(m_in, added<records::RepTeam>(batch));
    case RecordKind::Splits:
      return readSplit(m_in, added<records::Split>(batch));
    case RecordKind::Targets:
      return readTarget(m_in, added<records::Target>(batch));
    case RecordKind::Costs:
      return readCost(m_in, added<records::Cost>(batch));
    case RecordKind::Market:
      return readMarketSize(m_in, added<records::MarketSize>(batch));
    case RecordKind::Rates:
      return readRate(m_in, added<records::Rate>(batch));
    case RecordKind::Calendar:
      return readCalendarDay(m_in, added<records::CalendarDay>(batch));
    case RecordKind::Ramps:
      return readRamp(m_in, added<records::RepRamp>(batch));
    case RecordKind::RepMerges:
      return readRepMerge(m_in, added<records::RepMerge>(batch));
  }
}

std::optional<Problem> RecordParser::parse(const CsvRow& row, records::RecordBatch& batch) {
  m_in.begin(row);
  read(batch);
  if (m_in.problem())
    dropLast(batch);
  else
    batch.lines.push_back(row.line);
  return m_in.problem();
}

}  // namespace bellwether::ingest
