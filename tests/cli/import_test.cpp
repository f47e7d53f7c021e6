#include <algorithm>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

constexpr auto kHeader = "deal_id,customer_name,rep_name,outcome,amount,closed\n";

std::string deals(const std::string& rows) { return kHeader + rows; }

struct Workspace {
  CliFolder folder;
  std::string store = folder.workspace("acme.bellwether");

  CliResult import(std::vector<std::string> args) const {
    args.insert(args.begin(), {"--store", store, "import"});
    return cli(args);
  }
  CliResult run(std::vector<std::string> args) const {
    args.insert(args.begin(), {"--store", store});
    return cli(args);
  }
  Json kpi(const std::string& period, const std::string& id) const {
    const auto result = cli({"--store", store, "kpi", "--period", period, "--kpi", id, "--json"});
    return result.json()["periods"][0]["kpis"][0];
  }
  std::string digest() const { return cli({"--store", store, "check", "--json"}).json().at("digest"); }
};

}  // namespace

TEST_CASE("import --json has the keys of the contract, in its order") {
  const Workspace w;
  const auto file =
      w.folder.write("deals.csv", deals("d1,Acme,Ann,won,10,2017-01-01\nd2,Acme,Ann,won,10,2017-13-01\n"));
  const auto result = w.import({file, "--json"});
  CHECK(result.code == 3);
  const auto json = result.json();
  CHECK(keysOf(json) == std::vector<std::string>{"imports"});
  const auto& import = json["imports"][0];
  CHECK(keysOf(import) == std::vector<std::string>{"id", "file", "sha256", "kind", "profile", "encoding", "delimiter",
                                                   "header_line", "rows", "new", "updated", "unchanged", "rejected",
                                                   "seconds", "rejects", "remembered", "drift"});
  CHECK(import["id"].is_number_integer());
  CHECK(import["file"] == "deals.csv");
  CHECK(import["sha256"].get<std::string>().size() == 64);
  CHECK(import["kind"] == "deals");
  CHECK(import["profile"] == "plain");
  CHECK(import["encoding"] == "UTF-8");
  CHECK(import["delimiter"] == ",");
  CHECK(import["header_line"] == 1);
  CHECK(import["rows"] == 2);
  CHECK(import["new"] == 1);
  CHECK(import["rejected"] == 1);
  CHECK(import["seconds"].get<double>() >= 0);
  REQUIRE(import["rejects"].size() == 1);
  const auto& reject = import["rejects"][0];
  CHECK(keysOf(reject) == std::vector<std::string>{"line", "column", "value", "reason"});
  CHECK(reject["line"] == 3);
  CHECK(reject["column"] == "closed");
  CHECK(reject["value"] == "2017-13-01");
  CHECK(reject["reason"] == "bad_date");
}

TEST_CASE("rows are new, updated, unchanged or rejected, and the four add up") {
  const Workspace w;
  w.import({w.folder.write("a.csv", deals("d1,Acme,Ann,won,10,2017-01-01\nd2,Acme,Ann,won,20,2017-01-02\n"))});
  const auto second =
      w.import({w.folder.write("b.csv", deals("d1,Acme,Ann,won,10,2017-01-01\nd2,Acme,Ann,won,25,2017-01-02\n"
                                              "d3,Acme,Ann,won,30,2017-01-03\nd4,Acme,Ann,perhaps,1,2017-01-03\n")),
                "--json"});
  CHECK(second.code == 3);
  const auto import = second.json()["imports"][0];
  CHECK(import["rows"] == 4);
  CHECK(import["new"] == 1);
  CHECK(import["updated"] == 1);
  CHECK(import["unchanged"] == 1);
  CHECK(import["rejected"] == 1);
  CHECK(w.kpi("2017", "revenue")["value"] == 65.0);
}

TEST_CASE("--dry-run shows counts and every KPI before and after, and changes nothing") {
  const Workspace w;
  w.import({w.folder.write("a.csv", deals("d1,Acme,Ann,won,10,2016-05-05\n"))});
  const auto before = w.digest();
  const auto file = w.folder.write("b.csv", deals("d2,Acme,Ann,won,32,2017-02-02\n"));
  const auto result = w.import({file, "--dry-run", "--json"});
  CHECK(result.code == 0);
  const auto json = result.json();
  CHECK(json["dry_run"] == true);
  CHECK(json["imports"][0]["id"].is_null());
  CHECK(json["imports"][0]["new"] == 1);
  const auto& effect = json["effect"];
  const auto year = std::find_if(effect.begin(), effect.end(), [](const Json& e) { return e["id"] == "2017"; });
  REQUIRE(year != effect.end());
  CHECK(std::none_of(effect.begin(), effect.end(), [](const Json& e) { return e["id"] == "2016"; }));
  const auto revenue = kpiIn((*year)["kpis"], "revenue");
  CHECK(revenue["before"] == 0.0);
  CHECK(revenue["after"] == 32.0);
  const auto size = kpiIn((*year)["kpis"], "deal_size");
  CHECK(size["before"].is_null());
  CHECK(size["before_reason"] == "no_wins");
  CHECK(size["after"] == 32.0);
  CHECK(w.digest() == before);
  CHECK(cli({"--store", w.store, "imports", "--json"}).json()["imports"].size() == 1);
  const auto text = w.import({file, "--dry-run", "--period", "2017-Q1"});
  CHECK(text.code == 0);
  CHECK(text.prints("2017-Q1"));
  CHECK(text.prints("32.00 USD"));
  CHECK(text.prints("nothing was changed"));
  CHECK(w.digest() == before);
}

TEST_CASE("the rejected rows are written ready to be mended and imported") {
  const Workspace w;
  const auto file = w.folder.write(
      "deals.csv",
      deals("d1,Acme,Ann,won,10,2017-01-01\nd2,\"Smith, Inc\",Ann,won,20,2017-02-30\nd3,Acme,Ann,won,x,2017-01-01\n"));
  const auto out = w.folder.file("bad rows.csv");
  CHECK(w.import({file, "--rejects", out}).code == 3);
  auto rejects = contentOf(out);
  CHECK(rejects.find("bellwether_reason") != std::string::npos);
  CHECK(rejects.find("bad_date") != std::string::npos);
  CHECK(rejects.find("bad_number") != std::string::npos);
  CHECK(rejects.find("d1") == std::string::npos);
  rejects.replace(rejects.find("2017-02-30"), 10, "2017-02-28");
  rejects.replace(rejects.find(",x,"), 3, ",7,");
  const auto mended = w.import({w.folder.write("mended.csv", rejects), "--json"});
  CHECK(mended.code == 0);
  CHECK(mended.json()["imports"][0]["new"] == 2);
  CHECK(w.kpi("2017", "revenue")["value"] == 37.0);
}

TEST_CASE("rejects of several files go to a file each; without any, none is written") {
  const Workspace w;
  const auto a = w.folder.write("a.csv", deals("d1,Acme,Ann,won,x,2017-01-01\n"));
  const auto b = w.folder.write("b.csv", deals("d2,Acme,Ann,won,y,2017-01-01\n"));
  const auto good = w.folder.write("c.csv", deals("d3,Acme,Ann,won,1,2017-01-01\n"));
  CHECK(w.import({a, b, "--rejects", w.folder.file("out.csv")}).code == 3);
  CHECK(fs::exists(w.folder.file("out-a.csv")));
  CHECK(fs::exists(w.folder.file("out-b.csv")));
  CHECK(w.import({good, "--rejects", w.folder.file("none.csv")}).code == 0);
  CHECK_FALSE(fs::exists(w.folder.file("none.csv")));
}

TEST_CASE("an ambiguous file is refused with the option that settles it, and the option settles it") {
  const Workspace w;
  const auto file =
      w.folder.write("deals.csv", deals("d1,Acme,Ann,won,10,03/04/2017\nd2,Acme,Ann,won,20,05/06/2017\n"));
  const auto asked = w.import({file});
  CHECK(asked.code == 2);
  CHECK(asked.out.empty());
  CHECK(asked.says("deals.csv"));
  CHECK(asked.says("--date-order"));
  CHECK(cli({"--store", w.store, "imports", "--json"}).json()["imports"].empty());
  CHECK(w.import({file, "--date-order", "dmy"}).code == 0);
  CHECK(w.kpi("2017-04", "revenue")["value"] == 10.0);
  CHECK(w.kpi("2017-06", "revenue")["value"] == 20.0);
}

TEST_CASE("columns, kind, separators and currency can be said beforehand") {
  const Workspace w;
  const auto file = w.folder.write("export.txt", "Nr;Wert;Ende;Stand\nA1;1.234,50;31.12.2017;won\n");
  const auto result =
      w.import({file,       "--as",         "deals", "--map",         "deal_id=Nr",  "--map",      "amount=Wert",
                "--map",    "closed=Ende",  "--map", "outcome=Stand", "--delimiter", ";",          "--decimal",
                ",",        "--date-order", "dmy",   "--encoding",    "UTF-8",       "--currency", "USD",
                "--origin", "erp"});
  INFO(result.err);
  CHECK(result.code == 0);
  CHECK(w.kpi("2017", "revenue")["value"] == 1234.5);
  CHECK(cli({"--store", w.store, "imports", "--json"}).json()["imports"][0]["origin"] == "erp");
}

TEST_CASE("files that cannot be imported are refused with a sentence that names the file and the cause") {
  const Workspace w;
  fs::create_directory(w.folder.file("folder.csv"));
  const std::vector<std::pair<std::string, std::string>> cases{
      {w.folder.write("report.csv", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n"), "PDF"},
      {w.folder.write("empty.csv", ""), "empty"},
      {w.folder.write("noid.csv", "closed,outcome,amount\n2017-01-01,won,5\n"), "deal_id"},
      {w.folder.write("dogs.csv", "dog,age\nRex,3\n"), "dog"},
      {w.folder.file("folder.csv"), "folder"},
      {w.folder.file("missing.csv"), "missing.csv"},
  };
  for (const auto& [file, cause] : cases) {
    const auto result = w.import({file});
    INFO(file << ": " << result.err);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK(result.says(fs::path(file).filename().string()));
    CHECK(result.says(cause));
    const auto chinese = cli({"--lang", "zh_CN", "--store", w.store, "import", file});
    CHECK(chinese.code == 2);
    CHECK(chinese.err != result.err);
  }
}

TEST_CASE("every refused file of a call is named, not only the first") {
  const Workspace w;
  const auto a = w.folder.write("dogs.csv", "dog,age\nRex,3\n");
  const auto b = w.folder.write("cats.csv", "cat,age\nTom,3\n");
  const auto good = w.folder.write("deals.csv", deals("d1,Acme,Ann,won,10,2017-01-01\n"));
  const auto result = w.import({a, good, b});
  CHECK(result.code == 2);
  CHECK(result.says("dogs.csv"));
  CHECK(result.says("cats.csv"));
  CHECK_FALSE(result.says("deals.csv"));
  CHECK(cli({"--store", w.store, "imports", "--json"}).json()["imports"].empty());
}

TEST_CASE("a file without deal ids gets stable keys, and says so") {
  const Workspace w;
  const std::string content =
      "name,customer_name,outcome,amount,created,closed\nBig,Acme,won,10,2016-12-01,2017-01-01\n";
  const auto first = w.import({w.folder.write("a.csv", content), "--as", "deals"});
  INFO(first.err);
  REQUIRE(first.code == 0);
  CHECK(first.prints("no deal ids"));
  CHECK(w.import({w.folder.write("b.csv", content), "--as", "deals", "--json"}).json()["imports"][0]["unchanged"] == 1);
}

TEST_CASE("undoing an import leaves what came after it") {
  const Workspace w;
  const auto first = w.import({w.folder.write("a.csv", deals("d1,Acme,Ann,won,10,2017-01-01\n")), "--json"}).json();
  w.import({w.folder.write("b.csv", deals("d2,Acme,Ann,won,20,2017-01-02\n"))});
  const auto id = std::to_string(first["imports"][0]["id"].get<int>());
  const auto undone = cli({"--store", w.store, "undo", id, "--json"});
  CHECK(undone.code == 0);
  CHECK(undone.json()["undone"] == true);
  CHECK(undone.json()["removed"] == 1);
  CHECK(w.kpi("2017", "revenue")["value"] == 20.0);
  const auto redone = cli({"--store", w.store, "redo", id, "--json"});
  CHECK(redone.code == 0);
  CHECK(redone.json()["undone"] == false);
  CHECK(w.kpi("2017", "revenue")["value"] == 30.0);
  CHECK(cli({"--store", w.store, "redo", id}).code == 2);
  const auto missing = cli({"--store", w.store, "undo", "99"});
  CHECK(missing.code == 2);
  CHECK(missing.says("99"));
}

TEST_CASE("what was settled for a file is settled for the next one with its headers, and said so") {
  const Workspace w;
  const auto january = w.folder.write("jan.csv", deals("d1,Acme,Ann,won,10,03/01/2017\n"));
  const auto february = w.folder.write("feb.csv", deals("d2,Acme,Ann,won,10,03/02/2017\n"));
  REQUIRE(w.import({january, "--date-order", "dmy"}).code == 0);
  const auto remembered = w.import({february, "--dry-run"});
  CHECK(remembered.code == 0);
  CHECK(remembered.prints("As last time"));
  CHECK(remembered.prints("Taken from then: date order"));
  CHECK(w.import({february, "--fresh"}).code == 2);

  const auto json = w.import({february, "--json"}).json()["imports"][0];
  CHECK(json["remembered"]["import"] == 1);
  CHECK(json["remembered"]["settled"] == Json::array({"date_order"}));
  CHECK(json["drift"].empty());

  SECTION("until it is forgotten") {
    CHECK(w.run({"forget", "2"}).code == 0);
    CHECK(w.import({february}).code == 2);
    CHECK(w.run({"forget", "2"}).code == 2);
    CHECK(w.run({"forget", "77"}).code == 2);
  }
}

TEST_CASE("what differs from the last file of its sort is said in words and in JSON") {
  const Workspace w;
  const auto first = w.folder.write("jan.csv", deals("d1,Acme,Ann,won,10,2017-01-01\n"));
  REQUIRE(w.import({first}).code == 0);
  const auto second = w.folder.write(
      "feb.csv", "deal_id,customer_name,rep_name,outcome,amount,closed,note\nd2,Acme,Ann,won,10,2017-02-01,x\n");
  CHECK(w.import({second, "--dry-run"}).prints("is new"));
  const auto drift = w.import({second, "--json"}).json()["imports"][0]["drift"];
  REQUIRE(drift.size() == 1);
  CHECK(drift[0]["code"] == "column_new");
  CHECK(drift[0]["column"] == "note");
  CHECK(drift[0]["was"].is_null());
  CHECK(drift[0]["now"] == "note");
}
