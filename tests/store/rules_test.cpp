#include "support/catch.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;
using records::Field;

namespace {

records::Target companyTarget(const char* from, const char* end, std::int64_t amount) {
  records::Target target;
  target.period = {day(from), day(end)};
  target.amount = amount;
  return target;
}

records::Target repTarget(const std::string& rep, const char* from, const char* end, std::int64_t amount) {
  records::Target target = companyTarget(from, end, amount);
  target.scope = records::TargetScope::Rep;
  target.scopeId = named(rep, rep);
  return target;
}

records::Customer merged(const std::string& id, const std::string& into) {
  records::Customer made = customer(id, "name " + id);
  made.mergedInto = into;
  return made;
}

records::Split split(const std::string& deal, const std::string& rep, std::int32_t percent) {
  return {deal, named(rep), percent * 10'000};
}

std::vector<std::string> reasons(const std::vector<StoreReject>& rejects) {
  std::vector<std::string> texts;
  for (const StoreReject& reject : rejects) texts.push_back(std::to_string(reject.line) + " " + reject.reason);
  return texts;
}

}  // namespace

TEST_CASE("a target that overlaps another of its scope is refused with its row") {
  WorkspaceFile file = inMemory();
  const Imported result = import(
      file, std::vector{companyTarget("2025-01-01", "2025-04-01", 1), companyTarget("2025-03-01", "2025-05-01", 2),
                        companyTarget("2025-04-01", "2025-07-01", 3)});
  REQUIRE(reasons(result.rejects) == std::vector<std::string>{"3 overlapping_target"});
  REQUIRE(result.rejects[0].field == Field::From);
  REQUIRE(result.rejects[0].value == "2025-03-01");
  REQUIRE(result.info.counts == RowCounts{2, 0, 0, 1});
  // Also against what an earlier file said; the same period again is an update.
  const Imported later = import(
      file, std::vector{companyTarget("2025-06-01", "2025-08-01", 1), companyTarget("2025-01-01", "2025-04-01", 9)});
  REQUIRE(later.info.counts == RowCounts{0, 1, 0, 1});
  requireSound(file);
}

TEST_CASE("targets of other scopes and KPIs do not overlap") {
  WorkspaceFile file = inMemory();
  records::Target other = companyTarget("2025-01-01", "2025-04-01", 1);
  other.kpi = "won_deals";
  const Imported result = import(file, std::vector{companyTarget("2025-01-01", "2025-04-01", 1), other,
                                                   repTarget("R1", "2025-01-01", "2025-04-01", 1),
                                                   repTarget("R2", "2025-02-01", "2025-03-01", 1)});
  REQUIRE(result.info.counts == RowCounts{4, 0, 0, 0});
}

TEST_CASE("a merge that closes a loop is refused, chains are taken") {
  WorkspaceFile file = inMemory();
  const Imported result = import(file, std::vector{merged("a1", ""), merged("a2", "a1"), merged("a3", "a2")});
  REQUIRE(result.rejects.empty());
  const Imported loop = import(file, std::vector{merged("a1", "a3")});
  REQUIRE(reasons(loop.rejects) == std::vector<std::string>{"2 merge_loop"});
  REQUIRE(loop.rejects[0].value == "a3");
  REQUIRE(reasons(import(file, std::vector{merged("x", "x")}).rejects) == std::vector<std::string>{"2 merge_loop"});
  REQUIRE(reasons(import(file, std::vector{merged("p", "q"), merged("q", "p")}).rejects) ==
          std::vector<std::string>{"3 merge_loop"});
  // Taking a merge back opens the way again.
  REQUIRE(import(file, std::vector{merged("a3", ""), merged("a2", ""), merged("a1", "a3")}).rejects.empty());
  requireSound(file);
}

TEST_CASE("a loop of merges brought about by undoing does not stop the facts") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{merged("a", "b"), merged("b", ""), merged("c", "b")});
  import(file, std::vector{merged("a", "")});
  import(file, std::vector{merged("b", "a")});
  REQUIRE(file.undo(2, kNow));
  const auto facts = file.loadFacts();
  REQUIRE(facts);
  REQUIRE((*facts)->customerCount() == 3);
}

TEST_CASE("splits must name a known deal and total 100 percent") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1"}), deal({"D2"})});
  const Imported result = import(file, std::vector{split("D1", "R1", 60), split("D9", "R1", 100), split("D1", "R2", 40),
                                                   split("D2", "R1", 60), split("D2", "R2", 30)});
  REQUIRE(reasons(result.rejects) == std::vector<std::string>{"3 unknown_deal"});
  REQUIRE(reasons(result.info.lateRejects) == std::vector<std::string>{"5 bad_split_total", "6 bad_split_total"});
  REQUIRE(result.info.lateRejects[0].value == "60");
  REQUIRE(result.info.counts == RowCounts{2, 0, 0, 3});
  requireSound(file);
}

TEST_CASE("a later file replaces a deal's splits as a whole") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1"})});
  import(file, std::vector{split("D1", "R1", 50), split("D1", "R2", 50)});
  const std::string before = digest(file);
  REQUIRE(import(file, std::vector{split("D1", "R2", 50), split("D1", "R1", 50)}).info.counts == RowCounts{0, 0, 2, 0});
  const Imported later = import(file, std::vector{split("D1", "R3", 100)});
  REQUIRE(later.info.counts == RowCounts{0, 1, 0, 0});
  REQUIRE(digest(file) != before);
  REQUIRE(file.undo(later.info.id, kNow));
  REQUIRE(digest(file) == before);
}

TEST_CASE("thirds written with four decimals make a whole") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1"})});
  std::vector<records::Split> thirds;
  for (const char* rep : {"R1", "R2", "R3"}) thirds.push_back({"D1", named(rep), 333'333});
  REQUIRE(import(file, thirds).info.counts == RowCounts{3, 0, 0, 0});
}

TEST_CASE("splits sleep while their deal's import is undone") {
  WorkspaceFile file = inMemory();
  const std::string empty = digest(file);
  import(file, std::vector{deal({"D1"})});
  import(file, std::vector{split("D1", "R1", 100)});
  const std::string both = digest(file);
  REQUIRE(file.undo(1, kNow));
  REQUIRE(digest(file) == empty);
  REQUIRE(file.loadFacts());
  REQUIRE(file.redo(1));
  REQUIRE(digest(file) == both);
}

TEST_CASE("two costs of one month and category are two costs, and stay two") {
  WorkspaceFile file = inMemory();
  const records::Cost ads{{day("2025-01-01"), day("2025-02-01")}, records::CostCategory::Ads, "web", 100, "CNY"};
  records::Cost other = ads;
  other.amount = 50;
  REQUIRE(import(file, std::vector{ads, ads, other}).info.counts == RowCounts{3, 0, 0, 0});
  REQUIRE(import(file, std::vector{ads, ads, other}).info.counts == RowCounts{0, 0, 3, 0});
  REQUIRE(import(file, std::vector{ads, ads, ads}).info.counts == RowCounts{0, 1, 2, 0});
}

TEST_CASE("rates and market sizes are keyed by what they say, not by who says it") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{records::Rate { "USD", day("2025-01-01"), 7 * records::kRateScale }}, "bank");
  const Imported later =
      import(file, std::vector{records::Rate{"USD", day("2025-01-01"), 8 * records::kRateScale}}, "other");
  REQUIRE(later.info.counts == RowCounts{0, 1, 0, 0});
}

TEST_CASE("texts are stored and found literally") {
  WorkspaceFile file = inMemory();
  for (const std::string text : {"'; DROP TABLE deal; --", "a%b_c", "\"quoted\"", "=cmd|' /C calc'!A0", "<b>A < B</b>",
                                 "\xF0\x9F\x92\xB0", "00012", "1E+15"}) {
    records::Deal row = deal({text});
    row.name = row.product = row.customer.name = row.customer.nameKey = text;
    REQUIRE(import(file, std::vector{row}).info.counts.added == 1);
    REQUIRE(import(file, std::vector{row}).info.counts.unchanged == 1);
  }
  requireSound(file);
}
