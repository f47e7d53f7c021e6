#include "support/catch.h"
#include "support/ingest_exports.h"

using namespace bellwether;
using namespace bellwether::ingest;
using bellwether::tests::Export;
using bellwether::tests::readExport;
using bellwether::tests::ReadFile;
using records::Deal;
using records::Outcome;

namespace {

LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }

std::vector<Deal> dealsOf(const Export& source) {
  INFO(source.profile);
  const ReadFile clean = readExport(source, false);
  CHECK(clean.plan.profile == source.profile);
  CHECK(clean.totals.rejected == 0);
  const ReadFile again = readExport(source, true);
  CHECK(again.plan.profile == source.profile);
  CHECK(again.totals.rejected == 0);
  REQUIRE(again.deals().size() == clean.deals().size());
  for (std::size_t i = 0; i < clean.deals().size(); ++i) {
    CHECK(clean.deals()[i].id == again.deals()[i].id);
    CHECK(clean.deals()[i].closed == again.deals()[i].closed);
    CHECK(clean.deals()[i].created == again.deals()[i].created);
    CHECK(clean.deals()[i].amount == again.deals()[i].amount);
    CHECK(clean.deals()[i].outcome == again.deals()[i].outcome);
  }
  return clean.deals();
}

}  // namespace

TEST_CASE("Freshsales views are read by their labels") {
  const auto deals = dealsOf({"freshsales",
                              "Name,Amount,Sales account,Deal stage,Deal pipeline,Sales owner,Expected close,Closed "
                              "date,Probability (%),Lost reason,Created at,Tags,ID\n"
                              "A,1000,Acme,Won,Default,Ann,2026-03-31,2026-03-15,100,,2026-01-15,x,71\nB,500,Acme,Lost,"
                              "Default,Ann,2026-03-31,2026-03-16,0,Price,2026-01-15,,72\n"
                              "C,700,Bolt,Demo,Default,Bo,2026-04-30,,40,,2026-01-15,,73\n"});
  REQUIRE(deals.size() == 3);
  CHECK(deals[0].id == "71");
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[1].lostReason == "Price");
  CHECK(deals[2].expectedClose == day("2026-04-30"));
}

TEST_CASE("Close counts in cents and closes by date_won and date_lost") {
  const auto deals =
      dealsOf({"close",
               "id,lead_id,lead_name,user_id,user_name,status_id,status_label,status_type,pipeline_name,value,value_"
               "formatted,value_currency,value_period,confidence,"
               "date_created,date_won,date_lost,note\n"
               "oppo_1,lead_1,Acme,user_1,Ann,stat_1,Signed,won,Sales,125050,\"$1,250.50\",USD,one_time,100,2026-01-15,"
               "2026-03-15,,first\n"
               "oppo_2,lead_1,Acme,user_1,Ann,stat_2,No,lost,Sales,5000,$50,USD,one_time,0,2026-01-15,,2026-03-16,\n"
               "oppo_3,lead_2,Bolt,user_1,Ann,stat_3,Talking,active,Sales,5000,$50,USD,one_time,40,2026-01-15,,,\n"});
  REQUIRE(deals.size() == 3);
  CHECK(deals[0].amount == 125'050);
  CHECK(deals[0].closed == day("2026-03-15"));
  CHECK(deals[1].closed == day("2026-03-16"));
  CHECK(deals[2].outcome == Outcome::Open);
  CHECK(deals[2].probabilityPpm == 400'000);
}

TEST_CASE("Copper's repeated tags and money with signs are taken") {
  const auto deals = dealsOf(
      {"copper",
       "Copper ID,Copper URL,Name,Company,Company Id,Primary Contact,Status,Owner,Owner Id,Close "
       "Date,Value,Currency,Win Probability,Pipeline,Stage,Loss Reason,"
       "Completed Date,Created At,Tag,Tag\n"
       "1,http://"
       "x,A,Acme,9,Jo,Won,Ann,4,2026-03-31,\"$1,234.00\",USD,100%,Main,Contract,,2026-03-15,2026-01-15,hot,big\n"
       "2,http://x,B,Acme,9,Jo,Abandoned,Ann,4,2026-03-31,$10.00,USD,50%,Main,Contract,,,2026-01-15,,\n"
       "3,http://x,C,Acme,9,Jo,Open,Ann,4,2026-05-31,$10.00,USD,50%,Main,Contract,,,2026-01-15,,\n"});
  REQUIRE(deals.size() == 3);
  CHECK(deals[0].amount == 123'400);
  CHECK(deals[0].closed == day("2026-03-15"));
  CHECK(deals[0].extra.find("\"Tag\":\"hot\",\"Tag (2)\":\"big\"") != std::string::npos);
  CHECK(deals[1].outcome == Outcome::Void);
  CHECK(deals[2].probabilityPpm == 500'000);
}

TEST_CASE("Insightly's owner cells are an id and an address") {
  const auto deals = dealsOf(
      {"insightly",
       "RecordId,OpportunityName,Details,Probability,BidAmount,BidCurrency,BidType,ForecastCloseDate,ActualCloseDate,"
       "PipelineName,PipelineCurrentStage,CurrentState,"
       "LastStateChangeReason,Organization,OrganizationRecordId,UserResponsible,DateCreated\n"
       "1,A,,100,1000,USD,Fixed Bid,2026-03-31,2026-03-15,Main,Done,Won,,Acme,9,1234;ann@example.com,2026-01-15\n"
       "2,B,,50,1000,USD,Fixed Bid,2026-04-30,,Main,Talk,Suspended,,Acme,9,1234;ann@example.com,2026-01-15\n"});
  REQUIRE(deals.size() == 2);
  CHECK(deals[0].rep == records::Reference{"1234", "ann@example.com", "ann@example.com"});
  CHECK(deals[0].customer.id == "9");
  CHECK(deals[1].outcome == Outcome::Void);
}

TEST_CASE("ERPNext's converted opportunities are won") {
  const auto deals = dealsOf(
      {"erpnext",
       "ID,Opportunity From,Customer,Customer / Lead Name,Opportunity Type,Status,Lost "
       "Reason,Territory,Source,Opportunity Date,Opportunity Amount,Currency,Sales Stage,"
       "Probability (%),Expected Closing Date,Opportunity Owner\n"
       "CRM-OPP-1,Customer,Acme,Acme Ltd,Sales,Converted,,West,Web,2026-01-15,1000,USD,Proposal,100,2026-03-15,Ann\n"
       "CRM-OPP-2,Customer,Acme,Acme Ltd,Sales,Lost,Price,West,Web,2026-01-15,1000,USD,Proposal,0,2026-03-16,Ann\n"
       "CRM-OPP-3,Lead,,Bolt Ltd,Sales,Quotation,,West,Web,2026-01-15,1000,USD,Proposal,50,2026-05-16,Ann\n"});
  REQUIRE(deals.size() == 3);
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].closed == day("2026-03-15"));
  CHECK(deals[0].region == "West");
  CHECK(deals[1].outcome == Outcome::Lost);
  CHECK(deals[2].outcome == Outcome::Open);
}

TEST_CASE("纷享销客 exports are read by their labels") {
  const auto deals =
      dealsOf({"fxiaoke",
               "唯一性ID,商机名称（必填）,客户名称（必填）,销售阶段,商机状态,商机金额,赢率,预计结单日期,负责人,"
               "创建时间,输单原因\n"
               "65f1,甲项目,中国石油,合同签订,赢单,\"¥12,000.00\",100%,2026-03-15,张三,2026-01-15 10:00,\n"
               "65f2,乙项目,中国石油,需求确认,输单,\"12,000元\",0%,2026-03-16,张三,2026-01-15 10:00,价格\n"
               "65f3,丙项目,华为,需求确认,进行中,1.2万,50%,2026-05-16,李四,2026-01-15 10:00,\n"
               "65f4,丁项目,华为,需求确认,无效,１２，０００,50%,2026-05-16,李四,2026-01-15 10:00,\n"});
  REQUIRE(deals.size() == 4);
  CHECK(deals[0].id == "65f1");
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].amount == 1'200'000);
  CHECK(deals[0].closed == day("2026-03-15"));
  CHECK(deals[0].rep.name == "张三");
  CHECK(deals[1].outcome == Outcome::Lost);
  CHECK(deals[1].amount == 1'200'000);
  CHECK(deals[1].currency == "CNY");
  CHECK(deals[1].lostReason == "价格");
  CHECK(deals[2].amount == 1'200'000);
  CHECK(deals[2].expectedClose == day("2026-05-16"));
  CHECK(deals[3].outcome == Outcome::Void);
}

TEST_CASE("a row of hints below the headers of a 纷享销客 template is no record") {
  const std::string head =
      "唯一性ID,商机名称（必填）,客户名称（必填）,销售阶段,商机状态,商机金额,预计结单日期,负责人\n";
  const std::string hints =
      "选填；更新时使用,必填；单行文本,必填；请填写已有客户的名称,必填；单选,单选：进行中/赢单/输单/无效,选填；数字,"
      "必填；格式：2024-01-01,必填\n";
  const std::string deal = "65f1,甲项目,中国石油,合同签订,赢单,12000,2026-03-15,张三\n";
  const ReadFile with = readExport({"fxiaoke", head + hints + deal}, false);
  CHECK(with.totals.rejected == 0);
  CHECK(with.totals.skipped == 1);
  REQUIRE(with.deals().size() == 1);
  CHECK(with.deals()[0].id == "65f1");
  CHECK(with.lines == std::vector<std::int64_t>{3});
  // Only the first row can be one.
  CHECK(readExport({"fxiaoke", head + deal + hints}, false).totals.rejected == 1);
}

TEST_CASE("销售易 exports decide by the stage") {
  const auto deals = dealsOf({"neocrm",
                              "机会编号,机会名称,客户名称,销售金额,结单日期,销售阶段,输单阶段,赢率,机会类型,机会来源,"
                              "所有人,创建日期,输单描述\n"
                              "N1,甲,中国石油,12000,2026年3月15日,赢单,,100,新客户,展会,张三,2026年1月15日,\n"
                              "N2,乙,中国石油,8000,2026年3月16日,输单,方案,0,新客户,展会,张三,2026年1月15日,价格高\n"
                              "N3,丙,华为,5000,2026年5月16日,商务谈判,,60,老客户,网站,李四,2026年1月15日,\n"});
  REQUIRE(deals.size() == 3);
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].closed == day("2026-03-15"));
  CHECK(deals[0].pipeline == "新客户");
  CHECK(deals[1].outcome == Outcome::Lost);
  CHECK(deals[1].lostReason == "价格高");
  CHECK(deals[2].outcome == Outcome::Open);
  CHECK(deals[2].probabilityPpm == 600'000);
}

TEST_CASE("悟空 exports without ids get keys") {
  const auto deals = dealsOf(
      {"wukong",
       "商机名称,客户名称,商机金额,预计成交日期,商机状态组,商机阶段,负责人,创建人,更新时间,创建时间,最后跟进时间\n"
       "甲,中国石油,12000,2026-03-15,系统默认,赢单,张三,张三,2026-03-15 09:00:00,2026-01-15 09:00:00,\n"
       "乙,华为,8000,2026-05-16,系统默认,方案/报价,李四,张三,2026-03-15 09:00:00,2026-01-15 09:00:00,\n"});
  REQUIRE(deals.size() == 2);
  CHECK(deals[0].id.starts_with("key-"));
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].closed == day("2026-03-15"));
  CHECK(deals[1].expectedClose == day("2026-05-16"));
}

TEST_CASE("简道云 forms are read by the usual titles") {
  const auto deals =
      dealsOf({"jiandaoyun",
               "数据ID,机会标题,客户名称,阶段,预估金额,预计成交日期,负责人,提交人,提交时间,更新时间,产品明细.数量\n"
               "J1,甲,中国石油,已成交,12000,2026-03-15,张三,张三,2026-01-15 09:00:00,2026-01-16 09:00:00,1\n"
               ",,,,,,,,,,2\n"
               "J2,乙,华为,报价,8000,2026-05-16,李四,张三,2026-01-15 09:00:00,2026-01-16 09:00:00,3\n"});
  REQUIRE(deals.size() == 2);
  CHECK(deals[0].outcome == Outcome::Won);
  CHECK(deals[0].rep.name == "张三");
  CHECK(deals[1].outcome == Outcome::Open);
}

TEST_CASE("lists of companies and users of the systems are told from each other") {
  const auto kindOf = [](const char* profile, const char* csv) {
    const ReadFile file = readExport({profile, csv}, false);
    CHECK(file.plan.profile == profile);
    CHECK(file.totals.rejected == 0);
    return file.plan.kind;
  };
  using records::RecordKind;
  CHECK(kindOf("hubspot",
               "Record ID,Company name,Company owner,Create Date,Company Domain Name,Industry,Lifecycle "
               "Stage,Country/Region\n1,Acme,Ann,2026-01-15,acme.example,STEEL,customer,US\n") ==
        RecordKind::Customers);
  CHECK(kindOf("pipedrive",
               "Organization - Name,Organization - ID,Organization - Owner,Organization - Organization "
               "created\nAcme,11,Ann,2026-01-15\n") == RecordKind::Customers);
  CHECK(kindOf("salesforce",
               "ID,ISDELETED,MASTERRECORDID,NAME,TYPE,PARENTID,BILLINGSTREET,ANNUALREVENUE,OWNERID,CREATEDDATE,"
               "INDUSTRY\n001,false,,Acme,,,,,005,2006-06-15T20:47:07.000Z,Steel\n") == RecordKind::Customers);
  CHECK(kindOf("salesforce",
               "Id,Username,LastName,FirstName,Name,Email,IsActive,UserRoleId,ManagerId\n005,a@x,Lee,Ann,Ann "
               "Lee,a@x,true,00E,006\n") == RecordKind::Reps);
  CHECK(kindOf("dynamics365", "Full Name,Title,Business Unit,Primary Email\nAnn Lee,Rep,North,a@x\n") ==
        RecordKind::Reps);
  CHECK(kindOf("fxiaoke", "客户名称,成交状态,来源,行业,创建时间\n中国石油,已成交,展会,能源,2026-01-15\n") ==
        RecordKind::Customers);
  const tests::TempDir dir;
  const auto contacts = dir.file("c.csv",
                                 "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle "
                                 "Stage,Create Date\n1,A,B,a@x,1,Ann,lead,2026-01-15\n");
  CHECK(inspect(contacts, {}, tests::usdContext()).error().code == ErrorCode::UnknownKind);
}
