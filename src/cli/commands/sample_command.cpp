#include <CLI/CLI.hpp>

#include "bellwether/app/sample.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/printable.h"
#include "cli/progress_bar.h"
#include "cli/say.h"
#include "cli/stop_signals.h"

namespace bellwether::cli {
namespace {

constexpr std::int64_t kMaxDeals = 10'000'000;

class SampleCommand final : public Command {
 public:
  std::string_view name() const override { return "sample"; }
  QString summary() const override {
    return Say::tr("Write a fictitious company's exports: the same bytes for the same arguments");
  }

  void declare(CLI::App& app) override {
    app.add_option("DIR", m_dir, Say::tr("The folder to write into").toStdString())->required();
    app.add_option("--deals", m_options.deals,
                   Say::tr("Number of deals, 0 to 10,000,000 (default %1)").arg(m_options.deals).toStdString())
        ->type_name("N");
    app.add_option("--seed", m_options.seed, Say::tr("Another company for another number").toStdString())
        ->type_name("S");
    app.add_option("--through", m_through, Say::tr("Last day of the data (default 2025-12-31)").toStdString())
        ->type_name("DATE");
  }

  Answer<ExitCode> run(const Context& context) override {
    if (m_options.deals < 0 || m_options.deals > kMaxDeals) {
      return wrongUsage(Say::tr("--deals: %1 is not a number from 0 to 10,000,000.").arg(m_options.deals));
    }
    const auto through = readDate("--through", m_through);
    if (!through) return tl::unexpected(through.error());
    m_options.through = *through;
    const StopSignals signals;
    ProgressBar bar(context.console.isQuiet() ? ProgressBar::Show::No : ProgressBar::Show::Yes);
    const auto what = pathText(m_dir);
    const auto done = app::writeSample(m_dir, m_options, &signals.flag(),
                                       [&](const Progress& progress) { bar.update(what, progress); });
    if (!done) return couldNot(done.error());
    context.console.message(Say::tr("The sample company is in %1.").arg(what));
    return ExitCode::Done;
  }

 private:
  std::string m_dir;
  app::SampleOptions m_options;
  std::string m_through = "2025-12-31";
};

}  // namespace

std::unique_ptr<Command> makeSampleCommand() { return std::make_unique<SampleCommand>(); }

}  // namespace bellwether::cli
