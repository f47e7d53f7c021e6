#include "bellwether/records/records.h"

#include <array>
#include <utility>

namespace bellwether::records {
namespace {

using enum Field;

struct Column {
  Field field;
  std::string_view header;
};

std::vector<Column> dealColumns() {
  return {{DealId, "deal_id"},
          {DealName, "name"},
          {CustomerId, "customer_id"},
          {CustomerName, "customer_name"},
          {RepId, "rep_id"},
          {RepName, "rep_name"},
          {Product, "product"},
          {Region, "region"},
          {Source, "source"},
          {Pipeline, "pipeline"},
          {Stage, "stage"},
          {OutcomeField, "outcome"},
          {Amount, "amount"},
          {ListAmount, "list_amount"},
          {CurrencyField, "currency"},
          {Created, "created"},
          {Closed, "closed"},
          {ExpectedClose, "expected_close"},
          {FirstContact, "first_contact"},
          {Probability, "probability"},
          {LostReason, "lost_reason"}};
}

/// The columns of every template, in order; CLI.md fixes their headers.
const std::vector<Column>& columnsOf(RecordKind kind) {
  static const std::array<std::vector<Column>, kRecordKinds> kColumns = {{
      dealColumns(),
      {{CustomerId, "customer_id"},
       {CustomerName, "name"},
       {Segment, "segment"},
       {Region, "region"},
       {Industry, "industry"},
       {Source, "source"},
       {MergedInto, "merged_into"},
       {MergedOn, "merged_on"}},
      {{RepId, "rep_id"},
       {RepName, "name"},
       {Email, "email"},
       {Team, "team"},
       {Region, "region"},
       {Hired, "hired"},
       {Left, "left"}},
      {{RepId, "rep_id"}, {Team, "team"}, {From, "from"}, {Through, "through"}},
      {{DealId, "deal_id"}, {RepId, "rep_id"}, {Percent, "percent"}},
      {{Scope, "scope"},
       {ScopeId, "scope_id"},
       {Kpi, "kpi"},
       {From, "from"},
       {Through, "through"},
       {Amount, "amount"},
       {CurrencyField, "currency"}},
      {{From, "from"},
       {Through, "through"},
       {Category, "category"},
       {Channel, "channel"},
       {Amount, "amount"},
       {CurrencyField, "currency"}},
      {{Segment, "segment"},
       {From, "from"},
       {Through, "through"},
       {Amount, "amount"},
       {CurrencyField, "currency"},
       {Source, "source"}},
      {{CurrencyField, "currency"}, {ValidFrom, "valid_from"}, {Field::Rate, "rate"}},
      {{Day, "date"}, {IsWorkday, "workday"}, {DayName, "name"}},
      {{RepId, "rep_id"}, {From, "from"}, {Through, "through"}, {Percent, "percent"}},
      {{RepId, "rep_id"}, {MergedInto, "merged_into"}},
  }};
  return kColumns[static_cast<std::size_t>(kind)];
}

constexpr std::array<std::string_view, kRecordKinds> kKindNames = {"deals",  "customers", "reps",  "rep-teams",
                                                                   "splits", "targets",   "costs", "market",
                                                                   "rates",  "calendar",  "ramps", "rep-merges"};
constexpr std::array<std::string_view, 4> kOutcomeNames = {"open", "won", "lost", "void"};
constexpr std::array<std::string_view, 5> kScopeNames = {"company", "team", "rep", "product", "region"};
constexpr std::array<std::string_view, 5> kCategoryNames = {"ads", "salaries", "commission", "tools", "other"};

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view text) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == text) return static_cast<Enum>(i);
  return std::nullopt;
}

template <std::size_t... Kind>
RecordBatch batchOf(RecordKind kind, std::index_sequence<Kind...>) {
  RecordBatch batch;
  batch.kind = kind;
  ((static_cast<std::size_t>(kind) == Kind ? static_cast<void>(batch.rows.emplace<Kind>()) : static_cast<void>(0)),
   ...);
  return batch;
}

}  // namespace

std::string_view toString(RecordKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }
std::optional<RecordKind> recordKindFromString(std::string_view text) { return named<RecordKind>(kKindNames, text); }

std::string_view toString(Outcome outcome) { return kOutcomeNames[static_cast<std::size_t>(outcome)]; }

std::string_view toString(TargetScope scope) { return kScopeNames[static_cast<std::size_t>(scope)]; }
std::optional<TargetScope> targetScopeFromString(std::string_view text) {
  return named<TargetScope>(kScopeNames, text);
}

std::string_view toString(CostCategory category) { return kCategoryNames[static_cast<std::size_t>(category)]; }
std::optional<CostCategory> costCategoryFromString(std::string_view text) {
  return named<CostCategory>(kCategoryNames, text);
}

std::string_view templateHeader(RecordKind kind, Field field) {
  for (const Column& column : columnsOf(kind))
    if (column.field == field) return column.header;
  // Read where a reps file has it (it names the team when there is no team column), though the template does not ask
  // for it.
  if (kind == RecordKind::Reps && field == Manager) return "manager";
  return {};
}

const std::vector<Field>& templateFields(RecordKind kind) {
  static const auto kFieldsOfKinds = [] {
    std::array<std::vector<Field>, kRecordKinds> fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
      for (const Column& column : columnsOf(static_cast<RecordKind>(i))) fields[i].push_back(column.field);
    return fields;
  }();
  return kFieldsOfKinds[static_cast<std::size_t>(kind)];
}

FieldMask requiredFields(RecordKind kind) {
  switch (kind) {
    case RecordKind::Deals:
      return maskOf(DealId) | maskOf(OutcomeField) | maskOf(Amount);
    case RecordKind::Customers:
      return maskOf(CustomerId);
    case RecordKind::Reps:
      return maskOf(RepId);
    case RecordKind::RepTeams:
      return maskOf(RepId) | maskOf(Team) | maskOf(From);
    case RecordKind::Splits:
      return maskOf(DealId) | maskOf(RepId) | maskOf(Percent);
    case RecordKind::Targets:
      return maskOf(Scope) | maskOf(From) | maskOf(Through) | maskOf(Amount);
    case RecordKind::Costs:
      return maskOf(From) | maskOf(Through) | maskOf(Category) | maskOf(Amount);
    case RecordKind::Market:
      return maskOf(From) | maskOf(Through) | maskOf(Amount);
    case RecordKind::Rates:
      return maskOf(CurrencyField) | maskOf(ValidFrom) | maskOf(Field::Rate);
    case RecordKind::Calendar:
      return maskOf(Day) | maskOf(IsWorkday);
    case RecordKind::Ramps:
      return maskOf(RepId) | maskOf(From) | maskOf(Through) | maskOf(Percent);
    case RecordKind::RepMerges:
      return maskOf(RepId) | maskOf(MergedInto);
  }
  return 0;
}

RecordBatch emptyBatch(RecordKind kind) { return batchOf(kind, std::make_index_sequence<kRecordKinds>{}); }

}  // namespace bellwether::records
