#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "bellwether/app/language.h"
#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/records/facts_builder.h"
#include "bellwether/report/one_page.h"
#include "support/catch.h"

using namespace bellwether;

namespace {

LocalDate day(int year, int month, int dayOfMonth) { return *LocalDate::fromYmd(year, month, dayOfMonth); }

struct LanguageGuard {
  explicit LanguageGuard(const QString& code) { app::setLanguage(code); }
  ~LanguageGuard() { app::setLanguage(QStringLiteral("en")); }
  LanguageGuard(const LanguageGuard&) = delete;
  LanguageGuard& operator=(const LanguageGuard&) = delete;
};

records::WorkspaceSettings dollars() {
  records::WorkspaceSettings settings;
  settings.currency = *Currency::fromCode("USD");
  return settings;
}

// Two won deals in 2025-Q4, one the quarter before, a company target of 10,000 for Q4; the second rep's name would be
// markup elsewhere.
std::shared_ptr<const records::Facts> smallCompany() {
  records::FactsBuilder builder(dollars());
  const auto rep = [&](const char* id, const char* name) {
    records::RepInput input;
    input.id = id;
    input.name = name;
    return builder.addRep(input);
  };
  const auto li = rep("r1", "Li Wei");
  const auto odd = rep("r2", "A < B and C > D");
  records::CustomerInput customer;
  customer.id = "c1";
  customer.name = "Acme";
  const auto acme = builder.addCustomer(customer);
  const auto add = [&](const char* id, records::RowIndex owner, std::int64_t minor, LocalDate closed) {
    records::DealInput deal;
    deal.id = id;
    deal.customer = acme;
    deal.rep = owner;
    deal.outcome = records::Outcome::Won;
    deal.amount = minor;
    deal.created = closed.plusDays(-30);
    deal.closed = closed;
    builder.addDeal(deal);
  };
  add("d1", li, 123456'78, day(2025, 10, 20));
  add("d2", odd, 4321'00, day(2025, 11, 5));
  add("d0", li, 50000'00, day(2025, 7, 9));
  const Period quarter{day(2025, 10, 1), day(2026, 1, 1)};
  builder.addTarget(records::TargetScope::Company, records::kNone, "", "revenue", quarter, 150000'00,
                    *Currency::fromCode("USD"));
  builder.addTarget(records::TargetScope::Rep, li, "", "revenue", quarter, 100000'00, *Currency::fromCode("USD"));
  return std::move(builder).build();
}

app::Results resultsOf(std::shared_ptr<const records::Facts> facts, LocalDate asOf) {
  app::Lens lens;
  lens.period = *parsePeriod("2025-Q4", {});
  return app::computeResults(std::move(facts), lens, asOf);
}

app::Formatter formatter() { return app::Formatter(app::currentLocale(), *Currency::fromCode("USD")); }

std::filesystem::path in(const QTemporaryDir& dir, const char* name) {
  return QFile::encodeName(dir.filePath(QString::fromLatin1(name))).toStdString();
}

QByteArray bytesOf(const std::filesystem::path& path) {
  QFile file(QFile::decodeName(path.c_str()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textOf(const std::filesystem::path& path) {
  QProcess process;
  process.start(QStringLiteral("pdftotext"),
                {QStringLiteral("-layout"), QFile::decodeName(path.c_str()), QStringLiteral("-")});
  REQUIRE(process.waitForFinished());
  REQUIRE(process.exitCode() == 0);
  return QString::fromUtf8(process.readAllStandardOutput());
}

report::ReportOptions options() {
  report::ReportOptions options;
  options.companyName = QStringLiteral("Harbor <b>Supply</b>");
  return options;
}

}  // namespace

TEST_CASE("every figure of the cards can be read from the PDF's text") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  REQUIRE(report::writePdf(in(dir, "r.pdf"), results, formatter(), options()));
  const QString text = textOf(in(dir, "r.pdf"));
  INFO(text.toStdString());
  const auto overview = app::presentOverview(results, formatter());
  REQUIRE(overview.cards.size() == 8);
  for (const auto& card : overview.cards) {
    if (card.value) CHECK(text.contains(card.value->value));
  }
  // 123,456.78 + 4,321.00 = 127,777.78, three digits on the card.
  CHECK(text.contains(QStringLiteral("128")));
  CHECK(text.contains(QStringLiteral("2025")));
  CHECK(text.contains(report::fingerprint(results)));
  CHECK(text.contains(QStringLiteral("A < B and C > D")));
  CHECK(text.contains(QStringLiteral("Harbor <b>Supply</b>")));
}

TEST_CASE("the report in Chinese reads back as Chinese") {
  const LanguageGuard language(QStringLiteral("zh_CN"));
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  REQUIRE(report::writePdf(in(dir, "zh.pdf"), results, formatter(), options()));
  const QString text = textOf(in(dir, "zh.pdf"));
  INFO(text.toStdString());
  CHECK(text.contains(QStringLiteral("销售额")));
  CHECK(text.contains(QStringLiteral("市场份额")));
}

TEST_CASE("the same results give the same bytes, other results another fingerprint") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  REQUIRE(report::writePdf(in(dir, "a.pdf"), results, formatter(), options()));
  REQUIRE(report::writePdf(in(dir, "b.pdf"), results, formatter(), options()));
  CHECK(bytesOf(in(dir, "a.pdf")).size() > 1000);
  CHECK(bytesOf(in(dir, "a.pdf")) == bytesOf(in(dir, "b.pdf")));
  CHECK(report::fingerprint(results) != report::fingerprint(resultsOf(smallCompany(), day(2025, 10, 25))));
}

TEST_CASE("a report of an empty workspace is a page that says what is missing") {
  QTemporaryDir dir;
  const auto results = resultsOf(records::FactsBuilder(dollars()).build(), day(2025, 12, 31));
  REQUIRE(report::writePdf(in(dir, "empty.pdf"), results, formatter(), options()));
  CHECK(textOf(in(dir, "empty.pdf")).contains(QStringLiteral("page 1 of 1")));
}

TEST_CASE("a report that cannot be written says so and keeps the old file") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  SECTION("onto a folder") {
    const auto status = report::writePdf(dir.path().toStdString(), results, formatter(), options());
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::IsDirectory);
  }
  SECTION("into a folder that is not there") {
    const auto status = report::writePdf(in(dir, "missing/r.pdf"), results, formatter(), options());
    REQUIRE_FALSE(status);
    CHECK(status.error().where.find("missing") != std::string::npos);
  }
}

TEST_CASE("an open period says so on paper and landscape fits too") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 11, 23));
  auto landscape = options();
  landscape.orientation = QPageLayout::Landscape;
  landscape.paper = QPageSize::Letter;
  REQUIRE(report::writePdf(in(dir, "open.pdf"), results, formatter(), landscape));
  const QString text = textOf(in(dir, "open.pdf"));
  CHECK(text.contains(QStringLiteral("to date")));
  CHECK(text.contains(QStringLiteral("day 54 of 92")));
}
