#include "bellwether/ingest/file_plan.h"

#include <array>

namespace bellwether::ingest {

using records::Field;
using records::maskOf;

namespace {
constexpr std::array<std::string_view, 3> kOrders{"ymd", "mdy", "dmy"};
}

std::string_view toString(DateOrder order) { return kOrders[static_cast<std::size_t>(order)]; }

std::optional<DateOrder> dateOrderFromString(std::string_view text) {
  for (std::size_t i = 0; i < kOrders.size(); ++i)
    if (kOrders[i] == text) return static_cast<DateOrder>(i);
  return std::nullopt;
}

records::FieldMask FilePlan::supplied() const {
  records::FieldMask mask = 0;
  for (const ColumnPlan& column : columns)
    if (column.field) mask |= maskOf(*column.field);
  // An amount and its currency belong together, also where the file leaves the currency to the workspace.
  if (mask & (maskOf(Field::Amount) | maskOf(Field::ListAmount))) mask |= maskOf(Field::CurrencyField);
  if (kind != records::RecordKind::Deals) return mask;
  if (generatedIds) mask |= maskOf(Field::DealId);
  if (mask & maskOf(Field::Stage)) mask |= maskOf(Field::OutcomeField);
  // The close date of an open deal is the expected one.
  if (mask & maskOf(Field::Closed)) mask |= maskOf(Field::ExpectedClose);
  return mask;
}

}  // namespace bellwether::ingest
