#include <signal.h>
#include <sqlite3.h>

#include <cstring>
#include <random>

#include "bellwether/kpi/cohort.h"
#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/dimension.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/issues.h"
#include "bellwether/records/facts_image.h"
#include "fault_vfs.h"
#include "random_company.h"
#include "store/segments.h"
#include "support/facts_images.h"
#include "support/store_files.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;
using bellwether::test::Bytes;
using bellwether::test::factsOf;
using bellwether::test::imageOf;

namespace {

/// From the file as a second program sees it; null when it holds no columns of its present state.
SharedFacts kept(const std::filesystem::path& path) {
  const auto connection = Connection::open(path, WorkspaceFile::Access::ReadOnly);
  const ReadScope scope(*connection);
  Ledger seals;
  seals.load(connection->handle());
  return readSegments(*connection, stampOf(seals)).facts;
}

void keep(WorkspaceFile& file) {
  const SharedFacts facts = load(file);
  const Status done = file.keepColumns(*facts);
  if (!done) FAIL(toString(done.error().code) << ' ' << done.error().detail);
}

/// Every KPI over several periods, whole and by dimension, as text.
std::string figures(const records::Facts& facts) {
  std::string text;
  kpi::Query query;
  for (const kpi::Definition& definition : kpi::catalogue()) query.kpis.push_back(definition.id);
  const auto add = [&](const std::vector<kpi::KpiValue>& values) {
    for (const kpi::KpiValue& value : values)
      text += (value.value ? value.value->toString() : std::string(kpi::toString(*value.reason))) + '\n';
  };
  for (const LocalDate asOf : {day("2026-12-31"), day("2024-02-14")}) {
    for (const Period& period :
         {Period{day("2024-01-01"), day("2024-04-01")}, Period{day("2022-01-01"), day("2026-01-01")}}) {
      for (const auto by : {kpi::Dimension::Rep, kpi::Dimension::Team, kpi::Dimension::Customer,
                            kpi::Dimension::Currency, kpi::Dimension::Source}) {
        query.period = customPeriod(period);
        query.asOf = asOf;
        query.by = by;
        const kpi::Evaluation evaluation = kpi::evaluate(facts, query);
        for (const auto& result : evaluation.periods) {
          add(result.kpis);
          for (const kpi::GroupResult& group : result.groups) {
            text += group.key + '\n';
            add(group.kpis);
          }
        }
        for (const std::string& key : kpi::dimensionValues(facts, by)) text += key + '\n';
      }
    }
    for (const kpi::DataIssue& issue : kpi::dataIssues(facts, asOf)) text += std::to_string(issue.count) + '\n';
    for (const kpi::Cohort& cohort : kpi::cohortTriangle(facts, {}, asOf))
      text += std::to_string(cohort.customers) + '\n';
  }
  return text;
}

std::int64_t numberIn(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
  return database.execAndGet(sql).getInt64();
}

}  // namespace

TEST_CASE("columns kept in the file give the same figures as the records they were made of") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const auto path = folder / ("w" + std::to_string(seed));
    auto file = WorkspaceFile::create(path, settings());
    RandomCompany(seed).fill(*file);
    const SharedFacts built = load(*file);
    const std::string before = digest(*file);
    REQUIRE(file->keepColumns(*built));
    INFO("seed " << seed);
    const SharedFacts read = kept(path);
    REQUIRE(read);
    CHECK(imageOf(*read) == imageOf(*built));
    CHECK(figures(*read) == figures(*built));
    CHECK(imageOf(*load(*file)) == imageOf(*built));
    CHECK(digest(*file) == before);
    requireSound(*file);
  }
}

TEST_CASE("an image changed anywhere is refused, or gives columns that can be evaluated") {
  auto file = inMemory();
  RandomCompany(7).fill(file);
  const Bytes image = imageOf(*load(file));
  REQUIRE(factsOf(image));
  std::mt19937 random(1);
  int refused = 0, taken = 0;
  for (std::size_t place = 0; place < image.size(); ++place) {
    for (const std::uint8_t flip :
         {std::uint8_t{1}, std::uint8_t{0x80}, static_cast<std::uint8_t>(1 + random() % 255)}) {
      Bytes changed = image;
      changed[place] ^= std::byte{flip};
      const SharedFacts facts = factsOf(changed);
      if (!facts) {
        ++refused;
        continue;
      }
      // Looking at all the figures takes a while.
      if (++taken % 16 == 0) figures(*facts);
    }
  }
  CHECK(refused > 1000);
  CHECK(taken > 1000);
}

TEST_CASE("an image with words put in anywhere is refused, or gives columns that can be evaluated") {
  auto file = inMemory();
  RandomCompany(11).fill(file);
  const Bytes image = imageOf(*load(file));
  std::mt19937_64 random(2);
  const std::uint64_t words[] = {0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, ~std::uint64_t{0}, std::uint64_t{1} << 63U};
  for (int attempt = 0; attempt < 20000; ++attempt) {
    Bytes changed = image;
    const std::uint64_t word = words[random() % std::size(words)];
    const std::size_t width = random() % 2 ? 4 : 8;
    std::memcpy(changed.data() + random() % (image.size() - width), &word, width);
    if (const SharedFacts facts = factsOf(changed); facts && attempt % 16 == 0) figures(*facts);
  }
}

TEST_CASE("columns are of no use once the workspace has changed") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  auto file = WorkspaceFile::create(path, settings());
  const Imported first = import(*file, std::vector{deal({"D1"}), deal({"D2"})});
  keep(*file);
  REQUIRE(kept(path));
  const auto expectStale = [&](std::size_t deals) {
    CHECK_FALSE(kept(path));
    CHECK(load(*file)->dealCount() == deals);
    keep(*file);
    CHECK(kept(path)->dealCount() == deals);
  };
  SECTION("by an import") {
    import(*file, std::vector{deal({"D3"})});
    expectStale(3);
  }
  SECTION("by an import that changes an amount only") {
    import(*file, std::vector{deal({"D1", 101})});
    expectStale(2);
  }
  SECTION("by an undo and a redo") {
    REQUIRE(file->undo(first.info.id, kNow));
    expectStale(0);
    REQUIRE(file->redo(first.info.id));
    expectStale(2);
  }
  SECTION("by settings") {
    auto changed = settings();
    changed.retentionWindowMonths = 24;
    REQUIRE(file->setSettings(changed));
    CHECK(load(*file)->settings() == changed);
    expectStale(2);
  }
  SECTION("by another program") {
    const SharedFacts ours = load(*file);
    auto other = WorkspaceFile::open(path);
    import(*other, std::vector{deal({"D3"})});
    CHECK(file->keepColumns(*ours).error().code == ErrorCode::InvalidArgument);
    expectStale(3);
  }
}

TEST_CASE("importing an unchanged file again leaves the columns in use") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  auto file = WorkspaceFile::create(path, settings());
  import(*file, std::vector{deal({"D1"}), deal({"D2"})});
  keep(*file);
  const Imported again = import(*file, std::vector{deal({"D1"}), deal({"D2"})});
  REQUIRE(again.info.counts.unchanged == 2);
  REQUIRE(kept(path));
  CHECK(imageOf(*kept(path)) == imageOf(*load(*WorkspaceFile::open(path))));
}

TEST_CASE("only the facts of the latest loading can be kept") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  auto file = WorkspaceFile::create(folder / "w", settings());
  import(*file, std::vector{deal({"D1"})});
  const SharedFacts old = load(*file);
  import(*file, std::vector{deal({"D2"})});
  CHECK(file->keepColumns(*old).error().code == ErrorCode::InvalidArgument);
  load(*file);
  CHECK(file->keepColumns(*old).error().code == ErrorCode::InvalidArgument);
  CHECK_FALSE(kept(folder / "w"));
}

TEST_CASE("what an import has written so far is read from the records") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  auto file = WorkspaceFile::create(folder / "w", settings());
  import(*file, std::vector{deal({"D1"})});
  keep(*file);
  auto transaction = file->beginImport();
  const auto batch = batchOf(std::vector{deal({"D2"})});
  REQUIRE(transaction->beginBatch(sourceOf(batch), kNow));
  REQUIRE(transaction->add(batch));
  REQUIRE(transaction->endBatch(0));
  CHECK((*transaction->loadFacts())->dealCount() == 2);
  transaction->rollback();
  CHECK(load(*file)->dealCount() == 1);
}

TEST_CASE("columns damaged, of another layout or with a label that lies are built anew") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  {
    auto file = WorkspaceFile::create(path, settings());
    RandomCompany(3).fill(*file);
    keep(*file);
  }
  const std::string before = figures(*load(*WorkspaceFile::open(path)));
  const char* damages[] = {
      "UPDATE column_segment SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB)",
      "UPDATE column_segment SET bytes = CAST(substr(bytes, 1, 5000) || x'FF' || substr(bytes, 5002) AS BLOB)",
      "UPDATE column_segment SET bytes = substr(bytes, 1, length(bytes) - 1)",
      "UPDATE column_segment SET bytes = x''",
      "UPDATE column_segment SET id = 2",
      "DELETE FROM column_segment",
      "INSERT INTO column_segment (id, bytes) VALUES (2, x'00')",
      "UPDATE column_image SET layout = layout + 1",
      "UPDATE column_image SET stamp = stamp + 1",
      "UPDATE column_image SET checksum = checksum + 1",
      "UPDATE column_image SET byte_count = byte_count - 1",
      "UPDATE column_image SET byte_count = -1",
      "UPDATE column_image SET byte_count = 9223372036854775807",
      "DELETE FROM column_image",
  };
  const std::string whole = readFile(path);
  for (const char* damage : damages) {
    INFO(damage);
    writeFile(path, whole);
    REQUIRE(kept(path));
    runSql(path, damage);
    CHECK_FALSE(kept(path));
    auto file = WorkspaceFile::open(path);
    CHECK(figures(*load(*file)) == before);
    requireSound(*file);
  }
}

TEST_CASE("a workspace that cannot be written uses its columns and keeps none") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  {
    auto file = WorkspaceFile::create(path, settings());
    import(*file, std::vector{deal({"D1"})});
  }
  auto file = WorkspaceFile::open(path, WorkspaceFile::Access::ReadOnly);
  REQUIRE(file->keepColumns(*load(*file)));
  CHECK_FALSE(kept(path));
  {
    auto writable = WorkspaceFile::open(path);
    keep(*writable);
  }
  CHECK(kept(path));
  CHECK(load(*file)->dealCount() == 1);
  auto memory = inMemory();
  REQUIRE(memory.keepColumns(*load(memory)));
}

TEST_CASE("keeping what is kept already writes nothing, and smaller columns take the place of larger ones") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "w";
  auto file = WorkspaceFile::create(path, settings());
  std::vector<records::Deal> rows;
  for (int i = 0; i < 150'000; ++i) {
    rows.push_back(deal({"D" + std::to_string(i), i}));
    rows.back().name = "Deal with a name of its own " + std::to_string(i) + std::string(20, 'x');
  }
  const Imported many = import(*file, rows);
  keep(*file);
  CHECK(numberIn(path, "SELECT count(*) FROM column_segment") > 1);
  CHECK(imageOf(*kept(path)) == imageOf(*load(*file)));
  {
    FaultVfs vfs;
    auto again = WorkspaceFile::open(path);
    const SharedFacts facts = load(*again);
    vfs.failAt(1, FaultVfs::Lasting::Forever, SQLITE_IOERR_WRITE);
    CHECK(again->keepColumns(*facts));
    CHECK_FALSE(vfs.stop());
  }
  REQUIRE(file->undo(many.info.id, kNow));
  keep(*file);
  CHECK(numberIn(path, "SELECT count(*) FROM column_segment") == 1);
  CHECK(kept(path)->dealCount() == 0);
}

TEST_CASE("an error or a kill at any disk operation of keeping columns leaves the workspace whole") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto base = folder / "base", path = folder / "victim";
  {
    auto file = WorkspaceFile::create(base, settings());
    RandomCompany(5).fill(*file);
    keep(*file);
    import(*file, std::vector{deal({"Late"})});
  }
  const std::string before = digest(*WorkspaceFile::open(base));
  const auto restore = [&] {
    std::filesystem::remove(path.string() + "-journal");
    std::filesystem::copy_file(base, path, std::filesystem::copy_options::overwrite_existing);
  };
  const auto expectWhole = [&](bool mustBeKept) {
    auto file = WorkspaceFile::open(path);
    REQUIRE(file);
    REQUIRE(digest(*file) == before);
    requireSound(*file);
    if (mustBeKept) REQUIRE(kept(path));
  };
  const auto keepOnce = [&]() -> std::optional<ErrorCode> {
    auto file = WorkspaceFile::open(path);
    if (!file) return file.error().code;
    const auto facts = file->loadFacts();
    if (!facts) return facts.error().code;
    const Status done = file->keepColumns(**facts);
    return done ? std::nullopt : std::optional(done.error().code);
  };
  for (const int failure : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
    for (std::int64_t n = 1;; ++n) {
      INFO("failing operation " << n);
      restore();
      bool happened = false;
      std::optional<ErrorCode> error;
      {
        FaultVfs vfs;
        vfs.failAt(n, FaultVfs::Lasting::Forever, failure);
        error = keepOnce();
        happened = vfs.stop();
      }
      expectWhole(!error);
      if (!happened) break;
      REQUIRE(n < 1000);
    }
  }
  for (std::int64_t n = 1;; ++n) {
    INFO("killed at operation " << n);
    restore();
    const int status = inChild([&] {
      FaultVfs vfs;
      vfs.killAt(n);
      return keepOnce() ? 1 : 0;
    });
    REQUIRE((status == 0 || status == 1000 + SIGKILL));
    expectWhole(status == 0);
    if (status == 0) break;
    REQUIRE(n < 1000);
  }
}
