#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bellwether/app/clock.h"
#include "bellwether/app/language.h"
#include "bellwether/app/reading_memory.h"
#include "bellwether/app/results.h"
#include "bellwether/app/words.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/import_options.h"
#include "cli/import_output.h"
#include "cli/printable.h"
#include "cli/progress_bar.h"
#include "cli/say.h"
#include "cli/stop_signals.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

namespace fs = std::filesystem;

// What can be said on the command line to get past a refusal.
QString remedy(ErrorCode code) {
  switch (code) {
    case ErrorCode::UnknownKind:
      return Say::tr("On the command line: --as KIND, and --map FIELD=HEADER for each column.");
    case ErrorCode::MissingColumn:
      return Say::tr("On the command line: --map FIELD=HEADER.");
    case ErrorCode::BadEncoding:
      return Say::tr("On the command line: --encoding E.");
    default:
      return {};
  }
}

QString refusalText(const Error& error) {
  const auto way = remedy(error.code);
  const auto sentence = app::words::error(error);
  return way.isEmpty() ? sentence : QString(sentence + QLatin1Char(' ') + way);
}

// The service stops at the first refused file; people want to know of all of them.
tl::unexpected<Failure> refusal(const std::vector<app::FileRequest>& requests, const store::WorkspaceFile& workspace,
                                const Error& first) {
  QStringList sentences;
  for (const auto& request : requests) {
    const auto planned = app::planFiles({request}, workspace);
    if (!planned) sentences += refusalText(planned.error());
  }
  if (sentences.isEmpty()) return couldNot(first);
  sentences += Say::tr("Nothing was imported.");
  return couldNot(sentences.join(QLatin1Char('\n')));
}

// As if nothing had been imported before.
Result<std::vector<app::PlannedFile>> freshlyPlanned(const std::vector<app::FileRequest>& requests,
                                                     const store::WorkspaceFile& workspace) {
  std::vector<app::PlannedFile> planned;
  for (const auto& request : requests) {
    auto file = app::ReadingMemory().plan(request, workspace.settings());
    if (!file) return tl::unexpected(file.error());
    planned.push_back(std::move(*file));
  }
  return planned;
}

// One file with rejects takes the name itself; of several each takes its own: `out-deals.csv`.
fs::path rejectsPath(const fs::path& out, const ingest::FilePlan& plan, std::size_t filesWithRejects) {
  if (filesWithRejects == 1) return out;
  fs::path name = out.stem();
  name += "-";
  name += plan.path.stem();
  name += out.extension();
  return out.parent_path() / name;
}

class ImportCommand final : public Command {
 public:
  std::string_view name() const override { return "import"; }
  QString summary() const override { return Say::tr("Recognise and import CSV files, all of them or none"); }
  void declare(CLI::App& app) override { m_options.declare(app); }

  Answer<ExitCode> run(const Context& context) override {
    const auto requests = m_options.requests();
    if (!requests) return tl::unexpected(requests.error());
    auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadWrite);
    if (!workspace) return tl::unexpected(workspace.error());
    std::optional<NamedPeriod> period;
    if (!m_options.period.empty()) {
      const auto given = readPeriod(m_options.period, workspace->settings().calendar);
      if (!given) return tl::unexpected(given.error());
      period = *given;
    }
    const auto outcome = import(context, *workspace, *requests);
    if (!outcome) return tl::unexpected(outcome.error());
    print(context, *outcome, period, workspace->settings().currency);
    const auto written = writeRejects(context, *outcome);
    if (!m_options.dryRun && !m_options.noColumns) keepColumns(*workspace);
    if (!written) return tl::unexpected(written.error());
    return outcome->total().rejected > 0 ? ExitCode::SomeRejected : ExitCode::Done;
  }

 private:
  Answer<app::ImportOutcome> import(const Context& context, store::WorkspaceFile& workspace,
                                    const std::vector<app::FileRequest>& requests) const {
    const StopSignals signals;
    const auto planned = m_options.fresh ? freshlyPlanned(requests, workspace) : app::planFiles(requests, workspace);
    if (!planned) return refusal(requests, workspace, planned.error());
    const auto questions = questionsText(*planned);
    if (!questions.isEmpty()) {
      return couldNot(questions + QLatin1Char('\n') + Say::tr("Nothing was imported."));
    }
    ProgressBar bar(context.console.isQuiet() ? ProgressBar::Show::No : ProgressBar::Show::Yes);
    app::ImportHooks hooks;
    hooks.stop = &signals.flag();
    hooks.progress = [&](std::size_t file, const Progress& progress) {
      if (file < planned->size()) bar.update(printableCell(baseName((*planned)[file].plan.path)), progress);
    };
    const auto mode = m_options.dryRun ? app::ImportMode::DryRun : app::ImportMode::Commit;
    auto outcome = app::runImport(workspace, *planned, mode, hooks);
    if (!outcome) return couldNot(outcome.error());
    return std::move(*outcome);
  }

  DryRun dryRunOf(const app::ImportOutcome& outcome, const std::optional<NamedPeriod>& period) const {
    DryRun dryRun{app::defaultAsOf(*outcome.after, app::today()), {}};
    if (period) {
      dryRun.effects = {effectOn(*period, *outcome.before, *outcome.after, dryRun.asOf)};
    } else {
      dryRun.effects = effectsByYear(*outcome.before, *outcome.after, dryRun.asOf);
    }
    return dryRun;
  }

  void print(const Context& context, const app::ImportOutcome& outcome, const std::optional<NamedPeriod>& period,
             Currency currency) const {
    std::optional<DryRun> dryRun;
    if (m_options.dryRun) dryRun = dryRunOf(outcome, period);
    const auto* effect = dryRun ? &*dryRun : nullptr;
    if (m_options.json) {
      context.console.json(importJson(outcome, effect, currency));
    } else {
      context.console.result(importText(outcome, effect, app::Formatter(app::currentLocale(), currency)));
    }
  }

  Answer<void> writeRejects(const Context& context, const app::ImportOutcome& outcome) const {
    if (m_options.rejects.empty()) return {};
    const auto files = static_cast<std::size_t>(std::count_if(outcome.files.begin(), outcome.files.end(),
                                                              [](const auto& file) { return !file.rejects.empty(); }));
    if (files == 0)
      context.console.message(Say::tr("No row was rejected; %1 is not written.").arg(pathText(m_options.rejects)));
    for (const auto& file : outcome.files) {
      if (file.rejects.empty()) continue;
      const auto path = rejectsPath(m_options.rejects, file.plan, files);
      if (const auto done = ingest::writeRejects(path, file.plan, file.rejects); !done) {
        return couldNot(app::words::error(done.error()) + QLatin1Char('\n') +
                        (m_options.dryRun
                             ? Say::tr("Only the rejected rows could not be written.")
                             : Say::tr("The import itself is done; only the rejected rows could not be written.")));
      }
      context.console.message(Say::tr("The rejected rows are in %1.").arg(pathText(path)));
    }
    return {};
  }

  ImportOptions m_options;
};

}  // namespace

std::unique_ptr<Command> makeImportCommand() { return std::make_unique<ImportCommand>(); }

}  // namespace bellwether::cli
