#include <algorithm>

#include "app/targets/parts.h"
#include "bellwether/app/target_trial.h"
#include "bellwether/kpi/evaluate.h"

namespace bellwether::app {
namespace {

constexpr int kPast = 8;
constexpr std::size_t kLeastPast = 3;
constexpr std::int64_t kOftenOneIn = 3;

bool hasAmount(const TargetCell& cell) {
  return cell.kind != TargetCell::Kind::Empty && cell.kind != TargetCell::Kind::Foreign;
}

const TargetCell& cellOf(const TargetLine& line, std::size_t column) {
  return column < line.cells.size() ? line.cells[column] : line.total;
}

std::optional<std::int64_t> sumBelow(const TargetGrid& grid, std::size_t line, std::size_t column) {
  std::optional<std::int64_t> sum;
  const int level = grid.lines[line].level;
  for (std::size_t i = line + 1; i < grid.lines.size() && grid.lines[i].level > level; ++i) {
    const TargetCell& cell = cellOf(grid.lines[i], column);
    if (grid.lines[i].level == level + 1 && hasAmount(cell)) sum = sum.value_or(0) + cell.amount;
  }
  return sum;
}

const TargetLine* lineAbove(const TargetGrid& grid, std::size_t line) {
  for (std::size_t i = line; i-- > 0;)
    if (grid.lines[i].level < grid.lines[line].level) return &grid.lines[i];
  return nullptr;
}

NamedPeriod yearOf(const TargetGrid& grid, const FiscalCalendar& calendar) {
  const bool isFiscal = calendar.startMonth != 1;
  return periodOf(grid.columns.front().range.begin, isFiscal ? PeriodKind::FiscalYear : PeriodKind::Year, calendar);
}

/// The middle one, or half way between the two middle ones.
std::optional<Fraction> medianOf(std::vector<Fraction> values) {
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / Fraction(2);
}

std::optional<Fraction> growth(const Fraction& now, const std::optional<Fraction>& before) {
  if (!before || !(*before > Fraction(0))) return std::nullopt;
  return now / *before - Fraction(1);
}

/// Looks the past of one scope up.
class Past {
 public:
  Past(const records::Facts& facts, const TrialQuestion& question, LocalDate asOf)
      : m_facts(facts),
        m_calendar(facts.settings().calendar),
        m_where(targets::sliceOf(question.line)),
        m_above(question.aboveWhere),
        m_asOf(asOf) {}

  kpi::KpiValue value(kpi::KpiId id, const Period& range, const kpi::Slice& where) const {
    return kpi::evaluateOne(m_facts, id, range, where, m_asOf);
  }
  Fraction revenue(const Period& range) const {
    return value(kpi::KpiId::Revenue, range, m_where).value.value_or(Fraction(0));
  }
  /// Empty before the data.
  std::optional<Fraction> yearBefore(const NamedPeriod& period) const {
    const Period range = sameLastYear(period, m_calendar).range;
    const auto from = m_facts.dataFrom();
    return from && range.begin >= *from && range.end <= m_asOf.plusDays(1) ? std::optional(revenue(range))
                                                                           : std::nullopt;
  }

  void fill(TargetTrial& trial) const {
    const auto from = m_facts.dataFrom();
    std::vector<Fraction> revenues, deals;
    Fraction own = 0, whole = 0;
    for (int back = 1; from && trial.past.size() < kPast; ++back) {
      const NamedPeriod period = step(trial.question.period, -back, m_calendar);
      if (period.range.begin < *from) break;
      if (period.range.end > m_asOf.plusDays(1)) continue;  // not over yet
      const Fraction sold = revenue(period.range);
      trial.past.push_back({period, sold, growth(sold, yearBefore(period))});
      revenues.push_back(sold);
      deals.push_back(value(kpi::KpiId::DealSize, period.range, m_where).denominator.value);
      own = own + sold;
      whole = whole + value(kpi::KpiId::Revenue, period.range, m_above).value.value_or(Fraction(0));
    }
    std::reverse(trial.past.begin(), trial.past.end());
    if (revenues.empty()) return;
    trial.low = *std::min_element(revenues.begin(), revenues.end());
    trial.high = *std::max_element(revenues.begin(), revenues.end());
    trial.median = medianOf(revenues);
    if (const auto usual = medianOf(deals)) trial.usualDeals = usual->rounded();
    if (whole > Fraction(0) && !m_where.empty()) trial.usualShare = own / whole;
  }

 private:
  const records::Facts& m_facts;
  const FiscalCalendar& m_calendar;
  kpi::Slice m_where, m_above;
  LocalDate m_asOf;
};

TrialVerdict verdictOf(const TargetTrial& trial) {
  const Fraction amount(trial.question.amount);
  if (trial.asOf >= trial.question.period.range.last()) return TrialVerdict::Over;
  if (trial.past.size() < kLeastPast) return TrialVerdict::Unknown;
  if (amount <= Fraction(trial.median->rounded().value_or(0))) return TrialVerdict::Easy;
  const bool isOften = trial.compared > 0 && trial.grown * kOftenOneIn >= trial.compared;
  if (amount <= *trial.high || isOften) return TrialVerdict::WithinReach;
  const bool isNear = trial.compared == 0 && amount * Fraction(5) <= *trial.high * Fraction(6);
  return trial.grown > 0 || isNear ? TrialVerdict::Stretch : TrialVerdict::OutOfReach;
}

}  // namespace

TrialQuestion trialQuestion(const TargetGrid& grid, std::size_t line, std::size_t column,
                            const FiscalCalendar& calendar) {
  TrialQuestion question;
  question.line = grid.lines.at(line);
  question.period = column < grid.columns.size() ? grid.columns[column] : yearOf(grid, calendar);
  const TargetCell& cell = cellOf(question.line, column);
  if (hasAmount(cell)) question.amount = cell.amount;
  if (const TargetLine* above = lineAbove(grid, line)) {
    const TargetCell& whole = cellOf(*above, column);
    if (hasAmount(whole) && whole.amount > 0) question.above = whole.amount;
    question.aboveName = above->label;
    question.aboveWhere = targets::sliceOf(*above);
  }
  question.below = sumBelow(grid, line, column);
  return question;
}

TargetTrial tryTarget(const records::Facts& facts, const TrialQuestion& question, LocalDate asOf) {
  TargetTrial trial;
  trial.question = question;
  trial.asOf = asOf;
  const Past past(facts, question, asOf);
  past.fill(trial);
  const Fraction amount(question.amount);
  trial.lastYear = past.yearBefore(question.period);
  trial.growthNeeded = growth(amount, trial.lastYear);
  trial.overMedian = growth(amount, trial.median);
  for (const TrialPast& each : trial.past) {
    if (each.revenue >= amount) ++trial.reached;
    if (!each.growth || !trial.growthNeeded) continue;
    ++trial.compared;
    if (*each.growth >= *trial.growthNeeded) ++trial.grown;
  }
  if (question.above) trial.shareOfAbove = amount / Fraction(*question.above);
  trial.needs = kpi::requirementFor(facts, question.period.range, targets::sliceOf(question.line), asOf, amount);
  trial.verdict = verdictOf(trial);
  return trial;
}

}  // namespace bellwether::app
