#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <algorithm>

#include "bellwether/app/all_kpis.h"
#include "bellwether/app/presenters/kpi_json.h"
#include "fixtures.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

const report::Table* findTable(const report::Plan& plan, const QString& id) {
  for (const auto& placed : report::tablesOf(plan))
    if (placed.table->id == id) return placed.table;
  return nullptr;
}

// A table of n rows, each worth 1.00, in a plan of its own.
report::Plan longPlan(std::size_t rows) {
  report::Table table;
  table.id = QStringLiteral("rows");
  table.columns = {{QStringLiteral("Name"), report::CellKind::Text},
                   {QStringLiteral("Amount"), report::CellKind::Money}};
  table.rowCount = rows;
  const auto sum = [](const QString& label, std::size_t n) {
    return report::TableRow{{{label}, {QString::number(n) + QStringLiteral(".00"), static_cast<double>(n)}}};
  };
  table.row = [](std::size_t i) {
    return report::TableRow{{{QStringLiteral("row<%1>").arg(i)}, {QStringLiteral("1.00"), 1.0}}};
  };
  table.carried = [sum](std::size_t n) { return sum({}, n); };
  table.total = sum(QStringLiteral("Total"), rows);
  report::Plan plan;
  plan.company = QStringLiteral("Harbor");
  plan.title = QStringLiteral("Long");
  plan.sections.push_back(
      {QStringLiteral("rows"), QStringLiteral("Rows"), {}, {}, report::Section::Start::Flow, {table}});
  return plan;
}

QStringList pagesOf(const std::filesystem::path& path) {
  QStringList pages = textOf(path).split(QLatin1Char('\f'));
  if (!pages.isEmpty() && pages.last().trimmed().isEmpty()) pages.removeLast();
  return pages;
}

}  // namespace

TEST_CASE("every row of a long table is printed once, under a head on every page, with sums carried over") {
  for (const std::size_t rows : {std::size_t{1}, std::size_t{40}, std::size_t{41}, std::size_t{42}, std::size_t{43},
                                 std::size_t{44}, std::size_t{45}, std::size_t{300}}) {
    QTemporaryDir dir;
    REQUIRE(writePdf(in(dir, "long.pdf"), longPlan(rows)));
    const QStringList pages = pagesOf(in(dir, "long.pdf"));
    INFO(rows << " rows on " << pages.size() << " pages");
    qsizetype printed = 0;
    for (qsizetype p = 0; p < pages.size(); ++p) {
      const qsizetype here = pages[p].count(QStringLiteral("row<"));
      CHECK((here >= 2 || rows == 1));  // no row stands alone
      CHECK(pages[p].count(QStringLiteral("Amount")) == 1);
      CHECK(pages[p].contains(QStringLiteral("page %1 of %2").arg(p + 1).arg(pages.size())));
      const auto carried = [&](const char* words, qsizetype n) {
        static const QString number(QStringLiteral("\\s+%1\\.00"));
        return pages[p].contains(QRegularExpression(QString::fromLatin1(words) + number.arg(n)));
      };
      CHECK(pages[p].contains(QStringLiteral("Brought forward")) == (p > 0));
      if (p > 0) CHECK(carried("Brought forward", printed));
      printed += here;
      CHECK(pages[p].contains(QStringLiteral("Carried forward")) == (p + 1 < pages.size()));
      if (p + 1 < pages.size()) CHECK(carried("Carried forward", printed));
    }
    CHECK(printed == static_cast<qsizetype>(rows));
    CHECK(pages.last().contains(QRegularExpression(QStringLiteral("Total\\s+%1\\.00").arg(rows))));
  }
}

TEST_CASE("the pack has a page per KPI, team, pipeline, customers, quality, definitions and a place to sign") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  REQUIRE(writePdf(in(dir, "pack.pdf"), report::packPlan(results, formatter(), planOptions())));
  const QStringList pages = pagesOf(in(dir, "pack.pdf"));
  REQUIRE(pages.size() >= 13);
  const QStringList titles{QStringLiteral("Revenue"),
                           QStringLiteral("Customer acquisition cost"),
                           QStringLiteral("Customer retention"),
                           QStringLiteral("Sales cycle, median"),
                           QStringLiteral("Average deal size"),
                           QStringLiteral("Revenue per rep"),
                           QStringLiteral("Market share"),
                           QStringLiteral("Target attainment"),
                           QStringLiteral("Team"),
                           QStringLiteral("Pipeline"),
                           QStringLiteral("Customers and market"),
                           QStringLiteral("Data quality")};
  for (qsizetype i = 0; i < titles.size(); ++i) {
    INFO(titles[i].toStdString());
    CHECK(pages[i + 1].contains(titles[i]));
  }
  CHECK(pages.last().contains(QStringLiteral("Signature")));
  for (const QString& page : pages) CHECK(page.contains(report::fingerprint(results)));
}

TEST_CASE("the figures of the pack are those of the results, raw values and texts") {
  const auto results = app::withAllKpis(resultsOf(smallCompany(), day(2025, 12, 31)));
  CHECK(results.current.kpis.size() == static_cast<std::size_t>(kpi::kKpis));
  CHECK(report::fingerprint(results) == report::fingerprint(resultsOf(smallCompany(), day(2025, 12, 31))));
  const auto plan = report::packPlan(results, formatter(), planOptions());
  const auto* figures = findTable(plan, QStringLiteral("figures"));
  REQUIRE(figures != nullptr);
  REQUIRE(figures->rowCount == results.current.kpis.size());
  QTemporaryDir dir;
  REQUIRE(writePdf(in(dir, "pack.pdf"), plan));
  const QString text = textOf(in(dir, "pack.pdf"));
  std::size_t valued = 0;
  for (std::size_t i = 0; i < figures->rowCount; ++i) {
    const auto& value = results.current.kpis[i];
    const auto row = figures->row(i);
    INFO(kpi::toString(value.id));
    CHECK(row.cells[1].text.toStdString() == kpi::toString(value.id));
    REQUIRE(row.cells[2].value.has_value() == value.value.has_value());
    if (!value.value) {
      CHECK_FALSE(row.cells[6].text.isEmpty());  // says why
      continue;
    }
    ++valued;
    CHECK(*row.cells[2].value == app::jsonValue(value.unit, *value.value, *Currency::fromCode("USD")));
    CHECK(text.contains(row.cells[2].text));
  }
  CHECK(valued > 10);
}

TEST_CASE("a breakdown lists every group and its changes add up to the whole change") {
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  const auto plan = report::packPlan(results, formatter(), planOptions());
  const auto* table = findTable(plan, QStringLiteral("revenue-breakdown"));
  REQUIRE(table != nullptr);
  REQUIRE(table->rowCount == 2);
  // Li Wei: 123,456.78 after 50,000.00; the other: 4,321.00 after nothing. 73,456.78 + 4,321.00 = 77,777.78.
  CHECK(table->row(0).cells[3].text == QStringLiteral("+73,456.78"));
  CHECK(table->row(1).cells[3].text == QStringLiteral("+4,321.00"));
  REQUIRE(table->total);
  CHECK(table->total->cells[3].text == QStringLiteral("+77,777.78"));
}

TEST_CASE("sections come in the order asked for, and only those") {
  auto options = planOptions();
  options.sections = {QStringLiteral("team"), QStringLiteral("revenue"), QStringLiteral("unknown")};
  const auto plan = report::packPlan(resultsOf(smallCompany(), day(2025, 12, 31)), formatter(), options);
  REQUIRE(plan.sections.size() == 2);
  CHECK(plan.sections[0].id == QStringLiteral("team"));
  CHECK(plan.sections[1].id == QStringLiteral("revenue"));
  for (const auto& id : report::packSections()) CHECK(report::sectionName(id) != id);
}

TEST_CASE("the PDF has bookmarks, title and language, and the same bytes twice") {
  QTemporaryDir dir;
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  const auto plan = report::packPlan(results, formatter(), planOptions());
  REQUIRE(writePdf(in(dir, "a.pdf"), plan));
  REQUIRE(writePdf(in(dir, "b.pdf"), plan));
  const QByteArray pdf = bytesOf(in(dir, "a.pdf"));
  CHECK(pdf == bytesOf(in(dir, "b.pdf")));
  CHECK(pdf.contains("/Lang (en)"));
  CHECK(pdf.contains("/Outlines"));
  // "Target attainment" in UTF-16.
  QByteArray title;
  for (const char c : QByteArray("Target attainment")) title += QByteArray("00") + QByteArray(1, c).toHex();
  CHECK(pdf.contains(title));
  const QString info = outputOf(QStringLiteral("pdfinfo"), {QFile::decodeName(in(dir, "a.pdf").c_str())});
  CHECK(info.contains(QStringLiteral("Harbor <b>Supply</b>")));
}

TEST_CASE("a section of a few paragraphs is on one page, wherever the page above it ends") {
  QTemporaryDir dir;
  for (std::size_t rows = 24; rows < 64; rows += 2) {
    report::Plan plan = longPlan(rows);
    report::Section words{QStringLiteral("words"), QStringLiteral("Closing words"), {}, {}, {}, {}};
    for (const char* text : {"first word", "second word", "last word"})
      words.blocks.emplace_back(report::Paragraph{{}, {{QString::fromLatin1(text), false}}});
    plan.sections.push_back(words);
    REQUIRE(report::writePdf(in(dir, "words.pdf"), report::PagedReport(plan, {})));
    const QStringList pages = pagesOf(in(dir, "words.pdf")).filter(QStringLiteral("Closing words"));
    INFO(rows);
    REQUIRE(pages.size() == 1);
    CHECK(pages.first().contains(QStringLiteral("first word")));
    CHECK(pages.first().contains(QStringLiteral("last word")));
  }
}

TEST_CASE("page breaks do not depend on what the pages are painted on") {
  const auto results = resultsOf(smallCompany(), day(2025, 11, 23));
  const report::PagedReport paged(report::packPlan(results, formatter(), planOptions()), {});
  QTemporaryDir dir;
  REQUIRE(report::writePdf(in(dir, "a.pdf"), paged));
  QImage screen(700, 1000, QImage::Format_RGB32);
  screen.fill(Qt::white);
  QPainter painter(&screen);
  for (int page = 0; page < paged.pageCount(); ++page) paged.paint(painter, page);
  CHECK(pagesOf(in(dir, "a.pdf")).size() == paged.pageCount());
}

TEST_CASE("a report that is stopped writes nothing") {
  QTemporaryDir dir;
  StopFlag stop{true};
  const report::PagedReport paged(longPlan(500), {});
  const auto status = report::writePdf(in(dir, "a.pdf"), paged, {{}, &stop});
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::Interrupted);
  CHECK(QDir(dir.path()).isEmpty());
}

TEST_CASE("hostile names stay text and stay on the paper") {
  Company company;
  const std::string evil = "=HYPERLINK(\"http://x\")<script>alert(1)</script>\n\tAB\xE2\x80\xAE";
  const auto rep = company.rep("../../etc/passwd", evil);
  const auto customer = company.customer("c1", std::string(5000, 'W'));
  company.nameDeals("<img src=x onerror=alert(1)>");
  company.won("-1+1|cmd", rep, customer, 100'00, day(2025, 11, 3));
  const auto results = resultsOf(company.build(), day(2025, 12, 31));
  QTemporaryDir dir;
  REQUIRE(writePdf(in(dir, "evil.pdf"), report::packPlan(results, formatter(), planOptions())));
  CHECK(textOf(in(dir, "evil.pdf")).contains(QStringLiteral("HYPERLINK")));
  REQUIRE(writePdf(in(dir, "appendix.pdf"), report::appendixPlan(results, formatter(), planOptions())));
  const auto sheet = report::repPlan(results, results.reps.front().key, formatter(), planOptions());
  for (const QChar c : sheet.fileStem) CHECK((c.isLetterOrNumber() || c == QLatin1Char('-')));
  CHECK(sheet.fileStem.size() <= 80);
}

TEST_CASE("the appendix lists all records counted and they add up") {
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  const auto plan = report::appendixPlan(results, formatter(), planOptions());
  const auto* deals = findTable(plan, QStringLiteral("revenue-counted"));
  REQUIRE(deals != nullptr);
  CHECK(deals->rowCount == 2);
  REQUIRE(deals->total);
  CHECK(deals->total->cells.back().text == QStringLiteral("127,777.78"));
}

TEST_CASE("an empty workspace and a single deal make whole documents") {
  Company one;
  one.won("d", one.rep("r", "R"), one.customer("c", "C"), 1, day(2025, 10, 1));
  for (const auto& facts : {records::FactsBuilder(dollars()).build(), one.build()}) {
    const auto results = resultsOf(facts, day(2025, 12, 31));
    for (const auto& plan : {report::summaryPlan(results, formatter(), planOptions()),
                             report::packPlan(results, formatter(), planOptions()),
                             report::appendixPlan(results, formatter(), planOptions())}) {
      QTemporaryDir dir;
      CHECK(writePdf(in(dir, "r.pdf"), plan, {QPageSize::Letter, QPageLayout::Landscape}));
      CHECK(report::writeHtml(in(dir, "r.html"), plan));
      CHECK(report::writeXlsx(in(dir, "r.xlsx"), plan));
      CHECK(report::writeCsv(in(dir, "r.csv"), plan));
    }
  }
}
