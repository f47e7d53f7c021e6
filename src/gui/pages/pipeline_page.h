#pragma once

#include <memory>
#include <optional>

#include "bellwether/app/presenters/pipeline_presenter.h"
#include "gui/page.h"
#include "gui/page_figures.h"
#include "gui/tables/figure_table.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace bellwether::gui {

class ChartPanel;
class TablePanel;

/// The open deals: by stage and age, what they promise for the period, each of them, and what the last import moved.
class PipelinePage final : public Page {
  Q_OBJECT

 public:
  explicit PipelinePage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("pipeline"); }
  static QString heading() { return tr("Pipeline"); }
  QString title() const override { return heading(); }
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;
  bool isComputing() const override { return m_asked.isWaiting(); }

  /// Null: not known (yet). Shown at once when figures are on the page.
  void setLastImport(const std::shared_ptr<const app::LastImport>& last);
  /// What showResults shows, already made.
  void present(const app::PipelineData& made, const app::Formatter& formatter);

 Q_SIGNALS:
  /// The page is shown and would tell what the last import moved.
  void movementWanted();

 protected:
  void retranslate() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Asked {
    std::shared_ptr<const records::Facts> facts;
    app::Lens lens;
    LocalDate asOf;
    app::Formatter formatter;
  };

  std::vector<QWidget*> parts() const;
  void layOut();
  void placeParts();
  void connectParts();
  void compute();
  void showMovement(bool isKnown);
  void fillStages();
  void fillForecast();
  void fillDeals();
  void fillMoves();
  void look(const QString& key);

  PageFigures<app::PipelineData> m_asked;
  std::optional<Asked> m_question;
  std::shared_ptr<const app::LastImport> m_lastImport;
  app::PipelineData m_data;
  std::optional<app::Formatter> m_formatter;
  bool m_isWide = false;
  QGridLayout* m_grid;
  QLabel* m_title;
  QLabel* m_summary;
  QPushButton* m_import;
  QPushButton* m_overdue;
  TablePanel* m_stages;
  ChartPanel* m_stageChart;
  ChartPanel* m_ages;
  TablePanel* m_forecast;
  TablePanel* m_deals;
  ChartPanel* m_movement;
  TablePanel* m_moves;
};

}  // namespace bellwether::gui
