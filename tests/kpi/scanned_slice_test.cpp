#include <algorithm>
#include <future>
#include <random>

#include "bellwether/records/facts_builder.h"
#include "kpi/accounts.h"
#include "kpi/view.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

namespace {

constexpr int kDeals = 160'000, kCustomers = 3'000, kReps = 24, kDays = 1'000;
const LocalDate kFirst = *LocalDate::fromYmd(2022, 3, 9);

/// More deals of each outcome than one part of a slice has, with splits, refunds, missing amounts and long cycles.
std::shared_ptr<const records::Facts> madeUp() {
  std::mt19937 random(29);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  records::FactsBuilder builder({});
  for (int i = 0; i < kCustomers; ++i) {
    const std::string id = "c" + std::to_string(i);
    records::CustomerInput customer;
    customer.id = customer.name = id;
    builder.addCustomer(customer);
  }
  for (int i = 0; i < kReps; ++i) {
    const std::string id = "r" + std::to_string(i), team = "t" + std::to_string(i % 5);
    records::RepInput rep;
    rep.id = rep.name = id;
    rep.team = team;
    builder.addRep(rep);
  }
  const char* regions[] = {"East", "West", "North", "South"};
  for (int i = 0; i < kDeals; ++i) {
    const std::string id = std::to_string(i);
    records::DealInput deal;
    deal.id = id;
    deal.customer = below(50) == 0 ? records::kNone : static_cast<records::RowIndex>(below(kCustomers));
    const int rep = below(kReps);
    if (below(40) != 0) deal.rep = static_cast<records::RowIndex>(rep);
    deal.region = regions[below(4)];
    const int outcome = below(10);
    deal.outcome = outcome < 5 ? records::Outcome::Won : outcome < 8 ? records::Outcome::Lost : records::Outcome::Open;
    if (below(30) != 0) deal.amount = below(12) == 0 ? -below(90'000) : below(100'000);
    if (below(3) != 0) deal.listAmount = below(120'000);
    const LocalDate day = kFirst.plusDays(below(kDays));
    (outcome < 8 ? deal.closed : deal.expectedClose) = day;
    if (below(20) != 0) deal.created = day.plusDays(below(300) == 0 ? -70'000 : 5 - below(90));
    builder.addDeal(deal);
    if (below(12) != 0) continue;
    const auto row = static_cast<records::RowIndex>(i);
    const std::int32_t ppm = 1 + below(999'999);
    builder.addSplit(row, static_cast<records::RowIndex>(rep), ppm);
    builder.addSplit(row, static_cast<records::RowIndex>((rep + 1 + below(kReps - 1)) % kReps), 1'000'000 - ppm);
  }
  return std::move(builder).build();
}

const records::Facts& facts() {
  static const auto kFacts = madeUp();
  return *kFacts;
}

std::vector<Slice> slices() {
  return {{{Dimension::Region, {"East"}}},
          {{Dimension::Region, {"East", "West", "South"}}},
          {{Dimension::Team, {"t1"}}},
          {{Dimension::Rep, {"r3", "r4"}}, {Dimension::Region, {"North", "West"}}},
          {{Dimension::Customer, {"c7", "c8"}}},
          {{Dimension::Team, {"t2", "t3"}}, {Dimension::Customer, {"c7", "c1000", "c2000"}}},
          {{Dimension::Region, {"nowhere"}}}};
}

/// What a slice has on some days, added up deal by deal.
struct Figures {
  records::WonTotals won;
  records::LostTotals lost;
  std::int64_t open = 0, wonAmounts = 0, lostAmounts = 0, wonRows = 0;
};

Figures plainly(const Columns& columns, const Selection& selection, const Period& days) {
  Figures out;
  const auto amountOf = [&](std::uint32_t row, Take take) {
    return take == Take::Credit ? selection.creditOf(columns, row) : columns.amount[row];
  };
  const auto listOf = [&](std::uint32_t row, Take take) -> std::int64_t {
    if (columns.list.empty()) return 0;
    return take == Take::Credit ? selection.shareOf(columns, row, columns.list[row]) : columns.list[row];
  };
  for (std::uint32_t row = 0; row < columns.openEnd; ++row) {
    const Take take = selection.takeOf(columns, row);
    const auto day = columns.dateOf(row);
    if (take == Take::None || !day || !days.contains(*day)) continue;
    if (row >= columns.lostEnd) {
      ++out.open;
      continue;
    }
    const std::int64_t amount = amountOf(row, take);
    if (row >= columns.wonEnd) {
      out.lost.amount += amount;
      ++out.lost.deals;
      out.lost.fxMissing += (columns.flagsOf(row) & records::kFxMissing) != 0;
      out.lostAmounts += amount;
      continue;
    }
    records::accumulate(columns.flagsOf(row), columns.cycle[row], amount, listOf(row, take), out.won);
    if (columns.cycle[row] == records::kCycleLong) {
      out.won.cycleDays += columns.longCycle.at(row);
      ++out.won.cycleDeals;
    }
    out.wonAmounts += amount;
    ++out.wonRows;
  }
  return out;
}

Figures figuresOf(const View& view, const Period& days) {
  Figures out{view.won(days), view.lost(days)};
  view.eachOpenIn(days, [&](std::uint32_t) { ++out.open; });
  view.eachWon(days, [&](std::uint32_t, std::int64_t amount) {
    out.wonAmounts += amount;
    ++out.wonRows;
  });
  view.eachLost(days, [&](std::uint32_t, std::int64_t amount) { out.lostAmounts += amount; });
  return out;
}

bool areEqual(const records::WonTotals& a, const records::WonTotals& b) {
  return a.net == b.net && a.refunds == b.refunds && a.list == b.list && a.listedNet == b.listedNet &&
         a.unassigned == b.unassigned && a.rows == b.rows && a.deals == b.deals && a.priced == b.priced &&
         a.refundRows == b.refundRows && a.cycleDays == b.cycleDays && a.cycleDeals == b.cycleDeals &&
         a.noCreated == b.noCreated && a.negativeCycle == b.negativeCycle && a.listed == b.listed &&
         a.fxMissing == b.fxMissing && a.noAmount == b.noAmount;
}

bool areEqual(const Figures& a, const Figures& b) {
  return areEqual(a.won, b.won) && a.lost.amount == b.lost.amount && a.lost.deals == b.lost.deals &&
         a.lost.fxMissing == b.lost.fxMissing && a.open == b.open && a.wonAmounts == b.wonAmounts &&
         a.lostAmounts == b.lostAmounts && a.wonRows == b.wonRows;
}

/// Days in no order: months, years, single days, all, none.
std::vector<Period> someDays() {
  std::vector<Period> days;
  for (const int month : {20, 3, 11, 0, 32})
    days.push_back(
        {LocalDate::fromYmd(2022, 3, 1)->plusMonths(month), LocalDate::fromYmd(2022, 4, 1)->plusMonths(month)});
  days.push_back({*LocalDate::fromYmd(2023, 1, 1), *LocalDate::fromYmd(2024, 1, 1)});
  days.push_back({kFirst.plusDays(500), kFirst.plusDays(501)});
  days.push_back({kFirst, kFirst.plusDays(1)});
  days.push_back({LocalDate::min(), LocalDate::max()});
  days.push_back({kFirst.plusDays(-500), kFirst});
  return days;
}

}  // namespace

TEST_CASE("a slice has the figures of its deals one by one, whichever days are asked for first") {
  const Columns& columns = facts().columns();
  REQUIRE(columns.lostEnd - columns.wonEnd > 40'000);
  REQUIRE(columns.splitDeals.size() > 10'000);
  for (const Slice& where : slices()) {
    Selection selection(resolve(columns, where));
    selection.compile(columns);
    const View view(columns, resolve(columns, where));
    for (const Period& days : someDays()) {
      INFO("filter of dimension " << static_cast<int>(where.front().dimension) << ", day "
                                  << days.begin.daysSinceEpoch());
      CHECK(areEqual(figuresOf(view, days), plainly(columns, selection, days)));
    }
    std::int64_t open = 0;
    for (std::size_t row = columns.lostEnd; row < columns.openEnd; ++row)
      open += selection.takeOf(columns, static_cast<std::uint32_t>(row)) != Take::None;
    CHECK(static_cast<std::int64_t>(view.openCount()) == open);
  }
}

TEST_CASE("threads that ask about different days of one slice get what one alone does") {
  const Columns& columns = facts().columns();
  std::vector<Period> days = someDays();
  for (const Slice& where : slices()) {
    const View shared(columns, resolve(columns, where)), alone(columns, resolve(columns, where));
    std::vector<std::future<std::vector<Figures>>> asked;
    for (int thread = 0; thread < 4; ++thread) {
      std::rotate(days.begin(), days.begin() + 3, days.end());
      asked.push_back(std::async(std::launch::async, [&shared, days] {
        std::vector<Figures> all;
        for (const Period& each : days) all.push_back(figuresOf(shared, each));
        return all;
      }));
    }
    for (auto& each : asked) each.wait();
    for (auto& each : asked) {
      const std::vector<Figures> all = each.get();
      std::size_t same = 0;
      for (const Period& each_days : days) {
        const Figures expected = figuresOf(alone, each_days);
        same += static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&](const Figures& got) { return areEqual(got, expected); }) > 0);
      }
      CHECK(same == days.size());
    }
  }
}

TEST_CASE("a slice's retention windows hold the customers whose deals and refunds leave something") {
  const Columns& columns = facts().columns();
  const int window = columns.settings.retentionWindowMonths;
  for (const Slice& where : slices()) {
    const View view(columns, resolve(columns, where));
    const auto active = [&](LocalDate end) {
      std::vector<std::int64_t> nets(columns.customers.size());
      view.eachWon({end.plusMonths(-window), end},
                   [&](std::uint32_t row, std::int64_t amount) { nets[columns.account[row]] += amount; });
      nets[0] = 0;
      return nets;
    };
    for (int month = 1; month <= 36; ++month) {
      const LocalDate end = LocalDate::fromYmd(2022, 3, 1)->plusMonths(month);
      const auto known = view.activity().retentionWindow(end);
      if (!known) {
        CHECK(end > kFirst.plusDays(kDays));
        continue;
      }
      const std::vector<std::int64_t> now = active(end), before = active(end.plusMonths(-window));
      std::int64_t expected = 0, kept = 0;
      for (std::size_t account = 0; account < now.size(); ++account) {
        expected += now[account] > 0;
        kept += now[account] > 0 && before[account] > 0;
      }
      INFO("filter of dimension " << static_cast<int>(where.front().dimension) << ", month " << month);
      CHECK(known->active == expected);
      CHECK(known->kept == kept);
      CHECK(countOf(view.activity().in({end.plusMonths(-window), end})) == expected);
    }
  }
}
