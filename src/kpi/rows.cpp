#include "kpi/rows.h"

namespace bellwether::kpi {
namespace {

using records::TargetScope;

std::string currencyText(const Columns& columns, std::uint32_t row) {
  return std::string(columns.currencyOf(row).isNone() ? columns.settings.currency.code()
                                                      : columns.currencyOf(row).code());
}

}  // namespace

ReceiptRow dealRow(const Columns& columns, std::uint32_t row) {
  ReceiptRow out;
  out.kind = "deal";
  out.id = columns.ids[row];
  out.name = columns.nameOf(row);
  if (const std::uint32_t account = columns.account[row]) out.customer = keyOf(columns, Dimension::Customer, account);
  if (const std::uint32_t rep = columns.seatOf(row).rep) out.rep = keyOf(columns, Dimension::Rep, rep);
  out.currency = currencyText(columns, row);
  out.date = columns.dateOf(row);
  out.amountMinor = columns.ownAmount(row);
  return out;
}

ReceiptRow costRow(const records::CostRow& row) {
  ReceiptRow out;
  out.kind = "cost";
  out.id = records::toString(row.category);
  out.name = row.channel;
  out.currency = row.currency.code();
  out.date = row.period.begin;
  out.amountMinor = row.own;
  return out;
}

ReceiptRow targetRow(const Columns& columns, const records::TargetRow& row) {
  ReceiptRow out;
  out.kind = "target";
  out.id = records::toString(row.scope);
  if (row.scope == TargetScope::Rep) out.name = out.rep = keyOf(columns, Dimension::Rep, row.code);
  if (row.scope == TargetScope::Team) out.name = columns.teams[row.code];
  if (row.scope == TargetScope::Product) out.name = columns.products[row.code];
  if (row.scope == TargetScope::Region) out.name = columns.regions[row.code];
  out.currency = row.currency.code();
  out.date = row.period.begin;
  out.amountMinor = row.own;
  return out;
}

ReceiptRow marketRow(const records::MarketRow& row) {
  ReceiptRow out;
  out.kind = "market";
  out.id = row.segment;
  out.name = row.source;
  out.currency = row.currency.code();
  out.date = row.period.begin;
  out.amountMinor = row.own;
  return out;
}

ReceiptRow customerRow(const Columns& columns, std::uint32_t account) {
  ReceiptRow out;
  out.kind = "customer";
  out.id = columns.customerIds[account];
  out.name = columns.customerNames[account];
  out.customer = keyOf(columns, Dimension::Customer, account);
  out.currency = columns.settings.currency.code();
  return out;
}

ReceiptRow repRow(const Columns& columns, std::uint32_t rep) {
  ReceiptRow out;
  out.kind = "rep";
  out.id = columns.repIds[rep];
  out.name = columns.repNames[rep];
  out.rep = keyOf(columns, Dimension::Rep, rep);
  return out;
}

std::optional<std::int64_t> homeAmount(const Columns& columns, std::uint32_t row, LocalDate asOf) {
  const records::Cell& cell = columns.cellOf(row);
  if (cell.flags() & (records::kNoAmount | records::kFxMissing)) return std::nullopt;
  if (row < columns.lostEnd) return columns.amount[row];
  return columns.rates.convert(columns.amount[row], columns.currencyByCode[columns.places[cell.place()].currency],
                               asOf);
}

}  // namespace bellwether::kpi
