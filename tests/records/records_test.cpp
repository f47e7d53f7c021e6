#include "bellwether/records/records.h"

#include <string>

#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::records;

namespace {

/// The template's header line of a kind.
std::string headerLine(RecordKind kind) {
  std::string line;
  for (const Field field : templateFields(kind))
    line += (line.empty() ? "" : ",") + std::string(templateHeader(kind, field));
  return line;
}

std::string requiredLine(RecordKind kind) {
  std::string line;
  for (const Field field : templateFields(kind))
    if (requiredFields(kind) & maskOf(field))
      line += (line.empty() ? "" : ",") + std::string(templateHeader(kind, field));
  return line;
}

}  // namespace

TEST_CASE("the plain template has exactly the documented headers") {
  CHECK(headerLine(RecordKind::Deals) ==
        "deal_id,name,customer_id,customer_name,rep_id,rep_name,product,region,source,pipeline,stage,outcome,amount,"
        "list_amount,"
        "currency,created,closed,expected_close,first_contact,probability,lost_reason");
  CHECK(headerLine(RecordKind::Customers) == "customer_id,name,segment,region,industry,source,merged_into,merged_on");
  CHECK(headerLine(RecordKind::Reps) == "rep_id,name,email,team,region,hired,left");
  CHECK(headerLine(RecordKind::RepTeams) == "rep_id,team,from,through");
  CHECK(headerLine(RecordKind::Splits) == "deal_id,rep_id,percent");
  CHECK(headerLine(RecordKind::Targets) == "scope,scope_id,kpi,from,through,amount,currency");
  CHECK(headerLine(RecordKind::Costs) == "from,through,category,channel,amount,currency");
  CHECK(headerLine(RecordKind::Market) == "segment,from,through,amount,currency,source");
  CHECK(headerLine(RecordKind::Rates) == "currency,valid_from,rate");
  CHECK(headerLine(RecordKind::Calendar) == "date,workday,name");
  CHECK(headerLine(RecordKind::Ramps) == "rep_id,from,through,percent");
  CHECK(headerLine(RecordKind::RepMerges) == "rep_id,merged_into");
}

TEST_CASE("the required columns are the documented ones") {
  CHECK(requiredLine(RecordKind::Deals) == "deal_id,outcome,amount");
  CHECK(requiredLine(RecordKind::Customers) == "customer_id");
  CHECK(requiredLine(RecordKind::Reps) == "rep_id");
  CHECK(requiredLine(RecordKind::RepTeams) == "rep_id,team,from");
  CHECK(requiredLine(RecordKind::Splits) == "deal_id,rep_id,percent");
  CHECK(requiredLine(RecordKind::Targets) == "scope,from,through,amount");
  CHECK(requiredLine(RecordKind::Costs) == "from,through,category,amount");
  CHECK(requiredLine(RecordKind::Market) == "from,through,amount");
  CHECK(requiredLine(RecordKind::Rates) == "currency,valid_from,rate");
  CHECK(requiredLine(RecordKind::Calendar) == "date,workday");
  CHECK(requiredLine(RecordKind::Ramps) == "rep_id,from,through,percent");
  CHECK(requiredLine(RecordKind::RepMerges) == "rep_id,merged_into");
}

TEST_CASE("a field that a kind does not have has no header") {
  CHECK(templateHeader(RecordKind::Customers, Field::CustomerName) == "name");
  CHECK(templateHeader(RecordKind::Customers, Field::Amount).empty());
  CHECK(templateHeader(RecordKind::Deals, Field::Segment).empty());
  CHECK(templateHeader(RecordKind::Reps, Field::Manager) == "manager");
}

TEST_CASE("every kind's name reads back and an empty batch holds its rows") {
  for (int i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    CAPTURE(toString(kind));
    CHECK(recordKindFromString(toString(kind)) == kind);
    const RecordBatch batch = emptyBatch(kind);
    CHECK(batch.kind == kind);
    CHECK(batch.rows.index() == static_cast<std::size_t>(i));
    CHECK(batch.size() == 0);
  }
  CHECK_FALSE(recordKindFromString("Deals"));
  CHECK_FALSE(recordKindFromString(""));
}

TEST_CASE("the words of outcomes, scopes and categories are the template's") {
  CHECK(toString(Outcome::Open) == "open");
  CHECK(toString(Outcome::Void) == "void");
  CHECK(targetScopeFromString("rep") == TargetScope::Rep);
  CHECK(toString(TargetScope::Region) == "region");
  CHECK_FALSE(targetScopeFromString("galaxy"));
  CHECK(costCategoryFromString("commission") == CostCategory::Commission);
  CHECK(toString(CostCategory::Other) == "other");
  CHECK_FALSE(costCategoryFromString("rent"));
}
