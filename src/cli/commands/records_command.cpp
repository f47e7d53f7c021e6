#include <CLI/CLI.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "bellwether/app/language.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/printable.h"
#include "cli/receipt_output.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

Answer<Parts> readParts(const std::string& text) {
  if (text.empty()) return Parts::Both;
  if (text == "numerator") return Parts::Numerator;
  if (text == "denominator") return Parts::Denominator;
  return wrongUsage(Say::tr("--part: `%1` is not one of: numerator denominator").arg(printableCell(text)));
}

class RecordsCommand final : public Command {
 public:
  std::string_view name() const override { return "records"; }
  QString summary() const override {
    return Say::tr("A figure's receipt: the records it counts, and those it leaves out, with reasons");
  }

  void declare(CLI::App& app) override {
    app.add_option("--kpi", m_kpi, Say::tr("The KPI").toStdString())->type_name("ID")->required();
    m_figure.declare(app);
    m_figure.declareFormats(app);
    app.add_option("--part", m_part, Say::tr("List the records of one part only").toStdString())
        ->type_name("numerator|denominator");
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto id = readKpi(m_kpi);
    if (!id) return tl::unexpected(id.error());
    const auto parts = readParts(m_part);
    if (!parts) return tl::unexpected(parts.error());
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto figure = m_figure.read(context, *loaded->facts);
    if (!figure) return tl::unexpected(figure.error());
    const auto receipt = kpi::receiptOf(*loaded->facts, *id, figure->period.range, figure->where, figure->asOf,
                                        {std::numeric_limits<std::size_t>::max()});
    print(context, receipt, {loaded->store, *figure, loaded->facts->settings().currency, *parts});
    return ExitCode::Done;
  }

 private:
  static void print(const Context& context, const kpi::Receipt& receipt, const ReceiptView& view) {
    switch (view.figure.format) {
      case FigureOptions::Format::Json:
        return context.console.json(receiptJson(receipt, view));
      case FigureOptions::Format::Csv:
        return context.console.result(receiptCsv(receipt, view));
      case FigureOptions::Format::Text:
        return context.console.result(receiptText(receipt, view, app::Formatter(app::currentLocale(), view.currency)));
    }
  }

  FigureOptions m_figure;
  std::string m_kpi, m_part;
};

}  // namespace

std::unique_ptr<Command> makeRecordsCommand() { return std::make_unique<RecordsCommand>(); }

}  // namespace bellwether::cli
