#include <map>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/formula.h"
#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;
using namespace bellwether::records;

namespace {

const Currency kYuan = *Currency::fromCode("CNY");

LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }
Period days(const char* from, const char* end) { return {day(from), day(end)}; }

struct Row {
  const char* id;
  RowIndex customer, rep;
  Outcome outcome;
  std::int64_t amount;
  const char *created, *closed;
  std::int64_t list = 0;
};

void addDeal(FactsBuilder& builder, const Row& row) {
  DealInput deal;
  deal.id = row.id;
  deal.customer = row.customer;
  deal.rep = row.rep;
  deal.outcome = row.outcome;
  deal.amount = row.amount;
  deal.created = LocalDate::fromIso(row.created);
  if (row.outcome == Outcome::Open)
    deal.expectedClose = LocalDate::fromIso(row.closed);
  else
    deal.closed = LocalDate::fromIso(row.closed);
  if (row.list > 0) deal.listAmount = row.list;
  deal.probabilityPpm = 250'000;
  builder.addDeal(deal);
}

/// Two reps, three customers, two years of deals of every kind, costs, targets and a market.
std::shared_ptr<const Facts> smallFacts() {
  WorkspaceSettings settings;
  settings.currency = kYuan;
  FactsBuilder builder(settings);
  const auto customer = [&](const char* id, const char* source) {
    CustomerInput input;
    input.id = input.name = id;
    input.source = source;
    return builder.addCustomer(input);
  };
  const auto rep = [&](const char* id) {
    RepInput input;
    input.id = input.name = id;
    input.hired = day("2025-01-01");
    return builder.addRep(input);
  };
  const RowIndex a = customer("a", "paid"), b = customer("b", "referral"), c = customer("c", "paid");
  const RowIndex li = rep("Li"), wu = rep("Wu");
  for (const Row& row : std::initializer_list<Row>{{"1", a, li, Outcome::Won, 100000, "2024-02-01", "2024-03-01"},
                                                   {"2", b, wu, Outcome::Won, 50000, "2024-02-01", "2024-04-01"},
                                                   {"3", a, li, Outcome::Won, 70000, "2025-03-01", "2025-04-10", 80000},
                                                   {"4", c, wu, Outcome::Won, 30001, "2025-04-02", "2025-04-12"},
                                                   {"5", c, wu, Outcome::Won, -5000, "2025-04-02", "2025-04-20"},
                                                   {"6", c, kNone, Outcome::Won, 0, "2025-04-20", "2025-04-21"},
                                                   {"7", b, li, Outcome::Lost, 40000, "2025-03-01", "2025-04-15"},
                                                   {"8", b, wu, Outcome::Open, 90000, "2025-04-01", "2025-04-28"},
                                                   {"9", a, li, Outcome::Open, 20000, "2025-04-01", "2025-06-30"}})
    addDeal(builder, row);
  builder.addCost(days("2025-04-01", "2025-05-01"), CostCategory::Ads, {}, 9000, {});
  builder.addCost(days("2025-04-01", "2025-05-01"), CostCategory::Salaries, {}, 60000, {});
  builder.addTarget(TargetScope::Company, kNone, {}, "revenue", days("2025-04-01", "2025-07-01"), 910000, {});
  builder.addMarketSize({}, days("2025-01-01", "2026-01-01"), 365'000'00, {}, {});
  return std::move(builder).build();
}

bool isMoney(Unit unit) { return unit == Unit::Money || unit == Unit::MoneyPerDay; }

/// Evaluates by way of `kpisBehind` and `measuresIn`, as a caller does.
FormulaValue run(const Facts& facts, std::string_view text, const Period& period, const Slice& where, LocalDate asOf) {
  const auto formula = Formula::parse(text);
  CAPTURE(std::string(text));
  REQUIRE(formula);
  std::vector<KpiValue> kpis;
  for (const KpiId id : kpisBehind(*formula)) kpis.push_back(evaluateOne(facts, id, period, where, asOf));
  return evaluate(*formula, measuresIn(kpis, period, asOf), kYuan);
}

}  // namespace

TEST_CASE("every catalogue formula gives what the catalogue computes") {
  const auto facts = smallFacts();
  const LocalDate asOf = day("2025-04-22");
  int values = 0, reasons = 0;
  for (const Definition& definition : catalogue()) {
    for (const Period& period : {days("2025-04-01", "2025-05-01"), days("2025-04-01", "2025-07-01"),
                                 days("2024-03-01", "2024-04-01"), days("2030-01-01", "2030-02-01")}) {
      for (const Slice& where : {Slice{}, Slice{{Dimension::Rep, {"Li"}}}, Slice{{Dimension::Product, {"none"}}}}) {
        const KpiValue expected = evaluateOne(*facts, definition.id, period, where, asOf);
        const FormulaValue got = run(*facts, formulaOf(definition), period, where, asOf);
        INFO(toString(definition.id) << " from " << period.begin.toIso() << " slices " << where.size());
        REQUIRE(got.value.has_value() == expected.value.has_value());
        if (expected.value) {
          CHECK(*got.exact * Fraction(isMoney(expected.unit) ? 100 : 1) == *expected.value);
          ++values;
        } else {
          // Which of several missing things is named first may differ; that something is named must not.
          CHECK(got.reason.has_value());
          reasons += got.reason == expected.reason;
        }
      }
    }
  }
  CHECK(values > 150);
  CHECK(reasons > 80);
}

TEST_CASE("catalogue texts that are written in the language agree as well") {
  const auto facts = smallFacts();
  const LocalDate asOf = day("2025-04-22");
  const Period april = days("2025-04-01", "2025-05-01");
  int parsed = 0;
  for (const Definition& definition : catalogue()) {
    if (!Formula::parse(definition.formula)) continue;
    ++parsed;
    const KpiValue expected = evaluateOne(*facts, definition.id, april, {}, asOf);
    const FormulaValue got = run(*facts, definition.formula, april, {}, asOf);
    INFO(toString(definition.id) << " = " << definition.formula);
    REQUIRE(got.value.has_value() == expected.value.has_value());
    if (!expected.value) continue;
    const Fraction value = *expected.value / Fraction(isMoney(expected.unit) ? 100 : 1);
    CHECK(*got.value == Approx(value.toDouble()));
  }
  CHECK(parsed >= 27);
}

TEST_CASE("measures that no KPI shows are found beside those that do") {
  const auto facts = smallFacts();
  const Period april = days("2025-04-01", "2025-05-01");
  const auto value = [&](std::string_view text) {
    return run(*facts, text, april, {}, day("2025-04-22")).exact.value_or(Fraction(-1));
  };
  CHECK(value("lost_amount") == Fraction(400));
  CHECK(value("open_deals") == Fraction(2));
  CHECK(value("listed_deals") == Fraction(1));
  CHECK(value("ads_cost") == Fraction(66));  // 90 a month, 22 of 30 days
  CHECK(value("new_paid_customers") == Fraction(1));
  CHECK(value("elapsed_days") == Fraction(22));
  CHECK(value("period_days") == Fraction(30));
  CHECK(value("one") == Fraction(1));
  CHECK(value("remaining_target") == Fraction::of(204999, 100));  // 3000 of the 9100, less 700 + 300.01 - 50
  CHECK(value("acquisition_cost / elapsed_days") == Fraction(23));
}

TEST_CASE("days elapsed stay within the period") {
  const auto elapsed = [](const char* asOf) {
    return *measuresIn({}, days("2025-04-01", "2025-05-01"), day(asOf))(Measure::ElapsedDays).value;
  };
  CHECK(elapsed("2025-03-31") == Fraction(0));
  CHECK(elapsed("2025-04-01") == Fraction(1));
  CHECK(elapsed("2025-04-30") == Fraction(30));
  CHECK(elapsed("2026-01-01") == Fraction(30));
}

TEST_CASE("sums over nothing are 0 and what is unknown keeps its reason") {
  WorkspaceSettings settings;
  settings.currency = kYuan;
  const auto empty = FactsBuilder(settings).build();
  const Period april = days("2025-04-01", "2025-05-01");
  const std::map<std::string, Reason> unknown = {
      {"acquisition_cost", Reason::NoCostData},    {"ads_cost", Reason::NoCostData},
      {"market_size", Reason::NoMarketSize},       {"target_amount", Reason::NoTarget},
      {"target_to_date", Reason::NoTarget},        {"remaining_target", Reason::NoTarget},
      {"cycle_median", Reason::NoMeasurableDeals}, {"cycle_p90", Reason::NoMeasurableDeals},
      {"cycle_mean", Reason::NoMeasurableDeals},   {"deal_size_median", Reason::NoWins},
      {"velocity_product", Reason::NoClosedDeals}, {"churn_rate", Reason::NoHistory},
      {"margin_rate", Reason::NoMargin},           {"average_revenue_per_account", Reason::NoMargin}};
  for (int i = 0; i <= static_cast<int>(Measure::EndCustomersLessNew); ++i) {
    const std::string name(toString(static_cast<Measure>(i)));
    const FormulaValue result = run(*empty, name, april, {}, day("2025-04-22"));
    INFO(name);
    if (unknown.count(name) > 0) {
      CHECK(result.reason == unknown.at(name));
    } else if (name == "one" || name == "elapsed_days" || name == "period_days") {
      CHECK(*result.exact > Fraction(0));
    } else {
      CHECK(result.exact == Fraction(0));
    }
  }
}

TEST_CASE("a measure whose KPI was not asked for has no value") {
  const auto lookup = measuresIn({}, days("2025-04-01", "2025-05-01"), day("2025-04-22"));
  CHECK(lookup(Measure::WonAmount).reason == Reason::NotForDimension);
  CHECK_FALSE(lookup(Measure::WonAmount).value);
}

TEST_CASE("each KPI behind a formula is named once") {
  const auto formula = Formula::parse("priced_amount / priced_deals + lost_amount - closed_amount + elapsed_days");
  REQUIRE(formula);
  CHECK(kpisBehind(*formula) == std::vector{KpiId::DealSize, KpiId::WinRateValue});
  CHECK(kpisBehind(*Formula::parse("2 * 3")).empty());
}
