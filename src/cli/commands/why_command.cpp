#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bellwether/app/language.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/explanation.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

class WhyCommand final : public Command {
 public:
  std::string_view name() const override { return "why"; }
  QString summary() const override {
    return Say::tr("Explain a KPI's change: the bridge, and the biggest contributions");
  }

  void declare(CLI::App& app) override {
    app.add_option("--kpi", m_kpi, Say::tr("The KPI").toStdString())->type_name("ID")->required();
    m_figure.declare(app);
    app.add_option("--compare", m_compare,
                   Say::tr("Compare with the period before (the default), or the same one last year").toStdString())
        ->type_name("previous|year");
    app.add_option("--by", m_by, Say::tr("The groups whose contributions to list (default rep)").toStdString())
        ->type_name("DIM");
    app.add_flag("--json", m_json, Say::tr("Print the result as JSON").toStdString());
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto query = readQuery();
    if (!query) return tl::unexpected(query.error());
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto figure = m_figure.read(context, *loaded->facts);
    if (!figure) return tl::unexpected(figure.error());
    const auto currency = loaded->facts->settings().currency;
    const auto explanation = explain(*loaded->facts, *figure, *query);
    if (m_json) {
      context.console.json(explanationJson(loaded->store, explanation, currency));
    } else {
      context.console.result(explanationText(explanation, app::Formatter(app::currentLocale(), currency)));
    }
    return ExitCode::Done;
  }

 private:
  Answer<ExplanationQuery> readQuery() const {
    const auto id = readKpi(m_kpi);
    if (!id) return tl::unexpected(id.error());
    const auto compare = readComparison(m_compare);
    if (!compare) return tl::unexpected(compare.error());
    ExplanationQuery query{*id, *compare, std::nullopt};
    if (m_by.empty()) return query;
    const auto by = readDimension("--by", m_by);
    if (!by) return tl::unexpected(by.error());
    query.by = *by;
    return query;
  }

  FigureOptions m_figure;
  std::string m_kpi, m_by, m_compare = "previous";
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeWhyCommand() { return std::make_unique<WhyCommand>(); }

}  // namespace bellwether::cli
