#include "bellwether/app/presenters/check_presenter.h"

#include <algorithm>

#include "support/app_files.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

/// What a session's check gives, without its thread.
app::CheckResult checked(store::WorkspaceFile& workspace, const std::vector<std::filesystem::path>& paths) {
  app::CheckResult result;
  for (const auto& path : paths) {
    app::CheckedFile file{{path, {}}, std::nullopt, std::nullopt, std::nullopt};
    const auto plans = app::inspectFiles({file.request}, workspace.settings());
    if (!plans) {
      file.error = plans.error();
    } else {
      file.plan = plans->front();
      if (file.plan->questions.empty()) {
        auto outcome = app::runImport(workspace, *plans, app::ImportMode::DryRun);
        REQUIRE(outcome);
        result.before = outcome->before;
        result.after = outcome->after;
        file.outcome = std::move(outcome->files.front());
      }
    }
    result.files.push_back(std::move(file));
  }
  return result;
}

app::CheckData present(const app::CheckResult& result, std::size_t selected = 0) {
  return app::presentCheck(result, selected, {period("2017-Q1"), kpi::Comparison::Previous, {}}, day("2017-12-31"),
                           english());
}

store::WorkspaceFile workspace() { return std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value()); }

constexpr const char* kDeals =
    "deal_id,customer_name,outcome,amount,created,closed,note\n"
    "D1,Acme,won,1000.00,2017-01-05,2017-02-01,fine\n"
    "D2,A < B and C > D,won,12.5k,2017-01-10,2017-03-31,bad\n"
    "D3,Bell,lost,5.00,2017-01-10,2017-03-31,fine\n";

}  // namespace

TEST_CASE("the check shows files, counts, grid, columns and effect") {
  const Folder folder;
  auto file = workspace();
  const auto data = present(checked(file, {folder.write("deals.csv", kDeals)}));
  REQUIRE(data.files.size() == 1);
  CHECK(s(data.files[0].file) == "deals.csv");
  CHECK(s(data.files[0].kind) == "Deals");
  CHECK(s(data.files[0].rows) == "3");
  CHECK(s(data.files[0].result) == "2 good, 1 bad");
  CHECK(s(data.added) == "2");
  CHECK(s(data.rejected) == "1");
  CHECK(data.notice.isEmpty());
  CHECK(data.canImport);
  CHECK(s(data.summary) == "1 file: 2 new, 0 updated, 0 unchanged, 1 rejected. Undo any time in Data > Imports.");

  CHECK(data.gridHeaders.size() == 7);
  REQUIRE(data.grid.size() == 3);
  CHECK(data.grid[0].line == 2);
  CHECK(s(data.grid[0].result) == "Good");
  CHECK(data.grid[1].rejected);
  CHECK(s(data.grid[1].cells[1].text) == "A < B and C > D");
  CHECK(s(data.grid[1].cells[3].problem) == "12.5k is not a number");
  CHECK(data.grid[1].cells[2].problem.isEmpty());

  const auto amount = std::find_if(data.columns.begin(), data.columns.end(),
                                   [](const auto& row) { return row.fieldId == records::Field::Amount; });
  REQUIRE(amount != data.columns.end());
  CHECK(s(amount->header) == "amount");
  CHECK(s(amount->example) == "1000.00");
  CHECK(s(amount->confidenceText) == "Sure");
  CHECK(data.columns.size() == records::templateFields(records::RecordKind::Deals).size());

  CHECK(s(data.effectTitle) == "2017-Q1, USD");
  REQUIRE(data.effect.size() == 8);
  CHECK(s(data.effect[0].kpi) == "Revenue");
  CHECK(s(data.effect[0].before) == "0 USD");
  CHECK(s(data.effect[0].after) == "1.00 K USD");
  CHECK(s(data.effect[0].change) == "+1.00 K");
  CHECK(data.effect[0].changed);
  CHECK(s(data.effect[4].change) == "new");  // a deal size where there was none
  CHECK(s(data.effect[6].after) == "No market size for this period");
  CHECK_FALSE(data.effect[6].changed);
}

TEST_CASE("the line of settings carries choices, values and evidence") {
  const Folder folder;
  auto file = workspace();
  const auto data = present(checked(file, {folder.write("deals.csv", kDeals)}));
  for (const auto* setting : {&data.encoding, &data.delimiter, &data.dateOrder, &data.decimal, &data.currency}) {
    INFO(s(setting->label));
    CHECK(setting->choices.size() == setting->values.size());
    CHECK(setting->selected < setting->choices.size());
  }
  CHECK(s(data.encoding.values[data.encoding.selected]) == "UTF-8");
  CHECK(s(data.delimiter.choices[data.delimiter.selected]) == "Comma");
  CHECK(s(data.dateOrder.choices[data.dateOrder.selected]) == "Year, month, day");
  CHECK(s(data.decimal.values[data.decimal.selected]) == ".");
  CHECK(s(data.currency.values[data.currency.selected]) == "USD");
  CHECK(s(data.currency.evidence) == "the workspace's currency");
}

TEST_CASE("a refused file says why and what to do; the others can still be imported") {
  const Folder folder;
  auto file = workspace();
  const auto result = checked(file, {folder.write("deals.csv", kDeals), folder.write("report.csv", "%PDF-1.7\n\x01")});
  const auto data = present(result, 1);
  CHECK(data.files[1].refused);
  CHECK(s(data.notice) == "report.csv is a PDF, not a CSV file. Export the list as CSV and import that.");
  CHECK(data.grid.empty());
  CHECK(data.canImport);
}

TEST_CASE("a file with an open question stops the import until it is settled") {
  const Folder folder;
  auto file = workspace();
  const auto data = present(checked(file, {folder.write("deals.csv",
                                                        "deal_id,customer_name,outcome,amount,closed\n"
                                                        "D1,Acme,won,1.00,03/04/2017\n")}));
  CHECK(data.files[0].asks);
  CHECK(data.notice.contains(QStringLiteral("03/04/2017")));
  CHECK_FALSE(data.canImport);
  CHECK(data.effect.empty());
}

TEST_CASE("rejected rows beyond the preview are shown too, a thousand of them") {
  const Folder folder;
  std::string text = "deal_id,customer_name,outcome,amount,closed\n";
  for (int i = 0; i < 1500; ++i) text += "D" + std::to_string(i) + ",Acme,won,oops,2017-02-01\n";
  auto file = workspace();
  const auto data = present(checked(file, {folder.write("deals.csv", text)}));
  CHECK(data.grid.size() == 1200);  // the preview's 200 and a thousand more
  CHECK(std::all_of(data.grid.begin(), data.grid.end(), [](const auto& row) { return row.rejected; }));
  CHECK(data.grid.back().line == 1201);
  CHECK(s(data.rejected) == "1,500");
}

TEST_CASE("the check speaks Chinese") {
  const Folder folder;
  auto file = workspace();
  const auto result = checked(file, {folder.write("deals.csv", kDeals)});
  const Speaking speaking("zh_CN");
  const auto data = app::presentCheck(result, 0, {period("2017-Q1"), kpi::Comparison::Previous, {}}, day("2017-12-31"),
                                      chinese("USD"));
  CHECK(s(data.files[0].kind) == "商机");
  CHECK(s(data.files[0].result) == "2行可用，1行有误");
  CHECK(s(data.effectTitle) == "2017年一季度，USD");
  CHECK(s(data.encoding.label) == "编码");
  CHECK(s(data.grid[1].cells[3].problem) == "12.5k不是数字");
}
