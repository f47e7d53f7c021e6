#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bellwether/core/date.h"
#include "bellwether/core/money.h"
#include "bellwether/records/records.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// One deal as people look it up. Deals are numbered from 0 to Facts::dealCount(), in an order of the facts' own that
/// is the same as long as the facts are.
struct DealInfo {
  std::string id, name;       ///< as in the source
  std::string customer, rep;  ///< names; empty: none
  records::Outcome outcome = records::Outcome::Open;
  std::optional<LocalDate> date;       ///< closing day, of open deals the expected one
  std::optional<std::int64_t> amount;  ///< minor units of `currency`
  Currency currency;
};

/// Requires: deal < facts.dealCount().
DealInfo dealInfo(const records::Facts& facts, std::size_t deal);
/// Only id and name, for searching through all deals.
std::string_view dealId(const records::Facts& facts, std::size_t deal);
std::string dealName(const records::Facts& facts, std::size_t deal);

}  // namespace bellwether::kpi
