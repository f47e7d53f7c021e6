#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "bellwether/app/language.h"
#include "bellwether/records/facts_builder.h"
#include "bellwether/report/documents.h"
#include "bellwether/report/fingerprint.h"
#include "bellwether/report/writers.h"
#include "support/catch.h"

namespace bellwether::test {

inline LocalDate day(int year, int month, int dayOfMonth) { return *LocalDate::fromYmd(year, month, dayOfMonth); }

struct LanguageGuard {
  explicit LanguageGuard(const QString& code) { app::setLanguage(code); }
  ~LanguageGuard() { app::setLanguage(QStringLiteral("en")); }
  LanguageGuard(const LanguageGuard&) = delete;
  LanguageGuard& operator=(const LanguageGuard&) = delete;
};

inline records::WorkspaceSettings dollars() {
  records::WorkspaceSettings settings;
  settings.currency = *Currency::fromCode("USD");
  return settings;
}

/// Adds people and deals by a line each.
class Company {
 public:
  Company() : m_builder(dollars()) {}

  records::RowIndex rep(const std::string& id, const std::string& name) {
    records::RepInput input;
    input.id = id;
    input.name = name;
    return m_builder.addRep(input);
  }
  records::RowIndex customer(const std::string& id, const std::string& name) {
    records::CustomerInput input;
    input.id = id;
    input.name = name;
    return m_builder.addCustomer(input);
  }
  void won(const std::string& id, records::RowIndex owner, records::RowIndex buyer, std::int64_t minor,
           LocalDate closed) {
    records::DealInput deal;
    deal.id = id;
    deal.name = m_dealName;
    deal.customer = buyer;
    deal.rep = owner;
    deal.outcome = records::Outcome::Won;
    deal.amount = minor;
    deal.created = closed.plusDays(-30);
    deal.closed = closed;
    m_builder.addDeal(deal);
  }
  void nameDeals(const std::string& name) { m_dealName = name; }
  records::FactsBuilder& builder() { return m_builder; }
  std::shared_ptr<const records::Facts> build() { return std::move(m_builder).build(); }

 private:
  records::FactsBuilder m_builder;
  std::string m_dealName;
};

/// Two won deals in 2025-Q4, one the quarter before, a company target of 150,000 for Q4; the second rep's name would be
/// markup elsewhere.
inline std::shared_ptr<const records::Facts> smallCompany() {
  Company company;
  const auto li = company.rep("r1", "Li Wei");
  const auto odd = company.rep("r2", "A < B and C > D");
  const auto acme = company.customer("c1", "Acme");
  company.won("d1", li, acme, 123456'78, day(2025, 10, 20));
  company.won("d2", odd, acme, 4321'00, day(2025, 11, 5));
  company.won("d0", li, acme, 50000'00, day(2025, 7, 9));
  const Period quarter{day(2025, 10, 1), day(2026, 1, 1)};
  company.builder().addTarget(records::TargetScope::Company, records::kNone, "", "revenue", quarter, 150000'00,
                              *Currency::fromCode("USD"));
  company.builder().addTarget(records::TargetScope::Rep, li, "", "revenue", quarter, 100000'00,
                              *Currency::fromCode("USD"));
  return company.build();
}

inline app::Results resultsOf(std::shared_ptr<const records::Facts> facts, LocalDate asOf) {
  app::Lens lens;
  lens.period = *parsePeriod("2025-Q4", {});
  return app::computeResults(std::move(facts), lens, asOf);
}

inline app::Formatter formatter() { return app::Formatter(app::currentLocale(), *Currency::fromCode("USD")); }

inline std::filesystem::path in(const QTemporaryDir& dir, const char* name) {
  return QFile::encodeName(dir.filePath(QString::fromLatin1(name))).toStdString();
}

inline QByteArray bytesOf(const std::filesystem::path& path) {
  QFile file(QFile::decodeName(path.c_str()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString outputOf(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  REQUIRE(process.waitForFinished(120'000));
  REQUIRE(process.exitCode() == 0);
  return QString::fromUtf8(process.readAllStandardOutput());
}

inline QString textOf(const std::filesystem::path& path) {
  return outputOf(QStringLiteral("pdftotext"),
                  {QStringLiteral("-layout"), QFile::decodeName(path.c_str()), QStringLiteral("-")});
}

inline report::PlanOptions planOptions() {
  report::PlanOptions options;
  options.companyName = QStringLiteral("Harbor <b>Supply</b>");
  return options;
}

inline Status writePdf(const std::filesystem::path& path, report::Plan plan, const report::Paper& paper = {}) {
  return report::writePdf(path, report::PagedReport(std::move(plan), paper));
}

}  // namespace bellwether::test
