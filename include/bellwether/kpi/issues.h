#pragma once

#include <vector>

#include "bellwether/kpi/receipt.h"

namespace bellwether::kpi {

struct DataIssue {
  Exclusion reason = Exclusion::MissingClose;
  std::int64_t count = 0;
  Int128 amountMinor = 0;            ///< workspace currency, of those that convert
  std::vector<ReceiptRow> examples;  ///< at most 100
};

/// Records of the whole workspace that some figure leaves out because something is wrong or missing, by reason; most
/// first.
std::vector<DataIssue> dataIssues(const records::Facts& facts, LocalDate asOf);

}  // namespace bellwether::kpi
