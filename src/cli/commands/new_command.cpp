#include <CLI/CLI.hpp>
#include <QTimeZone>
#include <algorithm>
#include <array>

#include "bellwether/store/workspace_file.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

Answer<Weekday> readWeekday(const std::string& text) {
  const auto it = std::find(kWeekdays.begin(), kWeekdays.end(), text);
  if (it == kWeekdays.end()) {
    return wrongUsage(
        Say::tr("--week-start: `%1` is not a day of the week; they are monday, tuesday, wednesday, thursday, "
                "friday, saturday, sunday.")
            .arg(printableCell(text)));
  }
  return static_cast<Weekday>(it - kWeekdays.begin() + 1);
}

class NewCommand final : public Command {
 public:
  std::string_view name() const override { return "new"; }
  QString summary() const override { return Say::tr("Create a workspace"); }

  void declare(CLI::App& app) override {
    app.add_option("FILE", m_file, Say::tr("The file to create; must not exist").toStdString())->required();
    app.add_option("--currency", m_currency, Say::tr("Currency of all totals (default CNY)").toStdString())
        ->type_name("CODE");
    app.add_option("--fiscal-year-start", m_startMonth,
                   Say::tr("First month of the fiscal year, 1 to 12 (default 1)").toStdString())
        ->type_name("MONTH");
    app.add_option("--week-start", m_weekStart, Say::tr("First day of the week (default monday)").toStdString())
        ->type_name("DAY");
    app.add_option("--time-zone", m_timeZone,
                   Say::tr("Zone in which times become dates, e.g. Asia/Shanghai (default UTC)").toStdString())
        ->type_name("ZONE");
    app.add_option("--retention-window", m_retentionWindow,
                   Say::tr("Months of the retention window, 1 to 60 (default 12)").toStdString())
        ->type_name("MONTHS");
    app.add_option("--company", m_company, Say::tr("Company name for reports").toStdString())->type_name("NAME");
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto settings = readSettings();
    if (!settings) return tl::unexpected(settings.error());
    const auto workspace = store::WorkspaceFile::create(m_file, *settings);
    if (!workspace) return couldNot(workspace.error());
    context.console.message(
        Say::tr("Created %1 (%2). It is not encrypted: whoever may read the file can read its data.")
            .arg(pathText(m_file), QString::fromLatin1(settings->currency.code().data(), 3)));
    return ExitCode::Done;
  }

 private:
  Answer<records::WorkspaceSettings> readSettings() const {
    records::WorkspaceSettings settings;
    const auto currency = readCurrency("--currency", m_currency);
    if (!currency) return tl::unexpected(currency.error());
    const auto weekStart = readWeekday(m_weekStart);
    if (!weekStart) return tl::unexpected(weekStart.error());
    if (m_startMonth < 1 || m_startMonth > 12) {
      return wrongUsage(Say::tr("--fiscal-year-start: %1 is not a month from 1 to 12.").arg(m_startMonth));
    }
    if (m_retentionWindow < 1 || m_retentionWindow > 60) {
      return wrongUsage(
          Say::tr("--retention-window: %1 is not a number of months from 1 to 60.").arg(m_retentionWindow));
    }
    if (m_timeZone != "UTC" && !QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(m_timeZone))) {
      return wrongUsage(Say::tr("--time-zone: `%1` is not a zone of the IANA database, such as Asia/Shanghai.")
                            .arg(printableCell(m_timeZone)));
    }
    settings.companyName = m_company;
    settings.currency = *currency;
    settings.calendar = FiscalCalendar{m_startMonth, *weekStart};
    settings.timeZone = m_timeZone;
    settings.retentionWindowMonths = m_retentionWindow;
    return settings;
  }

  std::string m_file;
  std::string m_currency = "CNY";
  std::string m_weekStart = "monday";
  std::string m_timeZone = "UTC";
  std::string m_company;
  int m_startMonth = 1;
  int m_retentionWindow = 12;
};

}  // namespace

std::unique_ptr<Command> makeNewCommand() { return std::make_unique<NewCommand>(); }

}  // namespace bellwether::cli
