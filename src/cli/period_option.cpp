#include "cli/period_option.h"

#include <CLI/CLI.hpp>

#include "cli/arguments.h"
#include "cli/say.h"
#include "cli/workspace.h"

namespace bellwether::cli {

void PeriodOption::declare(CLI::App& app) {
  app.add_option("--period", m_period, Say::tr("The period, e.g. 2025-Q4").toStdString())->type_name("P")->required();
}

Answer<NamedPeriod> PeriodOption::read(const FiscalCalendar& calendar) const { return readPeriod(m_period, calendar); }

Answer<store::PeriodBook> openPeriodBook(const Context& context, store::WorkspaceFile::Access access) {
  const auto path = storePath(context);
  if (!path) return tl::unexpected(path.error());
  auto book = store::PeriodBook::open(*path, access);
  if (!book) return couldNot(book.error());
  return std::move(*book);
}

}  // namespace bellwether::cli
