#include "ingest/record_parser.h"

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

}  // namespace

void RecordParser::identify(records::Deal& deal) {
  if (!m_in.plan().generatedIds) return;
  deal.id = generatedDealId(deal);
  if (deal.id.empty())
    m_in.complain(Field::DealId, "missing_value");
  else if (!m_in.problem() && !m_generated.insert(deal.id).second)
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
