#include "bellwether/app/presenters/team_presenter.h"

#include "bellwether/kpi/evaluate.h"
#include "support/catch.h"
#include "support/people_facts.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

app::TeamResults quarter(const char* asOf = "2025-06-30", const kpi::Slice& where = {}) {
  const app::Lens lens{period("2025-Q2"), kpi::Comparison::Previous, where};
  return app::computeTeam(peopleFacts(), lens, day(asOf));
}

const app::TeamRow& rowOf(const app::TeamData& data, const char* key) {
  for (const app::TeamRow& row : data.rows)
    if (row.key == key) return row;
  FAIL("no row " << key);
  return data.rows.front();
}

}  // namespace

TEST_CASE("the team page shows each rep's figures as computed by hand") {
  const app::TeamData data = app::presentTeam(quarter(), english());
  CHECK(s(data.unit) == "USD");
  const app::TeamRow& ann = rowOf(data, "Ann");
  CHECK(s(ann.revenue.text) == "1,000");
  CHECK(s(ann.target.text) == "800");
  CHECK(s(ann.attainment.text) == "125.0");
  CHECK(s(ann.deals.text) == "3");
  CHECK(s(ann.winRate.text) == "33.3");       // 3 of 9
  CHECK(s(ann.winRange.text) == "12 to 65");  // Wilson: 0.1206 to 0.6458
  CHECK(s(ann.cycle.text) == "20");
  CHECK(s(ann.dealSize.text) == "333");
  CHECK(ann.revenue.raw == 1000.0);
  const app::TeamRow& cid = rowOf(data, "Cid");
  CHECK(s(cid.attainment.text) == "149.2");  // 500 of 500 x 61/91
  REQUIRE(data.total);
  CHECK(s(data.total->revenue.text) == "1,700");
  CHECK(s(data.summary) == "4 people, 3 with a target");
}

TEST_CASE("the team page agrees with the engine on every rep") {
  const app::TeamResults team = quarter();
  kpi::Query query;
  query.period = team.lens.period;
  query.by = kpi::Dimension::Rep;
  query.asOf = team.asOf;
  query.kpis = app::teamKpis();
  const auto groups = kpi::evaluate(*team.facts, query).periods.back().groups;
  REQUIRE(groups.size() == 3);
  for (const kpi::GroupResult& group : groups) {
    const app::TeamMember* member = team.member(group.key);
    REQUIRE(member != nullptr);
    for (const kpi::KpiValue& value : group.kpis) {
      REQUIRE(app::find(member->kpis, value.id) != nullptr);
      CHECK(app::find(member->kpis, value.id)->value == value.value);
    }
  }
}

TEST_CASE("a rate over few deals is shown, but not judged") {
  const app::TeamData data = app::presentTeam(quarter(), english());
  const app::TeamRow& bob = rowOf(data, "Bob");
  CHECK(s(bob.winRate.text) == "50.0");
  CHECK(bob.winRate.isMuted);
  CHECK(s(bob.winRange.text) == "too few (2)");
  CHECK_FALSE(rowOf(data, "Ann").winRate.isMuted);
}

TEST_CASE("shrunk rates are drawn towards what all show") {
  const app::TeamData data = app::presentTeam(quarter(), english());
  // Overall 5 of 12. Ann (3 + 5 x 5/12) / 14, Bob (1 + 25/12) / 7, Cid (1 + 25/12) / 6.
  CHECK(s(rowOf(data, "Ann").shrunkWinRate.text) == "36.3");
  CHECK(s(rowOf(data, "Bob").shrunkWinRate.text) == "44.0");
  CHECK(s(rowOf(data, "Cid").shrunkWinRate.text) == "51.4");
}

TEST_CASE("people who left are kept and marked, and idle ones are shown with their reasons") {
  const app::TeamData data = app::presentTeam(quarter(), english());
  CHECK(rowOf(data, "Cid").hasLeft);
  CHECK(s(rowOf(data, "Cid").note) == "left");
  const app::TeamRow& dee = rowOf(data, "Dee");
  CHECK(s(dee.note) == "ramping");
  CHECK(s(dee.revenue.text) == "0");
  CHECK(dee.attainment.text.isEmpty());
  CHECK_FALSE(dee.attainment.exact.isEmpty());
  CHECK(dee.winRate.text.isEmpty());
  CHECK(data.rows.back().key == "Dee");
  CHECK(data.rows.front().key == "Bob");
}

TEST_CASE("people of an earlier period stay on the page after they left") {
  const app::Lens lens{period("2025-Q3"), kpi::Comparison::Previous, {}};
  const app::TeamResults team = app::computeTeam(peopleFacts(), lens, day("2025-09-30"));
  const app::TeamMember* cid = team.member("Cid");
  REQUIRE(cid != nullptr);
  CHECK(cid->person.hasLeft);
  CHECK(*cid->revenue[11].value == Fraction(50000));
  CHECK(*cid->revenue[12].value == Fraction(0));
}

TEST_CASE("teams carry their own figures") {
  const app::TeamData data = app::presentTeam(quarter(), english());
  REQUIRE(data.teams.size() == 2);
  CHECK(s(data.teams[0].name) == "East");
  CHECK(s(data.teams[0].revenue.text) == "500");
  CHECK(s(data.teams[1].revenue.text) == "1,200");
  CHECK(data.teams[1].isTeam);
}

TEST_CASE("a filtered team page shows only whom the filter keeps") {
  const app::TeamData data = app::presentTeam(quarter("2025-06-30", {{kpi::Dimension::Team, {"West"}}}), english());
  REQUIRE(data.rows.size() == 2);
  CHECK(s(data.total->name) == "All shown");
  CHECK(s(data.total->revenue.text) == "1,200");
}

TEST_CASE("the distribution counts people by attainment") {
  const app::TeamData data = app::presentTeam(quarter(), english());
  REQUIRE(data.distribution.series.size() == 1);
  const auto& points = data.distribution.series[0].points;
  REQUIRE(points.size() == 7);
  CHECK(points[0].y == 1.0);  // Bob
  CHECK(points[5].y == 2.0);  // Ann and Cid in 125 to 150
  CHECK(s(data.distribution.note) == "median 125.0 %, 66.7 % at target");
}

TEST_CASE("an open period has a pace tick") {
  // 15 of 91 days have passed.
  const app::TeamData open = app::presentTeam(quarter("2025-04-15"), english());
  REQUIRE(rowOf(open, "Ann").pace);
  CHECK(*rowOf(open, "Ann").pace == Approx(15.0 / 91));
  CHECK_FALSE(rowOf(app::presentTeam(quarter(), english()), "Ann").pace);
}

TEST_CASE("a rep's sheet sets the figures beside everyone's and shows thirteen periods") {
  const app::TeamResults team = quarter();
  const auto sheet = app::presentRep(team, "Ann", english());
  REQUIRE(sheet);
  CHECK(s(sheet->about) == "West · since 1 Jan 2024");
  const auto winRate = std::find_if(sheet->lines.begin(), sheet->lines.end(),
                                    [](const app::RepSheetLine& line) { return s(line.note).find("95 %") == 0; });
  REQUIRE(winRate != sheet->lines.end());
  CHECK(s(winRate->value.text) == "33.3 %");
  CHECK(s(winRate->whole.text) == "41.7 %");  // 5 of 12
  CHECK(sheet->trend.categories.size() == 13);
  CHECK(sheet->trend.series[0].points[11].y == 400.0);
  CHECK(sheet->trend.series[0].points[12].y == 1000.0);
  CHECK(sheet->trend.series[1].points.size() == 1);
  CHECK_FALSE(app::presentRep(team, "Zoe", english()));
}

TEST_CASE("a workspace without people says what to import") {
  records::WorkspaceSettings settings;
  settings.currency = currency("USD");
  const auto facts = records::FactsBuilder(settings).build();
  const app::TeamResults team =
      app::computeTeam(facts, {period("2025-Q2"), kpi::Comparison::None, {}}, day("2025-06-30"));
  const app::TeamData data = app::presentTeam(team, english());
  CHECK(data.rows.empty());
  CHECK_FALSE(data.empty.isEmpty());
}
