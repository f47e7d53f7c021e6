#include "bellwether/app/lens.h"

#include <algorithm>
#include <utility>

#include "bellwether/core/rolling_period.h"

namespace bellwether::app {
namespace {

constexpr std::size_t kMaxHistory = 100;

void push(std::vector<Lens>& history, const Lens& lens) {
  if (history.size() == kMaxHistory) history.erase(history.begin());
  history.push_back(lens);
}

/// The same period under another calendar; unchanged when its name means nothing there.
Lens underCalendar(Lens lens, const FiscalCalendar& calendar) {
  if (const auto period = parsePeriod(lens.period.id, calendar)) lens.period = *period;
  return lens;
}

void keepDimensionsInOrder(kpi::Slice& where) {
  std::stable_sort(where.begin(), where.end(),
                   [](const kpi::Filter& a, const kpi::Filter& b) { return a.dimension < b.dimension; });
}

}  // namespace

LensModel::LensModel(QObject* parent) : QObject(parent) {}

void LensModel::setCalendar(const FiscalCalendar& calendar) {
  if (calendar == m_calendar) return;
  m_calendar = calendar;
  for (auto* history : {&m_back, &m_forward})
    for (Lens& lens : *history) lens = underCalendar(lens, calendar);
  const Lens lens = underCalendar(m_lens, calendar);
  if (lens == m_lens) return;
  m_lens = lens;
  Q_EMIT changed();
}

void LensModel::reset(const Lens& lens) {
  m_back.clear();
  m_forward.clear();
  apply(lens);
}

void LensModel::set(const Lens& lens) {
  if (lens == m_lens) return;
  push(m_back, m_lens);
  m_forward.clear();
  apply(lens);
}

void LensModel::setPeriod(const NamedPeriod& period) {
  Lens lens = m_lens;
  lens.period = period;
  set(lens);
}

void LensModel::stepPeriod(int n) { setPeriod(earlierInSeries(m_lens.period, -n, m_calendar)); }

void LensModel::setKind(PeriodKind kind, LocalDate within) {
  if (kind == m_lens.period.kind && !isToDate(m_lens.period)) return;
  const Period& range = m_lens.period.range;
  if (kind == PeriodKind::Custom) {
    setPeriod(customPeriod(range));
    return;
  }
  const LocalDate day = range.contains(within) || range.isEmpty() ? within : range.last();
  setPeriod(periodOf(day, kind, m_calendar));
}

void LensModel::follow(LocalDate from, LocalDate to) {
  Lens lens = m_lens;
  lens.period = followed(lens.period, from, to, m_calendar);
  apply(lens);
}

void LensModel::setComparison(kpi::Comparison comparison) {
  Lens lens = m_lens;
  lens.compare = comparison;
  set(lens);
}

void LensModel::setFilter(kpi::Dimension dimension, const std::vector<std::string>& values) {
  Lens lens = m_lens;
  std::erase_if(lens.where, [dimension](const kpi::Filter& filter) { return filter.dimension == dimension; });
  if (!values.empty()) lens.where.push_back({dimension, values});
  keepDimensionsInOrder(lens.where);
  set(lens);
}

void LensModel::clearFilters() {
  Lens lens = m_lens;
  lens.where.clear();
  set(lens);
}

void LensModel::goBack() {
  if (m_back.empty()) return;
  const Lens lens = m_back.back();
  m_back.pop_back();
  push(m_forward, m_lens);
  apply(lens);
}

void LensModel::goForward() {
  if (m_forward.empty()) return;
  const Lens lens = m_forward.back();
  m_forward.pop_back();
  push(m_back, m_lens);
  apply(lens);
}

void LensModel::apply(const Lens& lens) {
  if (lens == m_lens) return;
  m_lens = lens;
  Q_EMIT changed();
}

Lens defaultLens(const FiscalCalendar& calendar, LocalDate asOf, PeriodKind kind) {
  return {periodOf(asOf, kind, calendar), kpi::Comparison::Previous, {}};
}

}  // namespace bellwether::app
