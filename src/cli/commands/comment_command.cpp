#include <CLI/CLI.hpp>

#include "bellwether/app/clock.h"
#include "bellwether/app/commentary.h"
#include "bellwether/app/language.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/period_option.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/workspace.h"

namespace bellwether::cli {
namespace {

using Access = store::WorkspaceFile::Access;

/// What people write about a period, with figures that fill themselves in.
class CommentCommand final : public Command {
 public:
  std::string_view name() const override { return "comment"; }
  QString summary() const override { return Say::tr("Print or set what is written about a period"); }
  void declare(CLI::App& app) override {
    m_period.declare(app);
    m_set =
        app.add_option(
               "--set", m_text,
               Say::tr("The text; figures as {revenue}, {revenue.change}, {period}; empty removes it").toStdString())
            ->type_name("TEXT");
    app.add_flag("--filled", m_isFilled, Say::tr("Print it with its figures").toStdString());
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto period = m_period.read(loaded->facts->settings().calendar);
    if (!period) return tl::unexpected(period.error());
    return m_set->count() > 0 ? set(context, *period) : print(context, *period, *loaded);
  }

 private:
  Answer<ExitCode> set(const Context& context, const NamedPeriod& period) const {
    auto book = openPeriodBook(context, Access::ReadWrite);
    if (!book) return tl::unexpected(book.error());
    const QString id = printableCell(period.id);
    const auto done = book->setCommentary(period.id, m_text, app::utcNow());
    if (!done && done.error().code == ErrorCode::AlreadyExists)
      return couldNot(Say::tr("%1 is closed, and its commentary with it. `reopen` opens it again.").arg(id));
    if (!done) return couldNot(done.error());
    context.console.message(Say::tr("The commentary of %1 is kept.").arg(id));
    return ExitCode::Done;
  }

  Answer<ExitCode> print(const Context& context, const NamedPeriod& period, const Loaded& loaded) const {
    const auto book = openPeriodBook(context, Access::ReadOnly);
    if (!book) return tl::unexpected(book.error());
    const auto written = book->commentary(period.id);
    if (!written) return couldNot(written.error());
    if (written->empty()) return ExitCode::Done;
    QString text = QString::fromStdString(*written);
    if (m_isFilled) {
      app::Lens lens;
      lens.period = period;
      const auto asOf = readAsOf({}, *loaded.facts);
      if (!asOf) return tl::unexpected(asOf.error());
      const app::Formatter formatter(app::currentLocale(), loaded.facts->settings().currency);
      text = app::fillIn(text, app::computeResults(loaded.facts, lens, *asOf), formatter);
    }
    context.console.result(printable(text) + QLatin1Char('\n'));
    return ExitCode::Done;
  }

  PeriodOption m_period;
  std::string m_text;
  CLI::Option* m_set = nullptr;
  bool m_isFilled = false;
};

}  // namespace

std::unique_ptr<Command> makeCommentCommand() { return std::make_unique<CommentCommand>(); }

}  // namespace bellwether::cli
