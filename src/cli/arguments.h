#pragma once

#include <string>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/kpi/query.h"
#include "bellwether/records/facts.h"
#include "cli/failure.h"

/// Texts of the command line to values; what does not fit is wrong usage, with a sentence that shows what would.
namespace bellwether::cli {

/// The sentence about a text that names no period.
tl::unexpected<Failure> badPeriod(const std::string& text);
Answer<NamedPeriod> readPeriod(const std::string& text, const FiscalCalendar& calendar);
/// `YYYY-MM-DD`; `option` is named in the sentence.
Answer<LocalDate> readDate(const std::string& option, const std::string& text);
Answer<kpi::KpiId> readKpi(const std::string& text);
Answer<std::vector<kpi::KpiId>> readKpis(const std::vector<std::string>& texts);
Answer<kpi::Dimension> readDimension(const std::string& option, const std::string& text);
/// Empty: no comparison.
Answer<kpi::Comparison> readComparison(const std::string& text);
/// `DIM=VALUE` each; several values of one dimension widen it, several dimensions must all hold.
Answer<kpi::Slice> readSlice(const std::vector<std::string>& texts);
Answer<Currency> readCurrency(const std::string& option, const std::string& text);
/// The given day, or the later of the data's last closing day and today.
Answer<LocalDate> readAsOf(const std::string& text, const records::Facts& facts);

/// Values of the slice that the workspace does not know, as sentences: a filter on one of them selects nothing.
QStringList unknownValues(const kpi::Slice& slice, const records::Facts& facts);

}  // namespace bellwether::cli
