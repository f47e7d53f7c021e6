#include "bellwether/app/presenters/records_presenter.h"

#include "bellwether/app/why.h"
#include "support/app_facts.h"
#include "support/catch.h"

using namespace bellwether;
using test::Company;
using test::day;

namespace {

std::shared_ptr<const kpi::Receipt> receipt(Company& company, kpi::KpiId id = kpi::KpiId::Revenue) {
  const auto facts = company.facts();
  return std::make_shared<const kpi::Receipt>(
      kpi::receiptOf(*facts, id, test::period("2025-Q2").range, {}, day("2025-06-30")));
}

Company threeDeals() {
  Company company;
  company.won("2025-04-05", 1500, "Ann", "West", "Acme").won("2025-04-20", 100, "Bob", "East", "Zenith");
  company.won("2025-05-20", -250, "Ann", "West", "Acme Ltd");
  company.won("2025-01-01", 9);
  return company;
}

}  // namespace

TEST_CASE("the records' sum line equals the figure to the last digit") {
  Company company = threeDeals();
  const auto list = app::arrangeRecords(receipt(company), {});
  CHECK(list.rows.size() == 3);
  CHECK(list.sum == *list.receipt->value.value);
  const auto sum = app::recordSum(list, test::english());
  CHECK(sum.count == QStringLiteral("3 records"));
  CHECK(sum.sum == QStringLiteral("1,350.00"));
  CHECK(sum.isExact);
  CHECK(sum.whole.isEmpty());
}

TEST_CASE("a search narrows the records and says what part of the sum they are") {
  Company company = threeDeals();
  app::RecordArrangement arrangement;
  arrangement.search = QStringLiteral("ＡＣＭＥ ann");  // full width and lower case find the same names
  const auto list = app::arrangeRecords(receipt(company), arrangement);
  CHECK(list.rows.size() == 2);
  const auto sum = app::recordSum(list, test::english());
  CHECK(sum.count == QStringLiteral("2 of 3 records"));
  CHECK(sum.sum == QStringLiteral("1,250.00"));
  CHECK(sum.whole == QStringLiteral("of 1,350.00"));
  CHECK_FALSE(sum.isExact);
}

TEST_CASE("records sort by any column in both directions") {
  Company company = threeDeals();
  const auto made = receipt(company);
  app::RecordArrangement arrangement;
  arrangement.by = app::RecordColumn::Contribution;
  auto list = app::arrangeRecords(made, arrangement);
  CHECK(list.row(0).contribution == Fraction(-25'000));
  arrangement.direction = app::RecordDirection::Descending;
  list = app::arrangeRecords(made, arrangement);
  CHECK(list.row(0).contribution == Fraction(150'000));
  arrangement.by = app::RecordColumn::Customer;
  list = app::arrangeRecords(made, arrangement);
  CHECK(list.row(0).customer == "Zenith");
}

TEST_CASE("a median's records are observations and are not summed") {
  Company company = threeDeals();
  const auto list = app::arrangeRecords(receipt(company, kpi::KpiId::Cycle), {});
  CHECK(list.rows.size() == 2);
  CHECK(app::recordSum(list, test::english()).sum.isEmpty());
}

TEST_CASE("records left out come with their reason") {
  Company company = threeDeals();
  company.undated(77);
  const auto made = receipt(company);
  const auto parts = app::recordParts(*made);
  REQUIRE(parts.back() == app::RecordPart::LeftOut);
  app::RecordArrangement arrangement;
  arrangement.part = app::RecordPart::LeftOut;
  const auto list = app::arrangeRecords(made, arrangement);
  REQUIRE(list.rows.size() == 1);
  const auto columns = app::recordColumns(*made, app::RecordPart::LeftOut);
  CHECK(columns.back() == app::RecordColumn::Reason);
  CHECK_FALSE(app::recordText(list, 0, app::RecordColumn::Reason, test::english()).isEmpty());
}

TEST_CASE("both parts of a ratio have their records and their sums") {
  Company company = threeDeals();
  const auto made = receipt(company, kpi::KpiId::DealSize);
  REQUIRE(app::recordParts(*made).size() >= 2);
  for (const auto part : {app::RecordPart::Numerator, app::RecordPart::Denominator}) {
    app::RecordArrangement arrangement;
    arrangement.part = part;
    const auto list = app::arrangeRecords(made, arrangement);
    CHECK(app::recordSum(list, test::english()).isExact);
  }
}

TEST_CASE("a record's details say all that the receipt knows of it") {
  Company company = threeDeals();
  const auto list = app::arrangeRecords(receipt(company), {});
  const auto details = app::recordDetails(list, 0, test::english());
  QStringList values;
  for (const auto& detail : details) values << detail.value;
  CHECK(values.contains(QStringLiteral("Deal")));
  CHECK(values.contains(QStringLiteral("Acme")));
  CHECK(values.contains(QStringLiteral("5 Apr 2025")));
}
