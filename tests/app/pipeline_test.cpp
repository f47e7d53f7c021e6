#include "bellwether/app/presenters/pipeline_presenter.h"

#include "bellwether/kpi/variants.h"
#include "support/app_files.h"
#include "support/catch.h"
#include "support/pipeline_facts.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

app::PipelineResults quarter(std::shared_ptr<const app::LastImport> last = nullptr) {
  return app::computePipeline(pipelineFacts(), {period("2025-Q2"), kpi::Comparison::Previous, {}}, day("2025-05-20"),
                              std::move(last));
}

const app::ForecastLine& lineOf(const app::PipelineData& data, const char* label) {
  for (const app::ForecastLine& line : data.forecast)
    if (s(line.label) == label) return line;
  FAIL("no line " << label);
  return data.forecast.front();
}

records::DealState state(records::Outcome outcome, std::optional<std::int64_t> amount, const char* expected = nullptr) {
  records::DealState made;
  made.outcome = outcome;
  made.amount = amount;
  if (expected) made.expected = day(expected);
  return made;
}

}  // namespace

TEST_CASE("the pipeline's stages come with the least advanced first and add up to the whole") {
  const app::PipelineResults pipeline = quarter();
  REQUIRE(pipeline.stages.size() == 3);
  CHECK(pipeline.stages[0].key.empty());
  CHECK(pipeline.stages[1].key == "Discovery");
  CHECK(pipeline.stages[2].key == "Proposal");
  CHECK(pipeline.stages[2].weighted == Fraction(300'000));
  const kpi::PipelineFigures whole = kpi::wholePipeline(*pipeline.facts, {}, pipeline.asOf);
  CHECK(pipeline.total.amount == whole.amount);
  CHECK(pipeline.total.weighted == whole.weighted);
  CHECK(pipeline.total.deals == whole.deals);
  CHECK(pipeline.overdue.amount == kpi::overduePipeline(*pipeline.facts, {}, pipeline.asOf).amount);
}

TEST_CASE("the pipeline page shows the open deals as computed by hand") {
  const app::PipelineData data = app::presentPipeline(quarter(), english());
  CHECK(s(data.summary) == "5 open deals, 7.50 K USD, weighted 3.10 K USD");
  REQUIRE(data.total);
  CHECK(s(data.total->amount.text) == "7,500");
  CHECK(s(data.total->weighted.text) == "3,100");
  CHECK(s(data.stages[0].name) == "(no stage)");
  CHECK(s(data.stages[1].deals.text) == "2");
  CHECK(s(data.stages[1].amount.exact).find("1 without an amount") != std::string::npos);
}

TEST_CASE("an overdue deal is in no forecast, and open ones count in the period they are expected in") {
  const app::PipelineData data = app::presentPipeline(quarter(), english());
  CHECK(s(lineOf(data, "Won so far").value.text) == "3,000");
  CHECK(s(lineOf(data, "Open, due in the period").value.text) == "3,000");  // O1 and O2
  CHECK(s(lineOf(data, "Of it weighted").value.text) == "1,100");
  CHECK(s(lineOf(data, "Won and weighted").value.text) == "4,100");
  CHECK(s(lineOf(data, "Overdue, in no forecast").value.text) == "4,000");
  CHECK(s(lineOf(data, "Overdue, in no forecast").note) == "1 deals");
}

TEST_CASE("open deals are counted by their age in days") {
  const app::PipelineData data = app::presentPipeline(quarter(), english());
  REQUIRE(data.ageChart.series.size() == 1);
  std::vector<double> amounts;
  for (const auto& point : data.ageChart.series[0].points) amounts.push_back(point.y);
  CHECK(amounts == std::vector<double>{1000, 2000, 0, 4000, 0});
  CHECK(s(data.ageChart.note) == "1 without a creation date");
}

TEST_CASE("an open deal without an amount is listed with the reason") {
  const app::PipelineData data = app::presentPipeline(quarter(), english());
  const auto deal =
      std::find_if(data.deals.begin(), data.deals.end(), [](const app::OpenDealRow& row) { return row.id == "O4"; });
  REQUIRE(deal != data.deals.end());
  CHECK(deal->amount.text.isEmpty());
  CHECK_FALSE(deal->amount.exact.isEmpty());
  CHECK(s(deal->age.text) == "200");
  CHECK_FALSE(deal->isOverdue);
}

TEST_CASE("movement says which deals came, left, grew, shrank and were pushed, and adds up") {
  using records::Outcome;
  std::vector<records::DealChange> changes{
      {"new", "", std::nullopt, state(Outcome::Open, 1000)},
      {"bought", "", std::nullopt, state(Outcome::Won, 700)},
      {"won", "", state(Outcome::Open, 500), state(Outcome::Won, 600)},
      {"lost", "", state(Outcome::Open, 300), state(Outcome::Lost, 300)},
      {"gone", "", state(Outcome::Open, 50), state(Outcome::Void, 50)},
      {"grown", "", state(Outcome::Open, 100, "2025-06-01"), state(Outcome::Open, 250, "2025-07-01")},
      {"shrunk", "", state(Outcome::Open, 400), state(Outcome::Open, std::nullopt)},
      {"back", "", state(Outcome::Lost, 80), state(Outcome::Open, 80)},
      {"pulled", "", state(Outcome::Open, 9, "2025-06-10"), state(Outcome::Open, 9, "2025-06-03")},
      {"same", "", state(Outcome::Won, 5), state(Outcome::Won, 6)}};
  const auto moves = kpi::pipelineMovement(*pipelineFacts(), changes, day("2025-05-20"));
  std::vector<std::int64_t> counts;
  for (const kpi::MoveTotal& total : moves.totals) counts.push_back(total.deals);
  // new, won, lost, removed, grown, shrunk, pushed, pulled
  CHECK(counts == std::vector<std::int64_t>{2, 2, 1, 1, 1, 1, 1, 1});
  CHECK(moves.totals[1].change == Fraction(-500));
  CHECK(moves.totals[4].change == Fraction(150));
  CHECK(moves.change == Fraction(1000 + 80 - 500 - 300 - 50 + 150 - 400));
  const auto pushed = std::find_if(moves.moves.begin(), moves.moves.end(),
                                   [](const kpi::DealMove& move) { return move.move == kpi::Move::Pushed; });
  REQUIRE(pushed != moves.moves.end());
  CHECK(pushed->id == "grown");
  CHECK(pushed->days == 30);
}

TEST_CASE("with one import of deals the movement says that it needs a second one") {
  auto last = std::make_shared<app::LastImport>();
  last->file = "deals.csv";
  const app::PipelineData data = app::presentPipeline(quarter(last), english());
  CHECK(data.moves.empty());
  CHECK(s(data.movement.empty).find("second import") != std::string::npos);
}

TEST_CASE("the movement is read back from the imports of a workspace") {
  const Folder folder;
  auto file = store::WorkspaceFile::create(folder.path("w.bellwether"), settingsIn("USD"));
  REQUIRE(file);
  const char* head = "deal_id,name,customer_name,outcome,amount,expected_close,stage,closed\n";
  import(*file, {folder.write("deals.csv", std::string(head) + "1,One,Acme,open,100.00,2025-06-01,Offer,\n"
                                                               "2,Two,Acme,open,200.00,2025-06-01,Offer,\n"
                                                               "3,Three,Acme,open,300.00,2025-06-01,Offer,\n")});
  auto batches = file->batches();
  REQUIRE(batches);
  auto last = app::readLastImport(folder.path("w.bellwether"), *batches);
  REQUIRE(last);
  CHECK(last->isFirst);
  import(*file, {folder.write("later.csv", std::string(head) + "1,One,Acme,open,100.00,2025-06-01,Offer,\n"
                                                               "2,Two,Acme,open,250.00,2025-07-01,Close,\n"
                                                               "3,Three,Acme,won,300.00,2025-06-01,Close,2025-05-10\n"
                                                               "4,Four,Acme,open,40.00,2025-06-01,Offer,\n")});
  batches = file->batches();
  REQUIRE(batches);
  // Both imports bear the same second: told apart as two.
  (*batches)[0].importedAt = "2025-01-01T00:00:00Z";
  last = app::readLastImport(folder.path("w.bellwether"), *batches);
  REQUIRE(last);
  CHECK_FALSE(last->isFirst);
  CHECK(last->file == "later.csv");
  REQUIRE(last->changes.size() == 3);
  CHECK(last->changes[0].id == "2");
  REQUIRE(last->changes[0].before);
  CHECK(last->changes[0].before->amount == 20000);
  CHECK(last->changes[0].before->expected == day("2025-06-01"));
  CHECK(last->changes[0].before->stage == "Offer");
  CHECK(last->changes[0].after.amount == 25000);
  CHECK(last->changes[1].before->outcome == records::Outcome::Open);
  CHECK(last->changes[1].after.outcome == records::Outcome::Won);
  CHECK_FALSE(last->changes[2].before);
  // Taken back, the import before it is the last one, and the first.
  REQUIRE(file->undo(batches->back().id, "2025-02-01T00:00:00Z"));
  batches = file->batches();
  REQUIRE(batches);
  last = app::readLastImport(folder.path("w.bellwether"), *batches);
  REQUIRE(last);
  CHECK(last->isFirst);
}
