#include <CLI/CLI.hpp>

#include "cli/commands/commands.h"
#include "cli/interruption.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

class BackupCommand final : public Command {
 public:
  std::string_view name() const override { return "backup"; }
  QString summary() const override {
    return Say::tr("Write a consistent copy of the workspace, also while the program has it open");
  }

  void declare(CLI::App& app) override {
    app.add_option("OUT", m_out, Say::tr("The copy to write; must not exist").toStdString())->required();
  }

  Answer<ExitCode> run(const Context& context) override {
    auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadOnly);
    if (!workspace) return tl::unexpected(workspace.error());
    const Interruption interruption(*workspace);
    const auto done = workspace->backup(m_out);
    if (!done) return couldNot(done.error());
    context.console.message(Say::tr("Copied %1 to %2.").arg(pathText(context.globals.store), pathText(m_out)));
    return ExitCode::Done;
  }

 private:
  std::string m_out;
};

}  // namespace

std::unique_ptr<Command> makeBackupCommand() { return std::make_unique<BackupCommand>(); }

}  // namespace bellwether::cli
