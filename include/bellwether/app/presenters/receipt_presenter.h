#pragma once

#include <QString>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/app/lens.h"
#include "bellwether/kpi/receipt.h"

namespace bellwether::app {

struct ReceiptLine {
  QString label;
  QString count;
  QString amount;
  bool sum = false;
};

/// The inspector's content for one figure.
struct ReceiptData {
  kpi::KpiId id = kpi::KpiId::Revenue;
  QString figure, unit;  ///< `3,752,000.00`, `USD`
  QString where;         ///< `Revenue, 1 Oct to 23 Nov 2026, all regions`
  QString formula;       ///< in words
  std::vector<ReceiptLine> formulaLines;
  QString countedTitle, countedCount;
  std::vector<ReceiptLine> counted;
  QString leftOutTitle, leftOutCount;
  std::vector<ReceiptLine> leftOut;  ///< by definition
  QString problemsTitle, problemsCount;
  std::vector<ReceiptLine> problems;  ///< something is wrong or missing
  std::vector<QString> checks;        ///< `4 regions add up to the figure`
  QString definition;
};

ReceiptData presentReceipt(const kpi::Receipt& receipt, const Lens& lens, LocalDate asOf, const Formatter& formatter);

}  // namespace bellwether::app
