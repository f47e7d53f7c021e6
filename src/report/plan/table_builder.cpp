#include "report/plan/table_builder.h"

#include <utility>

#include "bellwether/app/presenters/kpi_json.h"
#include "report/plan/source.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

CellKind cellKind(kpi::Unit unit) {
  switch (unit) {
    case kpi::Unit::Money:
    case kpi::Unit::MoneyPerDay:
      return CellKind::Money;
    case kpi::Unit::Ratio:
      return CellKind::Percent;
    case kpi::Unit::Days:
      return CellKind::Days;
    case kpi::Unit::Count:
      return CellKind::Count;
    case kpi::Unit::Times:
    case kpi::Unit::Months:
      return CellKind::Decimal;
  }
  return CellKind::Decimal;
}

double rawValue(kpi::Unit unit, const Fraction& value, Currency currency) {
  return app::jsonValue(unit, value, currency);
}

const kpi::KpiValue* findKpi(const std::vector<kpi::KpiValue>& values, kpi::KpiId id) {
  for (const auto& value : values)
    if (value.id == id) return &value;
  return nullptr;
}

Entry Entries::text(const QString& text) { return {Cell{text}}; }

Entry Entries::figure(kpi::Unit unit, const std::optional<Fraction>& value) const {
  if (!value || !value->isValid()) return {};
  Entry entry;
  entry.cell.text = unit == kpi::Unit::Money ? m_formatter.money(*value) : m_formatter.exact(unit, *value);
  entry.cell.value = rawValue(unit, *value, m_formatter.currency());
  entry.cell.kind = cellKind(unit);
  entry.exact = value;
  return entry;
}

Entry Entries::change(kpi::Unit unit, const std::optional<Fraction>& value) const {
  Entry entry = figure(unit, value);
  if (value && *value > Fraction(0)) entry.cell.text.prepend(u'+');
  return entry;
}

Entry Entries::kpi(const kpi::KpiValue* value) const {
  return value != nullptr ? figure(value->unit, value->value) : Entry{};
}

Entry Entries::count(std::int64_t n) const { return figure(kpi::Unit::Count, Fraction(n)); }

Entry Entries::date(const std::optional<LocalDate>& date) const {
  if (!date) return {};
  Entry entry = text(m_formatter.date(*date));
  entry.cell.value = date->daysSinceEpoch();
  entry.cell.kind = CellKind::Date;
  return entry;
}

Entry Entries::ownMoney(const std::optional<std::int64_t>& minor, const std::string& currency) const {
  if (!minor) return {};
  const Currency own = Currency::fromCode(currency).value_or(m_formatter.currency());
  Entry entry = text(m_formatter.money(*minor, own));
  entry.cell.value = rawValue(kpi::Unit::Money, Fraction(*minor), own);
  entry.cell.kind = CellKind::Money;
  return entry;
}

TableBuilder::TableBuilder(const QString& id, const QString& title) {
  m_table.id = id;
  m_table.title = title;
}

TableBuilder& TableBuilder::column(const QString& header, CellKind kind) {
  m_table.columns.push_back({header, kind});
  return *this;
}

TableBuilder& TableBuilder::note(const QString& note) {
  m_table.note = note;
  return *this;
}

TableBuilder& TableBuilder::empty(const QString& text) {
  m_table.empty = text;
  return *this;
}

TableBuilder& TableBuilder::carry(std::size_t column, kpi::Unit unit) {
  m_carried.push_back({column, unit, {}});
  return *this;
}

void TableBuilder::add(const std::vector<Entry>& entries) {
  TableRow row;
  for (const Entry& entry : entries) row.cells.push_back(entry.cell);
  m_rows.push_back(std::move(row));
  for (Carried& carried : m_carried) {
    const Fraction before = carried.sums.empty() ? Fraction(0) : carried.sums.back();
    const Entry* entry = carried.column < entries.size() ? &entries[carried.column] : nullptr;
    carried.sums.push_back(before + (entry && entry->exact ? *entry->exact : Fraction(0)));
  }
}

void TableBuilder::total(const std::vector<Entry>& entries) {
  TableRow row;
  for (const Entry& entry : entries) row.cells.push_back(entry.cell);
  m_table.total = std::move(row);
}

Table TableBuilder::build(const app::Formatter& formatter) {
  Table table = std::move(m_table);
  const auto rows = std::make_shared<const std::vector<TableRow>>(std::move(m_rows));
  table.rowCount = rows->size();
  table.row = [rows](std::size_t i) { return (*rows)[i]; };
  if (!m_carried.empty()) {
    const auto carried = std::make_shared<const std::vector<Carried>>(std::move(m_carried));
    table.carried = [carried, formatter, columns = table.columns.size()](std::size_t n) {
      TableRow row;
      row.cells.resize(columns);
      for (const Carried& each : *carried)
        if (n > 0 && n <= each.sums.size())
          row.cells[each.column] = Entries(formatter).figure(each.unit, each.sums[n - 1]).cell;
      return row;
    };
  }
  return table;
}

}  // namespace bellwether::report
