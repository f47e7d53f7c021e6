#include "cli/figure_options.h"

#include <CLI/CLI.hpp>

#include "cli/arguments.h"
#include "cli/say.h"

namespace bellwether::cli {

void FigureOptions::declare(CLI::App& app) {
  app.add_option(
         "--period", m_period,
         Say::tr("2017, 2017-H1, 2017-Q1, 2017-03, 2017-W09, 2017-03-01..2017-03-31, FY2017, FY2017-H1, FY2017-Q1, "
                 "FY2017-P03")
             .toStdString())
      ->type_name("P")
      ->required();
  app.add_option("--where", m_where,
                 Say::tr("Only records whose dimension has the value, e.g. region=West; may be repeated").toStdString())
      ->type_name("DIM=VALUE")
      ->allow_extra_args(false);
  app.add_option("--as-of", m_asOf,
                 Say::tr("The day to value everything at; the later of the last closing day and today by default")
                     .toStdString())
      ->type_name("DATE");
}

void FigureOptions::declareFormats(CLI::App& app) {
  auto* json = app.add_flag("--json", m_json, Say::tr("Print the result as JSON").toStdString());
  app.add_flag("--csv", m_csv, Say::tr("Print the result as CSV").toStdString())->excludes(json);
}

Answer<FigureOptions::Figure> FigureOptions::read(const Context& context, const records::Facts& facts) const {
  const auto period = readPeriod(m_period, facts.settings().calendar);
  if (!period) return tl::unexpected(period.error());
  const auto where = readSlice(m_where);
  if (!where) return tl::unexpected(where.error());
  const auto asOf = readAsOf(m_asOf, facts);
  if (!asOf) return tl::unexpected(asOf.error());
  for (const auto& sentence : unknownValues(*where, facts)) context.console.message(sentence);
  return Figure{*period, *where, *asOf, m_json ? Format::Json : m_csv ? Format::Csv : Format::Text};
}

Answer<kpi::Slice> FigureOptions::where() const { return readSlice(m_where); }

Answer<std::optional<LocalDate>> FigureOptions::asOf() const {
  if (m_asOf.empty()) return std::nullopt;
  const auto date = readDate("--as-of", m_asOf);
  if (!date) return tl::unexpected(date.error());
  return *date;
}

}  // namespace bellwether::cli
