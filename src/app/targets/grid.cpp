#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "app/targets/parts.h"
#include "bellwether/app/target_grid.h"
#include "bellwether/app/words.h"
#include "bellwether/ingest/fold.h"
#include "bellwether/kpi/dimension.h"
#include "bellwether/kpi/team.h"

namespace bellwether::app {
namespace {

using records::TargetScope;

struct Targets {
  Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr const char* kRevenue = "revenue";

std::vector<NamedPeriod> columnsOf(const TargetShape& shape, const FiscalCalendar& calendar) {
  const bool isFiscal = calendar.startMonth != 1;
  const bool inMonths = shape.step == TargetShape::Step::Months;
  const auto year = parsePeriod((isFiscal ? "FY" : "") + std::to_string(shape.year), calendar);
  if (!year) return {};
  const PeriodKind kind = inMonths ? (isFiscal ? PeriodKind::FiscalMonth : PeriodKind::Month)
                                   : (isFiscal ? PeriodKind::FiscalQuarter : PeriodKind::Quarter);
  std::vector<NamedPeriod> columns{periodOf(year->range.begin, kind, calendar)};
  while (columns.back().range.end < year->range.end) columns.push_back(step(columns.back(), 1, calendar));
  return columns;
}

/// Months by the calendar's names, also those of a fiscal year.
QString headerOf(const NamedPeriod& column, const Formatter& formatter) {
  if (column.kind != PeriodKind::FiscalMonth) return formatter.periodPart(column);
  return formatter.periodPart(periodOf(column.range.begin, PeriodKind::Month, {}));
}

/// By what a line's targets are known: its scope and its folded name.
std::pair<TargetScope, std::string> keyOf(TargetScope scope, const records::Reference& name) {
  if (scope == TargetScope::Company) return {scope, {}};
  return {scope, ingest::nameKey(name.name.empty() ? name.id : name.name)};
}

records::Reference namedAs(const std::string& name) { return {{}, name, ingest::nameKey(name)}; }

class Builder final {
 public:
  Builder(const TargetSource& source, const TargetShape& shape) : m_source(source) {
    m_grid.shape = shape;
    m_grid.currency = source.facts.settings().currency;
    m_grid.columns = columnsOf(shape, source.facts.settings().calendar);
    for (const NamedPeriod& column : m_grid.columns) m_grid.headers.append(headerOf(column, source.formatter));
    for (const store::StoredTarget& stored : source.stored)
      if (stored.target.kpi == kRevenue && touchesYear(stored.target.period))
        m_stored[keyOf(stored.target.scope, stored.target.scopeId)].push_back(stored);
  }

  TargetGrid build() {
    if (m_grid.columns.empty()) return std::move(m_grid);
    addLine(TargetScope::Company, {}, 0);
    if (m_grid.shape.scopes == TargetShape::Scopes::People)
      addPeople();
    else
      addValues();
    addDifferences();
    return std::move(m_grid);
  }

 private:
  Period year() const { return {m_grid.columns.front().range.begin, m_grid.columns.back().range.end}; }
  bool touchesYear(const Period& period) const {
    return !m_grid.columns.empty() && !intersect(period, year()).isEmpty();
  }
  QString text(std::int64_t amount) const { return targets::amountText(amount, m_grid.currency, m_source.formatter); }

  void addLine(TargetScope scope, const records::Reference& name, int level) {
    TargetLine line;
    line.scope = scope;
    line.name = name;
    line.level = level;
    line.label = scope == TargetScope::Company ? Targets::tr("Company") : QString::fromStdString(name.name);
    if (const auto found = m_stored.find(keyOf(scope, name)); found != m_stored.end()) {
      line.stored = found->second;
      line.name = line.stored.front().target.scopeId;
      m_stored.erase(found);
    }
    for (const NamedPeriod& column : m_grid.columns) {
      line.cells.push_back(cellOf(line, column.range));
      line.total.amount += line.cells.back().amount;
      if (line.cells.back().kind != TargetCell::Kind::Empty) line.total.kind = TargetCell::Kind::Sum;
    }
    if (line.total.kind != TargetCell::Kind::Empty) line.total.text = text(line.total.amount);
    m_grid.lines.push_back(std::move(line));
  }

  TargetCell cellOf(const TargetLine& line, const Period& column) const {
    TargetCell cell;
    for (const store::StoredTarget& stored : line.stored) {
      const records::Target& target = stored.target;
      const Period common = intersect(target.period, column);
      if (common.isEmpty()) continue;
      if (target.currency != m_grid.currency.code()) {
        cell.kind = TargetCell::Kind::Foreign;
        const auto currency = Currency::fromCode(target.currency);
        cell.text = currency ? m_source.formatter.money(target.amount, *currency) : QString();
        cell.text += QLatin1Char(' ') + QString::fromStdString(target.currency);
        cell.toolTip = Targets::tr("In another currency: not added up here.");
        return cell;
      }
      cell.amount += targets::shareOf(target, common);
      const bool isInside = column.begin <= target.period.begin && target.period.end <= column.end;
      const auto kind = target.period == column ? TargetCell::Kind::Own
                        : isInside              ? TargetCell::Kind::Sum
                                                : TargetCell::Kind::Share;
      cell.kind = std::max(cell.kind, kind, [](auto a, auto b) { return rankOf(a) < rankOf(b); });
      if (kind == TargetCell::Kind::Share)
        cell.toolTip = Targets::tr("Part of the target of %1: %2")
                           .arg(m_source.formatter.range(target.period), text(target.amount));
    }
    if (cell.kind == TargetCell::Kind::Sum) cell.toolTip = Targets::tr("The sum of shorter targets.");
    if (cell.kind != TargetCell::Kind::Empty) cell.text = text(cell.amount);
    return cell;
  }

  static int rankOf(TargetCell::Kind kind) {
    return kind == TargetCell::Kind::Share ? 3 : kind == TargetCell::Kind::Sum ? 2 : kind == TargetCell::Kind::Own;
  }

  /// Teams with the reps that are in them on the year's last day (or today's, of what is known); people who left before
  /// the year only when they have targets in it.
  void addPeople() {
    std::map<std::string, std::vector<records::Reference>> teams;
    const std::string nobody(kpi::missingGroup(kpi::Dimension::Team));
    for (const kpi::RosterEntry& person : kpi::roster(m_source.facts, year().last())) {
      const records::Reference name = namedAs(person.key);
      const bool wasHere = !person.lastDay || *person.lastDay >= year().begin;
      if (wasHere || m_stored.contains(keyOf(TargetScope::Rep, name))) teams[person.team].push_back(name);
    }
    for (const auto& [team, reps] : teams) {
      if (team != nobody) addLine(TargetScope::Team, namedAs(team), 1);
      for (const records::Reference& rep : reps) addLine(TargetScope::Rep, rep, team == nobody ? 1 : 2);
    }
    addRest({TargetScope::Team, TargetScope::Rep});
  }

  void addValues() {
    const bool areRegions = m_grid.shape.scopes == TargetShape::Scopes::Regions;
    const auto dimension = areRegions ? kpi::Dimension::Region : kpi::Dimension::Product;
    const TargetScope scope = areRegions ? TargetScope::Region : TargetScope::Product;
    for (const std::string& value : kpi::dimensionValues(m_source.facts, dimension))
      if (value != kpi::missingGroup(dimension)) addLine(scope, namedAs(value), 1);
    addRest({scope});
  }

  /// Targets of names that the data does not have.
  void addRest(const std::vector<TargetScope>& scopes) {
    std::vector<records::Target> rest;
    for (const auto& [key, stored] : m_stored)
      if (std::ranges::find(scopes, key.first) != scopes.end()) rest.push_back(stored.front().target);
    for (const records::Target& target : rest) addLine(target.scope, target.scopeId, 1);
  }

  void addDifferences() {
    for (std::size_t i = 0; i < m_grid.lines.size(); ++i) compare(i);
  }

  /// A line that has amounts against the sum of the lines right below it, where those have any.
  void compare(std::size_t place) {
    TargetLine& line = m_grid.lines[place];
    if (line.level > 1) return;
    for (std::size_t column = 0; column < m_grid.columns.size(); ++column) {
      std::int64_t sum = 0;
      bool hasAny = false;
      for (std::size_t i = place + 1; i < m_grid.lines.size() && m_grid.lines[i].level > line.level; ++i) {
        if (m_grid.lines[i].level != line.level + 1) continue;
        sum += m_grid.lines[i].cells[column].amount;
        hasAny = hasAny || m_grid.lines[i].cells[column].kind != TargetCell::Kind::Empty;
      }
      TargetCell& cell = line.cells[column];
      if (!hasAny || cell.kind == TargetCell::Kind::Empty || cell.amount == sum) continue;
      cell.differs = true;
      const std::int64_t gap = cell.amount - sum;
      const QString pattern = gap > 0 ? Targets::tr("%1, %2: %3 above the sum of what is below it")
                                      : Targets::tr("%1, %2: %3 below the sum of what is below it");
      const QString words =
          pattern.arg(line.label, m_grid.headers[static_cast<qsizetype>(column)], text(gap > 0 ? gap : -gap));
      cell.toolTip = cell.toolTip.isEmpty() ? words : QString(cell.toolTip + QLatin1Char('\n') + words);
      m_grid.differences.append(words);
    }
  }

  const TargetSource& m_source;
  TargetGrid m_grid;
  std::map<std::pair<TargetScope, std::string>, std::vector<store::StoredTarget>> m_stored;
};

}  // namespace

namespace targets {

QString amountText(std::int64_t minor, Currency currency, const Formatter& formatter) {
  const std::int64_t per = currency.minorPerMajor();
  return formatter.decimal(Fraction(minor) / Fraction(per), minor % per == 0 ? 0 : currency.exponent());
}

std::int64_t shareOf(const records::Target& target, const Period& part) {
  // The difference of two rounded sums, so that the parts of a target add up to it.
  const auto upTo = [&](LocalDate day) {
    const Fraction share(day - target.period.begin);
    return (Fraction(target.amount) * share / Fraction(target.period.days())).rounded().value_or(0);
  };
  return upTo(part.end) - upTo(part.begin);
}

}  // namespace targets

TargetGrid makeTargetGrid(const TargetSource& source, const TargetShape& shape) {
  return Builder(source, shape).build();
}

}  // namespace bellwether::app
