#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bellwether/app/language.h"
#include "bellwether/app/words.h"
#include "cli/batch_json.h"
#include "cli/commands/commands.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/text_table.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

using Json = nlohmann::ordered_json;

Json historyJson(const std::vector<store::BatchInfo>& batches) {
  Json json;
  json["imports"] = Json::array();
  for (const auto& batch : batches) {
    Json entry = batchJson(batch);
    entry["origin"] = batch.source.origin;
    entry["imported_at"] = batch.importedAt;
    entry["undone"] = batch.undone;
    entry["undone_at"] = batch.undone ? Json(batch.undoneAt) : Json();
    json["imports"].push_back(std::move(entry));
  }
  return json;
}

QString historyText(const std::vector<store::BatchInfo>& batches) {
  TextTable table({{Say::tr("Import"), Align::Right},
                   {Say::tr("When (UTC)")},
                   {Say::tr("File")},
                   {Say::tr("Kind")},
                   {Say::tr("Rows"), Align::Right},
                   {Say::tr("New"), Align::Right},
                   {Say::tr("Updated"), Align::Right},
                   {Say::tr("Unchanged"), Align::Right},
                   {Say::tr("Rejected"), Align::Right},
                   {Say::tr("State")}});
  const auto locale = app::currentLocale();
  const auto count = [&](std::int64_t n) { return locale.toString(static_cast<qlonglong>(n)); };
  for (const auto& batch : batches) {
    table.addRow({QString::number(batch.id), printableCell(batch.importedAt), printableCell(batch.source.file),
                  app::words::kindName(batch.source.kind), count(batch.counts.rows()), count(batch.counts.added),
                  count(batch.counts.updated), count(batch.counts.unchanged), count(batch.counts.rejected),
                  batch.undone ? Say::tr("taken back %1").arg(printableCell(batch.undoneAt)) : Say::tr("applied")});
  }
  return table.toText();
}

class ImportsCommand final : public Command {
 public:
  std::string_view name() const override { return "imports"; }
  QString summary() const override { return Say::tr("List all imports, oldest first"); }

  void declare(CLI::App& app) override {
    app.add_flag("--json", m_json, Say::tr("Print the result as JSON").toStdString());
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadOnly);
    if (!workspace) return tl::unexpected(workspace.error());
    const auto batches = workspace->batches();
    if (!batches) return couldNot(batches.error());
    if (m_json) {
      context.console.json(historyJson(*batches));
    } else if (batches->empty()) {
      context.console.message(Say::tr("Nothing was imported so far."));
    } else {
      context.console.result(historyText(*batches));
    }
    return ExitCode::Done;
  }

 private:
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeImportsCommand() { return std::make_unique<ImportsCommand>(); }

}  // namespace bellwether::cli
