#pragma once

#include <optional>
#include <vector>

#include "bellwether/app/presenters/customers_presenter.h"
#include "gui/page.h"
#include "gui/page_figures.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace bellwether::gui {

class ChartPanel;
class TablePanel;

/// Who buys again, who came and went, what winning them cost, on how few the revenue hangs, and how large the market
/// is.
class CustomersPage final : public Page {
  Q_OBJECT

 public:
  explicit CustomersPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("customers"); }
  static QString heading() { return tr("Customers & Market"); }
  QString title() const override { return heading(); }
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;
  bool isComputing() const override { return m_asked.isWaiting(); }

  /// What showResults shows, already made.
  void present(const app::CustomersData& made, const app::Formatter& formatter);

 protected:
  void retranslate() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  std::vector<QWidget*> parts() const;
  void layOut();
  void placeParts();
  void connectParts();
  void fillCohorts();
  void fillGroups(TablePanel* panel, const app::GroupTable& table, const QString& nameHeader);
  void showNeed(QPushButton* button, QLabel* words, const app::GroupTable& table);
  void ask(TablePanel* panel, kpi::Dimension dimension);

  PageFigures<app::CustomersData> m_asked;
  app::CustomersData m_data;
  std::optional<app::Formatter> m_formatter;
  bool m_isWide = false;
  QGridLayout* m_grid;
  QLabel* m_title;
  QLabel* m_summary;
  QLabel* m_costsNeed;
  QPushButton* m_addCosts;
  QLabel* m_marketNeed;
  QPushButton* m_addMarket;
  TablePanel* m_cohorts;
  ChartPanel* m_flow;
  TablePanel* m_flows;
  TablePanel* m_channels;
  TablePanel* m_top;
  ChartPanel* m_pareto;
  TablePanel* m_segments;
};

}  // namespace bellwether::gui
