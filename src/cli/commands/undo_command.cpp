#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "bellwether/app/clock.h"
#include "bellwether/app/language.h"
#include "cli/commands/commands.h"
#include "cli/interruption.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

enum class Direction { Undo, Redo };

QString fileOf(const store::WorkspaceFile& workspace, std::int64_t id) {
  const auto batches = workspace.batches();
  if (!batches) return {};
  const auto it = std::find_if(batches->begin(), batches->end(), [&](const auto& batch) { return batch.id == id; });
  return it == batches->end() ? QString() : printableCell(it->source.file);
}

/// Takes one import back, or applies it again.
class BatchCommand final : public Command {
 public:
  explicit BatchCommand(Direction direction) : m_direction(direction) {}

  std::string_view name() const override { return isUndo() ? "undo" : "redo"; }
  QString summary() const override {
    return isUndo() ? Say::tr("Take one import back, whatever came after it")
                    : Say::tr("Apply an import again that was taken back");
  }

  void declare(CLI::App& app) override {
    app.add_option("ID", m_id, Say::tr("Number of the import, see `imports`").toStdString())->required();
    app.add_flag("--json", m_json, Say::tr("Print the result as JSON").toStdString());
  }

  Answer<ExitCode> run(const Context& context) override {
    auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadWrite);
    if (!workspace) return tl::unexpected(workspace.error());
    const auto file = fileOf(*workspace, m_id);
    Result<store::RowCounts> counts = fail(ErrorCode::Internal);
    {
      const Interruption interruption(*workspace);
      counts = isUndo() ? workspace->undo(m_id, app::utcNow()) : workspace->redo(m_id);
    }
    if (!counts) return refused(counts.error());
    print(context, *counts, file);
    keepColumns(*workspace);
    return ExitCode::Done;
  }

 private:
  bool isUndo() const { return m_direction == Direction::Undo; }

  tl::unexpected<Failure> refused(const Error& error) const {
    if (error.code == ErrorCode::NotFound) {
      return couldNot(Say::tr("There is no import %1; `imports` lists them.").arg(m_id));
    }
    if (error.code == ErrorCode::InvalidArgument) {
      return couldNot(isUndo() ? Say::tr("Import %1 was taken back already.").arg(m_id)
                               : Say::tr("Import %1 is applied; there is nothing to do again.").arg(m_id));
    }
    return couldNot(error);
  }

  void print(const Context& context, const store::RowCounts& counts, const QString& file) const {
    if (m_json) {
      nlohmann::ordered_json json;
      json["id"] = m_id;
      json["undone"] = isUndo();
      json[isUndo() ? "removed" : "added"] = counts.added;
      json[isUndo() ? "restored" : "updated"] = counts.updated;
      context.console.json(json);
      return;
    }
    const auto locale = app::currentLocale();
    const auto added = locale.toString(static_cast<qlonglong>(counts.added));
    const auto updated = locale.toString(static_cast<qlonglong>(counts.updated));
    const auto text = isUndo() ? Say::tr(
                                     "Import %1 (%2) is taken back: records removed %3, put back to what they were %4. "
                                     "`redo %1` applies it again.")
                               : Say::tr("Import %1 (%2) is applied again: records added %3, updated %4.");
    context.console.result(text.arg(m_id).arg(file, added, updated) + QLatin1Char('\n'));
  }

  Direction m_direction;
  std::int64_t m_id = 0;
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeUndoCommand() { return std::make_unique<BatchCommand>(Direction::Undo); }
std::unique_ptr<Command> makeRedoCommand() { return std::make_unique<BatchCommand>(Direction::Redo); }

}  // namespace bellwether::cli
