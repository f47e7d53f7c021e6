#pragma once

#include <QObject>
#include <vector>

#include "bellwether/kpi/query.h"

namespace bellwether::app {

/// What all pages look through.
struct Lens {
  NamedPeriod period;
  kpi::Comparison compare = kpi::Comparison::Previous;
  kpi::Slice where;
  friend bool operator==(const Lens&, const Lens&) = default;
};

/// The current lens with its history. Changes only through these calls; each real change emits changed() once.
class LensModel final : public QObject {
  Q_OBJECT

 public:
  explicit LensModel(QObject* parent = nullptr);

  const Lens& lens() const { return m_lens; }
  const FiscalCalendar& calendar() const { return m_calendar; }
  void setCalendar(const FiscalCalendar& calendar);
  /// Replaces lens and history, e.g. when a workspace opens.
  void reset(const Lens& lens);

  void set(const Lens& lens);
  void setPeriod(const NamedPeriod& period);
  void stepPeriod(int n);
  /// Keeps the place in time: the period of the new kind that holds the last day of the present one, or `within` if
  /// inside.
  void setKind(PeriodKind kind, LocalDate within);
  /// A period to date, or of the twelve months to `from`, becomes the one to `to`, without a place in the history.
  void follow(LocalDate from, LocalDate to);
  void setComparison(kpi::Comparison comparison);
  void setFilter(kpi::Dimension dimension, const std::vector<std::string>& values);
  void clearFilters();
  bool canGoBack() const { return !m_back.empty(); }
  bool canGoForward() const { return !m_forward.empty(); }
  void goBack();
  void goForward();

 Q_SIGNALS:
  void changed();

 private:
  void apply(const Lens& lens);

  Lens m_lens;
  FiscalCalendar m_calendar;
  std::vector<Lens> m_back;
  std::vector<Lens> m_forward;
};

/// The lens a workspace opens with: the quarter that holds the last day of data (or asOf without data), compared with
/// the previous one.
Lens defaultLens(const FiscalCalendar& calendar, LocalDate asOf, PeriodKind kind = PeriodKind::Quarter);

/// `2017-Q1|previous|region=West,East` and back, for settings. Empty on nonsense.
QString toText(const Lens& lens);
std::optional<Lens> lensFromText(const QString& text, const FiscalCalendar& calendar);

/// The same for the next start: a period to `through`, the last day of data, is remembered as one that goes with it.
QString rememberedText(const Lens& lens, LocalDate through);
std::optional<Lens> rememberedLens(const QString& text, const FiscalCalendar& calendar, LocalDate through);

}  // namespace bellwether::app
