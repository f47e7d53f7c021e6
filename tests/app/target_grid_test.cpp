#include "bellwether/app/target_grid.h"

#include "support/app_facts.h"
#include "support/catch.h"
#include "support/people_facts.h"

using namespace bellwether;
using app::TargetCell;
using app::TargetEntry;
using app::TargetShape;

namespace {

LocalDate on(const char* iso) { return LocalDate::fromIso(iso).value(); }

records::Target made(const char* first, const char* last, std::int64_t minor) {
  records::Target target;
  target.period = {on(first), on(last).plusDays(1)};
  target.amount = minor;
  target.currency = "USD";
  return target;
}

records::Target ofTeam(records::Target target, const char* team) {
  target.scope = records::TargetScope::Team;
  target.scopeId.name = team;
  return target;
}

/// The grid of 2025 over the people of the shared company.
struct Grid {
  explicit Grid(std::vector<records::Target> targets, TargetShape::Step step = TargetShape::Step::Months) {
    std::int64_t id = 0;
    for (records::Target& target : targets) stored.push_back({++id, std::move(target)});
    const auto facts = test::peopleFacts();
    currency = facts->settings().currency;
    for (store::StoredTarget& each : stored)
      if (each.target.currency == "USD") each.target.currency = currency.code();
    const app::Formatter formatter(QLocale(QLocale::English, QLocale::UnitedStates), currency);
    grid = app::makeTargetGrid({*facts, stored, formatter}, {2025, step, TargetShape::Scopes::People});
  }
  const app::TargetLine& company() const { return grid.lines.front(); }
  std::size_t lineOf(const std::string& label) const {
    for (std::size_t i = 0; i < grid.lines.size(); ++i)
      if (grid.lines[i].label.toStdString() == label) return i;
    FAIL("no line " << label);
    return 0;
  }
  Currency currency;
  std::vector<store::StoredTarget> stored;
  app::TargetGrid grid;
};

std::vector<std::int64_t> amounts(const app::TargetLine& line) {
  std::vector<std::int64_t> found;
  for (const TargetCell& cell : line.cells) found.push_back(cell.amount);
  return found;
}

}  // namespace

TEST_CASE("a month's own target, a share of a longer one and a sum of shorter ones are told apart") {
  // Of the 90 days of the first quarter January has 31, February 28, March 31.
  const Grid months({made("2025-01-01", "2025-03-31", 9000), made("2025-04-01", "2025-04-30", 500)});
  CHECK(months.company().cells[0].kind == TargetCell::Kind::Share);
  CHECK(amounts(months.company()) == std::vector<std::int64_t>{3100, 2800, 3100, 500, 0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(months.company().cells[3].kind == TargetCell::Kind::Own);
  CHECK(months.company().cells[4].kind == TargetCell::Kind::Empty);
  CHECK(months.company().total.amount == 9500);

  const Grid quarters({made("2025-01-01", "2025-01-31", 100), made("2025-02-01", "2025-02-28", 200)},
                      TargetShape::Step::Quarters);
  REQUIRE(quarters.grid.columns.size() == 4);
  CHECK(quarters.company().cells[0].kind == TargetCell::Kind::Sum);
  CHECK(quarters.company().cells[0].amount == 300);
}

TEST_CASE("the shares of a target add up to it whatever its days") {
  const Grid grid({made("2025-01-01", "2025-12-31", 100'003)});
  CHECK(grid.company().total.amount == 100'003);
}

TEST_CASE("a target in another currency is shown and added to nothing") {
  records::Target foreign = made("2025-01-01", "2025-01-31", 100);
  foreign.currency = "KWD";
  const Grid grid({foreign});
  CHECK(grid.company().cells[0].kind == TargetCell::Kind::Foreign);
  CHECK(grid.company().cells[0].text.toStdString() == "0.100 KWD");
  CHECK(grid.company().total.amount == 0);
}

TEST_CASE("a company target that is not the sum of its teams is pointed out") {
  const Grid grid({made("2025-01-01", "2025-01-31", 100'00), ofTeam(made("2025-01-01", "2025-01-31", 60'00), "North")});
  CHECK(grid.company().cells[0].differs);
  REQUIRE(grid.grid.differences.size() == 1);
  CHECK(grid.grid.differences[0].toStdString() == "Company, Jan: 40 above the sum of what is below it");
  CHECK(grid.grid.lines[grid.lineOf("North")].level == 1);
}

TEST_CASE("typing into an empty cell adds a target, into a full one changes it, clearing takes it back") {
  const Grid grid({made("2025-01-01", "2025-01-31", 100)});
  const auto added = app::planTargets(grid.grid, {{0, 1, 700}});
  REQUIRE(added.refusal.isEmpty());
  REQUIRE(added.edits.added.size() == 1);
  CHECK(added.edits.added[0].period == grid.grid.columns[1].range);
  CHECK(added.edits.added[0].amount == 700);
  const auto changed = app::planTargets(grid.grid, {{0, 0, 150}});
  REQUIRE(changed.edits.changed.size() == 1);
  CHECK(changed.edits.changed[0].amount == 150);
  CHECK(app::planTargets(grid.grid, {{0, 0, 100}}).edits.isEmpty());
  CHECK(app::planTargets(grid.grid, {{0, 0, std::nullopt}}).edits.removed == std::vector<std::int64_t>{1});
  CHECK(app::planTargets(grid.grid, {{0, 1, std::nullopt}}).edits.isEmpty());
}

TEST_CASE("part of a longer target cannot be set beside it, in words that say which") {
  const Grid grid({made("2025-01-01", "2025-03-31", 9000)});
  const auto plan = app::planTargets(grid.grid, {{0, 0, 100}, {0, 1, 100}});
  CHECK(plan.edits.isEmpty());
  CHECK(plan.refusal.startsWith(QStringLiteral("Company has a target for 1 Jan to 31 Mar 2025.")));
}

TEST_CASE("setting all of its months makes a quarter's target give way") {
  const Grid grid({made("2025-01-01", "2025-03-31", 9000)});
  const auto plan = app::planTargets(grid.grid, {{0, 0, 1}, {0, 1, 2}, {0, 2, 3}});
  REQUIRE(plan.refusal.isEmpty());
  CHECK(plan.edits.removed == std::vector<std::int64_t>{1});
  CHECK(plan.edits.added.size() == 3);
}

TEST_CASE("a year's total is spread over the months as they stand, or evenly") {
  const Grid grid({made("2025-01-01", "2025-01-31", 300), made("2025-02-01", "2025-02-28", 100)});
  const auto scaled = app::planTargets(grid.grid, {{0, 12, 800}});
  REQUIRE(scaled.edits.changed.size() == 2);
  CHECK(scaled.edits.changed[0].amount == 600);
  CHECK(scaled.edits.changed[1].amount == 200);
  const auto even = app::planTargets(Grid({}).grid, {{0, 12, 1201}});
  REQUIRE(even.edits.added.size() == 12);
  std::int64_t sum = 0;
  for (const records::Target& target : even.edits.added) sum += target.amount;
  CHECK(sum == 1201);
  CHECK(even.edits.added[0].amount == 101);
  CHECK(even.edits.added[11].amount == 100);
}

TEST_CASE("parts by weight add up to the whole, also of negative totals and of weights that are none") {
  CHECK(app::splitByWeight(100, {1, 1, 1}) == std::vector<std::int64_t>{34, 33, 33});
  CHECK(app::splitByWeight(-100, {1, 1, 1}) == std::vector<std::int64_t>{-34, -33, -33});
  CHECK(app::splitByWeight(10, {0, 0}) == std::vector<std::int64_t>{5, 5});
  CHECK(app::splitByWeight(10, {-5, 5}) == std::vector<std::int64_t>{0, 10});
  CHECK(app::splitByWeight(7, {3}) == std::vector<std::int64_t>{7});
}
