#include "bellwether/records/facts_image.h"

#include <cstring>
#include <vector>

#include "bellwether/records/facts_builder.h"
#include "records/facts_columns.h"
#include "support/catch.h"
#include "support/facts_images.h"

using namespace bellwether;
using namespace bellwether::records;
using namespace bellwether::test;

namespace {

LocalDate day(const char* iso) { return *LocalDate::fromIso(iso); }

WorkspaceSettings settings() {
  WorkspaceSettings made;
  made.companyName = "Acme";
  made.currency = *Currency::fromCode("CNY");
  return made;
}

/// A little of everything that columns hold.
FactsBuilder company(int deals) {
  FactsBuilder builder(settings());
  const Currency usd = *Currency::fromCode("USD");
  builder.addRate(usd, day("2024-01-01"), 7'100'000'000);
  builder.setWorkCalendar({day("2025-01-01")}, {day("2025-01-26")});
  for (int i = 0; i < 40; ++i)
    builder.addCustomer(
        {"C" + std::to_string(i), "Client " + std::to_string(i % 30), "small", "North", "paid", kNone, {}});
  builder.setMergedInto(3, 4, std::nullopt);
  builder.setMergedInto(5, 6, day("2025-03-01"));
  const RowIndex ann = builder.addRep({"R1", "Ann", "East", "", "North", day("2023-01-01"), std::nullopt});
  const RowIndex bob = builder.addRep({"R2", "Bob", "West", "", "South", std::nullopt, day("2025-06-30")});
  builder.addRepTeam(ann, "East", day("2023-01-01"), day("2025-02-01"));
  builder.addRepTeam(ann, "West", day("2025-02-01"), std::nullopt);
  builder.addRamp(bob, {day("2024-01-01"), day("2024-07-01")}, 500'000);
  for (int i = 0; i < deals; ++i) {
    DealInput deal;
    const std::string id = "D" + std::to_string(i), name = "Seats for Client " + std::to_string(i % 30);
    deal.id = id;
    deal.name = i % 7 == 0 ? std::string_view(id) : std::string_view(name);
    deal.customer = static_cast<RowIndex>(i % 40);
    deal.rep = i % 5 == 0 ? kNone : i % 2 == 0 ? ann : bob;
    deal.product = i % 3 == 0 ? "Anvil" : "Rope";
    deal.stage = "Offer";
    deal.lostReason = "Price";
    deal.outcome = static_cast<Outcome>(i % 4);
    if (i % 11 != 0) deal.amount = i % 13 == 0 ? -100 - i : 100 + i;
    if (i == 21) deal.amount = std::int64_t{1} << 40U;
    if (i % 6 == 0) deal.listAmount = 200 + i;
    if (i % 9 == 0) deal.currency = usd;
    if (i % 8 != 0) deal.created = day("2024-06-01").plusDays(i);
    if (i == 13) deal.created = day("1700-01-01");
    deal.closed = day("2023-12-01").plusDays(i * 7 % 700);
    if (i % 16 != 0) deal.expectedClose = day("2025-09-01").plusDays(i % 50);
    if (i % 10 == 0) deal.firstContact = day("2024-01-01");
    if (i % 3 == 0) deal.probabilityPpm = 250'000;
    const RowIndex row = builder.addDeal(deal);
    if (i % 17 == 1) {
      builder.addSplit(row, ann, 300'000);
      builder.addSplit(row, bob, i % 34 == 1 ? 700'000 : 600'000);
    }
  }
  const Period year{day("2025-01-01"), day("2026-01-01")};
  builder.addTarget(TargetScope::Company, kNone, {}, "revenue", year, 100'000, {});
  builder.addTarget(TargetScope::Rep, ann, {}, "revenue", year, 50'000, usd);
  builder.addTarget(TargetScope::Rep, ann, {}, "revenue", {day("2025-03-01"), day("2025-04-01")}, 1, usd);
  builder.addCost(year, CostCategory::Ads, "web", 5'000, {});
  builder.addMarketSize("all", year, 9'000'000, {}, "a report");
  builder.addMarketSize("all", year, 9'000'001, *Currency::fromCode("JPY"), "another");
  return builder;
}

}  // namespace

TEST_CASE("columns come back from their image as they were, byte for byte") {
  for (const int deals : {0, 1, 7, 500}) {
    const auto facts = company(deals).build();
    const Bytes image = imageOf(*facts);
    const auto again = factsOf(image);
    INFO(deals << " deals");
    REQUIRE(again);
    CHECK(imageOf(*again) == image);
    CHECK(again->settings() == facts->settings());
    CHECK(again->dealCount() == facts->dealCount());
    const Facts::Columns &a = facts->columns(), &b = again->columns();
    CHECK(a.cellFlags == b.cellFlags);
    CHECK(a.hasOdd == b.hasOdd);
    CHECK(a.maxCycle == b.maxCycle);
    CHECK(a.cycles.counts == b.cycles.counts);
    CHECK(a.currencyByCode == b.currencyByCode);
    CHECK(b.workCalendar.isWorkday(day("2025-01-26")));
    const std::uint32_t* code = b.products.find("Rope");
    if (deals > 1) REQUIRE(code);
    if (deals > 1) CHECK(b.products[*code] == "Rope");
    for (std::uint32_t row = 0; row < a.dealCount; ++row) REQUIRE(a.nameOf(row) == b.nameOf(row));
  }
}

TEST_CASE("the columns of a workspace without anything have an image") {
  const auto facts = FactsBuilder(WorkspaceSettings{}).build();
  const auto again = factsOf(imageOf(*facts));
  REQUIRE(again);
  CHECK(again->dealCount() == 0);
}

TEST_CASE("an image cut short anywhere, or too long, is none") {
  const auto facts = company(60).build();
  const Bytes image = imageOf(*facts);
  for (std::size_t size = 0; size < image.size(); ++size) {
    const Bytes cut(image.begin(), image.begin() + static_cast<std::ptrdiff_t>(size));
    if (factsOf(cut)) FAIL("taken at " << size << " of " << image.size());
    Replay shorter(cut);
    if (readImage(shorter, image.size())) FAIL("taken at " << size << " of " << image.size());
  }
  Bytes longer = image;
  longer.push_back(std::byte{0});
  CHECK_FALSE(factsOf(longer));
}

TEST_CASE("an image of another layout or another machine is none") {
  const auto facts = company(5).build();
  for (const std::size_t place : {std::size_t{0}, std::size_t{8}, std::size_t{12}, std::size_t{15}}) {
    Bytes image = imageOf(*facts);
    image[place] ^= std::byte{1};
    CHECK_FALSE(factsOf(image));
  }
}

TEST_CASE("columns that point to what is not there are no image") {
  using Change = void (*)(Facts::Columns&);
  const Change changes[] = {
      [](Facts::Columns& c) { c.customerKinds[0].segment = static_cast<std::uint32_t>(c.segments.size()); },
      [](Facts::Columns& c) { c.customerKinds[0].source = static_cast<std::uint32_t>(c.sources.size()); },
      [](Facts::Columns& c) { c.customerKinds[0].region = static_cast<std::uint32_t>(c.regions.size()); },
      [](Facts::Columns& c) { c.customerKinds.clear(); },
      [](Facts::Columns& c) { c.customers[1].account = static_cast<std::uint32_t>(c.customers.size()); },
      [](Facts::Columns& c) { c.reps[1].region = static_cast<std::uint32_t>(c.regions.size()); },
      [](Facts::Columns& c) { c.reps[1].teams[0].team = static_cast<std::uint32_t>(c.teams.size()); },
      [](Facts::Columns& c) { c.datedMerges[0].from = static_cast<std::uint32_t>(c.customers.size()); },
      [](Facts::Columns& c) { c.datedMerges[0].into = static_cast<std::uint32_t>(c.customers.size()); },
      [](Facts::Columns& c) { c.datedMerges[0].into = c.datedMerges[0].from; },
      [](Facts::Columns& c) { c.datedMerges.push_back(c.datedMerges[0]); },
      [](Facts::Columns& c) { c.creditStart.back() += 1; },
      [](Facts::Columns& c) { c.creditStart.front() = 1; },
      [](Facts::Columns& c) { c.refunds.start.pop_back(); },
      [](Facts::Columns& c) { c.refunds.accounts[0] = static_cast<std::uint32_t>(c.customers.size()); },
      [](Facts::Columns& c) { c.wonFxMissing.rows.push_back(static_cast<std::uint32_t>(c.dealCount)); },
  };
  for (std::size_t i = 0; i < std::size(changes); ++i) {
    INFO("change " << i);
    const auto facts = company(500).build();
    changes[i](const_cast<Facts::Columns&>(facts->columns()));
    CHECK_FALSE(factsOf(imageOf(*facts)));
  }
}

TEST_CASE("rows tell their outcome up to the last of each") {
  const auto facts = company(100).build();
  const Facts::Columns& columns = facts->columns();
  REQUIRE(columns.wonEnd > 0);
  CHECK(columns.outcomeOf(static_cast<std::uint32_t>(columns.wonEnd - 1)) == Outcome::Won);
  CHECK(columns.outcomeOf(static_cast<std::uint32_t>(columns.wonEnd)) == Outcome::Lost);
  CHECK(columns.outcomeOf(static_cast<std::uint32_t>(columns.lostEnd)) == Outcome::Open);
}

TEST_CASE("first contacts are kept when they tell more than the creation, also across centuries") {
  const auto built = [](const char* created, const char* contact) {
    FactsBuilder builder(settings());
    DealInput deal;
    deal.id = "D1";
    deal.outcome = Outcome::Won;
    deal.amount = 100;
    deal.created = day(created);
    deal.firstContact = day(contact);
    deal.closed = day("2025-01-05");
    builder.addDeal(deal);
    return std::move(builder).build();
  };
  CHECK(built("2025-01-01", "2025-01-01")->columns().contact.empty());
  CHECK(built("1700-01-01", "1700-01-01")->columns().contact.empty());
  CHECK(built("2025-01-01", "2024-12-31")->columns().contact.size() == 1);
  const auto old = built("1700-01-01", "1699-01-01");
  REQUIRE(old->columns().contact.size() == 1);
  CHECK(old->columns().contactDays(0) == *old->columns().cycleDays(0) + 365);
}

TEST_CASE("how columns are built and laid out goes with the number of the layout") {
  // When this fails, an image made by an earlier program would give other columns than the records: raise kImageLayout,
  // then put the new hash here.
  const Bytes image = imageOf(*company(500).build());
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  for (const std::byte byte : image) hash = (hash ^ static_cast<std::uint64_t>(byte)) * 1099511628211ULL;
  CHECK(kImageLayout == 3);
  CHECK(hash == 11553768425281874179ULL);
}
