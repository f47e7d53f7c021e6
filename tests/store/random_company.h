#pragma once

#include <array>
#include <cstdlib>
#include <random>

#include "support/store_records.h"

namespace bellwether::store::testing {

/// A random company, imported in several files of which one may be undone.
class RandomCompany final {
 public:
  explicit RandomCompany(unsigned seed) : m_engine(seed) {}

  void fill(WorkspaceFile& file) {
    import(file, batchOf(deals(0, 60)));
    import(file, batchOf(customers()));
    import(file, batchOf(reps()));
    import(file, batchOf(teams()));
    import(file, batchOf(rates()));
    import(file, batchOf(deals(40, 60)));  // changes some, adds others
    const Imported undone = import(file, batchOf(deals(80, 30)));
    import(file, batchOf(splits()));
    if (once(2)) import(file, batchOf(targets()));
    import(file, batchOf(repTargets()));
    import(file, batchOf(costs()));
    import(file, batchOf(markets()));
    if (once(2)) REQUIRE(file.undo(undone.info.id, kNow));
  }

  /// One more import, or an undo; mostly of a few deals.
  void change(WorkspaceFile& file) {
    switch (below(10)) {
      case 0:
        import(file, batchOf(customers()));
        break;
      case 1:
        import(file, batchOf(reps()));
        break;
      case 2:
        import(file, batchOf(once(2) ? costs() : std::vector<records::Cost>{}));
        break;
      case 3:
        import(file, batchOf(repTargets()));
        break;
      case 4:
        REQUIRE(file.undo(import(file, batchOf(moreDeals())).info.id, kNow));
        break;
      case 5:
        import(file, batchOf(once(3) ? splits() : std::vector<records::Split>{}));
        break;
      default:
        import(file, batchOf(moreDeals()), once(9) ? "other" : "plain");
    }
  }

 private:
  int below(int count) { return static_cast<int>(m_engine() % static_cast<unsigned>(count)); }
  bool once(int in) { return below(in) == 0; }
  LocalDate someDay(int years = 4) { return day("2022-01-01").plusDays(below(365 * years)); }

  records::Reference someone(const char* prefix, int count) {
    const int number = below(count);
    if (number == 0) return {};
    const std::string digits = std::to_string(number);
    const std::string name = "name " + std::string(prefix) + digits;
    // The first few are in the file of customers or reps, so that a name finds them; the others only have ids.
    if (number < 6 && once(3)) return {"", name, name};
    return {prefix + digits, "", ""};
  }

  std::vector<records::Deal> deals(int first, int count) {
    std::vector<records::Deal> rows;
    for (int i = first; i < first + count; ++i) {
      records::Deal row;
      row.id = "D" + std::to_string(i);
      row.customer = someone("C", 12);
      row.rep = someone("R", 6);
      row.outcome = static_cast<records::Outcome>(once(12) ? 3 : below(3));
      row.currency = std::array{"", "CNY", "USD", "JPY"}[static_cast<std::size_t>(below(4))];
      row.amount = below(8) == 0 ? -below(50000) : below(500000);
      if (once(9)) row.amount = 0;
      if (once(3)) row.listAmount = std::abs(*row.amount) + below(1000);
      if (!once(5)) row.created = someDay();
      if (row.outcome == records::Outcome::Won || row.outcome == records::Outcome::Lost)
        row.closed = row.created && !once(6) ? row.created->plusDays(below(200)) : someDay();
      if (row.outcome == records::Outcome::Open && !once(4)) row.expectedClose = someDay();
      if (once(2)) row.probabilityPpm = below(1000001);
      rows.push_back(row);
    }
    return rows;
  }
  /// Known ones and new ones, with all that a deal can say.
  std::vector<records::Deal> moreDeals() {
    std::vector<records::Deal> rows = deals(below(130), 1 + below(12));
    for (records::Deal& row : rows) {
      const std::array words = {"", "Rope", "Crane", "Anchor", "Dock"};
      const auto word = [&] { return words[static_cast<std::size_t>(below(5))]; };
      row.product = word();
      row.region = word();
      row.source = word();
      row.stage = word();
      row.lostReason = word();
      row.name = std::string(word()) + (once(3) ? " for name C1" : "");
      if (once(4)) row.firstContact = someDay();
      if (once(20)) row.created = day("1700-01-01");
      if (once(5)) row.customer = {"N" + std::to_string(below(30)), "new " + std::to_string(below(30)), ""};
      if (once(8)) row.rep = named("S" + std::to_string(below(4)));
    }
    return rows;
  }
  std::vector<records::Customer> customers() {
    std::vector<records::Customer> rows;
    for (int i = 1; i < 8; ++i) {
      const std::string digits = std::to_string(i);
      rows.push_back(customer("C" + digits, "name C" + digits));
      if (i > 1 && once(3)) rows.back().mergedInto = "C" + std::to_string(1 + below(i - 1));
    }
    return rows;
  }
  std::vector<records::Rep> reps() {
    std::vector<records::Rep> rows;
    for (int i = 1; i < 6; ++i) {
      const std::string digits = std::to_string(i);
      rows.push_back(rep("R" + digits, "name R" + digits, once(3) ? "" : once(2) ? "North" : "South"));
      if (once(2)) rows.back().hired = someDay(2);
      if (once(3)) rows.back().left = day("2024-06-01").plusDays(below(600));
    }
    return rows;
  }
  std::vector<records::RepTeam> teams() {
    std::vector<records::RepTeam> rows;
    for (int i = 1; i < 5; ++i) {
      if (once(2)) continue;
      const LocalDate from = someDay(2);
      const LocalDate change = from.plusDays(30 + below(300));
      rows.push_back({named("R" + std::to_string(i)), "East", from, change});
      if (once(2)) rows.push_back({named("R" + std::to_string(i)), "West", change, std::nullopt});
    }
    return rows;
  }
  std::vector<records::Split> splits() {
    std::vector<records::Split> rows;
    for (int i = 0; i < 100; i += 7) {
      const int share = below(1000001);
      rows.push_back({"D" + std::to_string(i), named("R1"), share});
      rows.push_back({"D" + std::to_string(i), named("R2"), 1000000 - share});
    }
    return rows;
  }
  std::vector<records::Rate> rates() {
    return {{"USD", day("2022-06-01"), 6'712'345'678},
            {"USD", day("2024-01-01"), 7'123'456'789},
            {"JPY", day("2022-01-01"), 48'123'457}};
  }
  std::vector<records::Target> targets() {
    std::vector<records::Target> rows;
    for (int year = 2023; year < 2026; ++year) {
      records::Target row;
      row.period = {*LocalDate::fromYmd(year, 1, 1), *LocalDate::fromYmd(year + 1, 1, 1)};
      row.amount = below(3000000);
      rows.push_back(row);
    }
    return rows;
  }
  std::vector<records::Target> repTargets() {
    std::vector<records::Target> rows;
    for (int i = 1; i < 6; ++i) {
      if (once(3)) continue;
      records::Target row;
      row.scope = records::TargetScope::Rep;
      row.scopeId = named("R" + std::to_string(i));
      row.period = {day("2024-01-01"), day("2026-01-01")};
      row.amount = below(2000000);
      rows.push_back(row);
    }
    return rows;
  }
  std::vector<records::Cost> costs() {
    std::vector<records::Cost> rows;
    for (int i = 0; i < 8; ++i) {
      const LocalDate from = someDay();
      rows.push_back({{from, from.plusDays(1 + below(100))},
                      records::CostCategory::Ads,
                      once(2) ? "web" : "",
                      below(100000),
                      "CNY"});
    }
    return rows;
  }
  std::vector<records::MarketSize> markets() {
    std::vector<records::MarketSize> rows;
    for (int year = 2023; year < 2026; ++year)
      if (!once(4))
        rows.push_back({"all",
                        {*LocalDate::fromYmd(year, 1, 1), *LocalDate::fromYmd(year + 1, 1, 1)},
                        1 + below(90000000),
                        "CNY",
                        ""});
    return rows;
  }

  std::mt19937 m_engine;
};

}  // namespace bellwether::store::testing
