#include "store/tables.h"

#include <array>

namespace bellwether::store {
namespace {

using records::Field;
using records::FieldMask;
using records::maskOf;
using records::RecordKind;
using enum ColumnType;

constexpr ColumnSpec key(std::string_view name, ColumnType type) {
  return {name, type, type == Text ? EmptyValue::Text : EmptyValue::Zero, 0};
}
constexpr ColumnSpec text(std::string_view name, Field field) { return {name, Text, EmptyValue::Text, maskOf(field)}; }
constexpr ColumnSpec term(std::string_view name, Field field) { return {name, Term, EmptyValue::Zero, maskOf(field)}; }
constexpr ColumnSpec number(std::string_view name, Field field) { return {name, Int, EmptyValue::Zero, maskOf(field)}; }
constexpr ColumnSpec optional(std::string_view name, Field field) {
  return {name, Int, EmptyValue::Null, maskOf(field)};
}

constexpr FieldMask kRepFields = maskOf(Field::RepId) | maskOf(Field::RepName);
constexpr FieldMask kCustomerFields = maskOf(Field::CustomerId) | maskOf(Field::CustomerName);
constexpr FieldMask kAmountFields = maskOf(Field::Amount) | maskOf(Field::CurrencyField);

constexpr std::array kDeal = {key("origin", Term),
                              key("deal_id", Text),
                              text("name", Field::DealName),
                              ColumnSpec{"customer", CustomerRef, EmptyValue::Zero, kCustomerFields},
                              ColumnSpec{"rep", RepRef, EmptyValue::Zero, kRepFields},
                              term("product", Field::Product),
                              term("region", Field::Region),
                              term("source", Field::Source),
                              term("pipeline", Field::Pipeline),
                              term("stage", Field::Stage),
                              term("lost_reason", Field::LostReason),
                              number("outcome", Field::OutcomeField),
                              optional("amount", Field::Amount),
                              optional("list_amount", Field::ListAmount),
                              term("currency", Field::CurrencyField),
                              optional("created", Field::Created),
                              optional("closed", Field::Closed),
                              optional("expected_close", Field::ExpectedClose),
                              optional("first_contact", Field::FirstContact),
                              optional("probability", Field::Probability)};

constexpr std::array kCustomer = {key("origin", Term),
                                  key("customer_id", Text),
                                  key("anonymous_key", Text),
                                  text("name", Field::CustomerName),
                                  text("name_key", Field::CustomerName),
                                  term("segment", Field::Segment),
                                  term("region", Field::Region),
                                  term("industry", Field::Industry),
                                  term("source", Field::Source),
                                  text("merged_into", Field::MergedInto),
                                  optional("merged_on", Field::MergedOn)};

constexpr std::array kRep = {key("origin", Term),
                             key("rep_id", Text),
                             key("anonymous_key", Text),
                             text("name", Field::RepName),
                             text("name_key", Field::RepName),
                             text("email", Field::Email),
                             term("team", Field::Team),
                             term("manager", Field::Manager),
                             term("region", Field::Region),
                             optional("hired", Field::Hired),
                             optional("left_on", Field::Left)};

constexpr std::array kRepTeam = {key("origin", Term),       key("rep_key", Text),
                                 key("from_day", Int),      ColumnSpec{"rep", RepRef, EmptyValue::Zero, kRepFields},
                                 term("team", Field::Team), optional("end_day", Field::Through)};

constexpr std::array kDealSplit = {key("origin", Term), key("deal_id", Text),
                                   ColumnSpec{"shares", Shares, EmptyValue::Text, maskOf(Field::Percent)}};

constexpr std::array kTarget = {key("origin", Term),
                                key("scope", Int),
                                key("scope_key", Text),
                                key("kpi", Term),
                                key("from_day", Int),
                                key("end_day", Int),
                                ColumnSpec{"rep", RepRef, EmptyValue::Zero, maskOf(Field::ScopeId)},
                                term("scope_name", Field::ScopeId),
                                number("amount", Field::Amount),
                                term("currency", Field::CurrencyField)};

constexpr std::array kCost = {key("origin", Term),
                              key("from_day", Int),
                              key("end_day", Int),
                              key("category", Int),
                              key("channel", Term),
                              key("ordinal", Int),
                              number("amount", Field::Amount),
                              term("currency", Field::CurrencyField)};

constexpr std::array kMarketSize = {key("segment", Term),
                                    key("from_day", Int),
                                    key("end_day", Int),
                                    number("amount", Field::Amount),
                                    term("currency", Field::CurrencyField),
                                    term("source", Field::Source)};

constexpr std::array kRate = {key("currency", Term), key("valid_from", Int), number("rate_e9", Field::Rate)};

constexpr std::array kCalendarDay = {key("day", Int), number("workday", Field::IsWorkday),
                                     text("name", Field::DayName)};

constexpr std::array kRamp = {key("origin", Term),
                              key("rep_key", Text),
                              key("from_day", Int),
                              ColumnSpec{"rep", RepRef, EmptyValue::Zero, kRepFields},
                              number("end_day", Field::Through),
                              number("percent", Field::Percent)};

constexpr std::array kRepMerge = {key("origin", Term), key("rep_key", Text),
                                  ColumnSpec{"rep", RepRef, EmptyValue::Zero, kRepFields},
                                  text("merged_into", Field::MergedInto)};

static_assert(kDeal.size() <= kMaxColumns);

const std::array<TableSpec, records::kRecordKinds> kTables = {{
    {RecordKind::Deals, "deal", "deal_version", kDeal, 2, maskOf(Field::OutcomeField)},
    {RecordKind::Customers, "customer", "customer_version", kCustomer, 3, 0},
    {RecordKind::Reps, "rep", "rep_version", kRep, 3, 0},
    {RecordKind::RepTeams, "rep_team", "rep_team_version", kRepTeam, 3, kRepFields | maskOf(Field::Team)},
    {RecordKind::Splits, "deal_split", "deal_split_version", kDealSplit, 2, maskOf(Field::Percent)},
    {RecordKind::Targets, "target", "target_version", kTarget, 6, kAmountFields | maskOf(Field::ScopeId)},
    {RecordKind::Costs, "cost", "cost_version", kCost, 6, kAmountFields},
    {RecordKind::Market, "market_size", "market_size_version", kMarketSize, 3, kAmountFields},
    {RecordKind::Rates, "rate", "rate_version", kRate, 2, maskOf(Field::Rate)},
    {RecordKind::Calendar, "calendar_day", "calendar_day_version", kCalendarDay, 1, maskOf(Field::IsWorkday)},
    {RecordKind::Ramps, "ramp", "ramp_version", kRamp, 3, kRepFields | maskOf(Field::Through) | maskOf(Field::Percent)},
    {RecordKind::RepMerges, "rep_merge", "rep_merge_version", kRepMerge, 2, kRepFields | maskOf(Field::MergedInto)},
}};

}  // namespace

const TableSpec& tableOf(RecordKind kind) { return kTables[static_cast<std::size_t>(kind)]; }

std::span<const TableSpec> allTables() { return kTables; }

std::string columnList(std::span<const ColumnSpec> columns, std::string_view prefix) {
  std::string list;
  for (const ColumnSpec& column : columns) {
    if (!list.empty()) list += ", ";
    list.append(prefix).append(column.name);
  }
  return list;
}

}  // namespace bellwether::store
