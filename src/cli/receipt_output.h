#pragma once

#include <QString>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "bellwether/app/formatting.h"
#include "bellwether/kpi/receipt.h"
#include "cli/figure_options.h"

namespace bellwether::cli {

enum class Parts { Both, Numerator, Denominator };

/// What a receipt is printed with.
struct ReceiptView {
  std::string store;
  const FigureOptions::Figure& figure;
  Currency currency;  ///< of the workspace
  Parts parts = Parts::Both;
};

/// How the rows of one part stand to its value.
struct PartSum {
  Fraction sum = 0;
  bool isStatistic = false;  ///< a median or percentile: the rows are its observations
  bool addsUp = false;       ///< the sum is the part's value, exactly
};
PartSum sumOf(const kpi::Part& part, const std::vector<kpi::ReceiptRow>& rows);

nlohmann::ordered_json receiptJson(const kpi::Receipt& receipt, const ReceiptView& view);
/// One row per record: those counted, by part, then those left out because something is wrong or missing.
std::string receiptCsv(const kpi::Receipt& receipt, const ReceiptView& view);
/// For people; of two parts only the numerator's records are listed unless the denominator's are asked for.
QString receiptText(const kpi::Receipt& receipt, const ReceiptView& view, const app::Formatter& formatter);

}  // namespace bellwether::cli
