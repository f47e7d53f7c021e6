#include "cli/arguments.h"

#include <QStringList>
#include <algorithm>

#include "bellwether/app/clock.h"
#include "bellwether/app/results.h"
#include "bellwether/kpi/dimension.h"
#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {
namespace {

QString shown(const std::string& text) { return printableCell(text); }

template <class Enum, class ToText>
QString listed(int count, ToText toText) {
  QStringList names;
  for (int i = 0; i < count; ++i) {
    const std::string_view name = toText(static_cast<Enum>(i));
    names += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
  }
  return names.join(QLatin1Char(' '));
}

QString dimensionNames() {
  return listed<kpi::Dimension>(kpi::kDimensions, [](kpi::Dimension d) { return kpi::toString(d); });
}

}  // namespace

tl::unexpected<Failure> badPeriod(const std::string& text) {
  return wrongUsage(
      Say::tr("--period: `%1` is not a period. Periods look like 2017, 2017-H1, 2017-Q1, 2017-03, 2017-W09, "
              "2017-03-01..2017-03-31, FY2017, FY2017-H1, FY2017-Q1 or FY2017-P03.")
          .arg(shown(text)));
}

Answer<NamedPeriod> readPeriod(const std::string& text, const FiscalCalendar& calendar) {
  auto period = parsePeriod(text, calendar);
  if (!period) return badPeriod(text);
  return *period;
}

Answer<LocalDate> readDate(const std::string& option, const std::string& text) {
  const auto date = LocalDate::fromIso(text);
  if (!date)
    return wrongUsage(Say::tr("%1: `%2` is not a date; dates look like 2017-12-31.").arg(shown(option), shown(text)));
  return *date;
}

Answer<kpi::KpiId> readKpi(const std::string& text) {
  const auto id = kpi::kpiFromString(text);
  if (!id) {
    return wrongUsage(
        Say::tr("--kpi: there is no KPI `%1`. The KPIs are: %2")
            .arg(shown(text), listed<kpi::KpiId>(kpi::kKpis, [](kpi::KpiId k) { return kpi::toString(k); })));
  }
  return *id;
}

Answer<std::vector<kpi::KpiId>> readKpis(const std::vector<std::string>& texts) {
  std::vector<kpi::KpiId> ids;
  for (const auto& text : texts) {
    const auto id = readKpi(text);
    if (!id) return tl::unexpected(id.error());
    if (std::find(ids.begin(), ids.end(), *id) == ids.end()) ids.push_back(*id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

Answer<kpi::Dimension> readDimension(const std::string& option, const std::string& text) {
  const auto dimension = kpi::dimensionFromString(text);
  if (!dimension) {
    return wrongUsage(Say::tr("%1: `%2` is not one of: %3").arg(shown(option), shown(text), dimensionNames()));
  }
  return *dimension;
}

Answer<kpi::Comparison> readComparison(const std::string& text) {
  if (text.empty()) return kpi::Comparison::None;
  for (const auto comparison : {kpi::Comparison::Previous, kpi::Comparison::LastYear}) {
    if (text == kpi::toString(comparison)) return comparison;
  }
  return wrongUsage(Say::tr("--compare: `%1` is not one of: previous year").arg(shown(text)));
}

Answer<kpi::Slice> readSlice(const std::vector<std::string>& texts) {
  kpi::Slice slice;
  for (const auto& text : texts) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals + 1 == text.size()) {
      return wrongUsage(Say::tr("--where: `%1` is not DIM=VALUE, e.g. --where region=West. DIM is one of: %2")
                            .arg(shown(text), dimensionNames()));
    }
    const auto dimension = readDimension("--where", text.substr(0, equals));
    if (!dimension) return tl::unexpected(dimension.error());
    auto filter =
        std::find_if(slice.begin(), slice.end(), [&](const kpi::Filter& f) { return f.dimension == *dimension; });
    if (filter == slice.end()) filter = slice.insert(slice.end(), kpi::Filter{*dimension, {}});
    filter->values.push_back(text.substr(equals + 1));
  }
  return slice;
}

Answer<Currency> readCurrency(const std::string& option, const std::string& text) {
  const auto currency = Currency::fromCode(text);
  if (!currency) {
    return wrongUsage(Say::tr("%1: `%2` is not a currency code of three letters such as CNY or USD.")
                          .arg(shown(option), shown(text)));
  }
  return *currency;
}

Answer<LocalDate> readAsOf(const std::string& text, const records::Facts& facts) {
  if (text.empty()) return app::defaultAsOf(facts, app::today());
  return readDate("--as-of", text);
}

QStringList unknownValues(const kpi::Slice& slice, const records::Facts& facts) {
  QStringList sentences;
  for (const auto& filter : slice) {
    const auto known = kpi::dimensionValues(facts, filter.dimension);
    for (const auto& value : filter.values) {
      if (std::find(known.begin(), known.end(), value) != known.end()) continue;
      const auto name = kpi::toString(filter.dimension);
      sentences += Say::tr("No %1 is called `%2` in this workspace; the filter selects nothing.")
                       .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), shown(value));
    }
  }
  return sentences;
}

}  // namespace bellwether::cli
