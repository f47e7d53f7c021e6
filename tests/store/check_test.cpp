#include <algorithm>

#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

std::filesystem::path makeFull(const TemporaryFolder& folder) {
  const auto path = folder / "a";
  auto file = WorkspaceFile::create(path, settings());
  REQUIRE(file);
  records::Deal withExtra = deal({"D1"});
  withExtra.extra = R"({"Colour":"red"})";
  import(*file, std::vector{withExtra, deal({"D2"})});
  import(*file, std::vector{deal({"D1", 200})});
  import(*file, std::vector{deal({"D2"}), deal({"D3"})});
  import(*file, std::vector{customer("C1", "Acme")});
  import(*file, std::vector{rep("R1", "Li", "North")});
  import(*file, std::vector{records::Rate { "USD", day("2025-01-01"), 7 }});
  requireSound(*file);
  return path;
}

bool finds(const std::filesystem::path& path, const std::string& code) {
  auto file = WorkspaceFile::open(path);
  REQUIRE(file);
  const auto report = file->check();
  REQUIRE(report);
  const auto hasCode = [&](const CheckReport::Finding& finding) { return finding.code == code; };
  return std::any_of(report->findings.begin(), report->findings.end(), hasCode);
}

}  // namespace

TEST_CASE("a sound workspace reports its counts") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  auto file = WorkspaceFile::open(makeFull(folder));
  const auto report = file->check();
  REQUIRE(report->deals == 3);
  REQUIRE(report->customers == 1);
  REQUIRE(report->reps == 1);
  REQUIRE(report->batches == 6);
}

TEST_CASE("a value changed behind our back is reported, whatever the table") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = makeFull(folder);
  const std::string sql = GENERATE(
      as<std::string>{}, "UPDATE deal SET amount = amount + 1 WHERE id = 1", "UPDATE deal SET name = 'x' WHERE id = 2",
      "UPDATE deal SET batch = 1 WHERE id = 1", "UPDATE deal SET live = 0 WHERE id = 1",
      "UPDATE deal SET hash = hash + 1 WHERE id = 1", "UPDATE deal_version SET amount = 7",
      "UPDATE term SET text = 'Anvi1' WHERE text = 'Anvil'", "UPDATE customer_ref SET id = 'C2'",
      "UPDATE rep_ref SET name_key = 'x'", "UPDATE extra SET json = '{}'", "UPDATE confirmation SET last_id = 9",
      "UPDATE batch SET file = 'other.csv' WHERE id = 1", "UPDATE batch SET undone_at = 'x' WHERE id = 6",
      "UPDATE workspace SET company_name = 'Other'", "UPDATE rate SET rate_e9 = 8", "DELETE FROM rate",
      "DELETE FROM extra", "UPDATE seal SET row_sum = row_sum + 1 WHERE name = 'deal'");
  runSql(path, sql);
  INFO(sql);
  REQUIRE(finds(path, "digest"));
}

TEST_CASE("codes without a text, values out of range and wrong counts are named") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = makeFull(folder);
  SECTION("orphan") {
    runSql(path, "UPDATE deal SET product = 999 WHERE id = 1");
    REQUIRE(finds(path, "orphan_reference"));
    REQUIRE(WorkspaceFile::open(path)->loadFacts().error().code == ErrorCode::Damaged);
  }
  SECTION("range") {
    runSql(path, "UPDATE deal SET outcome = 9 WHERE id = 1");
    REQUIRE(finds(path, "bad_value"));
    REQUIRE(WorkspaceFile::open(path)->loadFacts().error().code == ErrorCode::Damaged);
  }
  SECTION("date") {
    runSql(path, "UPDATE deal SET closed = 99999999 WHERE id = 1");
    REQUIRE(finds(path, "bad_value"));
    REQUIRE(WorkspaceFile::open(path)->loadFacts());
  }
  SECTION("batch") {
    runSql(path, "UPDATE deal SET batch = 77 WHERE id = 1");
    REQUIRE(finds(path, "foreign_key"));
  }
  SECTION("counts") {
    runSql(path, "UPDATE batch SET rows_added = 7 WHERE id = 1");
    REQUIRE(finds(path, "batch_counts"));
  }
  SECTION("settings") {
    runSql(path, "UPDATE workspace SET currency = 'nothing'");
    REQUIRE(WorkspaceFile::open(path).error().code == ErrorCode::Damaged);
  }
}

TEST_CASE("one flipped bit anywhere in a stored text is found") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = makeFull(folder);
  const std::string bytes = readFile(path);
  for (const std::string text : {"Deal D1", "Deal D2", "Acme", "North", "Anvil", "Colour", "file.csv"}) {
    std::size_t found = 0;
    for (std::size_t at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1)) {
      // Not in the key's index, whose texts do not come from there; not in the schema.
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ 1);
      writeFile(folder / "b", changed);
      auto file = WorkspaceFile::open(folder / "b");
      if (file && file->check()->isSound()) FAIL_CHECK(text << " at " << at);
      ++found;
    }
    REQUIRE(found > 0);
  }
}

TEST_CASE("bytes overwritten at random never crash or hang us, and change no record unnoticed") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = makeFull(folder);
  const std::string bytes = readFile(path);
  const std::string content = digest(*WorkspaceFile::open(path));
  unsigned state = 12345;
  const auto next = [&] { return state = state * 1664525U + 1013904223U; };
  int sound = 0;
  for (int round = 0; round < 400; ++round) {
    std::string changed = bytes;
    for (int i = 0; i < 8; ++i) changed[next() % changed.size()] = static_cast<char>(next() >> 24U);
    writeFile(folder / "b", changed);
    auto file = WorkspaceFile::open(folder / "b");
    if (!file) continue;
    const auto report = file->check();
    const auto facts = file->loadFacts();
    const auto found = file->contentDigest();
    if (!report || !report->isSound()) continue;
    ++sound;
    INFO("round " << round);
    REQUIRE(facts);
    REQUIRE(found == content);
  }
  REQUIRE(sound > 0);
  REQUIRE(sound < 400);
}
