#include <random>

#include "bellwether/records/facts_builder.h"
#include "records/facts_columns.h"
#include "support/catch.h"
#include "support/facts_images.h"

using namespace bellwether;
using namespace bellwether::records;
using bellwether::test::imageOf;

namespace {

constexpr int kCustomers = 20;

LocalDate day(const char* iso) { return *LocalDate::fromIso(iso); }

struct MadeUp {
  std::string id, name;
  DealInput input;
  bool isSplit = false;
  DealInput view() const {
    DealInput deal = input;
    deal.id = id;
    deal.name = name;
    return deal;
  }
};

MadeUp madeUp(int number, std::mt19937& random) {
  const auto below = [&](unsigned count) { return static_cast<int>(random() % count); };
  MadeUp deal;
  deal.id = "D" + std::to_string(number);
  // More names of their own than a column keeps stems for.
  deal.name = "Project " + std::to_string(number) + (below(2) == 0 ? " for Client " + std::to_string(below(20)) : "");
  deal.input.customer = below(9) == 0 ? kNone : static_cast<RowIndex>(below(kCustomers));
  deal.input.rep = below(5) == 0 ? kNone : static_cast<RowIndex>(below(2));
  deal.input.product = below(3) == 0 ? "Anvil" : "Rope";
  deal.input.region = below(4) == 0 ? "North" : "";
  deal.input.stage = below(2) == 0 ? "Offer" : "Talk";
  deal.input.lostReason = below(2) == 0 ? "Price" : "Time";
  deal.input.outcome = static_cast<Outcome>(below(4));
  if (below(10) != 0) deal.input.amount = below(8) == 0 ? -below(500) : below(5000);
  if (below(500) == 0) deal.input.amount = std::int64_t{1} << 40U;
  if (below(3) == 0) deal.input.listAmount = 6000;
  if (below(4) == 0) deal.input.currency = *Currency::fromCode(below(2) == 0 ? "USD" : "JPY");
  if (below(6) != 0) deal.input.created = day("2024-01-01").plusDays(below(400));
  if (below(200) == 0) deal.input.created = day("1700-01-01");
  if (below(20) != 0) deal.input.closed = day("2024-02-01").plusDays(below(500));
  if (below(5) != 0) deal.input.expectedClose = day("2025-09-01").plusDays(below(90));
  if (below(7) == 0) deal.input.firstContact = day("2023-12-01");
  if (below(3) == 0) deal.input.probabilityPpm = below(1'000'000);
  deal.isSplit = below(12) == 0;
  return deal;
}

/// A company without its deals.
FactsBuilder company() {
  WorkspaceSettings settings;
  settings.currency = *Currency::fromCode("CNY");
  FactsBuilder builder(settings);
  builder.addRate(*Currency::fromCode("USD"), day("2024-06-01"), 7'100'000'000);
  for (int i = 0; i < kCustomers; ++i)
    builder.addCustomer({"C" + std::to_string(i),
                         "Client " + std::to_string(i),
                         i % 3 == 0 ? "small" : "large",
                         i % 4 == 0 ? "South" : "",
                         "paid",
                         kNone,
                         {}});
  builder.setMergedInto(3, 4, std::nullopt);
  builder.setMergedInto(5, 6, day("2024-08-01"));
  const RowIndex ann = builder.addRep({"R1", "Ann", "East", "", "", std::nullopt, std::nullopt});
  builder.addRep({"R2", "Bob", "West", "", "West", std::nullopt, std::nullopt});
  builder.addRepTeam(ann, "East", day("2023-01-01"), day("2024-09-01"));
  builder.addRepTeam(ann, "West", day("2024-09-01"), std::nullopt);
  return builder;
}

void add(FactsBuilder& builder, const MadeUp& deal) {
  const RowIndex row = builder.addDeal(deal.view());
  if (!deal.isSplit) return;
  builder.addSplit(row, 0, 300'000);
  builder.addSplit(row, 1, 700'000);
}

/// The same customers and reps as before.
BaseDeals baseOf(std::shared_ptr<const Facts> facts) {
  BaseDeals base;
  base.facts = std::move(facts);
  for (std::uint32_t code = 1; code <= kCustomers; ++code) base.customers.push_back({code, code - 1});
  for (std::uint32_t code = 1; code <= 2; ++code) base.reps.push_back({code, code - 1});
  return base;
}

}  // namespace

TEST_CASE("deals that stay and new ones make the columns that all of them make together, byte for byte") {
  for (const int deals : {0, 1, 30, 400, 10'000}) {
    INFO(deals << " deals");
    std::mt19937 random(static_cast<unsigned>(deals));
    std::vector<MadeUp> old, fresh;
    for (int i = 0; i < deals; ++i) old.push_back(madeUp(i, random));
    for (int i = 0; i < 1 + deals / 10; ++i) fresh.push_back(madeUp(deals + i, random));
    FactsBuilder before = company(), all = company(), after = company();
    for (const MadeUp& deal : old) add(before, deal);
    const auto facts = std::move(before).build();
    BaseDeals base = baseOf(facts);
    std::vector<bool> isDropped(static_cast<std::size_t>(deals));
    for (std::uint32_t row = 0; row < facts->dealCount(); ++row) {
      if (random() % 20 != 0) continue;
      base.dropped.push_back(row);
      isDropped[std::stoul(std::string(facts->columns().ids[row]).substr(1))] = true;
    }
    for (std::size_t i = 0; i < old.size(); ++i)
      if (!isDropped[i]) add(all, old[i]);
    REQUIRE(after.keepDeals(std::move(base)));
    for (const MadeUp& deal : fresh) {
      add(all, deal);
      add(after, deal);
    }
    CHECK(imageOf(*std::move(after).build()) == imageOf(*std::move(all).build()));
  }
}

TEST_CASE("deals do not stay as they are when what they mean has changed") {
  std::mt19937 random(7);
  FactsBuilder before = company();
  for (int i = 0; i < 200; ++i) add(before, madeUp(i, random));
  const auto facts = std::move(before).build();
  FactsBuilder after = company();
  BaseDeals base = baseOf(facts);
  SECTION("an account is called otherwise") { std::swap(base.customers[0].now, base.customers[1].now); }
  SECTION("two accounts have become one") { base.customers[1].now = base.customers[0].now; }
  SECTION("a rep is another one") { std::swap(base.reps[0].now, base.reps[1].now); }
  SECTION("an account is nobody any more") { base.customers.erase(base.customers.begin() + 8); }
  SECTION("a rep is nobody any more") { base.reps.pop_back(); }
  CHECK_FALSE(after.keepDeals(std::move(base)));
}

TEST_CASE("rows are found by their ids, unless several deals have one of them") {
  FactsBuilder builder = company();
  for (const char* id : {"a", "b", "", "long-id-of-more-than-eight", "b"}) {
    DealInput deal;
    deal.id = id;
    builder.addDeal(deal);
  }
  const auto facts = std::move(builder).build();
  const auto rows = rowsOf(*facts, {"long-id-of-more-than-eight", "x", "", "a"});
  REQUIRE(rows);
  CHECK(facts->columns().ids[(*rows)[0]] == "long-id-of-more-than-eight");
  CHECK((*rows)[1] == kNone);
  CHECK(facts->columns().ids[(*rows)[2]].empty());
  CHECK(facts->columns().ids[(*rows)[3]] == "a");
  CHECK_FALSE(rowsOf(*facts, {"a", "b"}));
  CHECK_FALSE(rowsOf(*facts, {"a", "a"}));
}
