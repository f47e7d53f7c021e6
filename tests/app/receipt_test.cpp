#include <algorithm>

#include "bellwether/app/presenters/kpi_json.h"
#include "bellwether/app/presenters/receipt_presenter.h"
#include "support/app_facts.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using kpi::KpiId;

namespace {

app::ReceiptData receipt(Company company, KpiId id, const char* periodId, const char* asOf, kpi::Slice where = {}) {
  const auto facts = company.facts();
  const app::Lens lens{period(periodId), kpi::Comparison::Previous, where};
  const auto receipt = kpi::receiptOf(*facts, id, lens.period.range, where, day(asOf));
  return app::presentReceipt(receipt, lens, day(asOf), english());
}

std::vector<std::string> lines(const std::vector<app::ReceiptLine>& from) {
  std::vector<std::string> texts;
  for (const auto& line : from)
    texts.push_back(s(line.label) + " | " + s(line.count) + " | " + s(line.amount) + (line.sum ? " | sum" : ""));
  return texts;
}

bool contains(const std::vector<std::string>& texts, const std::string& wanted) {
  return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

}  // namespace

TEST_CASE("the receipt of revenue adds up line by line") {
  Company company;
  company.won("2026-10-05", 3'200).won("2026-11-20", 1'300).won("2026-11-21", 0).won("2026-11-22", -250);
  company.lost("2026-10-06", 900).open("2026-12-01", 700).undated(41).won("2026-12-24", 100);
  const auto data = receipt(std::move(company), KpiId::Revenue, "2026-Q4", "2026-11-23");
  CHECK(s(data.figure) == "4,250.00");
  CHECK(s(data.unit) == "USD");
  CHECK(s(data.where) == "Revenue, 1 Oct to 23 Nov 2026, no filter");
  CHECK(s(data.formula) == "won amounts + refunds, by close date");
  CHECK(lines(data.formulaLines) == std::vector<std::string>{"Won amounts |  | 4,500.00", "Refunds |  | −250.00",
                                                             "Revenue |  | 4,250.00 USD | sum"});
  CHECK(s(data.countedCount) == "4");
  CHECK(lines(data.counted) == std::vector<std::string>{"Won, with an amount | 2 | 4,500.00",
                                                        "Won, amount 0 | 1 | 0.00", "Refunds | 1 | −250.00",
                                                        "Sum | 4 | 4,250.00 | sum"});
  CHECK(contains(lines(data.problems), "No closing date | 1 | 41.00"));
  CHECK(contains(lines(data.problems), "Closed after the as-of date | 1 | 100.00"));
  CHECK(s(data.problemsCount) == "2");
  REQUIRE(data.checks.size() >= 2);
  CHECK(s(data.checks[0]) == "4 records add up to won amounts less refunds, exactly");
  CHECK(s(data.checks[1]) == "All in USD, nothing converted");
  CHECK_FALSE(data.definition.isEmpty());
}

TEST_CASE("the receipt of a ratio shows both parts") {
  Company company;
  company.won("2026-10-05", 3'000).won("2026-11-20", 1'500);
  const auto data = receipt(std::move(company), KpiId::DealSize, "2026-Q4", "2026-11-23");
  CHECK(s(data.figure) == "2,250.00");
  REQUIRE(data.formulaLines.size() == 3);
  CHECK(s(data.formulaLines[0].amount) == "4,500.00");
  CHECK(s(data.formulaLines[1].amount) == "2");
  CHECK(data.formula.contains(QChar(u'÷')));
}

TEST_CASE("the receipt of what cannot be computed says why") {
  Company company;
  company.won("2026-10-05", 3'000);
  const auto data = receipt(std::move(company), KpiId::MarketShare, "2026-Q4", "2026-11-23");
  CHECK(s(data.figure) == "No market size for this period");
  CHECK(data.unit.isEmpty());
}

TEST_CASE("a receipt names its filters as the data spell them") {
  Company company;
  company.won("2026-10-05", 3'000, "Ann", "A < B and C > D");
  const auto data =
      receipt(std::move(company), KpiId::Revenue, "2026-Q4", "2027-01-31",
              {{kpi::Dimension::Region, {"A < B and C > D", "%1"}}, {kpi::Dimension::Rep, {"(unassigned)"}}});
  CHECK(s(data.where) == "Revenue, 1 Oct to 31 Dec 2026, Region: A < B and C > D / %1, Rep: (unassigned)");
}

TEST_CASE("a receipt speaks Chinese") {
  Company company("CNY");
  company.won("2026-10-05", 3'000);
  const auto facts = company.facts();
  const app::Lens lens{period("2026-Q4"), kpi::Comparison::Previous, {}};
  const auto receipt = kpi::receiptOf(*facts, KpiId::Revenue, lens.period.range, {}, day("2026-11-23"));
  const Speaking speaking("zh_CN");
  const auto data = app::presentReceipt(receipt, lens, day("2026-11-23"), chinese());
  CHECK(s(data.where) == "销售额，2026-10-01 至 2026-11-23，未筛选");
  CHECK(s(data.unit) == "元");
  CHECK(s(data.counted.front().label) == "赢单，有金额");
}

TEST_CASE("the JSON's numbers are in major units, ratios and days") {
  CHECK(app::jsonValue(kpi::Unit::Money, Fraction(113'467'200), currency("USD")) == 1'134'672.0);
  CHECK(app::jsonValue(kpi::Unit::Money, Fraction(500), currency("JPY")) == 500.0);
  CHECK(app::jsonValue(kpi::Unit::Ratio, Fraction::of(1, 2), currency("USD")) == 0.5);
  CHECK(app::jsonValue(kpi::Unit::Days, Fraction(57), currency("USD")) == 57.0);
  CHECK(app::jsonValue(kpi::Unit::MoneyPerDay, Fraction(100), currency("USD")) == 1.0);
}
