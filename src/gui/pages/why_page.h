#pragma once

#include <memory>

#include "bellwether/app/presenters/why_presenter.h"
#include "bellwether/core/error.h"
#include "bellwether/kpi/receipt.h"
#include "gui/page.h"
#include "gui/why/why_place.h"

class QBoxLayout;
class QLabel;
class QStackedLayout;
class QStackedWidget;
class QTabBar;

namespace bellwether::gui {

class BreakdownPanel;
class ChartPanel;
class DropButton;
class RecordsPanel;
class Segmented;
class WhyHeadLine;

/// Why one KPI is what it is: its trend, what moved it, which groups, which records, and its definition. The page asks
/// for its figures by signal and draws what it is handed.
class WhyPage final : public Page {
  Q_OBJECT

 public:
  explicit WhyPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("why"); }
  static QString heading() { return tr("Why"); }
  QString title() const override { return heading(); }
  /// Another lens is looked through: asks for figures.
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;
  QString place() const override { return toText(m_view); }
  void setPlace(const QString& place) override;
  void setNotes(const app::Notes& notes) override;

  const WhyView& view() const { return m_view; }
  /// Asks for the figures when the question is another one.
  void setView(const WhyView& view);
  void present(const app::WhyData& figures, const app::Formatter& formatter);
  RecordsPanel* records() const { return m_records; }
  ChartPanel* trend() const { return m_trend; }
  ChartPanel* bridge() const { return m_bridge; }
  BreakdownPanel* breakdown() const { return m_breakdown; }

 Q_SIGNALS:
  void figuresWanted();
  /// The records tab is open, and its records may be of another question.
  void recordsWanted();
  void periodRequested(const bellwether::NamedPeriod& period);
  void receiptRequested(bellwether::kpi::KpiId id, const bellwether::kpi::Slice& path);
  void recordsExportRequested();
  void saveFailed(const bellwether::Error& error);

 protected:
  void retranslate() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeTrend();
  QWidget* makeBridge();
  QWidget* makeBreakdown();
  QWidget* makeDefinition();
  void connectHead();
  void connectTrend();
  void connectGroups();
  void change(const WhyView& view);
  void showTab();
  void drillInto(kpi::Dimension dimension, const std::string& key);
  void chooseSteps();
  void drawTrend();
  void showDefinition();
  void applyDensity();

  WhyView m_view;
  app::WhyData m_data;
  app::Notes m_notes;
  LocalDate m_asOf;
  std::optional<app::Formatter> m_formatter;
  QStackedLayout* m_stack;
  QLabel* m_empty;
  WhyHeadLine* m_head;
  QTabBar* m_tabs;
  QStackedWidget* m_pages;
  ChartPanel* m_trend;
  Segmented* m_span;
  Segmented* m_days;
  ChartPanel* m_bridge;
  DropButton* m_steps;
  QLabel* m_bridgeNote;
  QBoxLayout* m_bridgeRow;
  BreakdownPanel* m_bridgeGroups;
  BreakdownPanel* m_breakdown;
  ChartPanel* m_breakdownChart;
  QBoxLayout* m_breakdownRow;
  RecordsPanel* m_records;
  QWidget* m_definition;
};

}  // namespace bellwether::gui
