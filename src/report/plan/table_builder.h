#pragma once

#include <memory>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/kpi/value.h"
#include "bellwether/report/plan.h"

namespace bellwether::report {

/// A cell with the exact value behind it, from which carried sums are made.
struct Entry {
  Cell cell;
  std::optional<Fraction> exact = {};
};

/// Entries in a workspace's units: money with all digits and without its currency, everything else with its unit.
class Entries {
 public:
  explicit Entries(const app::Formatter& formatter) : m_formatter(formatter) {}

  static Entry text(const QString& text);
  Entry figure(kpi::Unit unit, const std::optional<Fraction>& value) const;
  /// With its sign always written.
  Entry change(kpi::Unit unit, const std::optional<Fraction>& value) const;
  /// Empty when it cannot be computed.
  Entry kpi(const kpi::KpiValue* value) const;
  Entry count(std::int64_t n) const;
  Entry date(const std::optional<LocalDate>& date) const;
  /// In its own currency; empty without.
  Entry ownMoney(const std::optional<std::int64_t>& minor, const std::string& currency) const;

  const app::Formatter& formatter() const { return m_formatter; }

 private:
  const app::Formatter& m_formatter;
};

CellKind cellKind(kpi::Unit unit);
/// As `kpi --json` writes it.
double rawValue(kpi::Unit unit, const Fraction& value, Currency currency);
const kpi::KpiValue* findKpi(const std::vector<kpi::KpiValue>& values, kpi::KpiId id);

/// Collects a short table row by row.
class TableBuilder {
 public:
  TableBuilder(const QString& id, const QString& title);

  TableBuilder& column(const QString& header, CellKind kind = CellKind::Text);
  TableBuilder& note(const QString& note);
  TableBuilder& empty(const QString& text);
  /// Carries the sums of a column over page breaks.
  TableBuilder& carry(std::size_t column, kpi::Unit unit);
  void add(const std::vector<Entry>& entries);
  void total(const std::vector<Entry>& entries);
  std::size_t size() const { return m_rows.size(); }
  Table build(const app::Formatter& formatter);

 private:
  struct Carried {
    std::size_t column;
    kpi::Unit unit;
    std::vector<Fraction> sums;  ///< of the first n + 1 rows
  };
  Table m_table;
  std::vector<TableRow> m_rows;
  std::vector<Carried> m_carried;
};

}  // namespace bellwether::report
