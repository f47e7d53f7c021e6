#include <CLI/CLI.hpp>

#include "bellwether/app/language.h"
#include "bellwether/app/results.h"
#include "bellwether/report/one_page.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/figure_options.h"
#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

Answer<QPageSize::PageSizeId> readPaper(const std::string& text) {
  if (text == "a4") return QPageSize::A4;
  if (text == "letter") return QPageSize::Letter;
  return wrongUsage(Say::tr("--paper: `%1` is not one of: a4 letter").arg(printableCell(text)));
}

class ReportCommand final : public Command {
 public:
  std::string_view name() const override { return "report"; }
  QString summary() const override { return Say::tr("Write the period report as PDF"); }
  bool draws() const override { return true; }

  void declare(CLI::App& app) override {
    m_figure.declare(app);
    app.add_option("--out", m_out, Say::tr("The file to write, ending in .pdf").toStdString())
        ->type_name("FILE.pdf")
        ->required();
    app.add_option("--compare", m_compare,
                   Say::tr("Compare with the period before (the default), or the same one last year").toStdString())
        ->type_name("previous|year");
    app.add_option("--paper", m_paper, Say::tr("Paper size (default a4)").toStdString())->type_name("a4|letter");
  }

  Answer<ExitCode> run(const Context& context) override {
    if (std::filesystem::path(m_out).extension() != ".pdf") {
      return wrongUsage(Say::tr("--out: `%1` does not end in .pdf.").arg(pathText(m_out)));
    }
    const auto paper = readPaper(m_paper);
    if (!paper) return tl::unexpected(paper.error());
    const auto compare = readComparison(m_compare);
    if (!compare) return tl::unexpected(compare.error());
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto figure = m_figure.read(context, *loaded->facts);
    if (!figure) return tl::unexpected(figure.error());

    const auto& settings = loaded->facts->settings();
    report::ReportOptions options;
    options.paper = *paper;
    options.companyName = QString::fromStdString(settings.companyName);
    if (options.companyName.isEmpty()) options.companyName = pathText(std::filesystem::path(loaded->store).stem());
    const app::Lens lens{figure->period, *compare, figure->where};
    const auto results = app::computeResults(loaded->facts, lens, figure->asOf);
    const app::Formatter formatter(app::currentLocale(), settings.currency);
    if (const auto done = report::writePdf(m_out, results, formatter, options); !done) return couldNot(done.error());
    context.console.message(Say::tr("The report is in %1.").arg(pathText(m_out)));
    return ExitCode::Done;
  }

 private:
  FigureOptions m_figure;
  std::string m_out, m_compare = "previous", m_paper = "a4";
};

}  // namespace

std::unique_ptr<Command> makeReportCommand() { return std::make_unique<ReportCommand>(); }

}  // namespace bellwether::cli
