#include "bellwether/kpi/deal_lookup.h"

#include "bellwether/records/facts.h"
#include "records/facts_columns.h"

namespace bellwether::kpi {

DealInfo dealInfo(const records::Facts& facts, std::size_t deal) {
  const auto& columns = facts.columns();
  const auto row = static_cast<std::uint32_t>(deal);
  DealInfo info;
  info.id = std::string(columns.ids[row]);
  info.name = columns.nameOf(row);
  info.customer = std::string(columns.customerNames[columns.account[row]]);
  info.rep = std::string(columns.repNames[columns.seatOf(row).rep]);
  info.outcome = columns.outcomeOf(row);
  info.date = columns.dateOf(row);
  info.amount = columns.ownAmount(row);
  info.currency = columns.currencyOf(row);
  return info;
}

std::string_view dealId(const records::Facts& facts, std::size_t deal) { return facts.columns().ids[deal]; }

std::string dealName(const records::Facts& facts, std::size_t deal) {
  return facts.columns().nameOf(static_cast<std::uint32_t>(deal));
}

}  // namespace bellwether::kpi
