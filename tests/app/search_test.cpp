#include "bellwether/app/search.h"

#include "support/app_facts.h"
#include "support/catch.h"

using namespace bellwether;
using test::Company;
using test::s;
using Kind = app::SearchHit::Kind;

namespace {

std::vector<app::SearchCommand> commands() {
  return {{Kind::Page, QStringLiteral("overview"), QStringLiteral("Overview")},
          {Kind::Page, QStringLiteral("data"), QStringLiteral("Data")},
          {Kind::Action, QStringLiteral("actionImport"), QStringLiteral("Import files")}};
}

std::vector<app::SearchHit> find(const app::SearchIndex& index, const char16_t* typed) {
  return index.find(QString::fromUtf16(typed), commands(), test::english());
}

Company names() {
  Company company;
  company.won("2025-04-05", 1500, "Ann Lee", "West", "Acme Ltd").won("2025-04-20", 100, "Bob", "East", "中华贸易");
  company.won("2025-05-20", 250, "Ann Lee", "West", "A < B and C > D").lost("2025-05-21", 9);
  return company;
}

}  // namespace

TEST_CASE("search finds pages, KPIs, actions, people, customers and deals by folded words") {
  Company company = names();
  const app::SearchIndex index(company.facts());
  CHECK(find(index, u"OVERV").front().kind == Kind::Page);
  CHECK(s(find(index, u"revenue").front().target) == "revenue");
  CHECK(find(index, u"mprtfls").front().kind == Kind::Action);  // "Import files", hastily
  CHECK(find(index, u"import").front().kind == Kind::Action);
  CHECK(find(index, u"ａｎｎ ｌｅｅ").front().kind == Kind::Rep);  // full width
  const auto customer = find(index, u"中华");
  REQUIRE_FALSE(customer.empty());
  CHECK(customer.front().kind == Kind::Customer);
  CHECK(s(customer.front().target) == "中华贸易");
  const auto deal = find(index, u"d3");
  REQUIRE_FALSE(deal.empty());
  CHECK(deal.back().kind == Kind::Deal);
  CHECK(s(deal.back().target) == "D3");
  CHECK(s(deal.back().detail) == "Deal, won, 250.00 USD");
}

TEST_CASE("data that looks like markup is found and kept as it is") {
  Company company = names();
  const app::SearchIndex index(company.facts());
  const auto hits = find(index, u"a < b");
  REQUIRE_FALSE(hits.empty());
  CHECK(s(hits.front().text) == "A < B and C > D");
}

TEST_CASE("every word must occur, and the beginning counts most") {
  CHECK(app::matchScore("acme ltd", {"acme", "zzz"}) == 0);
  CHECK(app::matchScore("acme ltd", {"acme"}) > app::matchScore("the acme", {"acme"}));
  CHECK(app::matchScore("the acme", {"acme"}) > app::matchScore("xacme", {"acme"}));
  CHECK(app::matchScore("sales cycle", {"sc"}) == 0);
  CHECK(app::fuzzyScore("sales cycle", {"sc"}) > 0);
}

TEST_CASE("nothing typed offers the commands alone") {
  Company company = names();
  const app::SearchIndex index(company.facts());
  for (const auto& hit : find(index, u"")) CHECK(hit.kind != Kind::Deal);
}

TEST_CASE("a period is understood as people type it") {
  const FiscalCalendar calendar;
  const auto read = [&](const char16_t* typed) { return app::periodFromSearch(QString::fromUtf16(typed), calendar); };
  CHECK(read(u"2025-Q2") == "2025-Q2");
  CHECK(read(u"q2 2025") == "2025-Q2");
  CHECK(read(u"2025q2") == "2025-Q2");
  CHECK(read(u"2025 3") == "2025-03");
  CHECK(read(u"03/2025") == "2025-03");
  CHECK(read(u"2025") == "2025");
  CHECK(read(u"w9 2025") == "2025-W09");
  CHECK(read(u"fy2025 q1") == "FY2025-Q1");
  CHECK(read(u"2025-Q7").empty());
  CHECK(read(u"Q2").empty());
  CHECK(read(u"acme").empty());
  CHECK(read(u"").empty());
}

TEST_CASE("an empty workspace can be searched") {
  Company company;
  const app::SearchIndex index(company.facts());
  CHECK(find(index, u"zzzz").empty());
}
