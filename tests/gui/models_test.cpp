#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "gui/check/raw_grid.h"
#include "gui/csv_text.h"
#include "gui/latest.h"
#include "gui/models/batch_model.h"
#include "gui/models/issue_model.h"
#include "gui/models/recent_model.h"
#include "gui/navigation.h"
#include "gui/typed_figure.h"
#include "support/catch.h"

using namespace bellwether;
using gui::Place;

namespace {

store::BatchInfo batch(std::int64_t id, const std::string& file) {
  store::BatchInfo info;
  info.id = id;
  info.source.file = file;
  info.counts = {3, 2, 1, 4};
  info.importedAt = "2025-11-23T08:00:00Z";
  return info;
}

Place place(const char* page, const char* period) {
  Place place{QString::fromLatin1(page), {}};
  place.lens.period = parsePeriod(period, {}).value();
  return place;
}

}  // namespace

TEST_CASE("the import history is a sound model, newest first") {
  gui::BatchModel* model = gui::makeBatchModel(nullptr);
  const std::unique_ptr<gui::BatchModel> owner(model);
  const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model->setRows(gui::batchRows({batch(1, "a.csv"), batch(2, "b.csv")}, false));
  REQUIRE(model->rowCount() == 2);
  CHECK(model->index(0, 1).data().toString() == QStringLiteral("b.csv"));
  CHECK(model->index(0, 3).data(gui::RawRole).toLongLong() == 10);
  CHECK(model->index(0, 9).data(gui::ActionRole).toString() == QStringLiteral("Undo"));
  model->setRows(gui::batchRows({}, false));
  CHECK(model->rowCount() == 0);
}

TEST_CASE("a locked workspace offers nothing to do in its history") {
  const std::unique_ptr<gui::BatchModel> model(gui::makeBatchModel(nullptr));
  model->setRows(gui::batchRows({batch(1, "a.csv")}, true));
  CHECK(model->index(0, 9).data(gui::ActionRole).toString().isEmpty());
}

TEST_CASE("issues, their records, recent files and the raw grid are sound models") {
  const std::unique_ptr<gui::IssueModel> issues(gui::makeIssueModel(nullptr));
  const std::unique_ptr<gui::IssueRecordModel> records(gui::makeIssueRecordModel(nullptr));
  const std::unique_ptr<gui::RecentModel> recent(gui::makeRecentModel(nullptr));
  gui::RawGridModel grid;
  using Mode = QAbstractItemModelTester::FailureReportingMode;
  const QAbstractItemModelTester testers[] = {
      {issues.get(), Mode::Fatal}, {records.get(), Mode::Fatal}, {recent.get(), Mode::Fatal}, {&grid, Mode::Fatal}};
  kpi::DataIssue issue;
  issue.count = 3;
  issues->setRows({issue});
  kpi::ReceiptRow row;
  row.amountMinor = 12'345;
  row.currency = "EUR";
  records->setRows({row});
  CHECK(records->index(0, 5).data().toString() == QStringLiteral("123.45 EUR"));
  recent->setRows(gui::lookUp({{QStringLiteral("/nowhere/x.bellwether"), {}, {}}}));
  CHECK(recent->row(0).missing);
  app::CheckGridRow line;
  line.line = 2;
  line.cells = {{QStringLiteral("a"), {}}};
  grid.setGrid({QStringLiteral("A"), QStringLiteral("B")}, {line});
  CHECK(grid.columnCount() == 4);
  CHECK(grid.index(0, 3).data().toString().isEmpty());
}

TEST_CASE("text that a spreadsheet would run gets an apostrophe, numbers do not") {
  for (const char16_t start : {u'=', u'+', u'-', u'@', u'\t', u'\r', u'\uFF1D', u'\uFF0B', u'\uFF0D', u'\uFF20'}) {
    const QString text = QChar(start) + QStringLiteral("cmd");
    CHECK(gui::guarded(text) == QLatin1Char('\'') + text);
  }
  CHECK(gui::guarded(QStringLiteral("Acme")) == QStringLiteral("Acme"));
  const std::unique_ptr<gui::BatchModel> model(gui::makeBatchModel(nullptr));
  model->setRows(gui::batchRows({batch(1, "=HYPERLINK(\"x\").csv")}, false));
  const QByteArray csv = gui::tableAsCsv(*model);
  CHECK(csv.contains("\"'=HYPERLINK(\"\"x\"\").csv\""));
  CHECK(csv.contains(",10,3,2,1,4,"));
}

TEST_CASE("the history goes back, forward, and forgets what lay ahead") {
  gui::Navigation navigation;
  const Place a = place("overview", "2025-Q1"), b = place("overview", "2025-Q2"), c = place("data", "2025-Q2");
  navigation.start(a);
  navigation.visit(b);
  navigation.visit(b);
  navigation.visit(c);
  CHECK(navigation.goBack() == b);
  CHECK(navigation.goBack() == a);
  CHECK(navigation.goBack() == std::nullopt);
  CHECK(navigation.goForward() == b);
  navigation.visit(a);
  CHECK_FALSE(navigation.canGoForward());
}

TEST_CASE("only the newest answer arrives") {
  gui::Latest latest;
  QObject guard;
  std::vector<int> answers;
  for (int i = 1; i <= 3; ++i) {
    latest.run(
        &guard,
        [i] {
          QThread::msleep(static_cast<unsigned long>(40 / i));
          return i;
        },
        [&answers](int answer) { answers.push_back(answer); });
  }
  CHECK(latest.isWaiting());
  REQUIRE(QTest::qWaitFor([&] { return !latest.isWaiting(); }));
  QTest::qWait(120);
  CHECK(answers == std::vector<int>{3});
}

TEST_CASE("a dropped request never answers") {
  QObject guard;
  bool answered = false;
  {
    gui::Latest latest;
    latest.run(
        &guard,
        [] {
          QThread::msleep(20);  // an answer that is there before the request is dropped may be told
          return 1;
        },
        [&answered](int) { answered = true; });
  }
  QTest::qWait(80);
  CHECK_FALSE(answered);
}

TEST_CASE("amounts are taken as people type them, and nothing else is") {
  const Currency usd = Currency::fromCode("USD").value();
  CHECK(gui::typedAmount(QStringLiteral("1,234.5"), usd) == 123'450);
  CHECK(gui::typedAmount(QStringLiteral(" 12 000 "), usd) == 1'200'000);
  CHECK(gui::typedAmount(QStringLiteral("１２．５"), usd) == 1'250);
  CHECK(gui::typedAmount(QStringLiteral("100"), Currency::fromCode("JPY").value()) == 100);
  for (const char* wrong : {"", "12k", "=1+1", "1.2.3", "1-2", "about 5"})
    CHECK(gui::typedAmount(QString::fromLatin1(wrong), usd) == std::nullopt);
}

TEST_CASE("a typed figure is a file of the plain template with its text guarded") {
  gui::TypedFigure figure;
  figure.kind = records::RecordKind::Market;
  figure.period = {LocalDate::fromYmd(2025, 1, 1).value(), LocalDate::fromYmd(2026, 1, 1).value()};
  figure.amountMinor = 5'000'000;
  figure.currency = Currency::fromCode("USD").value();
  figure.source = QStringLiteral("=survey, 2025");
  CHECK(gui::asCsv(figure) ==
        "\xEF\xBB\xBF"
        "from,through,amount,currency,source\r\n2025-01-01,2025-12-31,50000.00,USD,\"'=survey, 2025\"\r\n");
}

TEST_CASE("text with markup is escaped for tooltips only where they would take it for markup") {
  CHECK(gui::plainToolTip(QStringLiteral("A < B")) == QStringLiteral("A < B"));
  CHECK(gui::plainToolTip(QStringLiteral("A < B and C > D")).contains(QStringLiteral("A &lt; B and C &gt; D")));
  const QString shown = gui::plainToolTip(QStringLiteral("<img src=file:x>"));
  CHECK(shown.contains(QStringLiteral("&lt;img")));
  CHECK_FALSE(shown.contains(QStringLiteral("<img")));
}
