#include "bellwether/kpi/receipt.h"

#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/evaluate.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace bellwether;
using namespace bellwether::kpi;
using namespace bellwether::test;

namespace {

Fraction sumOf(const std::vector<ReceiptRow>& rows) {
  Fraction sum = 0;
  for (const ReceiptRow& row : rows) sum = sum + row.contribution;
  return sum;
}

bool isStatistic(Measure measure) {
  return measure == Measure::CycleMedian || measure == Measure::CycleP90 || measure == Measure::CycleMean ||
         measure == Measure::DealSizeMedian || measure == Measure::VelocityProduct || measure == Measure::One ||
         measure == Measure::AverageRevenuePerAccount || measure == Measure::ChurnRate;
}

std::int64_t countOf(const std::vector<ExclusionCount>& counts, Exclusion reason) {
  for (const ExclusionCount& count : counts)
    if (count.reason == reason) return count.count;
  return 0;
}

Period month(int year, int number) {
  const LocalDate begin = *LocalDate::fromYmd(year, number, 1);
  return {begin, begin.plusMonths(1)};
}

}  // namespace

TEST_CASE("The records of every receipt add up to its figure in every golden case") {
  for (const char* name : {"01-revenue-half-open", "03-cac-proration", "04-retention-logo-grr-nrr", "06-sales-cycle",
                           "08-rep-team-splits", "09-target-attainment", "10-market-share", "11-multi-currency",
                           "12-win-rate-velocity-pipeline", "13-new-returning-merge", "16-discount", "20-empty-file"}) {
    const Json golden = readGolden(name);
    if (golden.is_null()) {
      WARN("kpi-golden is not there");
      return;
    }
    const auto facts = factsOf(golden, Merges::Restate);
    const LocalDate asOf = dateOf(golden["settings"]["as_of"]);
    for (const Definition& definition : catalogue()) {
      for (const Period& period :
           {month(asOf.ymd().year, asOf.ymd().month), month(2025, 1), month(2025, 6), month(2024, 3)}) {
        const Receipt receipt = receiptOf(*facts, definition.id, period, {}, asOf);
        INFO(name << " " << toString(definition.id) << " from " << period.begin.toIso());
        CHECK(receipt.value.value == evaluateOne(*facts, definition.id, period, {}, asOf).value);
        if (!isStatistic(definition.numerator)) CHECK(sumOf(receipt.numerator) == receipt.value.numerator.value);
        if (!isStatistic(definition.denominator) && receipt.value.reason != Reason::NoMargin)
          CHECK(sumOf(receipt.denominator) == receipt.value.denominator.value);
        CHECK(receipt.problemRows.size() == receipt.problemReasons.size());
      }
    }
  }
}

TEST_CASE("A revenue receipt accounts for every deal of the file") {
  const Json golden = readGolden("01-revenue-half-open");
  if (golden.is_null()) return;
  const auto facts = factsOf(golden, Merges::Restate);
  const Receipt receipt = receiptOf(*facts, KpiId::Revenue, month(2025, 1), {}, dateOf(golden["settings"]["as_of"]));
  CHECK(receipt.numeratorCount == 4);
  CHECK(countOf(receipt.byDefinition, Exclusion::Lost) == 1);
  CHECK(countOf(receipt.byDefinition, Exclusion::Open) == 1);
  CHECK(countOf(receipt.byDefinition, Exclusion::OutsidePeriod) == 3);
  CHECK(countOf(receipt.problems, Exclusion::MissingClose) == 1);
  CHECK(receipt.problemRows.front().id == "D10");
}

TEST_CASE("A won deal after as-of is listed as a problem of the open period") {
  const Json golden = readGolden("01-revenue-half-open");
  if (golden.is_null()) return;
  const auto facts = factsOf(golden, Merges::Restate);
  const Receipt receipt = receiptOf(*facts, KpiId::Revenue, month(2025, 2), {}, dateOf(golden["settings"]["as_of"]));
  CHECK(countOf(receipt.problems, Exclusion::FutureClose) == 1);
  CHECK(receipt.numeratorCount == 1);
}

TEST_CASE("Row limits cut the lists and keep the counts") {
  const Json golden = readGolden("12-win-rate-velocity-pipeline");
  if (golden.is_null()) return;
  const auto facts = factsOf(golden, Merges::Restate);
  const Period quarter{*LocalDate::fromYmd(2025, 4, 1), *LocalDate::fromYmd(2025, 7, 1)};
  const Receipt receipt = receiptOf(*facts, KpiId::WinRate, quarter, {}, dateOf(golden["settings"]["as_of"]), {2});
  CHECK(receipt.denominator.size() == 2);
  CHECK(receipt.denominatorCount == 10);
  CHECK(receipt.numeratorCount == 4);
}
