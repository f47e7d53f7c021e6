#include <map>
#include <string>

#include "bellwether/kpi/variants.h"
#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "kpi_docs.h"

namespace bellwether::test {
namespace {

using namespace records;
using kpi::KpiId;

using FactsPtr = std::shared_ptr<const Facts>;

LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }

/// Money in whole units, so that the examples read as their words do.
constexpr std::int64_t kUnit = 100;

struct Deal {
  Outcome outcome = Outcome::Won;
  std::int64_t amount = 0;  ///< minor units
  const char* closed = "";  ///< of open deals: when they are expected to close
  const char* created = "";
  const char* customer = "";
  const char* rep = "";
  std::int64_t list = 0;
  std::int32_t ppm = 0;
};

/// Builds facts from rows that name their customers and reps.
class Company {
 public:
  Company() : m_builder(settings()) {}

  RowIndex rep(const std::string& name, const char* hired = "2020-01-01") {
    const auto [found, isNew] = m_reps.emplace(name, kNone);
    if (isNew) {
      RepInput input;
      input.id = input.name = name;
      input.hired = day(hired);
      found->second = m_builder.addRep(input);
    }
    return found->second;
  }

  RowIndex customer(const std::string& name, const char* source = "") {
    const auto [found, isNew] = m_customers.emplace(name, kNone);
    if (isNew) {
      CustomerInput input;
      input.id = input.name = name;
      input.source = source;
      found->second = m_builder.addCustomer(input);
    }
    return found->second;
  }

  Company& add(const Deal& row) {
    const std::string id = std::to_string(++m_deals);
    DealInput deal;
    deal.id = id;
    if (*row.customer) deal.customer = customer(row.customer);
    if (*row.rep) deal.rep = rep(row.rep);
    deal.outcome = row.outcome;
    deal.amount = row.amount;
    if (row.list > 0) deal.listAmount = row.list;
    if (row.ppm > 0) deal.probabilityPpm = row.ppm;
    deal.created = LocalDate::fromIso(row.created);
    (row.outcome == Outcome::Open ? deal.expectedClose : deal.closed) = LocalDate::fromIso(row.closed);
    m_builder.addDeal(deal);
    return *this;
  }

  /// Won by a customer, in whole units.
  Company& buys(const char* name, std::int64_t units, const char* on) {
    return add({.amount = units * kUnit, .closed = on, .customer = name});
  }

  FactsBuilder& builder() { return m_builder; }
  FactsPtr build() { return std::move(m_builder).build(); }

 private:
  static WorkspaceSettings settings() {
    WorkspaceSettings out;
    out.currency = *Currency::fromCode("USD");
    return out;
  }

  FactsBuilder m_builder;
  std::map<std::string, RowIndex> m_reps, m_customers;
  int m_deals = 0;
};

FactsPtr sales() {
  Company company;
  for (const std::int64_t amount : {1000'00, 250'50, 0}) company.add({.amount = amount, .closed = "2025-01-31"});
  return company.add({.amount = -100'25, .closed = "2025-01-20"})
      .add({.amount = 999'00, .closed = "2025-02-01"})
      .add({.outcome = Outcome::Lost, .amount = 500'00, .closed = "2025-01-15"})
      .build();
}

FactsPtr acquisition() {
  Company company;
  company.customer("C1", "paid");
  const auto spend = [&](const char* from, const char* end, CostCategory category, std::int64_t units) {
    company.builder().addCost({day(from), day(end)}, category, {}, units * kUnit, {});
  };
  spend("2025-01-01", "2025-02-01", CostCategory::Ads, 3100);
  spend("2025-01-01", "2025-02-01", CostCategory::Salaries, 7750);
  spend("2025-02-01", "2025-03-01", CostCategory::Salaries, 11200);
  return company.buys("C3", 10, "2024-11-01")
      .buys("C1", 10, "2025-01-10")
      .buys("C2", 10, "2025-01-29")
      .buys("C3", 10, "2025-01-30")
      .build();
}

FactsPtr retention() {
  return Company()
      .buys("A", 100, "2023-03-01")
      .buys("B", 200, "2023-06-01")
      .buys("C", 300, "2023-12-31")
      .buys("G", 400, "2023-09-01")
      .buys("H", 100, "2023-10-01")
      .buys("D", 50, "2023-05-01")
      .buys("D", -50, "2023-05-20")
      .buys("E", 70, "2022-05-01")
      .buys("A", 150, "2024-03-01")
      .buys("B", 120, "2024-12-31")
      .buys("D", 80, "2024-07-01")
      .buys("E", 90, "2024-02-01")
      .buys("F", 400, "2024-08-01")
      .buys("H", -30, "2024-10-01")
      .buys("G", 100, "2024-09-01")
      .buys("G", -100, "2024-09-15")
      .build();
}

FactsPtr cycles() {
  return Company()
      .add({.amount = kUnit, .closed = "2024-03-15", .created = "2024-03-05"})
      .add({.amount = kUnit, .closed = "2024-03-01", .created = "2024-02-28"})
      .add({.amount = kUnit, .closed = "2024-03-10", .created = "2023-12-11"})
      .add({.amount = kUnit, .closed = "2024-03-20", .created = "2024-03-20"})
      .add({.amount = kUnit, .closed = "2024-03-21"})
      .add({.amount = kUnit, .closed = "2024-03-22", .created = "2024-03-24"})
      .build();
}

FactsPtr dealSizes() {
  Company company;
  for (const std::int64_t units : {1000, 2000, 6000, 0, -500})
    company.add({.amount = units * kUnit, .closed = "2025-03-10"});
  return company.build();
}

FactsPtr team() {
  Company company;
  company.rep("Li");
  company.rep("Wang", "2025-06-11");
  company.rep("Zhao", "2025-06-16");
  return company.add({.amount = 3050'01, .closed = "2025-06-22", .rep = "Li"})
      .add({.amount = 325'00, .closed = "2025-06-20", .rep = "Wang"})
      .add({.amount = 25'00, .closed = "2025-06-22", .rep = "Zhao"})
      .add({.amount = 50'00, .closed = "2025-06-21"})
      .build();
}

FactsPtr market() {
  Company company;
  company.builder().addMarketSize({}, {day("2024-01-01"), day("2025-01-01")}, 366'000'000 * kUnit, {}, {});
  return company.add({.amount = 1'450'000 * kUnit, .closed = "2024-02-29"}).build();
}

FactsPtr targets() {
  Company company;
  const auto target = [&](const char* from, const char* end, std::int64_t units) {
    company.builder().addTarget(TargetScope::Company, kNone, {}, "revenue", {day(from), day(end)}, units * kUnit, {});
  };
  target("2025-06-01", "2025-07-01", 250);
  target("2026-04-01", "2026-07-01", 910);
  return company.add({.amount = 212 * kUnit, .closed = "2025-06-18"}).build();
}

FactsPtr pipeline() {
  Company company;
  const char* const created[] = {"2025-05-22", "2025-05-12", "2025-05-02", "2025-04-02"};
  for (int i = 0; i < 4; ++i)
    company.add({.amount = (i + 1) * 10'000 * kUnit, .closed = "2025-06-01", .created = created[i]});
  for (int i = 0; i < 6; ++i) company.add({.outcome = Outcome::Lost, .amount = 50'000 * kUnit, .closed = "2025-05-10"});
  const auto open = [&](std::int64_t units, const char* expected, std::int32_t ppm) {
    company.add({.outcome = Outcome::Open, .amount = units * kUnit, .closed = expected, .ppm = ppm});
  };
  open(40'000, "2025-07-15", 500'000);
  open(60'000, "2025-08-31", 250'000);
  open(100'000, "2025-09-30", 100'000);
  open(50'000, "2025-10-01", 800'000);
  open(30'000, "2025-06-15", 500'000);
  company.builder().addTarget(TargetScope::Company, kNone, {}, "revenue", {day("2025-07-01"), day("2025-10-01")},
                              80'000 * kUnit, {});
  return company.build();
}

FactsPtr returning() {
  Company company;
  company.builder().setMergedInto(company.customer("a2"), company.customer("a1"), {});
  company.builder().setMergedInto(company.customer("a3"), company.customer("a2"), {});
  return company.buys("a1", 100, "2024-02-01")
      .buys("a2", 200, "2025-01-10")
      .buys("b", 300, "2025-01-20")
      .buys("b", 50, "2025-01-25")
      .buys("a3", 10, "2025-01-30")
      .buys("n", 5, "2025-01-01")
      .build();
}

FactsPtr discounts() {
  return Company()
      .add({.amount = 900 * kUnit, .closed = "2025-05-02", .list = 1000 * kUnit})
      .add({.amount = 7000 * kUnit, .closed = "2025-05-02", .list = 10000 * kUnit})
      .add({.amount = 500 * kUnit, .closed = "2025-05-02"})
      .add({.amount = 250 * kUnit, .closed = "2025-05-02", .list = 200 * kUnit})
      .build();
}

/// One data set seen over one period.
struct View {
  FactsPtr (*facts)();
  const char *from, *end, *asOf;
};

KpiExample example(KpiId id, const View& view, const char* exact) {
  return {id,
          [id, view] {
            return kpi::evaluateOne(*view.facts(), id, {day(view.from), day(view.end)}, {}, day(view.asOf));
          },
          exact};
}

const View kSales{&sales, "2025-01-01", "2025-02-01", "2025-06-30"};
const View kAcquisition{&acquisition, "2025-01-01", "2025-02-01", "2025-06-30"};
const View kLastWeek{&acquisition, "2025-01-27", "2025-02-03", "2025-06-30"};
const View kRetention{&retention, "2024-01-01", "2025-01-01", "2025-01-31"};
const View kCycles{&cycles, "2024-03-01", "2024-04-01", "2024-12-31"};
const View kDealSizes{&dealSizes, "2025-03-01", "2025-04-01", "2025-06-30"};
const View kTeam{&team, "2025-06-01", "2025-07-01", "2025-06-30"};
const View kMarket{&market, "2024-02-01", "2024-03-01", "2024-12-31"};
const View kTarget{&targets, "2025-06-01", "2025-07-01", "2025-06-20"};
const View kQuarterTarget{&targets, "2026-06-01", "2026-07-01", "2026-06-30"};
const View kClosed{&pipeline, "2025-04-01", "2025-07-01", "2025-06-30"};
const View kExpected{&pipeline, "2025-07-01", "2025-10-01", "2025-06-30"};
const View kReturning{&returning, "2025-01-01", "2025-02-01", "2025-03-15"};
const View kDiscounts{&discounts, "2025-05-01", "2025-06-01", "2025-06-30"};

/// Figures that need the margin, computed from given ones.
std::vector<KpiExample> lifetimeExamples() {
  const Fraction arpa = 1200 * kUnit, cac = 12'000 * kUnit, margin = Fraction::of(3, 4), churn = Fraction::of(1, 40);
  return {{KpiId::Ltv, [=] { return kpi::lifetimeValue(arpa, margin, churn); }, "3600000"},
          {KpiId::LtvCac, [=] { return kpi::lifetimeValueToCac(arpa, margin, churn, cac); }, "3"},
          {KpiId::CacPayback, [=] { return kpi::paybackMonths(arpa, margin, cac); }, "40/3"}};
}

}  // namespace

std::vector<KpiExample> kpiExamples() {
  std::vector<KpiExample> all = {
      example(KpiId::Revenue, kSales, "115025"),
      example(KpiId::Cac, kAcquisition, "542500"),
      example(KpiId::Retention, kRetention, "2/5"),
      example(KpiId::Cycle, kCycles, "6"),
      example(KpiId::DealSize, kDealSizes, "300000"),
      example(KpiId::RepPerformance, kTeam, "2040006/13"),
      example(KpiId::MarketShare, kMarket, "1/20"),
      example(KpiId::Attainment, kTarget, "106/125"),
      example(KpiId::GrossRevenue, kSales, "125050"),
      example(KpiId::Refunds, kSales, "-10025"),
      example(KpiId::WonDeals, kSales, "3"),
      example(KpiId::LostDeals, kClosed, "6"),
      example(KpiId::WinRate, kClosed, "2/5"),
      example(KpiId::WinRateValue, kClosed, "1/4"),
      example(KpiId::CycleMean, kCycles, "51/2"),
      example(KpiId::CycleP90, kCycles, "66"),
      example(KpiId::DealSizeMedian, kDealSizes, "200000"),
      example(KpiId::NewCustomers, kAcquisition, "2"),
      example(KpiId::ActiveCustomers, kRetention, "5"),
      example(KpiId::Churn, kRetention, "3/5"),
      example(KpiId::Grr, kRetention, "1/5"),
      example(KpiId::Nrr, kRetention, "27/110"),
      example(KpiId::CrrSimple, kRetention, "4/5"),
      example(KpiId::NewRevenue, kReturning, "35500"),
      example(KpiId::ReturningRevenue, kReturning, "21000"),
      example(KpiId::ReactivatedCustomers, kRetention, "2"),
      example(KpiId::Velocity, kClosed, "500000/3"),
      example(KpiId::Pipeline, kExpected, "20000000"),
      example(KpiId::WeightedPipeline, kExpected, "4500000"),
      example(KpiId::Coverage, kExpected, "5/2"),
      example(KpiId::PaceAttainment, kTarget, "159/125"),
      example(KpiId::Target, kQuarterTarget, "30000"),
      example(KpiId::AcquisitionCost, kLastWeek, "255000"),
      example(KpiId::PaidCac, kAcquisition, "310000"),
      example(KpiId::MarketSize, kMarket, "2900000000"),
      example(KpiId::Discount, kDiscounts, "61/224"),
  };
  for (KpiExample& one : lifetimeExamples()) all.push_back(std::move(one));
  return all;
}

std::vector<ExampleData> exampleData() {
  std::vector<ExampleData> all;
  for (const View& view : {kSales, kAcquisition, kRetention, kCycles, kDealSizes, kTeam, kMarket, kTarget, kClosed,
                           kReturning, kDiscounts})
    all.push_back({view.facts(), day(view.asOf)});
  all.push_back({Company().build(), day("2025-06-30")});
  return all;
}

}  // namespace bellwether::test
