#include "bellwether/records/facts.h"

#include <array>
#include <limits>
#include <random>
#include <span>

#include "bellwether/records/facts_builder.h"
#include "records/column_types.h"
#include "records/facts_columns.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::records;

TEST_CASE("A text column gives back what went in, of equal and of mixed lengths") {
  std::mt19937 random(1);
  for (const bool isMixed : {false, true}) {
    TextColumn column;
    std::vector<std::string> texts;
    column.reserve(200000);
    for (int i = 0; i < 200000; ++i) {
      texts.push_back(isMixed && i > 70000 ? std::string(random() % 12, 'x') : std::to_string(1000000 + i));
      column.append(texts.back());
    }
    column.shrink();
    REQUIRE(column.size() == texts.size());
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) wrong += column[i] != texts[i];
    CHECK(wrong == 0);
    if (!isMixed) CHECK(column.memoryBytes() == 7 * texts.size());
  }
}

TEST_CASE("A column of empty texts takes no memory") {
  TextColumn column;
  column.reserve(1000);
  for (int i = 0; i < 1000; ++i) column.append({});
  CHECK(column.size() == 1000);
  CHECK(column[999].empty());
  CHECK(column.memoryBytes() == 0);
}

TEST_CASE("Integer columns are wide only when they must be") {
  const IntColumn narrow(std::vector<std::int64_t>{1, -2147483648, 2147483647});
  CHECK_FALSE(narrow.isWide());
  CHECK(narrow[1] == -2147483648);
  const IntColumn wide(std::vector<std::int64_t>{1, 2147483648});
  CHECK(wide.isWide());
  CHECK(wide[1] == 2147483648);
}

TEST_CASE("Periods are ranges of a day index") {
  DayIndex index(10);
  for (const int day : {3, 3, 5, 9, 9, 9}) index.append(day);
  CHECK(index.rowFrom(0) == 10);
  CHECK(index.rowFrom(4) == 12);
  CHECK(index.rowFrom(9) == 13);
  CHECK(index.rowFrom(10) == 16);
  CHECK(index.dayOf(10) == 3);
  CHECK(index.dayOf(12) == 5);
  CHECK(index.dayOf(15) == 9);
}

TEST_CASE("Rates convert half away from zero at the rate in force") {
  RateTable rates(*Currency::fromCode("CNY"));
  const Currency usd = *Currency::fromCode("USD"), yen = *Currency::fromCode("JPY");
  rates.add(usd, *LocalDate::fromYmd(2025, 2, 1), 7'200'000'000);
  rates.add(usd, *LocalDate::fromYmd(2025, 1, 1), 7'300'000'000);
  rates.add(yen, *LocalDate::fromYmd(2025, 1, 1), 46'500'000);
  rates.freeze();
  CHECK(rates.convert(10005, usd, *LocalDate::fromYmd(2025, 1, 31)) == 73037);
  CHECK(rates.convert(10005, usd, *LocalDate::fromYmd(2025, 2, 1)) == 72036);
  CHECK(rates.convert(-5, usd, *LocalDate::fromYmd(2025, 1, 2)) == -37);
  CHECK(rates.convert(1001, yen, *LocalDate::fromYmd(2025, 1, 2)) == 4655);
  CHECK_FALSE(rates.convert(1, usd, *LocalDate::fromYmd(2024, 12, 31)));
  CHECK_FALSE(rates.convert(1, *Currency::fromCode("EUR"), *LocalDate::fromYmd(2025, 1, 2)));
  CHECK(rates.convert(7, {}, *LocalDate::fromYmd(2025, 1, 2)) == 7);
}

TEST_CASE("Largest remainders add up, of negative amounts too") {
  const std::vector<std::int32_t> parts{250000, 250000, 500000};
  CHECK(largestRemainder(10001, parts) == std::vector<std::int64_t>{2500, 2500, 5001});
  CHECK(largestRemainder(-10001, parts) == std::vector<std::int64_t>{-2500, -2500, -5001});
  const std::vector<std::int32_t> thirds{333334, 333333, 333333};
  CHECK(largestRemainder(1, thirds) == std::vector<std::int64_t>{1, 0, 0});
  CHECK(largestRemainder(2, thirds) == std::vector<std::int64_t>{1, 1, 0});
  const std::array<std::int32_t, 1> whole = {1'000'000};
  constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();
  CHECK(largestRemainder(kSmallest, whole) == std::vector<std::int64_t>{kSmallest});
  CHECK(largestRemainder(kSmallest, std::array<std::int32_t, 2>{0, 1'000'000}) ==
        std::array<std::int64_t, 2>{0, kSmallest});
}

TEST_CASE("Two parts are what they are among any number") {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t amount : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, std::int64_t{3},
                                    std::int64_t{10001}, std::int64_t{-10001}, std::int64_t{999999999}, kMost, -kMost})
    for (const std::int32_t ppm : {0, 1, 333333, 500000, 666667, 999999, 1000000}) {
      const std::array<std::int32_t, 2> two{ppm, 1000000 - ppm};
      const auto parts = largestRemainder(amount, two);
      CHECK(std::vector<std::int64_t>{parts[0], parts[1]} ==
            largestRemainder(amount, std::span<const std::int32_t>(two)));
    }
}

TEST_CASE("Empty facts answer with nothing") {
  const auto facts = FactsBuilder({}).build();
  CHECK(facts->dealCount() == 0);
  CHECK_FALSE(facts->dataFrom());
  CHECK_FALSE(facts->dataThrough());
  CHECK_FALSE(facts->hasTargets());
  CHECK(facts->customerCount() == 0);
}

TEST_CASE("Deals are sorted by outcome and day, and keep their texts") {
  FactsBuilder builder({});
  const auto add = [&](const char* id, Outcome outcome, std::optional<int> closed) {
    DealInput deal;
    deal.id = id;
    deal.outcome = outcome;
    deal.amount = 1;
    if (closed) deal.closed = deal.expectedClose = LocalDate::fromDays(*closed);
    builder.addDeal(deal);
  };
  add("lost-2", Outcome::Lost, 2);
  add("open-none", Outcome::Open, std::nullopt);
  add("won-9", Outcome::Won, 9);
  add("void", Outcome::Void, 1);
  add("open-4", Outcome::Open, 4);
  add("won-3", Outcome::Won, 3);
  add("undated", Outcome::Won, std::nullopt);
  const auto facts = std::move(builder).build();
  const auto& columns = facts->columns();
  std::vector<std::string> order;
  for (std::size_t row = 0; row < columns.dealCount; ++row) order.emplace_back(columns.ids[row]);
  CHECK(order == std::vector<std::string>{"won-3", "won-9", "lost-2", "open-4", "open-none", "void", "undated"});
  CHECK(facts->wonCount() == 2);
  CHECK(facts->lostCount() == 1);
  CHECK(facts->openCount() == 2);
  CHECK(facts->dataFrom() == LocalDate::fromDays(2));
  CHECK(facts->dataThrough() == LocalDate::fromDays(9));
  CHECK(columns.outcomeOf(5) == Outcome::Void);
  CHECK(columns.outcomeOf(6) == Outcome::Won);
}

TEST_CASE("Deal names come back as they were, whether they end with the customer's name or not") {
  FactsBuilder builder({});
  std::vector<RowIndex> customers;
  for (const char* name : {"Acme", "Acme Europe", ""}) {
    CustomerInput customer;
    customer.name = name;
    customers.push_back(builder.addCustomer(customer));
  }
  builder.setMergedInto(customers[1], customers[0], {});
  std::vector<std::string> names;
  for (int i = 0; i < 30000; ++i) {
    const std::string number = i % 3 ? std::string() : std::to_string(i) + " ";
    names.push_back(i % 5 == 0 ? std::string() : number + "Seats for " + (i % 2 ? "Acme" : "Acme Europe"));
    DealInput deal;
    deal.name = names.back();
    deal.customer = i % 4 == 3 ? kNone : customers[static_cast<std::size_t>(i % 4)];
    builder.addDeal(deal);
  }
  const auto facts = std::move(builder).build();
  std::size_t wrong = 0;
  for (std::uint32_t row = 0; row < names.size(); ++row) wrong += facts->columns().nameOf(row) != names[row];
  CHECK(wrong == 0);
}
