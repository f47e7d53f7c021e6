#include "bellwether/ingest/profile.h"
#include "support/catch.h"
#include "support/ingest_exports.h"

using namespace bellwether;
using namespace bellwether::ingest;
using bellwether::tests::Export;
using bellwether::tests::readExport;
using bellwether::tests::ReadFile;
using records::Deal;
using records::Outcome;

// Headers and values: vendors' importers, fixtures and code, as collected in the notes on CRM exports.
namespace {

LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }

// Reads the export clean and through a spreadsheet, checks what both must have in common, gives the clean deals.
std::vector<Deal> dealsOf(const Export& source) {
  INFO(source.profile);
  const ReadFile clean = readExport(source, false);
  CHECK(clean.plan.kind == records::RecordKind::Deals);
  CHECK(clean.plan.profile == source.profile);
  CHECK(clean.plan.origin == source.profile);
  CHECK(clean.totals.rejected == 0);
  const ReadFile again = readExport(source, true);
  CHECK(again.plan.profile == source.profile);
  CHECK(again.totals.rejected == 0);
  CHECK(again.plan.encoding == Encoding::Utf16Le);
  CHECK(again.plan.delimiter == '\t');
  REQUIRE(again.deals().size() == clean.deals().size());
  for (std::size_t i = 0; i < clean.deals().size(); ++i) {
    Deal a = clean.deals()[i];
    Deal b = again.deals()[i];
    a.extra.clear();  // extra fields hold the text as the spreadsheet left it
    b.extra.clear();
    CHECK(a.id == b.id);
    CHECK(a == b);
  }
  return clean.deals();
}

}  // namespace

TEST_CASE("Salesforce reports are read without their footer") {
  const auto deals = dealsOf(
      {"salesforce",
       "\"Opportunity Owner\",\"Account Name\",\"Opportunity Name\",\"Stage\",\"Fiscal Period\",\"Amount Currency\","
       "\"Amount\",\"Probability (%)\",\"Age\",\"Close Date\",\"Created Date\",\"Next Step\",\"Lead Source\",\"Type\"\n"
       "\"Ann Lee\",\"Acme\",\"Acme 1\",\"Closed Won\",\"Q1-2026\",\"EUR\",\"1500.5\",\"100\",\"9\",\"2026-03-15\","
       "\"2026-03-05\",\"call\r\nagain\",\"Web\",\"New\"\n"
       "\"Bo Li\",\"Bolt\",\"Bolt 1\",\"Closed "
       "Lost\",\"Q1-2026\",\"EUR\",\"\",\"0\",\"9\",\"2026-03-16\",\"2026-03-05\",\"\",\"\",\"\"\n"
       "\"Bo Li\",\"Bolt\",\"Bolt "
       "2\",\"Negotiation/"
       "Review\",\"Q2-2026\",\"EUR\",\"900\",\"60\",\"9\",\"2026-06-30\",\"2026-03-06\",\"\",\"\",\"\"\n"
       "\n\"Grand Totals (3 records)\"\n\"Pipeline by owner\"\n"
       "\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n"
       "\"Confidential Information - Do Not Distribute\"\n"});
  REQUIRE(deals.size() == 3);
  CHECK(deals[0].id.starts_with("key-"));
  CHECK(deals[0].rep.name == "Ann Lee");
  CHECK(deals[0].customer.name == "Acme");
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].amount == 150'050);
  CHECK(deals[0].currency == "EUR");
  CHECK(deals[0].closed == day("2026-03-15"));
  CHECK(deals[0].created == day("2026-03-05"));
  CHECK(deals[0].probabilityPpm == 1'000'000);
  CHECK(deals[0].source == "Web");
  CHECK(deals[1].outcome == Outcome::Lost);
  CHECK_FALSE(deals[1].amount.has_value());
  CHECK(deals[2].outcome == Outcome::Open);
  CHECK(deals[2].expectedClose == day("2026-06-30"));
  CHECK_FALSE(deals[2].closed.has_value());
}

TEST_CASE("Salesforce data loader files tell won and lost by their flags") {
  const auto deals =
      dealsOf({"salesforce",
               "\"ID\",\"ISDELETED\",\"ACCOUNTID\",\"NAME\",\"STAGENAME\",\"AMOUNT\",\"PROBABILITY\","
               "\"EXPECTEDREVENUE\",\"CLOSEDATE\","
               "\"TYPE\",\"LEADSOURCE\",\"ISCLOSED\",\"ISWON\",\"OWNERID\",\"CREATEDDATE\"\n"
               "\"006x0000001YtCrAAK\",\"false\",\"001x01\",\"A\",\"Signed\",\"500000.0\",\"100.0\",\"500000.0\","
               "\"2005-11-19\",\"\",\"Web\",\"true\",\"true\",\"005x1\",\"2006-06-15T20:47:07.000Z\"\n"
               "\"006x0000001YtCrAAL\",\"false\",\"001x01\",\"B\",\"Gone\",\"5.0\",\"0.0\",\"0.0\",\"2005-11-09\",\"\","
               "\"\",\"true\",\"false\",\"005x1\",\"2006-06-15T20:47:07.000Z\"\n"
               "\"006x0000001YtCrAAM\",\"true\",\"001x01\",\"C\",\"Signed\",\"5.0\",\"0.0\",\"0.0\",\"2005-11-09\","
               "\"\",\"\",\"true\",\"true\",\"005x1\",\"2006-06-15T20:47:07.000Z\"\n"
               "\"006x0000001YtCrAAN\",\"false\",\"001x01\",\"D\",\"Prospecting\",\"5.0\",\"10.0\",\"0.0\",\"2007-11-"
               "09\",\"\",\"\",\"false\",\"false\",\"005x1\",\"2006-06-15T20:47:07.000Z\"\n"});
  REQUIRE(deals.size() == 4);
  CHECK(deals[0].id == "006x0000001YtCrAAK");
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].amount == 50'000'000);
  CHECK(deals[0].customer.id == "001x01");
  CHECK(deals[0].rep.id == "005x1");
  CHECK(deals[0].created == day("2006-06-15"));
  CHECK(deals[1].outcome == Outcome::Lost);
  CHECK(deals[2].outcome == Outcome::Void);
  CHECK(deals[3].outcome == Outcome::Open);
}

TEST_CASE("a Salesforce opportunity history is no list of deals") {
  const tests::TempDir dir;
  const auto path =
      dir.file("f.csv",
               "Opportunity Name,Opportunity Owner,Account Name,Amount,Close Date,From Stage,To Stage,Stage\n"
               "A,Ann,Acme,5,2026-01-15,Proposal,Closed Won,Closed Won\n");
  CHECK(inspect(path, {}, tests::usdContext()).error().code == ErrorCode::UnknownKind);
}

TEST_CASE("HubSpot deals are read by labels and by internal names") {
  const auto labels =
      dealsOf({"hubspot",
               "\"Record ID\",\"Deal Name\",\"Pipeline\",\"Deal Stage\",\"Amount\",\"Close Date\",\"Create "
               "Date\",\"Deal owner\",\"Deal Type\","
               "\"Closed Lost Reason\",\"Original Traffic Source\",\"Date entered \"\"Demo (Sales "
               "Pipeline)\"\"\",\"Associated Company\",\"Associated Company IDs\"\r\n"
               "\"9001\",\"Alpha\",\"Sales Pipeline\",\"Closed Won\",\"75000\",\"2019-08-12 14:05\",\"2019-07-01 "
               "09:00\",\"Ann Lee\",\"\",\"\",\"Paid Search\",\"\",\"Horses;Greyhound\",\"77;78\"\r\n"
               "\"9002\",\"Beta\",\"Sales Pipeline\",\"Contract Sent\",\"12000.5\",\"2019-09-30 00:00\",\"2019-07-02 "
               "09:00\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n"});
  REQUIRE(labels.size() == 2);
  CHECK(labels[0].id == "9001");
  CHECK(labels[0].customer == records::Reference{"77", "Horses", "horses"});
  CHECK(labels[0].rep.name == "Ann Lee");
  CHECK(labels[0].closed == day("2019-08-12"));
  CHECK(labels[0].source == "Paid Search");
  CHECK(labels[1].outcome == Outcome::Open);
  CHECK(labels[1].amount == 1'200'050);
  const auto internal = dealsOf(
      {"hubspot",
       "hs_object_id,dealname,dealstage,pipeline,amount,closedate,createdate,hubspot_owner_id,hs_is_closed_won\n"
       "1,Alpha,closedwon,default,5,2024-05-13,2024-01-15,41,true\n2,Beta,closedlost,default,5,2024-05-12,2024-01-02,"
       "41,false\n"
       "3,Gamma,qualifiedtobuy,default,5,2024-05-12,2024-01-02,41,false\n"});
  REQUIRE(internal.size() == 3);
  CHECK(internal[0].outcome == Outcome::Won);
  CHECK(internal[1].outcome == Outcome::Lost);
  CHECK(internal[2].outcome == Outcome::Open);
  CHECK(internal[0].rep.id == "41");
}

TEST_CASE("Pipedrive's status decides, not the stage that stays behind") {
  const auto deals = dealsOf(
      {"pipedrive",
       "Deal - ID,Deal - Title,Deal - Creator,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - "
       "Probability,Deal - Organization,"
       "Deal - Organization ID,Deal - Pipeline,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Deal "
       "created,Deal - Won time,"
       "Deal - Lost time,Deal - Deal closed on,Deal - Lost reason,Deal - Expected close date,Organization - Won deals\n"
       "1,One,Zoe,Ann Lee,2500,EUR,,Acme,11,Main,Jo,Proposal,Won,2026-06-13 07:43:21,2026-07-09 07:43:21,,2026-07-09 "
       "07:43:21,,2026-07-31,4\n"
       "2,Two,Zoe,Ann Lee,100,USD,,Acme,11,Main,Jo,Proposal,Lost,2026-06-01 07:43:21,,2026-07-10 "
       "07:43:21,,Price,2026-07-31,4\n"
       "3,Three,Zoe,Bo,100,USD,40,Bolt,12,Main,Jo,Contact,Open,2026-06-01 07:43:21,,,,,2026-07-31,0\n"
       "4,Four,Zoe,Bo,100,USD,40,Bolt,12,Main,Jo,Contact,deleted,2026-06-01 07:43:21,,,,,2026-07-31,0\n"});
  REQUIRE(deals.size() == 4);
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].rep.name == "Ann Lee");
  CHECK(deals[0].customer == records::Reference{"11", "Acme", "acme"});
  CHECK(deals[0].currency == "EUR");
  CHECK(deals[0].closed == day("2026-07-09"));
  CHECK(deals[0].expectedClose == day("2026-07-31"));
  CHECK(deals[1].outcome == Outcome::Lost);
  CHECK(deals[1].closed == day("2026-07-10"));  // by the time it was lost
  CHECK(deals[1].lostReason == "Price");
  CHECK(deals[2].outcome == Outcome::Open);
  CHECK(deals[2].probabilityPpm == 400'000);
  CHECK(deals[3].outcome == Outcome::Void);
}

TEST_CASE("Zoho ids lose their prefix and join") {
  const auto deals =
      dealsOf({"zoho",
               "Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account "
               "Name,Stage,Pipeline,Probability (%),"
               "Expected Revenue,Lead Source,Type,Reason For Loss,Created Time,Modified Time,Currency,Tag\n"
               "zcrm_1234567000000123456,zcrm_77,Ann,12000,A,2026-02-13,zcrm_55,Acme,Closed "
               "Won,Std,100,12000,Web,,,2026-01-13 10:00:00,2026-02-10 10:00:00,USD,x\n"
               "zcrm_1234567000000123457,zcrm_77,Ann,12000,B,2026-02-01,zcrm_55,Acme,Closed Lost to "
               "Competition,Std,0,0,Web,,Price,2026-01-02 10:00:00,2026-02-10 10:00:00,USD,\n"});
  REQUIRE(deals.size() == 2);
  CHECK(deals[0].id == "1234567000000123456");
  CHECK(deals[0].customer == records::Reference{"55", "Acme", "acme"});
  CHECK(deals[0].rep.id == "77");
  CHECK(deals[1].outcome == Outcome::Lost);
  CHECK(deals[1].lostReason == "Price");
  const ReadFile accounts = readExport({"zoho",
                                        "Record Id,Account Owner.id,Account Owner,Account Name,Industry,Created "
                                        "Time\nzcrm_55,zcrm_77,Ann,Acme,Steel,2026-01-13 10:00:00\n"},
                                       false);
  CHECK(accounts.plan.profile == "zoho");
  CHECK(accounts.of<records::Customer>().at(0).id == "55");
  CHECK(accounts.of<records::Customer>().at(0).segment == "Steel");
}

TEST_CASE("Dynamics takes the actual revenue and date of what was won") {
  const auto deals = dealsOf({"dynamics365",
                              "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified "
                              "On,Topic,Potential Customer,Est. close date,"
                              "Est. revenue,Actual Revenue,Actual Close Date,Probability,Rating,Sales "
                              "Stage,Status,Status Reason,Owner,Created On,Modified On\n"
                              "aa-1,xx==,2026-01-14,Pumps,Acme,2026-03-31,1000,\"1,250.50\",2026-03-14,100,Hot,Close,"
                              "Won,Won,Ann Lee,2026-01-02 08:00,2026-03-15\n"
                              "aa-2,xx==,2026-01-15,Valves,Bolt,2026-04-30,\"3,522.00\",,,40,Warm,Propose,Open,In "
                              "Progress,Bo,2026-01-03 08:00,2026-03-15\n"
                              "aa-3,xx==,2026-01-15,Taps,Bolt,2026-04-30,500,0,2026-02-01,0,Cold,Qualify,Lost,Out-Sold,"
                              "Bo,2026-01-03 08:00,2026-03-15\n"});
  REQUIRE(deals.size() == 3);
  CHECK(deals[0].id == "aa-1");
  CHECK(deals[0].amount == 125'050);
  CHECK(deals[0].closed == day("2026-03-14"));
  CHECK(deals[0].customer.name == "Acme");
  CHECK(deals[0].rep.name == "Ann Lee");
  CHECK(deals[1].amount == 352'200);
  CHECK(deals[1].expectedClose == day("2026-04-30"));
  CHECK(deals[1].probabilityPpm == 400'000);
  CHECK(deals[2].outcome == Outcome::Lost);
  CHECK(deals[2].amount == 50'000);
}

TEST_CASE("Odoo leads: archived with a reason is lost, continuation rows are no deals") {
  const auto deals =
      dealsOf({"odoo",
               "\"External ID\",\"Opportunity\",\"Customer\",\"Salesperson\",\"Stage\",\"Expected "
               "Revenue\",\"Probability\",\"Closed Date\",\"Expected Closing\","
               "\"Created on\",\"Active\",\"Lost Reason\",\"Tags\"\r\n"
               "\"__export__.crm_lead_12_ab34cd\",\"A\",\"Acme\",\"Ann\",\"Won\",\"1000.0\",\"100.0\",\"2026-02-13 "
               "10:00:00\",\"2026-02-28\",\"2026-01-13 10:00:00\",\"True\",\"\",\"Hot\"\r\n"
               "\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Cold\"\r\n"
               "\"__export__.crm_lead_13_ab34cd\",\"B\",\"Acme\",\"Ann\",\"Proposition\",\"500.0\",\"0.0\",\"2026-02-"
               "20 10:00:00\",\"2026-02-28\",\"2026-01-13 10:00:00\",\"False\",\"Too dear\",\"\"\r\n"
               "\"__export__.crm_lead_14_ab34cd\",\"'-odd "
               "name\",\"Acme\",\"Ann\",\"New\",\"'-5.0\",\"10.0\",\"\",\"2026-02-28\",\"2026-01-13 "
               "10:00:00\",\"True\",\"\",\"\"\r\n"});
  REQUIRE(deals.size() == 3);
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].id == "__export__.crm_lead_12_ab34cd");
  CHECK(deals[1].outcome == Outcome::Lost);
  CHECK(deals[1].lostReason == "Too dear");
  CHECK(deals[1].closed == day("2026-02-20"));
  CHECK(deals[2].name == "-odd name");
  CHECK(deals[2].amount == -500);
}

TEST_CASE("SuiteCRM's expected close date is the close date of closed deals") {
  const auto deals = dealsOf(
      {"suitecrm",
       "\"Opportunity Name\",\"ID\",\"Opportunity Amount\",\"Currency\",\"Expected Close Date\",\"Sales "
       "Stage\",\"Probability (%)\",\"Next Step\",\"Opportunity Type\",\"Account Name\","
       "\"Amount\",\"Lead Source\",\"campaign_id\",\"Assigned User Name\",\"Assigned User ID\",\"Date "
       "Created\",\"Deleted\"\r\n"
       "\"A\",\"id-1\",\"$1,250.00\",\"US Dollar\",\"2026-03-15\",\"Closed "
       "Won\",\"100\",\"\",\"\",\"Acme\",\"1250.00\",\"Web\",\"\",\"ann\",\"u1\",\"2026-01-15 02:15 pm\",\"0\"\r\n"
       "\"B\",\"id-2\",\"$900.00\",\"US Dollar\",\"2026-05-31\",\"Needs "
       "Analysis\",\"25\",\"\",\"\",\"Acme\",\"900.00\",\"Web\",\"\",\"ann\",\"u1\",\"2026-01-16 02:15 "
       "pm\",\"1\"\r\n"});
  REQUIRE(deals.size() == 2);
  CHECK(deals[0].amount == 125'000);
  CHECK(deals[0].currency == "USD");
  CHECK(deals[0].closed == day("2026-03-15"));
  CHECK(deals[0].created == day("2026-01-15"));
  CHECK(deals[0].rep == records::Reference{"u1", "ann", "ann"});
  CHECK(deals[1].outcome == Outcome::Void);
}

TEST_CASE("EspoCRM attributes are read as they are named") {
  const auto deals = dealsOf(
      {"espocrm",
       "id,name,stage,amount,amountCurrency,amountConverted,probability,leadSource,closeDate,createdAt,accountId,"
       "accountName,assignedUserId,assignedUserName,teamsIds\n"
       "e1,A,\"Closed Won\",1000,EUR,1100,100,,2026-03-15,\"2026-01-15 08:00:00\",a1,Acme,u1,Ann,\"[\"\"t1\"\"]\"\n"
       "e2,B,\"Id. Decision Makers\",500,EUR,550,40,,2026-06-15,\"2026-01-15 08:00:00\",a1,Acme,u1,Ann,[]\n"});
  REQUIRE(deals.size() == 2);
  CHECK(deals[0].customer == records::Reference{"a1", "Acme", "acme"});
  CHECK(deals[0].amount == 100'000);
  CHECK(deals[1].outcome == Outcome::Open);
  CHECK(deals[1].expectedClose == day("2026-06-15"));
  CHECK(deals[1].probabilityPpm == 400'000);
}
