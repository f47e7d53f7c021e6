#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/kpi/receipt.h"

namespace bellwether::app {

/// Which records of a receipt are listed.
enum class RecordPart { Numerator, Denominator, LeftOut };

enum class RecordColumn { Date, Id, Name, Customer, Rep, Amount, Contribution, Reason };

enum class RecordDirection { Ascending, Descending };

/// How a list of records is searched and sorted.
struct RecordArrangement {
  RecordPart part = RecordPart::Numerator;
  std::optional<RecordColumn> by;  ///< empty: as in the receipt
  RecordDirection direction = RecordDirection::Ascending;
  QString search;  ///< words that must all occur in id, name, customer or rep; folded, so case and width do not matter
};

/// A receipt's records in the order asked for. Indexes stand for rows, so a million records cost four megabytes.
struct RecordList {
  std::shared_ptr<const kpi::Receipt> receipt;
  RecordPart part = RecordPart::Numerator;
  std::vector<std::uint32_t> rows;  ///< indexes into the receipt's list
  Fraction sum = 0;                 ///< of the contributions of `rows`
  std::int64_t all = 0;             ///< records in the part, also those beyond the receipt's limit

  const kpi::ReceiptRow& row(std::size_t place) const;
  /// Requires: part is LeftOut.
  kpi::Exclusion reason(std::size_t place) const;
};

/// Pure; runs on any thread. Equal values stay in the receipt's order.
RecordList arrangeRecords(std::shared_ptr<const kpi::Receipt> receipt, const RecordArrangement& arrangement);

/// The columns a part has, in their order: the reason for records left out, else the contribution; reps and customers
/// only where a record has one.
std::vector<RecordColumn> recordColumns(const kpi::Receipt& receipt, RecordPart part);

QString recordHeader(RecordColumn column, const kpi::Receipt& receipt, RecordPart part, const Formatter& formatter);
QString recordText(const RecordList& list, std::size_t place, RecordColumn column, const Formatter& formatter);

/// The line below the list: how many records, and their sum. Sums of all records equal the figure's part exactly; a
/// statistic's observations are not summed.
struct RecordSum {
  QString count;         ///< `146 records`, `12 of 146 records`
  QString sum;           ///< `3,752,000.00`; empty for statistics and records left out
  QString whole;         ///< of the figure's part: `of 3,752,000.00`, while a search narrows the list
  bool isExact = false;  ///< the records listed are all there are, and add up to the part to the last digit
  QString note;          ///< when the list is cut: that the sum is over all
};
RecordSum recordSum(const RecordList& list, const Formatter& formatter);

/// `Won amounts`, for choosing between the parts.
QString recordPartName(const kpi::Receipt& receipt, RecordPart part);
/// The parts that have records.
std::vector<RecordPart> recordParts(const kpi::Receipt& receipt);

struct RecordDetail {
  QString label, value;
};
/// Everything the receipt knows of one record, for reading.
std::vector<RecordDetail> recordDetails(const RecordList& list, std::size_t place, const Formatter& formatter);

}  // namespace bellwether::app
