#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bellwether/app/language.h"
#include "cli/commands/commands.h"
#include "cli/outlook.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

class PaceCommand final : public Command {
 public:
  std::string_view name() const override { return "pace"; }
  QString summary() const override {
    return Say::tr("Tell where revenue is heading in an open period, and what its target takes");
  }

  void declare(CLI::App& app) override {
    m_figure.declare(app);
    app.add_flag("--json", m_json, Say::tr("Print the result as JSON").toStdString());
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto figure = m_figure.read(context, *loaded->facts);
    if (!figure) return tl::unexpected(figure.error());
    const Currency currency = loaded->facts->settings().currency;
    const Outlook outlook = outlookOf(*loaded->facts, *figure);
    if (m_json)
      context.console.json(outlookJson(loaded->store, outlook, currency));
    else
      context.console.result(outlookText(outlook, app::Formatter(app::currentLocale(), currency)));
    return ExitCode::Done;
  }

 private:
  FigureOptions m_figure;
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makePaceCommand() { return std::make_unique<PaceCommand>(); }

}  // namespace bellwether::cli
