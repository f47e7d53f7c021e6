#include <memory>
#include <set>

#include "bellwether/app/words.h"
#include "bellwether/kpi/receipt.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostRows = 100'000;

struct Records {
  std::vector<kpi::ReceiptRow> rows;
  std::vector<Fraction> sums;  // of the first n + 1 contributions
  kpi::Unit unit = kpi::Unit::Money;
};

std::vector<Entry> recordRow(const Entries& entries, const kpi::ReceiptRow& row, kpi::Unit unit) {
  return {Entries::text(fromUtf8(row.id)),
          Entries::text(fromUtf8(row.name)),
          Entries::text(fromUtf8(row.customer)),
          Entries::text(fromUtf8(row.rep)),
          entries.date(row.date),
          entries.ownMoney(row.amountMinor, row.currency),
          Entries::text(fromUtf8(row.currency)),
          entries.figure(unit, row.contribution)};
}

TableRow cellsOf(const std::vector<Entry>& entries) {
  TableRow row;
  for (const Entry& entry : entries) row.cells.push_back(entry.cell);
  return row;
}

// A statistic's rows are observations and add up to nothing.
bool addsUp(const Records& records, const kpi::Part& part) {
  return !records.sums.empty() && records.sums.back() == part.value;
}

std::shared_ptr<const Records> recordsOf(const std::vector<kpi::ReceiptRow>& rows, kpi::Unit unit) {
  auto records = std::make_shared<Records>();
  records->rows = rows;
  records->unit = unit;
  Fraction sum = 0;
  for (const auto& row : rows) records->sums.push_back(sum = sum + row.contribution);
  return records;
}

void setHead(Table& table, const Source& source, kpi::Measure measure) {
  table.columns = {{Words::tr("Record"), CellKind::Text},
                   {Words::tr("Name"), CellKind::Text},
                   {Words::tr("Customer"), CellKind::Text},
                   {Words::tr("Rep"), CellKind::Text},
                   {Words::tr("Date"), CellKind::Date},
                   {Words::tr("Own amount"), CellKind::Money},
                   {Words::tr("Currency"), CellKind::Text},
                   {Words::tr("Adds %1").arg(fromUtf8(source.formatter.currency().code())), CellKind::Money}};
  if (kpi::unitOf(measure) != kpi::Unit::Money)
    table.columns.back() = {Words::tr("Adds"), cellKind(kpi::unitOf(measure))};
  table.empty = Words::tr("No records.");
}

Section recordsSection(const Source& source, kpi::KpiId id, std::set<kpi::Measure>& told) {
  const auto& results = source.results;
  const auto receipt =
      kpi::receiptOf(source.facts(), id, results.lens.period.range, results.lens.where, results.asOf, {kMostRows});
  Section section;
  section.id = fromUtf8(kpi::toString(id));
  section.title = app::words::kpiName(id);
  if (receipt.value.value) section.subtitle = source.formatter.exact(receipt.value.unit, *receipt.value.value);
  section.start = Section::Start::Flow;
  const QString stem = QString(section.id).replace(u'_', u'-');
  const auto addPart = [&](const kpi::Part& part, const std::vector<kpi::ReceiptRow>& rows, std::int64_t count,
                           const QString& side) {
    if (part.measure == kpi::Measure::One) return;
    const QString name = app::words::measureName(part.measure);
    if (!told.insert(part.measure).second) {
      section.blocks.emplace_back(
          Paragraph{Paragraph::Style::Caption, {{Words::tr("%1: the same records as above.").arg(name), false}}});
      return;
    }
    Table table = recordsTable(source, stem % side, rows, part);
    if (count > static_cast<std::int64_t>(rows.size()))
      table.note =
          Words::tr("The first %1 of %2 records.")
              .arg(source.formatter.count(static_cast<std::int64_t>(rows.size())), source.formatter.count(count));
    section.blocks.emplace_back(std::move(table));
  };
  addPart(receipt.value.numerator, receipt.numerator, receipt.numeratorCount, u"-counted"_s);
  addPart(receipt.value.denominator, receipt.denominator, receipt.denominatorCount, u"-divided-by"_s);
  return section;
}

}  // namespace

Table recordsTable(const Source& source, const QString& id, const std::vector<kpi::ReceiptRow>& rows,
                   const kpi::Part& part) {
  const auto records = recordsOf(rows, kpi::unitOf(part.measure));
  Table table;
  table.id = id;
  QString name = app::words::measureName(part.measure);
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  table.title = name;
  setHead(table, source, part.measure);
  table.rowCount = records->rows.size();
  const app::Formatter formatter = source.formatter;
  table.row = [records, formatter](std::size_t i) {
    return cellsOf(recordRow(Entries(formatter), records->rows[i], records->unit));
  };
  if (!addsUp(*records, part)) return table;
  const auto sumRow = [records, formatter](const QString& label, const Fraction& sum) {
    TableRow row;
    row.cells.resize(8);
    row.cells.front().text = label;
    row.cells.back() = Entries(formatter).figure(records->unit, sum).cell;
    return row;
  };
  table.carried = [records, sumRow](std::size_t n) { return sumRow({}, n == 0 ? Fraction(0) : records->sums[n - 1]); };
  table.total = sumRow(Words::tr("Sum of %1 records").arg(formatter.count(static_cast<std::int64_t>(table.rowCount))),
                       part.value);
  return table;
}

Plan appendixPlan(const app::Results& results, const app::Formatter& formatter, const PlanOptions& options) {
  const Source source = sourceOf(results, formatter, options);
  Plan plan = frontOf(source, Words::tr("Data appendix"));
  plan.fileStem = safeFileStem(plan.fileStem % u"-appendix"_s);
  std::set<kpi::Measure> told;
  for (int i = 0; i < kpi::kHeadlineKpis; ++i)
    plan.sections.push_back(recordsSection(source, static_cast<kpi::KpiId>(i), told));
  return plan;
}

}  // namespace bellwether::report
