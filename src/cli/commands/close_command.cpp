#include <CLI/CLI.hpp>

#include "bellwether/app/clock.h"
#include "bellwether/app/formatting.h"
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

/// Freezes what a period says.
class CloseCommand final : public Command {
 public:
  std::string_view name() const override { return "close"; }
  QString summary() const override { return Say::tr("Close a period: keep its figures and what was counted"); }
  void declare(CLI::App& app) override {
    m_period.declare(app);
    app.add_option("--as-of", m_asOf, Say::tr("The day to value everything at").toStdString())->type_name("DATE");
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto period = m_period.read(loaded->facts->settings().calendar);
    if (!period) return tl::unexpected(period.error());
    const auto asOf = readAsOf(m_asOf, *loaded->facts);
    if (!asOf) return tl::unexpected(asOf.error());
    auto book = openPeriodBook(context, Access::ReadWrite);
    if (!book) return tl::unexpected(book.error());
    const app::Formatter formatter(app::currentLocale(), loaded->facts->settings().currency);
    const QString id = printableCell(period->id);
    const auto path = storePath(context);
    if (!path) return tl::unexpected(path.error());
    const auto noteBook = store::NoteBook::open(*path, Access::ReadOnly);
    if (!noteBook) return couldNot(noteBook.error());
    const auto notes = noteBook->all();
    if (!notes) return couldNot(notes.error());
    const auto done = app::closePeriod(*book, {loaded->facts, *period, *asOf, *notes}, formatter);
    if (!done && done.error().code == ErrorCode::InvalidArgument)
      return couldNot(Say::tr("%1 is not over yet, so it cannot be closed.").arg(id));
    if (!done && done.error().code == ErrorCode::AlreadyExists)
      return couldNot(Say::tr("%1 is closed already. `reopen` opens it again.").arg(id));
    if (!done) return couldNot(done.error());
    context.console.message(Say::tr("%1 is closed.").arg(id));
    return ExitCode::Done;
  }

 private:
  PeriodOption m_period;
  std::string m_asOf;
};

class ReopenCommand final : public Command {
 public:
  std::string_view name() const override { return "reopen"; }
  QString summary() const override { return Say::tr("Open a closed period again, with a reason that is kept"); }
  void declare(CLI::App& app) override {
    m_period.declare(app);
    app.add_option("--reason", m_reason, Say::tr("Why; kept with the closing").toStdString())
        ->type_name("TEXT")
        ->required();
  }

  Answer<ExitCode> run(const Context& context) override {
    const QString reason = QString::fromStdString(m_reason).trimmed();
    if (reason.isEmpty()) return wrongUsage(Say::tr("--reason: say why."));
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto period = m_period.read(loaded->facts->settings().calendar);
    if (!period) return tl::unexpected(period.error());
    auto book = openPeriodBook(context, Access::ReadWrite);
    if (!book) return tl::unexpected(book.error());
    const QString id = printableCell(period->id);
    const auto done = book->reopen(period->id, app::utcNow(), reason.toStdString());
    if (!done && done.error().code == ErrorCode::NotFound) return couldNot(Say::tr("%1 is not closed.").arg(id));
    if (!done) return couldNot(done.error());
    context.console.message(Say::tr("%1 is open again.").arg(id));
    return ExitCode::Done;
  }

 private:
  PeriodOption m_period;
  std::string m_reason;
};

}  // namespace

std::unique_ptr<Command> makeCloseCommand() { return std::make_unique<CloseCommand>(); }
std::unique_ptr<Command> makeReopenCommand() { return std::make_unique<ReopenCommand>(); }

}  // namespace bellwether::cli
