#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "gui/lens_words.h"

class QLabel;
class QMenu;
class QToolButton;

namespace bellwether::gui {

class DropButton;
class FilterChips;

/// The lens that all pages look through: period, comparison, filters, how fresh the data is, and the printer.
class LensBar final : public QWidget {
  Q_OBJECT

 public:
  using ValuesOf = std::function<std::vector<std::string>(kpi::Dimension)>;

  explicit LensBar(QWidget* parent = nullptr);

  void showLens(const LensView& view, const app::Formatter& formatter);
  /// Where the filter lists take their values from; asked when a list opens.
  void setValues(ValuesOf values);
  /// Whether there are figures to print and to search.
  void setPrintEnabled(bool enabled);

 Q_SIGNALS:
  void stepRequested(int periods);
  void kindRequested(bellwether::PeriodKind kind);
  /// Any period by its name: one to date, the twelve months to a day.
  void periodRequested(const bellwether::NamedPeriod& period);
  void customRangeRequested();
  void comparisonRequested(bellwether::kpi::Comparison comparison);
  void filterRequested(bellwether::kpi::Dimension dimension, const std::vector<std::string>& values);
  void filtersCleared();
  void printRequested();
  void searchRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void layOut();
  void refresh();
  void chooseKind();
  void addRollingPeriods(QMenu* menu);
  void chooseComparison();

  std::optional<LensView> m_view;
  std::optional<app::Formatter> m_formatter;
  QToolButton* m_previous;
  QLabel* m_period;
  QLabel* m_toDate;
  QToolButton* m_next;
  DropButton* m_kind;
  DropButton* m_compare;
  FilterChips* m_chips;
  QLabel* m_sample;
  QLabel* m_dataDot;
  QLabel* m_data;
  QToolButton* m_search;
  QToolButton* m_print;
};

}  // namespace bellwether::gui
