#include <algorithm>
#include <filesystem>
#include <random>

#include "bellwether/records/facts_image.h"
#include "support/store_files.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

using Bytes = std::vector<std::byte>;

class Collect final : public records::ImageSink {
 public:
  void write(std::span<const std::byte> bytes) override { all.insert(all.end(), bytes.begin(), bytes.end()); }
  Bytes all;
};

Bytes loaded(const Result<std::shared_ptr<const records::Facts>>& facts) {
  if (!facts) FAIL(toString(facts.error().code) << ' ' << facts.error().detail);
  Collect sink;
  records::writeImage(**facts, sink);
  return sink.all;
}

/// So many that their rows are read in several runs.
std::vector<records::Deal> manyDeals() {
  std::mt19937 random(5);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  std::vector<records::Deal> deals;
  for (int i = 0; i < 120'000; ++i) {
    records::Deal one = deal({"D" + std::to_string(i)});
    one.name = "Deal " + std::to_string(below(9000));
    one.customer = named("C" + std::to_string(below(5000)));
    one.rep = named("R" + std::to_string(below(40)));
    one.product = "P" + std::to_string(below(30));
    one.region = "G" + std::to_string(below(9));
    one.outcome = static_cast<records::Outcome>(below(4));
    if (one.outcome != records::Outcome::Won && below(5) == 0) one.amount.reset();
    if (one.outcome == records::Outcome::Won || one.outcome == records::Outcome::Lost)
      one.closed = day("2024-01-01").plusDays(below(700));
    else
      one.closed.reset();
    deals.push_back(std::move(one));
  }
  return deals;
}

}  // namespace

TEST_CASE("columns from rows are the same whether one connection reads them or two") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  auto file = WorkspaceFile::create(folder / "w", settings());
  REQUIRE(file);
  auto transaction = file->beginImport();
  REQUIRE(transaction);
  const auto batch = batchOf(manyDeals());
  REQUIRE(transaction->beginBatch(sourceOf(batch), kNow));
  REQUIRE(transaction->add(batch));
  REQUIRE(transaction->endBatch(0));
  // Nobody else sees what is not committed yet.
  const Bytes byOne = loaded(transaction->loadFacts());
  REQUIRE(transaction->commit());
  CHECK(loaded(file->loadFacts()) == byOne);
  // Nor can the file be opened again once its name is gone.
  std::filesystem::remove(folder / "w");
  CHECK(loaded(file->loadFacts()) == byOne);
}
