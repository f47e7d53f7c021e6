#include "bellwether/ingest/profile.h"
#include "support/catch.h"
#include "support/ingest_files.h"

using namespace bellwether;
using namespace bellwether::ingest;
using bellwether::tests::ReadFile;
using bellwether::tests::readFile;
using bellwether::tests::TempDir;
using records::Field;
using records::Outcome;
using records::RecordKind;

namespace {

LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }

ReadFile read(std::string_view text) {
  const TempDir dir;
  return readFile(dir.file("file.csv", text)).value();
}

}  // namespace

TEST_CASE("the plain profile is the template, column for column") {
  const Profile* plain = findProfile("plain");
  REQUIRE(plain);
  for (int k = 0; k < records::kRecordKinds; ++k) {
    const auto kind = static_cast<RecordKind>(k);
    for (const Field field : records::templateFields(kind)) {
      const auto& headers = plain->of(kind).headers;
      const auto found =
          std::find_if(headers.begin(), headers.end(), [&](const auto& h) { return h.second.field == field; });
      INFO(records::toString(kind) << " " << records::templateHeader(kind, field));
      CHECK(found != headers.end());
    }
  }
}

TEST_CASE("every embedded profile can be read") {
  CHECK(profiles().size() >= 2);
  CHECK(profiles().at(0).id == "plain");
  CHECK(profiles().at(1).id == "generic");
  CHECK_FALSE(parseProfile("{\"id\": \"x\", \"kinds\": {\"deals\": {\"fields\": {\"nonsense\": [\"a\"]}}}}"));
  CHECK_FALSE(parseProfile("[]"));
}

TEST_CASE("deals of the plain template keep every column") {
  const ReadFile file = read(
      "deal_id,name,customer_id,customer_name,rep_id,rep_name,product,region,source,pipeline,stage,outcome,amount,"
      "list_amount,currency,created,closed,expected_close,first_contact,probability,lost_reason,Colour\n"
      "0007,Big one,C1,Acme,R1,Ann Lee,Pro,West,Web,Main,Closing,won,1234.50,1500,EUR,2025-01-02,2025-02-03,"
      "2025-02-01,2024-12-31,,,red\n"
      "8,Small,C2,Bolt,R2,Bo,Pro,East,Ads,Main,Talk,open,,,,2025-01-05,,2025-03-01,,0.25,,\n"
      "9,Gone,C2,Bolt,R2,Bo,Pro,East,Ads,Main,Talk,lost,10,,,2025-01-05,2025-01-09,,,40%,Price,\"a \"\"b\"\"\"\n");
  CHECK(file.plan.profile == "plain");
  CHECK(file.plan.origin == "plain");
  CHECK(file.plan.kind == RecordKind::Deals);
  CHECK(file.plan.questions.empty());
  REQUIRE(file.deals().size() == 3);
  const records::Deal& won = file.deals()[0];
  CHECK(won.id == "0007");
  CHECK(won.name == "Big one");
  CHECK(won.customer == records::Reference{"C1", "Acme", "acme"});
  CHECK(won.rep == records::Reference{"R1", "Ann Lee", "ann lee"});
  CHECK(won.product == "Pro");
  CHECK(won.region == "West");
  CHECK(won.source == "Web");
  CHECK(won.pipeline == "Main");
  CHECK(won.stage == "Closing");
  CHECK(won.outcome == Outcome::Won);
  CHECK(won.amount == 123450);
  CHECK(won.listAmount == 150000);
  CHECK(won.currency == "EUR");
  CHECK(won.created == day("2025-01-02"));
  CHECK(won.closed == day("2025-02-03"));
  CHECK(won.expectedClose == day("2025-02-01"));
  CHECK(won.firstContact == day("2024-12-31"));
  CHECK_FALSE(won.probabilityPpm.has_value());
  CHECK(won.extra == "{\"Colour\":\"red\"}");
  CHECK(file.deals()[1].outcome == Outcome::Open);
  CHECK_FALSE(file.deals()[1].amount.has_value());
  CHECK(file.deals()[1].probabilityPpm == 250'000);
  CHECK(file.deals()[1].extra.empty());
  CHECK(file.deals()[2].probabilityPpm == 400'000);
  CHECK(file.deals()[2].lostReason == "Price");
  CHECK(file.deals()[2].extra == "{\"Colour\":\"a \\\"b\\\"\"}");
  CHECK(file.lines == std::vector<std::int64_t>{2, 3, 4});
  CHECK(file.totals.rows == 3);
}

TEST_CASE("customers and reps of the plain template keep every column") {
  const ReadFile customers = read(
      "customer_id,name,segment,region,industry,source,merged_into,merged_on\n"
      "C1,ＡＣＭＥ,SMB,West,Steel,Web,C9,2025-03-01\n");
  CHECK(customers.plan.kind == RecordKind::Customers);
  const auto& customer = customers.of<records::Customer>().at(0);
  CHECK(customer ==
        records::Customer{"C1", "ＡＣＭＥ", "acme", "SMB", "West", "Steel", "Web", "C9", day("2025-03-01"), ""});

  const ReadFile reps = read(
      "rep_id,name,email,team,region,hired,left\n"
      "R1,Ann,ann@example.com,North,West,2020-01-01,9999-12-31\n");
  CHECK(reps.plan.kind == RecordKind::Reps);
  const auto& rep = reps.of<records::Rep>().at(0);
  CHECK(rep.email == "ann@example.com");
  CHECK(rep.hired == day("2020-01-01"));
  CHECK_FALSE(rep.left.has_value());
}

TEST_CASE("dated kinds turn an inclusive through into an exclusive end") {
  const ReadFile teams = read("rep_id,team,from,through\nR1,North,2025-01-01,2025-06-30\nR1,South,2025-07-01,\n");
  CHECK(teams.plan.kind == RecordKind::RepTeams);
  const auto& memberships = teams.of<records::RepTeam>();
  CHECK(memberships.at(0).end == day("2025-07-01"));
  CHECK_FALSE(memberships.at(1).end.has_value());

  const ReadFile targets = read(
      "scope,scope_id,kpi,from,through,amount,currency\n"
      "company,,,2025-01-01,2025-03-31,100000,\n"
      "Rep,R1,revenue,2025-01-01,2025-01-31,5000.5,EUR\n"
      "team,North,revenue,2025-01-01,2025-01-31,7000,\n");
  CHECK(targets.plan.kind == RecordKind::Targets);
  const auto& target = targets.of<records::Target>();
  CHECK(target.at(0).scope == records::TargetScope::Company);
  CHECK(target.at(0).kpi == "revenue");
  CHECK(target.at(0).period == Period{day("2025-01-01"), day("2025-04-01")});
  CHECK(target.at(0).amount == 10'000'000);
  CHECK(target.at(1).scopeId == records::Reference{"R1", "R1", "r1"});
  CHECK(target.at(1).currency == "EUR");
  CHECK(target.at(2).scopeId == records::Reference{"", "North", "north"});

  const ReadFile costs =
      read("from,through,category,channel,amount,currency\n2025-01-01,2025-01-31,ads,Search,12.34,\n");
  CHECK(costs.plan.kind == RecordKind::Costs);
  CHECK(costs.of<records::Cost>().at(0).category == records::CostCategory::Ads);
  CHECK(costs.of<records::Cost>().at(0).amount == 1234);

  const ReadFile market = read("segment,from,through,amount,currency,source\n,2025-01-01,2025-12-31,1000000,,Study\n");
  CHECK(market.plan.kind == RecordKind::Market);
  CHECK(market.of<records::MarketSize>().at(0).segment == "all");
  CHECK(market.of<records::MarketSize>().at(0).period.days() == 365);
}

TEST_CASE("rates and splits of the plain template are exact") {
  const ReadFile rates =
      read("currency,valid_from,rate\nCNY,2025-01-01,0.137\neur,2025-01-01,1.0825\nJPY,2025-01-01,0.0067\n");
  CHECK(rates.plan.kind == RecordKind::Rates);
  const auto& rate = rates.of<records::Rate>();
  CHECK(rate.at(0).rateE9 == 137'000'000);
  CHECK(rate.at(1).currency == "EUR");
  CHECK(rate.at(1).rateE9 == 1'082'500'000);
  CHECK(rate.at(2).rateE9 == 6'700'000);

  const ReadFile splits = read("deal_id,rep_id,percent\nD1,R1,60\nD1,R2,40\nD2,R1,33.3333\n");
  CHECK(splits.plan.kind == RecordKind::Splits);
  const auto& split = splits.of<records::Split>();
  CHECK(split.at(0).percentPpm == 600'000);
  CHECK(split.at(1).percentPpm == 400'000);
  CHECK(split.at(2).percentPpm == 333'333);
}

TEST_CASE("amounts are minor units of the row's own currency") {
  const ReadFile file = read(
      "deal_id,outcome,amount,currency,closed\n1,won,100,JPY,2025-01-01\n2,won,1.5,KWD,2025-01-01\n3,won,0.005,,2025-"
      "01-01\n");
  CHECK(file.deals().at(0).amount == 100);
  CHECK(file.deals().at(1).amount == 1500);
  CHECK(file.deals().at(2).amount == 1);  // half a cent rounds away from zero
  CHECK(file.deals().at(2).currency.empty());
}

TEST_CASE("a file says which fields it supplies") {
  const ReadFile file = read("deal_id,stage,amount,closed\n1,Won,5,2025-01-01\n");
  const auto has = [&](Field field) { return (file.plan.supplied() & records::maskOf(field)) != 0; };
  CHECK(has(Field::DealId));
  CHECK(has(Field::OutcomeField));   // by the stage
  CHECK(has(Field::CurrencyField));  // goes with the amount
  CHECK(has(Field::ExpectedClose));  // of open deals, by `closed`
  CHECK_FALSE(has(Field::RepId));
  CHECK_FALSE(has(Field::Created));
}

TEST_CASE("a calendar names days that are worked, or not, against their weekday") {
  const ReadFile file = read(
      "date,workday,name\n2025-10-01,no,National Day\n2025-10-11,yes,make-up\n2025-10-02,holiday,\n2025-09-28,补班,\n"
      "2025-10-03,perhaps,\n,no,\n");
  CHECK(file.plan.kind == RecordKind::Calendar);
  const auto& days = file.of<records::CalendarDay>();
  REQUIRE(days.size() == 4);
  CHECK(days[0] == records::CalendarDay{day("2025-10-01"), false, "National Day"});
  CHECK(days[1].isWorkday);
  CHECK_FALSE(days[2].isWorkday);
  CHECK(days[3].isWorkday);
  REQUIRE(file.rejects.size() == 2);
  CHECK(file.rejects[0].reason == "bad_flag");
  CHECK(file.rejects[1].reason == "missing_value");
}

TEST_CASE("ramps and merged reps are read from files of their own") {
  const ReadFile ramps =
      read("rep_id,from,through,percent\nR1,2025-01-01,2025-01-31,50\nR1,2025-02-01,2025-02-28,75\n");
  CHECK(ramps.plan.kind == RecordKind::Ramps);
  const auto& rows = ramps.of<records::RepRamp>();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].percentPpm == 500'000);
  CHECK(rows[1].period.end == day("2025-03-01"));
  const ReadFile merges = read("rep_id,merged_into\nR2,R1\nAnn Lee,R1\n");
  CHECK(merges.plan.kind == RecordKind::RepMerges);
  const auto& pairs = merges.of<records::RepMerge>();
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[1].rep.nameKey == "ann lee");
  CHECK(pairs[1].into.id == "R1");
}
