#pragma once

#include <string>

#include "bellwether/app/closed_period.h"
#include "bellwether/store/period_book.h"
#include "cli/command.h"

namespace bellwether::cli {

/// The `--period` of commands about closed periods and commentary.
class PeriodOption final {
 public:
  void declare(CLI::App& app);
  /// The id as the workspace writes it. Wrong usage: it names no period.
  Answer<NamedPeriod> read(const FiscalCalendar& calendar) const;

 private:
  std::string m_period;
};

/// The closed periods and commentary of the file that `--store` names.
Answer<store::PeriodBook> openPeriodBook(const Context& context, store::WorkspaceFile::Access access);

}  // namespace bellwether::cli
