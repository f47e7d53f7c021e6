#pragma once

#include <string>
#include <vector>

#include "bellwether/ingest/csv_reader.h"
#include "bellwether/ingest/field_parser.h"
#include "bellwether/ingest/file_plan.h"

namespace bellwether::ingest {

/// Gathers what the values of the columns say of the way dates, numbers and percentages are written, and decides it for
/// the file.
class ColumnDecisions {
 public:
  /// Requires: the plan's columns are known.
  ColumnDecisions(const FilePlan& plan, const ReadOptions& options);

  /// Takes a row of data.
  void add(const CsvRow& row);
  /// Whether more rows could settle what is open so far.
  bool needsMore() const;
  /// Writes what was found into the plan, with evidence and questions.
  void decide(FilePlan& plan) const;

 private:
  enum class Type : std::uint8_t { Text, Date, Amount, Rate, Percent, Outcome };
  struct Column {
    Type type = Type::Text;
    std::string header;
    std::string example;
    DateEvidence dates;
    NumberEvidence numbers;
    std::int64_t aboveOne = 0;  // percentages without a sign
    std::int64_t outcomes = 0;  // words that say an outcome, and other words
    std::int64_t otherWords = 0;
    std::int64_t fractions = 0;  // between 0 and 1
  };
  static Type typeOf(const ColumnPlan& column);
  void addPercent(Column& column, std::string_view cell) const;
  void checkOutcome(FilePlan& plan) const;
  void decideDates(FilePlan& plan) const;
  void decideDecimal(FilePlan& plan) const;
  void askDateOrder(FilePlan& plan, const Column& column) const;

  ReadOptions m_options;
  bool m_groups = false;
  std::vector<Column> m_columns;
};

}  // namespace bellwether::ingest
