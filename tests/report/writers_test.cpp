#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <fstream>
#include <map>

#include "fixtures.h"
#include "support/approved.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

report::Plan smallPack() {
  return report::packPlan(resultsOf(smallCompany(), day(2025, 12, 31)), formatter(), planOptions());
}

// Drawings depend on the fonts of the system: they are looked at by other tests.
QString withoutDrawings(const QByteArray& html) {
  static const QRegularExpression drawing(QStringLiteral("<svg.*?</svg>"),
                                          QRegularExpression::DotMatchesEverythingOption);
  return QString::fromUtf8(html).replace(drawing, QStringLiteral("<svg/>"));
}

struct SheetCell {
  QString text;
  std::optional<double> number;
  bool isFormula = false;
};
using Sheet = std::map<QString, SheetCell>;  // by `A1`

QByteArray partOf(const std::filesystem::path& xlsx, const QString& part) {
  return outputOf(QStringLiteral("unzip"), {QStringLiteral("-p"), QFile::decodeName(xlsx.c_str()), part}).toUtf8();
}

QStringList stringsOf(const std::filesystem::path& xlsx) {
  QXmlStreamReader xml(partOf(xlsx, QStringLiteral("xl/sharedStrings.xml")));
  QStringList strings;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("t"))
      strings.append(xml.readElementText());
  return strings;
}

Sheet sheetOf(const std::filesystem::path& xlsx, int number) {
  const QStringList strings = stringsOf(xlsx);
  QXmlStreamReader xml(partOf(xlsx, QStringLiteral("xl/worksheets/sheet%1.xml").arg(number)));
  Sheet sheet;
  QString place, type;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("c")) {
      place = xml.attributes().value(QLatin1String("r")).toString();
      type = xml.attributes().value(QLatin1String("t")).toString();
    } else if (xml.name() == QLatin1String("f")) {
      sheet[place].isFormula = true;
    } else if (xml.name() == QLatin1String("v")) {
      const QString value = xml.readElementText();
      if (type == QLatin1String("s"))
        sheet[place].text = strings.value(value.toInt());
      else
        sheet[place].number = value.toDouble();
    }
  }
  return sheet;
}

QStringList sheetNames(const std::filesystem::path& xlsx) {
  QXmlStreamReader xml(partOf(xlsx, QStringLiteral("xl/workbook.xml")));
  QStringList names;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("sheet"))
      names.append(xml.attributes().value(QLatin1String("name")).toString());
  return names;
}

bool hasUnzip() {
  if (!QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty()) return true;
  WARN("skipped: unzip is not installed");
  return false;
}

report::Plan hostilePlan() {
  report::Table table;
  table.id = QStringLiteral("evil");
  table.columns = {{QStringLiteral("=Head"), report::CellKind::Text}, {QStringLiteral("n"), report::CellKind::Money}};
  const QStringList texts{QStringLiteral("=1+1"), QStringLiteral("+1"),  QStringLiteral("-1"),
                          QStringLiteral("@x"),   QStringLiteral("\tx"), QStringLiteral("http://x/<b>&\"'"),
                          QStringLiteral("plain")};
  table.rowCount = static_cast<std::size_t>(texts.size());
  table.row = [texts](std::size_t i) {
    return report::TableRow{{{texts[static_cast<qsizetype>(i)]}, {QStringLiteral("-1.50"), -1.5}}};
  };
  report::Plan plan;
  plan.company = QStringLiteral("<script>alert(1)</script>");
  plan.title = QStringLiteral("\"><img src=http://evil/x>");
  const QString name = QStringLiteral("a[]:*?/\\'<i>very long name of a section</i>");
  plan.sections.push_back({QStringLiteral("s"), name, {}, {}, report::Section::Start::Flow, {table}});
  plan.sections.push_back({QStringLiteral("s"), name, {}, {}, report::Section::Start::Flow, {table}});
  return plan;
}

}  // namespace

TEST_CASE("the pack as HTML and as PDF text is what was approved") {
  checkApproved(withoutDrawings(report::htmlOf(smallPack())), "report/approved/pack.html");
  QTemporaryDir dir;
  REQUIRE(writePdf(in(dir, "pack.pdf"), smallPack()));
  const QString text =
      outputOf(QStringLiteral("pdftotext"), {QFile::decodeName(in(dir, "pack.pdf").c_str()), QStringLiteral("-")});
  // The words of each page, sorted: in what order a reader puts them is its own affair.
  QStringList lines;
  for (const QString& page : text.split(QLatin1Char('\f'))) {
    QStringList words = page.simplified().split(QLatin1Char(' '));
    words.sort();
    lines.append(words.join(QLatin1Char(' ')));
  }
  checkApproved(lines.join(QLatin1Char('\n')), "report/approved/pack.txt");
}

TEST_CASE("HTML holds drawings, refers to nothing outside and escapes everything") {
  const QByteArray html = report::htmlOf(smallPack());
  CHECK(html.count("<svg") >= 16);  // a sparkline per card, a trend per KPI
  QString text = QString::fromUtf8(html);
  text.remove(QStringLiteral("http://www.w3.org/2000/svg")).remove(QStringLiteral("http://www.w3.org/1999/xlink"));
  for (const char* outside : {"http:", "https:", "src=", "@import", "url(h", "<script", "<link", "file:"})
    CHECK_FALSE(text.contains(QString::fromLatin1(outside)));
  CHECK(html.contains("A &lt; B and C &gt; D"));
  CHECK(html.contains("Harbor &lt;b&gt;Supply&lt;/b&gt;"));
  const QByteArray evil = report::htmlOf(hostilePlan());
  CHECK_FALSE(evil.contains("<script"));
  CHECK_FALSE(evil.contains("<img"));
  QXmlStreamReader drawing;  // every drawing is well-formed by itself
  static const QRegularExpression kDrawing(QStringLiteral("<svg.*?</svg>"),
                                           QRegularExpression::DotMatchesEverythingOption);
  auto all = kDrawing.globalMatch(QString::fromUtf8(html));
  while (all.hasNext()) {
    QXmlStreamReader xml(QStringLiteral("<r xmlns:xlink='x'>%1</r>").arg(all.next().captured()));
    while (!xml.atEnd()) xml.readNext();
    CHECK_FALSE(xml.hasError());
  }
  CHECK(report::htmlOf(smallPack()) == html);
}

TEST_CASE("a spreadsheet has a sheet per table and numbers equal to the raw values") {
  if (!hasUnzip()) return;
  QTemporaryDir dir;
  const auto plan = smallPack();
  REQUIRE(report::writeXlsx(in(dir, "a.xlsx"), plan));
  const auto tables = report::tablesOf(plan);
  REQUIRE(sheetNames(in(dir, "a.xlsx")).size() == static_cast<qsizetype>(tables.size()) + 1);
  std::size_t numbers = 0;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    const auto& table = *tables[t].table;
    const Sheet sheet = sheetOf(in(dir, "a.xlsx"), static_cast<int>(t) + 2);
    INFO(table.id.toStdString());
    for (std::size_t r = 0; r < table.rowCount; ++r) {
      const auto row = table.row(r);
      char column = 'A';
      for (std::size_t c = 0; c < table.columns.size() && column <= 'Z'; ++c) {
        if (table.columns[c].kind == report::CellKind::Bar) continue;
        const QString place = QLatin1Char(column++) + QString::number(r + 2);
        const auto kind = row.cells[c].kind.value_or(table.columns[c].kind);
        if (!row.cells[c].value || kind == report::CellKind::Date) continue;
        INFO(place.toStdString());
        REQUIRE(sheet.count(place) == 1);
        REQUIRE(sheet.at(place).number);
        CHECK(*sheet.at(place).number == Approx(*row.cells[c].value).epsilon(1e-14));
        ++numbers;
      }
    }
  }
  CHECK(numbers > 100);
}

TEST_CASE("the same plan gives the same spreadsheet, byte for byte") {
  QTemporaryDir dir;
  REQUIRE(report::writeXlsx(in(dir, "a.xlsx"), smallPack()));
  REQUIRE(report::writeXlsx(in(dir, "b.xlsx"), smallPack()));
  CHECK(bytesOf(in(dir, "a.xlsx")) == bytesOf(in(dir, "b.xlsx")));
  CHECK(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 2);
}

TEST_CASE("texts that look like formulas stay text in spreadsheets and are guarded in CSV") {
  QTemporaryDir dir;
  const auto plan = hostilePlan();
  const QByteArray csv = report::csvOf(*report::tablesOf(plan)[0].table);
  CHECK(csv.contains("'=1+1,-1.5\n"));
  CHECK(csv.contains("'+1,-1.5\n"));
  CHECK(csv.contains("'-1,-1.5\n"));
  CHECK(csv.contains("'@x,-1.5\n"));
  CHECK(csv.contains("plain,-1.5\n"));
  REQUIRE(report::writeXlsx(in(dir, "evil.xlsx"), plan));
  if (!hasUnzip()) return;
  const Sheet sheet = sheetOf(in(dir, "evil.xlsx"), 2);
  for (const auto& [place, cell] : sheet) CHECK_FALSE(cell.isFormula);
  CHECK(sheet.at(QStringLiteral("A2")).text == QStringLiteral("=1+1"));
  const QStringList names = sheetNames(in(dir, "evil.xlsx"));
  CHECK(names.size() == 3);
  CHECK(QSet<QString>(names.begin(), names.end()).size() == 3);
  for (const QString& name : names) CHECK(name.size() <= 31);
}

TEST_CASE("a file per table is written as CSV beside the name given") {
  QTemporaryDir dir;
  const auto files = report::writeCsv(in(dir, "q4.csv"), smallPack());
  REQUIRE(files);
  CHECK(files->size() == report::tablesOf(smallPack()).size());
  CHECK(bytesOf(in(dir, "q4-figures.csv")).contains("revenue,127777.78,"));
}

TEST_CASE("an older file stays when the new one cannot be written") {
  QTemporaryDir dir;
  QDir(dir.path()).mkdir(QStringLiteral("folder"));
  const auto folder = in(dir, "folder");
  CHECK(report::writeXlsx(folder, smallPack()).error().code == ErrorCode::IsDirectory);
  CHECK(report::writeHtml(folder, smallPack()).error().code == ErrorCode::IsDirectory);
  CHECK_FALSE(report::writeXlsx(in(dir, "no/a.xlsx"), smallPack()));
  CHECK_FALSE(report::writeHtml(in(dir, "no/a.html"), smallPack()));
  CHECK(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);
}
