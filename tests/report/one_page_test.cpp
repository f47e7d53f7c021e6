#include "bellwether/app/presenters/overview_presenter.h"
#include "fixtures.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

Status writeSummary(const std::filesystem::path& path, const app::Results& results, const report::Paper& paper = {}) {
  return writePdf(path, report::summaryPlan(results, formatter(), planOptions()), paper);
}

}  // namespace

TEST_CASE("every figure of the cards can be read from the PDF's text") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  REQUIRE(writeSummary(in(dir, "r.pdf"), results));
  const QString text = textOf(in(dir, "r.pdf"));
  INFO(text.toStdString());
  const auto overview = app::presentOverview(results, formatter());
  REQUIRE(overview.cards.size() == 8);
  for (const auto& card : overview.cards) {
    if (card.value) CHECK(text.contains(card.value->value));
  }
  // 123,456.78 + 4,321.00 = 127,777.78, three digits on the card.
  CHECK(text.contains(QStringLiteral("128")));
  CHECK(text.contains(QStringLiteral("127,777.78")));
  CHECK(text.contains(QStringLiteral("2025")));
  CHECK(text.contains(report::fingerprint(results)));
  CHECK(text.contains(QStringLiteral("A < B and C > D")));
  CHECK(text.contains(QStringLiteral("Harbor <b>Supply</b>")));
}

TEST_CASE("the report in Chinese reads back as Chinese") {
  const LanguageGuard language(QStringLiteral("zh_CN"));
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  REQUIRE(writeSummary(in(dir, "zh.pdf"), results));
  const QString text = textOf(in(dir, "zh.pdf"));
  INFO(text.toStdString());
  CHECK(text.contains(QStringLiteral("销售额")));
  CHECK(text.contains(QStringLiteral("市场份额")));
}

TEST_CASE("the same results give the same bytes, other results another fingerprint") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  REQUIRE(writeSummary(in(dir, "a.pdf"), results));
  REQUIRE(writeSummary(in(dir, "b.pdf"), results));
  CHECK(bytesOf(in(dir, "a.pdf")).size() > 1000);
  CHECK(bytesOf(in(dir, "a.pdf")) == bytesOf(in(dir, "b.pdf")));
  CHECK(report::fingerprint(results) != report::fingerprint(resultsOf(smallCompany(), day(2025, 10, 25))));
}

TEST_CASE("a report of an empty workspace is a page that says what is missing") {
  QTemporaryDir dir;
  const auto results = resultsOf(records::FactsBuilder(dollars()).build(), day(2025, 12, 31));
  REQUIRE(writeSummary(in(dir, "empty.pdf"), results));
  CHECK(textOf(in(dir, "empty.pdf")).contains(QStringLiteral("page 1 of 1")));
}

TEST_CASE("a report that cannot be written says so and keeps the old file") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  SECTION("onto a folder") {
    const auto status = writeSummary(dir.path().toStdString(), results);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::IsDirectory);
  }
  SECTION("into a folder that is not there") {
    const auto status = writeSummary(in(dir, "missing/r.pdf"), results);
    REQUIRE_FALSE(status);
    CHECK(status.error().where.find("missing") != std::string::npos);
  }
}

TEST_CASE("an open period says so on paper and landscape fits one page too") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 11, 23));
  REQUIRE(writeSummary(in(dir, "open.pdf"), results, {QPageSize::Letter, QPageLayout::Landscape}));
  const QString text = textOf(in(dir, "open.pdf"));
  CHECK(text.contains(QStringLiteral("to date")));
  CHECK(text.contains(QStringLiteral("day 54 of 92")));
  CHECK(text.contains(QStringLiteral("page 1 of 1")));
}

TEST_CASE("what does not fit the one page is told, with where to find it") {
  Company company;
  const auto acme = company.customer("c1", "Acme");
  for (int i = 0; i < 80; ++i)
    company.won("d" + std::to_string(i), company.rep("r" + std::to_string(i), "Rep " + std::to_string(i)), acme,
                100'00 + i, day(2025, 11, 3));
  QTemporaryDir dir;
  REQUIRE(writeSummary(in(dir, "many.pdf"), resultsOf(company.build(), day(2025, 12, 31))));
  const QString text = textOf(in(dir, "many.pdf"));
  INFO(text.toStdString());
  CHECK(text.contains(QStringLiteral("page 1 of 1")));
  CHECK(text.contains(QStringLiteral("more rows are in the period pack")));
  // 80 x 100.00 + 0.00 + 0.01 + ... + 0.79 = 8,031.60: the total stays, whatever rows are cut.
  CHECK(text.contains(QStringLiteral("8,031.60")));
}

TEST_CASE("a company without a name is named by its file, and a footer holds no empty part") {
  records::WorkspaceSettings settings = dollars();
  CHECK(report::companyNameOf(settings, "/home/ann/Harbour sales.bellwether").toStdString() == "Harbour sales");
  settings.companyName = "Northwind";
  CHECK(report::companyNameOf(settings, "/home/ann/Harbour sales.bellwether").toStdString() == "Northwind");
  const app::Results results = resultsOf(smallCompany(), day(2025, 12, 31));
  CHECK(report::summaryPlan(results, formatter(), {}).footer.startsWith(QStringLiteral("1 Oct to 31 Dec 2025 · ")));
}
