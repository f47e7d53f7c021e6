#include "cli/kpi_text.h"

#include "bellwether/app/words.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/text_table.h"

namespace bellwether::cli {
namespace {

using app::Formatter;
namespace words = app::words;

QString changeText(const kpi::KpiValue& value, const kpi::Change& change, const Formatter& formatter) {
  if (!change.change) return Say::tr("no comparison");
  return formatter.signedChange(value.unit, change);
}

QString titleText(const kpi::PeriodResult& result, LocalDate asOf, const Formatter& formatter) {
  QString title = formatter.periodId(result.period) + QLatin1String("  ") + formatter.range(result.period.range);
  if (result.open) title += QLatin1String("  ") + Say::tr("(open, valued on %1)").arg(formatter.date(asOf));
  return title;
}

TextTable companyTable(const kpi::PeriodResult& result, const Formatter& formatter) {
  const bool compares = !result.changes.empty();
  const auto other =
      compares ? Say::tr("against %1").arg(formatter.periodId(result.changes.front().period)) : QString();
  TextTable table({{Say::tr("KPI")},
                   {Say::tr("Value"), Align::Right},
                   {other, Align::Right},
                   {Say::tr("n"), Align::Right},
                   {Say::tr("Remarks")}});
  for (std::size_t i = 0; i < result.kpis.size(); ++i) {
    const auto& value = result.kpis[i];
    if (i > 0 && static_cast<int>(value.id) >= kpi::kHeadlineKpis &&
        static_cast<int>(result.kpis[i - 1].id) < kpi::kHeadlineKpis) {
      table.addRule();
    }
    table.addRow({words::kpiName(value.id), value.exists() ? formatter.exact(value.unit, *value.value) : QString(),
                  compares ? changeText(value, result.changes[i], formatter) : QString(),
                  value.exists() ? formatter.count(value.n) : QString(),
                  value.exists() ? flagsText(value) : words::reason(*value.reason)});
  }
  return table;
}

// A group per row; a KPI that cannot be computed is a dash, explained below the table.
QString groupsText(const kpi::PeriodResult& result, kpi::Dimension by, const Formatter& formatter) {
  if (result.groups.empty()) return Say::tr("No groups.") + QLatin1Char('\n');
  std::vector<TableColumn> columns{{words::dimensionName(by)}};
  for (const auto& value : result.groups.front().kpis) columns.push_back({words::kpiShortName(value.id), Align::Right});
  TextTable table(std::move(columns));
  QStringList notes;
  for (const auto& group : result.groups) {
    QStringList row{group.key == kpi::missingGroup(by) ? words::missingGroup(by) : printableCell(group.key)};
    for (const auto& value : group.kpis) {
      row += value.exists() ? formatter.exact(value.unit, *value.value) : QStringLiteral("-");
      if (value.exists()) continue;
      const auto note = words::kpiShortName(value.id) + QLatin1String(" -  ") + words::reason(*value.reason);
      if (!notes.contains(note)) notes += note;
    }
    table.addRow(row);
  }
  return table.toText() + (notes.isEmpty() ? QString() : notes.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

}  // namespace

QString valueText(const kpi::KpiValue& value, const Formatter& formatter) {
  return value.exists() ? formatter.exact(value.unit, *value.value) : words::reason(*value.reason);
}

QString flagsText(const kpi::KpiValue& value) {
  QStringList texts;
  for (const auto flag : value.flags) texts += words::flag(flag, value);
  return texts.join(QLatin1String("; "));
}

QString periodText(const kpi::PeriodResult& result, const kpi::Query& query, const Formatter& formatter) {
  QString text =
      titleText(result, query.asOf, formatter) + QLatin1String("\n\n") + companyTable(result, formatter).toText();
  if (query.by) text += QLatin1Char('\n') + groupsText(result, *query.by, formatter);
  return text;
}

}  // namespace bellwether::cli
