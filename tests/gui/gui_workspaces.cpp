#include "support/gui_workspaces.h"

#include <QDir>
#include <QFile>

#include "bellwether/app/import_service.h"
#include "bellwether/app/paths.h"
#include "support/catch.h"

namespace bellwether::test {
namespace {

const QByteArray kHeader =
    "deal_id,name,customer_name,rep_name,region,product,outcome,amount,created,closed,expected_close\n";

QByteArray quoted(const QString& text) {
  return '"' + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray wonDeal(int number, const QString& name, const QString& day) {
  const QByteArray id = "H" + QByteArray::number(number);
  return id + ',' + quoted(name) + ',' + quoted(name) + ',' + quoted(name) + ',' + quoted(name) + ',' + quoted(name) +
         ",won," + QByteArray::number(1000 + number) + ",2025-01-02," + day.toUtf8() + ",\n";
}

}  // namespace

QString makeWorkspace(const QString& folder, const std::vector<ExportFile>& exports) {
  records::WorkspaceSettings settings;
  settings.companyName = "A < B and C > D <img src=x>";
  settings.currency = Currency::fromCode("USD").value();
  const QString path = folder + QStringLiteral("/made.bellwether");
  auto file = store::WorkspaceFile::create(app::pathFromText(path), settings);
  REQUIRE(file);
  std::vector<app::FileRequest> requests;
  for (const auto& [name, bytes] : exports) {
    QFile out(folder + QLatin1Char('/') + name);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(bytes) == bytes.size());
    requests.push_back({app::pathFromText(out.fileName()), {}});
  }
  const auto plans = app::inspectFiles(requests, settings);
  REQUIRE(plans);
  REQUIRE(app::runImport(*file, *plans, app::ImportMode::Commit));
  return path;
}

std::vector<ExportFile> hostileExports() {
  const QStringList names{QStringLiteral("A < B and C > D"),
                          QStringLiteral("<img src=x>"),
                          QStringLiteral("<b>bold</b> & \"quoted\" 'single' %1 %n"),
                          QString(300, QLatin1Char('W')),
                          QStringLiteral("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"),
                          QStringLiteral("\u0645\u0631\u062d\u0628\u0627"),
                          QStringLiteral("\U0001F680\U0001F469\u200D\U0001F4BB"),
                          QStringLiteral("=HYPERLINK(1)"),
                          QStringLiteral("a\u202Egnp.exe")};
  QByteArray bytes = kHeader;
  int number = 0;
  for (const QString& name : names)
    for (const char* day : {"2024-11-05", "2025-08-20", "2025-10-20", "2025-11-05"})
      bytes += wonDeal(++number, name, QString::fromLatin1(day));
  return {{QStringLiteral("deals.csv"), bytes}};
}

std::vector<ExportFile> oneDeal() {
  return {
      {QStringLiteral("deals.csv"), kHeader + wonDeal(1, QStringLiteral("Only one"), QStringLiteral("2025-11-05"))}};
}

std::vector<ExportFile> noWonDeals() {
  return {{QStringLiteral("deals.csv"), kHeader + "1,Lost one,Acme,Ann,West,Pump,lost,100,2025-10-01,2025-11-02,\n"
                                                  "2,Open one,Acme,Ann,West,Pump,open,900,2025-10-01,,2025-12-02\n"}};
}

std::vector<ExportFile> onlyRefunds() {
  return {{QStringLiteral("deals.csv"), kHeader + "1,Back,Acme,Ann,West,Pump,won,-100,2025-10-01,2025-11-02,\n"
                                                  "2,Back,Acme,Ann,West,Pump,won,-250,2025-07-01,2025-08-02,\n"}};
}

std::vector<ExportFile> thousandReps() {
  QByteArray bytes = kHeader;
  for (int i = 0; i < 1000; ++i)
    bytes += wonDeal(i, QStringLiteral("Person %1").arg(i),
                     QStringLiteral("2025-10-%1").arg(1 + i % 28, 2, 10, QLatin1Char('0')));
  return {{QStringLiteral("deals.csv"), bytes}};
}

}  // namespace bellwether::test
