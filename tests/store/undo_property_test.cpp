#include <random>

#include "support/catch.h"
#include "support/store_records.h"

// Whatever is imported, undone and redone, the workspace equals one that only ever saw the applied files, in their
// order. A file that changed nothing when it was imported holds nothing: it is as if it had not been imported.

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;
using records::Field;

namespace {

struct File {
  records::RecordBatch batch;
  std::string origin;
};

class Chooser final {
 public:
  explicit Chooser(unsigned seed) : m_engine(seed) {}
  int below(int count) { return static_cast<int>(m_engine() % static_cast<unsigned>(count)); }
  bool once(int in) { return below(in) == 0; }
  template <class T>
  T oneOf(std::initializer_list<T> values) {
    return *(values.begin() + below(static_cast<int>(values.size())));
  }

 private:
  std::mt19937 m_engine;
};

std::string text(const char* prefix, int number) { return prefix + std::to_string(number); }

records::FieldMask someOf(Chooser& choose, records::RecordKind kind, records::FieldMask required) {
  records::FieldMask mask = required | records::requiredFields(kind);
  for (const Field field : records::templateFields(kind))
    if (!choose.once(3)) mask |= records::maskOf(field);
  return mask;
}

bool has(records::FieldMask mask, Field field) { return (mask & records::maskOf(field)) != 0; }

records::RecordBatch someDeals(Chooser& choose) {
  const records::FieldMask mask = someOf(choose, records::RecordKind::Deals, 0);
  std::vector<records::Deal> rows;
  for (int id = 0; id < 6; ++id) {
    if (choose.once(3)) continue;
    records::Deal row;
    row.id = text("D", id);
    row.outcome = choose.oneOf({records::Outcome::Won, records::Outcome::Open});
    row.amount = choose.below(3);
    row.currency = choose.oneOf({"", "CNY"});
    if (has(mask, Field::DealName)) row.name = text("name ", choose.below(2));
    if (has(mask, Field::CustomerId)) row.customer.id = choose.oneOf({"", "C1", "C2"});
    if (has(mask, Field::CustomerName)) row.customer.name = row.customer.nameKey = choose.oneOf({"", "acme", "bolt"});
    if (has(mask, Field::RepId)) row.rep.id = choose.oneOf({"", "R1"});
    if (has(mask, Field::RepName)) row.rep.name = row.rep.nameKey = choose.oneOf({"", "li", "wang"});
    if (has(mask, Field::Product)) row.product = choose.oneOf({"", "anvil", "rope"});
    if (has(mask, Field::Closed) && choose.once(2)) row.closed = day("2025-03-01");
    if (choose.once(3)) row.extra = choose.oneOf({R"({"a":"1"})", R"({"a":"2"})"});
    rows.push_back(row);
  }
  return batchOf(std::move(rows), mask);
}

records::RecordBatch someCustomers(Chooser& choose) {
  const records::FieldMask mask = someOf(choose, records::RecordKind::Customers, 0);
  std::vector<records::Customer> rows;
  for (int id = 0; id < 4; ++id) {
    if (choose.once(3)) continue;
    records::Customer row =
        customer(text("C", id), has(mask, Field::CustomerName) ? choose.oneOf({"acme", "bolt"}) : "");
    if (has(mask, Field::Segment)) row.segment = choose.oneOf({"", "big", "small"});
    if (has(mask, Field::MergedOn) && choose.once(2)) row.mergedOn = day("2025-02-01");
    rows.push_back(row);
  }
  return batchOf(std::move(rows), mask);
}

records::RecordBatch someReps(Chooser& choose) {
  const records::FieldMask mask = someOf(choose, records::RecordKind::Reps, 0);
  std::vector<records::Rep> rows;
  for (int id = 0; id < 3; ++id) {
    if (choose.once(3)) continue;
    records::Rep row = rep(text("R", id), has(mask, Field::RepName) ? choose.oneOf({"li", "wang"}) : "");
    if (has(mask, Field::Team)) row.team = choose.oneOf({"", "North", "South"});
    if (has(mask, Field::Hired) && choose.once(2)) row.hired = day("2024-02-01");
    rows.push_back(row);
  }
  return batchOf(std::move(rows), mask);
}

records::RecordBatch someCosts(Chooser& choose) {
  std::vector<records::Cost> rows;
  for (int count = choose.below(5); count > 0; --count)
    rows.push_back({{day("2025-01-01"), day("2025-02-01")},
                    records::CostCategory::Ads,
                    choose.oneOf({"", "web"}),
                    choose.below(3),
                    "CNY"});
  return batchOf(std::move(rows));
}

records::RecordBatch someRates(Chooser& choose) {
  return batchOf(std::vector<records::Rate>{{"USD", day("2025-01-01"), 7 + choose.below(3)},
                                            {"EUR", day("2025-01-01"), 8 + choose.below(2)}});
}

records::RecordBatch someTargets(Chooser& choose) {
  std::vector<records::Target> rows;
  for (const char* name : {"li", "wang"}) {
    records::Target row;
    row.scope = records::TargetScope::Rep;
    row.scopeId = named("", name);
    row.period = {day("2025-01-01"), day("2025-02-01")};
    row.amount = choose.below(3);
    rows.push_back(row);
  }
  return batchOf(std::move(rows));
}

File someFile(Chooser& choose) {
  const std::string origin = choose.oneOf({"plain", "plain", "hubspot"});
  switch (choose.below(9)) {
    case 0:
      return {someCustomers(choose), origin};
    case 1:
      return {someReps(choose), origin};
    case 2:
      return {someCosts(choose), origin};
    case 3:
      return {someRates(choose), origin};
    case 4:
      return {someTargets(choose), origin};
    default:
      return {someDeals(choose), origin};
  }
}

std::string digestOfApplied(const std::vector<File>& files, const std::vector<bool>& applied,
                            const std::vector<bool>& holds) {
  WorkspaceFile fresh = inMemory();
  for (std::size_t i = 0; i < files.size(); ++i)
    if (applied[i] && holds[i]) import(fresh, files[i].batch, files[i].origin);
  return digest(fresh);
}

}  // namespace

TEST_CASE("any sequence of imports, undos and redos equals importing what stayed") {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    Chooser choose(seed);
    WorkspaceFile file = inMemory();
    std::vector<File> files;
    std::vector<bool> applied, holds;
    for (int step = 0; step < 14; ++step) {
      if (files.size() < 2 || choose.once(2)) {
        const bool repeats = !files.empty() && choose.once(3);
        const File next =
            repeats ? files[static_cast<std::size_t>(choose.below(static_cast<int>(files.size())))] : someFile(choose);
        files.push_back(next);
        applied.push_back(true);
        const auto counts = import(file, next.batch, next.origin).info.counts;
        holds.push_back(counts.added + counts.updated > 0);
      } else {
        const auto at = static_cast<std::size_t>(choose.below(static_cast<int>(files.size())));
        const auto id = static_cast<std::int64_t>(at) + 1;
        if (applied[at]) {
          REQUIRE(file.undo(id, kNow));
        } else {
          REQUIRE(file.redo(id));
        }
        applied[at] = !applied[at];
      }
      INFO("seed " << seed << ", step " << step);
      REQUIRE(digest(file) == digestOfApplied(files, applied, holds));
    }
    requireSound(file);
  }
}
