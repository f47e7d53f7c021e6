#include "random_company.h"
#include "support/facts_images.h"
#include "support/store_files.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;
using bellwether::test::imageOf;

namespace {

/// As a program gives them that has just opened the file.
SharedFacts fresh(const std::filesystem::path& path) {
  return load(*WorkspaceFile::open(path, WorkspaceFile::Access::ReadOnly));
}

/// So that reading this row fails, while the seals stay as they are.
void spoil(const std::filesystem::path& path, const std::string& dealId) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  database.exec("UPDATE deal SET outcome = 9 WHERE deal_id = '" + dealId + "'");
}

void mend(const std::filesystem::path& path, const std::string& dealId) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  database.exec("UPDATE deal SET outcome = 1 WHERE deal_id = '" + dealId + "'");
}

std::vector<records::Deal> hundredDeals() {
  std::vector<records::Deal> rows;
  for (int i = 0; i < 100; ++i) {
    rows.push_back(deal({"D" + std::to_string(i), 100 + i}));
    rows.back().customer = named("C" + std::to_string(i % 30));
  }
  return rows;
}

}  // namespace

TEST_CASE("facts made of the last ones are those that reading all rows gives, byte for byte") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const auto path = folder / ("w" + std::to_string(seed));
    auto file = WorkspaceFile::create(path, settings());
    RandomCompany company(seed);
    company.fill(*file);
    SharedFacts held = load(*file);
    for (int step = 0; step < 8; ++step) {
      INFO("seed " << seed << ", step " << step);
      company.change(*file);
      if (step % 3 == 1) company.change(*file);  // two imports between two looks
      held = load(*file);
      REQUIRE(imageOf(*held) == imageOf(*fresh(path)));
      if (step == 4) REQUIRE(file->keepColumns(*held));
    }
    requireSound(*file);
  }
}

TEST_CASE("after a small import only what it changed is read") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  auto file = WorkspaceFile::create(path, settings());
  import(*file, hundredDeals());
  const SharedFacts before = load(*file);
  spoil(path, "D50");
  REQUIRE_FALSE(WorkspaceFile::open(path)->loadFacts());
  import(*file, std::vector{deal({"D7", 5'000}), deal({"D200", 1})});
  import(*file, std::vector{deal({"D200", 2}), deal({"D7", 6'000})});
  const SharedFacts after = load(*file);
  CHECK(after->dealCount() == 101);
  mend(path, "D50");
  CHECK(imageOf(*after) == imageOf(*fresh(path)));
}

TEST_CASE("what changes what other deals mean is seen in all of them") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  auto file = WorkspaceFile::create(path, settings());
  std::vector<records::Deal> rows = hundredDeals();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].currency = i % 4 == 0 ? "USD" : "";
    rows[i].rep = named("", i % 2 == 0 ? "Ann" : "Bob");
  }
  import(*file, rows);
  import(*file, std::vector{customer("C1", "name C1", "small")});
  import(*file, std::vector<records::Rate>{{ "USD", day("2020-01-01"), 7'000'000'000 }});
  import(*file, std::vector<records::Split>{{"D7", named("", "Ann"), 500'000}, { "D7", named("", "Bob"), 500'000 }});
  import(*file,
         std::vector<records::Split>{{"D9", named("", "Ann"), 500'000},
                                     { "D9",
                                       named("", "Bob"),
                                       500'000 }},
         "b");
  const SharedFacts before = load(*file);
  SECTION("a rate") {
    import(*file, std::vector<records::Rate>{{ "USD", day("2020-01-02"), 6'000'000'000 }});
  }
  SECTION("the currency of the workspace") {
    records::WorkspaceSettings other = settings();
    other.currency = *Currency::fromCode("USD");
    REQUIRE(file->setSettings(other));
  }
  SECTION("reps that are one") {
    import(*file, std::vector<records::RepMerge>{{ named("", "Bob"), named("", "Ann") }});
  }
  SECTION("the segment of a customer") { import(*file, std::vector{customer("C1", "name C1", "large")}); }
  SECTION("the region of a customer") {
    std::vector<records::Customer> customers{customer("C1", "name C1", "small")};
    customers[0].region = "North";
    import(*file, customers);
  }
  SECTION("ids of reps, which put the parts of splits in another order") {
    import(*file, std::vector{rep("R1", "Bob"), rep("R2", "Ann")});
  }
  SECTION("a deal of another system with the id of one whose splits a third one tells") {
    import(*file, std::vector{deal({"D9", 77})}, "c");
  }
  SECTION("a deal whose splits another system tells") { import(*file, std::vector{deal({"D9", 77})}); }
  const SharedFacts after = load(*file);
  CHECK(imageOf(*after) != imageOf(*before));
  CHECK(imageOf(*after) == imageOf(*fresh(path)));
}

TEST_CASE("an import that is only tried reads what it would change, and leaves the facts of before in use") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  auto file = WorkspaceFile::create(path, settings());
  import(*file, hundredDeals());
  const SharedFacts before = load(*file);
  spoil(path, "D50");
  {
    auto transaction = file->beginImport();
    REQUIRE(transaction);
    const records::RecordBatch rows = batchOf(std::vector{deal({"D7", 5'000}), deal({"D200", 1})});
    REQUIRE(transaction->beginBatch(sourceOf(rows, "plain"), kNow));
    REQUIRE(transaction->add(rows));
    REQUIRE(transaction->endBatch(0));
    const auto tried = transaction->loadFacts();
    REQUIRE(tried);
    CHECK((*tried)->dealCount() == 101);
    transaction->rollback();
  }
  import(*file, std::vector{deal({"D300", 1}), deal({"D301", 1})});
  CHECK(load(*file)->dealCount() == 102);
}

TEST_CASE("columns kept in the file are made into the next ones too") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  {
    auto file = WorkspaceFile::create(path, settings());
    import(*file, hundredDeals());
    REQUIRE(file->keepColumns(*load(*file)));
  }
  spoil(path, "D50");
  auto file = WorkspaceFile::open(path);
  const SharedFacts before = load(*file);
  import(*file, std::vector{deal({"D7", 5'000}), deal({"D200", 1})});
  const SharedFacts after = load(*file);
  CHECK(after->dealCount() == 101);
  mend(path, "D50");
  CHECK(imageOf(*after) == imageOf(*fresh(path)));
}

TEST_CASE("all rows are read again when references kept beside the columns are damaged") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const char* const damages[] = {"UPDATE column_reference SET checksum = checksum + 1",
                                 "UPDATE column_reference SET uses = x'00'",
                                 "UPDATE column_reference SET parties = x'FEFFFF0FFEFFFF0F'",
                                 "DELETE FROM column_reference WHERE role = 1", "DELETE FROM column_reference"};
  for (const char* const damage : damages) {
    INFO(damage);
    const auto path = folder / "w";
    {
      auto file = WorkspaceFile::create(path, settings());
      import(*file, hundredDeals());
      REQUIRE(file->keepColumns(*load(*file)));
    }
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec(damage);
    auto file = WorkspaceFile::open(path);
    const SharedFacts before = load(*file);
    CHECK(before->dealCount() == 100);
    import(*file, std::vector{deal({"D7", 5'000})});
    const SharedFacts after = load(*file);
    CHECK(imageOf(*after) == imageOf(*fresh(path)));
    std::filesystem::remove(path);
  }
}

TEST_CASE("what another program imported is never missed") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  auto file = WorkspaceFile::create(path, settings());
  import(*file, hundredDeals());
  const SharedFacts before = load(*file);
  {
    auto other = WorkspaceFile::open(path);
    import(*other, std::vector{deal({"D8", 77'000})});
  }
  import(*file, std::vector{deal({"D7", 5'000})});
  CHECK(imageOf(*load(*file)) == imageOf(*fresh(path)));
}
