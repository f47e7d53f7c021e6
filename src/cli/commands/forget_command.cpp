#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

/// Forgets how the file of an import was read; its records stay.
class ForgetCommand final : public Command {
 public:
  std::string_view name() const override { return "forget"; }
  QString summary() const override { return Say::tr("Forget how the file of an import was read; its records stay"); }

  void declare(CLI::App& app) override {
    app.add_option("ID", m_id, Say::tr("Number of the import, see `imports`").toStdString())->required();
    app.add_flag("--json", m_json, Say::tr("Print the result as JSON").toStdString());
  }

  Answer<ExitCode> run(const Context& context) override {
    auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadWrite);
    if (!workspace) return tl::unexpected(workspace.error());
    const auto readings = workspace->readings();
    if (!readings) return couldNot(readings.error());
    const auto found = std::find_if(readings->begin(), readings->end(),
                                    [this](const store::Reading& reading) { return reading.batch.id == m_id; });
    if (found == readings->end())
      return couldNot(Say::tr("Nothing is remembered of import %1; `imports` lists them.").arg(m_id));
    const auto count = std::count_if(readings->begin(), readings->end(), [&](const store::Reading& reading) {
      return reading.fingerprint == found->fingerprint;
    });
    if (const auto done = workspace->forgetReadings(found->fingerprint); !done) return couldNot(done.error());
    if (m_json) {
      context.console.json({{"id", m_id}, {"forgotten", count}});
    } else {
      const auto sentence =
          Say::tr("How files with the headers of %1 are read is forgotten; the next one is asked about.");
      context.console.result(sentence.arg(printableCell(found->batch.source.file)) + QLatin1Char('\n'));
    }
    return ExitCode::Done;
  }

 private:
  std::int64_t m_id = 0;
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeForgetCommand() { return std::make_unique<ForgetCommand>(); }

}  // namespace bellwether::cli
