#pragma once

#include "bellwether/kpi/receipt.h"
#include "kpi/selection.h"

namespace bellwether::kpi {

/// A deal as receipts and lists of problems show it, without contribution.
ReceiptRow dealRow(const Columns& columns, std::uint32_t row);
ReceiptRow costRow(const records::CostRow& row);
ReceiptRow targetRow(const Columns& columns, const records::TargetRow& row);
ReceiptRow marketRow(const records::MarketRow& row);
ReceiptRow customerRow(const Columns& columns, std::uint32_t account);
ReceiptRow repRow(const Columns& columns, std::uint32_t rep);

/// The deal's amount in the workspace currency: closed deals at the rate of their day, others at that of `asOf`. Empty
/// when unknown.
std::optional<std::int64_t> homeAmount(const Columns& columns, std::uint32_t row, LocalDate asOf);

}  // namespace bellwether::kpi
