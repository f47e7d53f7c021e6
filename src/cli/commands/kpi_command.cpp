#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bellwether/app/language.h"
#include "bellwether/kpi/evaluate.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/figure_options.h"
#include "cli/formula_figures.h"
#include "cli/kpi_csv.h"
#include "cli/kpi_json.h"
#include "cli/kpi_text.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

constexpr int kMaxPeriods = 1000;

class KpiCommand final : public Command {
 public:
  std::string_view name() const override { return "kpi"; }
  QString summary() const override { return Say::tr("Tell the KPIs of one or more periods"); }

  void declare(CLI::App& app) override {
    m_figure.declare(app);
    m_figure.declareFormats(app);
    app.add_option("--last", m_last, Say::tr("So many periods, ending with P (default 1)").toStdString())
        ->type_name("N");
    app.add_option("--compare", m_compare,
                   Say::tr("Compare with the period before, or the same one last year").toStdString())
        ->type_name("previous|year");
    app.add_option("--by", m_by,
                   Say::tr("Also by rep, team, region, product, segment, source, currency or customer").toStdString())
        ->type_name("DIM");
    app.add_option("--kpi", m_kpis, Say::tr("Only this KPI; may be repeated").toStdString())
        ->type_name("ID")
        ->allow_extra_args(false);
    app.add_option("--formula", m_formulas,
                   Say::tr("Also a figure of your own over measures, such as won_amount / won_deals; may be repeated")
                       .toStdString())
        ->type_name("TEXT")
        ->allow_extra_args(false);
    app.add_option("--min-n", m_minToJudge,
                   Say::tr("Flag rates, means and medians over fewer than N records as too_few (default 0: none)")
                       .toStdString())
        ->type_name("N")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000'000'000}));
  }

  Answer<ExitCode> run(const Context& context) override {
    const auto kpis = readKpis(m_kpis);
    if (!kpis) return tl::unexpected(kpis.error());
    auto formulas = readFormulas(m_formulas);
    if (!formulas) return tl::unexpected(formulas.error());
    const auto loaded = loadFacts(context);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto figure = m_figure.read(context, *loaded->facts);
    if (!figure) return tl::unexpected(figure.error());
    auto query = readQuery(*figure);
    if (!query) return tl::unexpected(query.error());
    query->kpis = *kpis;
    if (!formulas->empty() && figure->format == FigureOptions::Format::Csv)
      return wrongUsage(Say::tr("--formula goes with a table or --json, not with --csv."));
    const FormulaFigures own(*loaded->facts, *query, std::move(*formulas));
    print(context, *loaded, *query, {figure->format, own});
    return ExitCode::Done;
  }

 private:
  Answer<kpi::Query> readQuery(const FigureOptions::Figure& figure) const {
    if (m_last < 1 || m_last > kMaxPeriods) {
      return wrongUsage(Say::tr("--last: %1 is not a number from 1 to %2.").arg(m_last).arg(kMaxPeriods));
    }
    kpi::Query query;
    query.period = figure.period;
    query.where = figure.where;
    query.asOf = figure.asOf;
    query.last = m_last;
    query.minToJudge = m_minToJudge;
    const auto compare = readComparison(m_compare);
    if (!compare) return tl::unexpected(compare.error());
    query.compare = *compare;
    if (m_by.empty()) return query;
    const auto by = readDimension("--by", m_by);
    if (!by) return tl::unexpected(by.error());
    query.by = *by;
    return query;
  }

  struct Output {
    FigureOptions::Format format;
    const FormulaFigures& own;
  };
  void print(const Context& context, const Loaded& loaded, kpi::Query query, const Output& output) const {
    // A table by group has room for the eight.
    if (output.format == FigureOptions::Format::Text && query.by && query.kpis.empty()) {
      for (int i = 0; i < kpi::kHeadlineKpis; ++i) query.kpis.push_back(static_cast<kpi::KpiId>(i));
    }
    const auto evaluation = kpi::evaluate(*loaded.facts, query);
    if (output.format == FigureOptions::Format::Json) {
      Json document = evaluationJson(loaded.store, *loaded.facts, query, evaluation);
      output.own.addTo(document);
      context.console.json(document);
      return;
    }
    if (output.format == FigureOptions::Format::Csv) {
      context.console.result(evaluationCsv(*loaded.facts, query, evaluation));
      return;
    }
    const app::Formatter formatter(app::currentLocale(), loaded.facts->settings().currency);
    for (std::size_t i = 0; i < evaluation.periods.size(); ++i) {
      if (i > 0) context.console.result(std::string_view("\n"));
      context.console.result(periodText(evaluation.periods[i], query, formatter) + output.own.text(i));
    }
  }

  FigureOptions m_figure;
  int m_last = 1;
  std::int64_t m_minToJudge = 0;
  std::string m_compare, m_by;
  std::vector<std::string> m_kpis, m_formulas;
};

}  // namespace

std::unique_ptr<Command> makeKpiCommand() { return std::make_unique<KpiCommand>(); }

}  // namespace bellwether::cli
