#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/core/key_set.h"
#include "bellwether/ingest/csv_reader.h"
#include "ingest/cell_reader.h"

namespace bellwether::ingest {

// One function per kind: fills the record from the cells; what is wrong is complained of to the reader.
void readCustomer(CellReader& in, records::Customer& customer);
void readRep(CellReader& in, records::Rep& rep);
void readRepTeam(CellReader& in, records::RepTeam& membership);
void readSplit(CellReader& in, records::Split& split);
void readTarget(CellReader& in, records::Target& target);
void readCost(CellReader& in, records::Cost& cost);
void readMarketSize(CellReader& in, records::MarketSize& market);
void readRate(CellReader& in, records::Rate& rate);
void readCalendarDay(CellReader& in, records::CalendarDay& day);
void readRamp(CellReader& in, records::RepRamp& ramp);
void readRepMerge(CellReader& in, records::RepMerge& merge);
void readDeal(CellReader& in, records::Deal& deal);

/// A stable key for a deal without id, from its customer, name and creation date; empty when it has none of them.
std::string generatedDealId(const records::Deal& deal);

/// Makes records of rows.
class RecordParser {
 public:
  RecordParser(const FilePlan& plan, const ReadContext& context) : m_in(plan, context), m_kind(plan.kind) {}

  /// Appends the row's record and line to the batch, or says why not. Requires: as many cells as the plan has columns.
  std::optional<Problem> parse(const CsvRow& row, records::RecordBatch& batch);

 private:
  void read(records::RecordBatch& batch);
  void identify(records::Deal& deal);

  CellReader m_in;
  records::RecordKind m_kind;
  KeySet m_generated;  // of the ids made so far
};

}  // namespace bellwether::ingest
