#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bellwether/app/language.h"
#include "cli/commands/commands.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

using Json = nlohmann::ordered_json;

Json reportJson(const std::string& store, const store::CheckReport& report, const std::string& digest) {
  Json json;
  json["store"] = store;
  json["sound"] = report.isSound();
  json["findings"] = Json::array();
  for (const auto& finding : report.findings) {
    json["findings"].push_back(Json{{"code", finding.code}, {"detail", finding.detail}});
  }
  json["deals"] = report.deals;
  json["customers"] = report.customers;
  json["reps"] = report.reps;
  json["imports"] = report.batches;
  json["digest"] = digest;
  return json;
}

QString reportText(const store::CheckReport& report, const std::string& digest) {
  const auto locale = app::currentLocale();
  const auto count = [&](std::int64_t n) { return locale.toString(static_cast<qlonglong>(n)); };
  QString text;
  for (const auto& finding : report.findings) {
    text += QStringLiteral("%1: %2\n").arg(printableCell(finding.code), printableCell(finding.detail));
  }
  text += Say::tr("Deals %1, customers %2, reps %3, imports %4")
              .arg(count(report.deals), count(report.customers), count(report.reps), count(report.batches));
  text += QLatin1Char('\n') + Say::tr("Content digest %1").arg(printableCell(digest)) + QLatin1Char('\n');
  text += report.isSound() ? Say::tr("Sound: the file and all stored values are as they were written.")
                           : Say::tr("Not sound. Use the last good backup, and keep this file for examination.");
  return text + QLatin1Char('\n');
}

class CheckCommand final : public Command {
 public:
  std::string_view name() const override { return "check"; }
  QString summary() const override { return Say::tr("Examine the file and everything stored in it"); }

  void declare(CLI::App& app) override {
    app.add_flag("--json", m_json, Say::tr("Print the result as JSON").toStdString());
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadOnly);
    if (!workspace) return tl::unexpected(workspace.error());
    const auto report = workspace->check();
    if (!report) return couldNot(report.error());
    // A damaged file may have no digest; the findings say why.
    const auto digest = workspace->contentDigest();
    if (!digest && report->isSound()) return couldNot(digest.error());
    const std::string digestText = digest ? *digest : std::string();
    if (m_json) {
      context.console.json(reportJson(baseName(context.globals.store), *report, digestText));
    } else {
      context.console.result(reportText(*report, digestText));
    }
    return report->isSound() ? ExitCode::Done : ExitCode::CouldNot;
  }

 private:
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeCheckCommand() { return std::make_unique<CheckCommand>(); }

}  // namespace bellwether::cli
