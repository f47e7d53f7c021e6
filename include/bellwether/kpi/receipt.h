#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/kpi/value.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// Why a record is not in a figure. The first group is by definition, the second needs mending.
enum class Exclusion : std::uint8_t {
  // by definition
  Lost,
  Open,
  Void,
  OutsidePeriod,
  NotInSlice,
  ZeroValue,
  Refund,
  NotNew,
  NotInBase,
  NotWon,
  NotClosed,
  OtherScope,
  // because something is wrong or missing
  MissingClose,
  FutureClose,
  FxMissing,
  NoCreatedDate,
  CloseBeforeCreate,
  MissingAmount,
  BadSplits,
  NoListPrice,
  Overlap,
};
std::string_view toString(Exclusion exclusion);  ///< `lost`, `open`, `missing_close`, ...
bool isProblem(Exclusion exclusion);

/// One record's part in a figure.
struct ReceiptRow {
  std::string kind;      ///< `deal customer rep cost target market`
  std::string id, name;  ///< as in the source
  std::string customer, rep, currency;
  std::optional<LocalDate> date;            ///< closing day, or begin of a cost, target or market row
  std::optional<std::int64_t> amountMinor;  ///< the record's own amount, in its own currency
  Fraction contribution = 0;                ///< what it adds to the part, in the measure's unit (minor units for money)
};

struct ExclusionCount {
  Exclusion reason = Exclusion::Lost;
  std::int64_t count = 0;
  Int128 amountMinor = 0;  ///< sum in workspace currency of the amounts that can be converted
};

/// Everything behind one figure: the parts, the records of each part, and the records left out.
struct Receipt {
  KpiValue value;
  std::vector<ReceiptRow>
      numerator;  ///< contributions sum to value.numerator.value exactly (a statistic's rows carry the observations)
  std::vector<ReceiptRow> denominator;                    ///< likewise; empty when the denominator is One
  std::int64_t numeratorCount = 0, denominatorCount = 0;  ///< also when rows were cut by maxRows
  std::vector<ExclusionCount> byDefinition;
  std::vector<ExclusionCount> problems;
  std::vector<ReceiptRow> problemRows;    ///< the records behind `problems`, with contribution 0
  std::vector<Exclusion> problemReasons;  ///< parallel to problemRows
};

struct ReceiptLimits {
  std::size_t maxRows = 100'000;  ///< per list; counts stay exact
};

/// The receipt of one KPI over one period and slice. The value equals evaluateOne's.
Receipt receiptOf(const records::Facts& facts, KpiId id, const Period& period, const Slice& where, LocalDate asOf,
                  ReceiptLimits limits = {});

}  // namespace bellwether::kpi
