#include "bellwether/app/closed_period.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "bellwether/app/commentary.h"
#include "bellwether/app/results.h"
#include "bellwether/store/period_book.h"
#include "support/app_facts.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

LocalDate dayOf(const char* iso) { return *LocalDate::fromIso(iso); }

const NamedPeriod kQuarter = *parsePeriod("2017-Q1", {});

app::Formatter dollars() { return {QLocale(QLocale::English), *Currency::fromCode("USD")}; }

struct Kept {
  QTemporaryDir folder;
  std::filesystem::path path = folder.filePath(QStringLiteral("w.bellwether")).toStdString();
  std::optional<store::PeriodBook> book;

  Kept() {
    records::WorkspaceSettings settings;
    settings.currency = *Currency::fromCode("USD");
    REQUIRE(store::WorkspaceFile::create(path, settings));
    auto opened = store::PeriodBook::open(path, store::WorkspaceFile::Access::ReadWrite);
    REQUIRE(opened);
    book.emplace(std::move(*opened));
  }
  Status close(const std::shared_ptr<const records::Facts>& facts, const char* asOf = "2017-04-02") {
    return app::closePeriod(*book, {facts, kQuarter, dayOf(asOf)}, dollars());
  }
  app::ClosedPeriod now(const std::shared_ptr<const records::Facts>& facts) {
    auto closed = app::closedPeriod(*book, *facts, "2017-Q1");
    REQUIRE(closed);
    REQUIRE(*closed);
    return std::move(**closed);
  }
};

}  // namespace

TEST_CASE("a closed period without later changes is unchanged") {
  Kept kept;
  const auto facts = Company().won("2017-02-01", 1000).target("2017-Q1", 5000).facts();
  REQUIRE(kept.close(facts));
  const auto closed = app::closedPeriod(*kept.book, *facts, "2017-Q1");
  REQUIRE(closed);
  REQUIRE(*closed);
  CHECK((*closed)->isUnchanged);
  CHECK((*closed)->drift.empty());
  CHECK((*closed)->deals == 1);
  CHECK((*closed)->recordsSha256.size() == 64);
  CHECK_FALSE(*app::closedPeriod(*kept.book, *facts, "2017-Q2"));
}

TEST_CASE("the frozen document holds values, targets and definitions") {
  Kept kept;
  const auto facts = Company().won("2017-02-01", 1000).target("2017-Q1", 5000).facts();
  REQUIRE(kept.close(facts));
  const auto document =
      QJsonDocument::fromJson(QByteArray::fromStdString(kept.book->closings()->front().document)).object();
  const auto revenue = document[QStringLiteral("values")].toArray().first().toObject();
  CHECK(revenue[QStringLiteral("id")].toString() == QStringLiteral("revenue"));
  CHECK(revenue[QStringLiteral("value")].toDouble() == 1000.0);
  CHECK(revenue[QStringLiteral("exact")].toString() == QStringLiteral("100000"));
  CHECK(document[QStringLiteral("targets")].toArray().size() == 1);
  CHECK(document[QStringLiteral("definitions")].toArray().size() == kpi::kKpis);
  CHECK(document[QStringLiteral("values")].toArray().size() == kpi::kKpis);
}

TEST_CASE("later changes show as drift, deal by deal") {
  Kept kept;
  const auto then = Company().won("2017-02-01", 1000).won("2017-03-01", 200).facts();
  REQUIRE(kept.close(then));
  // The first deal's amount was corrected, and a third one came in.
  const auto now = Company().won("2017-02-01", 1100).won("2017-03-01", 200).won("2017-03-02", 50).facts();
  const auto closed = kept.now(now);
  CHECK_FALSE(closed.isUnchanged);
  REQUIRE(closed.drift.size() == 2);
  CHECK(closed.drift[0].then->amount == 100000);
  CHECK(closed.drift[0].now->amount == 110000);
  CHECK(closed.drift[0].what == app::DealChange::AmountRaised);
  CHECK_FALSE(closed.drift[1].then);
  CHECK(closed.drift[1].now->amount == 5000);
  CHECK(closed.drift[1].what == app::DealChange::Added);
}

TEST_CASE("drift is told in words: what revenue was, what it is, and what became of which deals") {
  Kept kept;
  const auto then = Company().won("2017-02-01", 700000).won("2017-02-10", 300000).won("2017-03-01", 200000).facts();
  REQUIRE(kept.close(then));
  CHECK(app::words::drift(kept.now(then), dollars()) == QStringLiteral("Nothing has changed since the closing."));
  const auto now = Company().open("2017-05-01", 700000).open("2017-05-10", 300000).won("2017-03-01", 170000).facts();
  const auto closed = kept.now(now);
  CHECK(
      app::words::drift(closed, dollars()) ==
      QStringLiteral("Revenue was 1,200,000.00 USD in the closed book, is 170,000.00 USD now: two deals reopened, one "
                     "amount cut."));
  REQUIRE(closed.drift.size() == 3);
  CHECK(app::words::dealDrift(closed.drift[0], dollars()) ==
        QStringLiteral("was 700,000.00 USD, is not counted now: reopened"));
  CHECK(app::words::dealDrift(closed.drift[2], dollars()) ==
        QStringLiteral("was 200,000.00 USD, is 170,000.00 USD now: amount cut"));
  CHECK(app::words::valueDrift(closed, dollars())
            .contains(QStringLiteral("Average deal size was 400,000.00 USD, is 170,000.00 USD now")));
}

TEST_CASE("what became of a deal that is not counted any more is looked up") {
  Kept kept;
  const auto then =
      Company().won("2017-02-01", 1).won("2017-02-02", 2).won("2017-02-03", 3).won("2017-02-04", 4).facts();
  REQUIRE(kept.close(then));
  const auto closed =
      kept.now(Company().lost("2017-02-01", 1).won("2017-05-02", 2).won("2017-02-04", 3, "Bea").undated(9).facts());
  REQUIRE(closed.drift.size() == 4);
  CHECK(closed.drift[0].what == app::DealChange::Lost);
  CHECK(closed.drift[1].what == app::DealChange::MovedOut);
  CHECK(closed.drift[2].what == app::DealChange::Described);
  CHECK(closed.drift[3].what == app::DealChange::MovedOut);  // won, and on no day of the period
  const auto gone = kept.now(Company().won("2017-02-01", 1).won("2017-02-02", 2).won("2017-02-03", 3).facts());
  REQUIRE(gone.drift.size() == 1);
  CHECK(gone.drift[0].what == app::DealChange::Gone);
}

TEST_CASE("a target changed after the closing shows as a changed value though no record counted did") {
  Kept kept;
  REQUIRE(kept.close(Company().won("2017-02-01", 1000).target("2017-Q1", 5000).facts()));
  const auto closed = kept.now(Company().won("2017-02-01", 1000).target("2017-Q1", 4000).facts());
  const auto lines = app::words::valueDrift(closed, dollars());
  CHECK(lines.contains(QStringLiteral("Target attainment was 20.00 %, is 25.00 % now")));
  CHECK(app::words::drift(closed, dollars()) ==
        QStringLiteral("Revenue is as in the closed book; other records counted have changed."));
}

TEST_CASE("notes are frozen with the figures of the closing") {
  Kept kept;
  REQUIRE(kept.book->setCommentary("2017-Q1", "We sold {revenue}.", "2017-04-01T00:00:00Z"));
  REQUIRE(kept.close(Company().won("2017-02-01", 500).facts()));
  CHECK(kept.now(Company().won("2017-02-01", 400).facts()).notes == QStringLiteral("We sold 500 USD."));
}

TEST_CASE("notes on KPIs are frozen when their day lies in the period") {
  Kept kept;
  const auto facts = Company().won("2017-02-01", 500).facts();
  const std::vector<store::Note> notes{{1, "revenue", dayOf("2017-02-03"), "a fair"},
                                       {2, "revenue", dayOf("2017-04-01"), "another quarter"}};
  REQUIRE(app::closePeriod(*kept.book, {facts, kQuarter, dayOf("2017-04-02"), notes}, dollars()));
  const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(kept.book->closings()->front().document));
  const auto days = document[QStringLiteral("notes")][QStringLiteral("days")].toArray();
  REQUIRE(days.size() == 1);
  CHECK(days.first()[QStringLiteral("text")].toString() == QStringLiteral("a fair"));
}

TEST_CASE("an earlier closing is told with the reason it was reopened for") {
  Kept kept;
  const auto facts = Company().won("2017-02-01", 500).facts();
  REQUIRE(kept.close(facts));
  REQUIRE(kept.book->reopen("2017-Q1", "2017-04-05T00:00:00Z", "a late invoice"));
  CHECK_FALSE(*app::closedPeriod(*kept.book, *facts, "2017-Q1"));
  REQUIRE(kept.close(facts));
  const auto closed = kept.now(facts);
  REQUIRE(closed.earlier.size() == 1);
  CHECK(closed.earlier.front().reason == "a late invoice");
}

TEST_CASE("a deal that is gone is drift too, and equal ids are told apart") {
  using records::CountedDeal;
  const CountedDeal one{"d", "first", {}, {}, {}, 1}, two{"d", "second", {}, {}, {}, 2};
  const auto nothing = Company().facts();
  CHECK(app::driftOf({one, two}, {one, two}, *nothing, kQuarter.range).empty());
  CHECK(app::driftOf({one, two}, {two, one}, *nothing, kQuarter.range).empty());
  const auto drift = app::driftOf({one, two}, {one}, *nothing, kQuarter.range);
  REQUIRE(drift.size() == 1);
  CHECK(drift[0].then == two);
  CHECK_FALSE(drift[0].now);
}

TEST_CASE("a period that is not over cannot be closed") {
  Kept kept;
  const auto facts = Company().won("2017-02-01", 1000).facts();
  const auto done = kept.close(facts, "2017-03-30");
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::InvalidArgument);
  CHECK(kept.close(facts, "2017-03-31"));
}

TEST_CASE("figures in commentary are those of the lens; other braces stay") {
  const auto facts = Company().won("2016-11-01", 500).won("2017-02-01", 1000).facts();
  app::Lens lens;
  lens.period = kQuarter;
  const auto results = app::computeResults(facts, lens, dayOf("2017-04-02"));
  const app::Formatter formatter(QLocale(QLocale::English), *Currency::fromCode("USD"));
  CHECK(app::fillIn(QStringLiteral("{period}: {revenue}, {revenue.change}; {nonsense} {cac} {won_deals.change}"),
                    results,
                    formatter) == QStringLiteral("First quarter 2017: 1.00 K USD, +100.0 %; {nonsense} No costs for "
                                                 "this period {won_deals.change}"));
  lens.period = *parsePeriod("2016-Q4", {});
  CHECK(app::fillIn(QStringLiteral("{revenue}"), app::computeResults(facts, lens, dayOf("2017-04-02")), formatter) ==
        QStringLiteral("500 USD"));
  for (const auto& figure : app::commentFigures()) CHECK(app::fillIn(figure.token, results, formatter) != figure.token);
}

TEST_CASE("drift and commentary are told in Chinese too") {
  const Speaking speaking("zh_CN");
  Kept kept;
  const app::Formatter yuan(QLocale(QLocale::Chinese, QLocale::China), *Currency::fromCode("CNY"));
  REQUIRE(kept.close(Company("CNY").won("2017-02-01", 700).won("2017-03-01", 200).facts()));
  const auto closed = kept.now(Company("CNY").open("2017-05-01", 700).won("2017-03-01", 100).facts());
  CHECK(app::words::drift(closed, yuan) ==
        QStringLiteral("销售额结账时为 900.00元，现为 100.00元：1笔商机重新打开，1笔金额调低。"));
  QFile file(QStringLiteral(BELLWETHER_SOURCE_DIR "/resources/translations/periods_zh_CN.ts"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray translations = file.readAll();
  for (const char* name : {"src/app/words/drift_words.cpp", "src/app/commentary.cpp"}) {
    QFile source(QStringLiteral(BELLWETHER_SOURCE_DIR "/") + QLatin1String(name));
    REQUIRE(source.open(QIODevice::ReadOnly));
    static const QRegularExpression sentence(QStringLiteral("::tr\\(\\s*\"([^\"]*)\""));
    for (auto all = sentence.globalMatch(QString::fromUtf8(source.readAll())); all.hasNext();) {
      const QString text = all.next().captured(1);
      INFO(text.toStdString());
      CHECK(translations.contains(QByteArray("<source>" + text.toUtf8() + "</source>")));
    }
  }
}
