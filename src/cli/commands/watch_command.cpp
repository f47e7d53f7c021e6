#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "bellwether/app/folder_watch.h"
#include "bellwether/app/language.h"
#include "cli/commands/commands.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/stop_signals.h"
#include "cli/watch_options.h"
#include "cli/watch_output.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;
using app::WatchedState;

constexpr std::chrono::milliseconds kBetweenLooksAtSignals{50};

/// Imports files of folders as they come, until it is told to end.
class WatchCommand final : public Command {
 public:
  std::string_view name() const override { return "watch"; }
  QString summary() const override { return Say::tr("Import new and changed files of folders as they come"); }

  void declare(CLI::App& app) override { m_options.declare(app); }

  Answer<ExitCode> run(const Context& context) override {
    const auto interval = m_options.settle();
    if (!interval) return tl::unexpected(interval.error());
    for (const auto& folder : m_options.folders)
      if (std::error_code error; !fs::is_directory(folder, error))
        return couldNot(Say::tr("%1 is not a folder that can be watched.").arg(pathText(folder)));
    if (const auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadWrite); !workspace)
      return tl::unexpected(workspace.error());
    const StopSignals signals;
    std::vector<fs::path> folders;
    for (const auto& folder : m_options.folders) folders.emplace_back(folder);
    app::FolderWatch watch(std::move(folders), *interval);
    context.console.message(Say::tr("Watching. Ctrl+C ends it."));
    const auto begun = Clock::now();
    for (auto now = begun; !signals.flag().load(); now = Clock::now()) {
      const auto settled = watch.poll(now);
      if (!settled.empty())
        if (const auto taken = take(context, settled, watch, signals); !taken) return tl::unexpected(taken.error());
      if (m_options.once && now - begun >= *interval) break;
      pause(*interval, signals);
    }
    return m_worst;
  }

 private:
  /// The workspace is open only while something is imported, so that others can use it.
  Answer<void> take(const Context& context, const std::vector<fs::path>& paths, app::FolderWatch& watch,
                    const StopSignals& signals) {
    auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadWrite);
    if (!workspace) return tl::unexpected(workspace.error());
    app::ImportHooks hooks;
    hooks.stop = &signals.flag();
    const auto files = app::importWatched(*workspace, paths, hooks);
    if (!files && files.error().code == ErrorCode::Interrupted) return {};
    if (!files) return couldNot(files.error());
    for (const auto& file : *files) {
      report(context, file, workspace->settings().currency);
      if (file.state == WatchedState::Later) watch.retry(file.path, Clock::now());
    }
    Console::flush();
    return {};
  }

  void report(const Context& context, const app::WatchedFile& file, Currency currency) {
    if (m_options.json) {
      context.console.jsonLine(watchedJson(file));
    } else {
      context.console.result(watchedText(file, app::Formatter(app::currentLocale(), currency)));
    }
    if (!m_options.once) return;
    const bool isBad = file.state == WatchedState::Asks || file.state == WatchedState::Refused;
    if (isBad) m_worst = ExitCode::CouldNot;
    const bool anyRejected = file.outcome && file.outcome->batch.counts.rejected > 0;
    if (anyRejected && m_worst == ExitCode::Done) m_worst = ExitCode::SomeRejected;
  }

  static void pause(std::chrono::milliseconds interval, const StopSignals& signals) {
    const auto until = Clock::now() + std::min<std::chrono::milliseconds>(interval / 2, std::chrono::seconds(1));
    while (Clock::now() < until && !signals.flag().load()) std::this_thread::sleep_for(kBetweenLooksAtSignals);
  }

  WatchOptions m_options;
  ExitCode m_worst = ExitCode::Done;
};

}  // namespace

std::unique_ptr<Command> makeWatchCommand() { return std::make_unique<WatchCommand>(); }

}  // namespace bellwether::cli
