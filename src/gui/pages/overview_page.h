#pragma once

#include <array>
#include <optional>

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/core/error.h"
#include "bellwether/visuals/density.h"
#include "gui/page.h"
#include "gui/widgets/review_panel.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace bellwether::gui {

class AttentionList;
class ChartPanel;
class HeadlineLabel;
class KpiCard;
class RepTable;

/// The first page: the computed sentence, the eight cards, revenue against its pace, what changed it, what needs
/// attention, the reps, and what the last reviews agreed on. Fits a 1366 x 768 window without scrolling; taller windows
/// give the room to charts and lists.
class OverviewPage final : public Page {
  Q_OBJECT

 public:
  explicit OverviewPage(QWidget* parent = nullptr);

  QString id() const override;
  static QString heading() { return tr("Overview"); }
  QString title() const override { return heading(); }
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;
  void setNotes(const app::Notes& notes) override;

  /// What showResults shows, already made.
  void present(const app::OverviewData& overview, const app::Formatter& formatter);
  /// Marks the card whose receipt the inspector shows; none without a value.
  void setSelected(std::optional<kpi::KpiId> id);
  const std::array<KpiCard*, kpi::kHeadlineKpis>& cards() const { return m_cards; }
  ReviewPanel* review() const { return m_review; }
  /// Null: nothing is known.
  void setReviews(const app::Reviews& reviews, ReviewPanel::Access access);
  /// Points to a day of the revenue chart, once it holds it.
  void showDay(LocalDate day);

 protected:
  void retranslate() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fillContent();
  QWidget* makeEmpty();
  void placePanels();
  void setPanelHeights();
  std::array<QWidget*, 5> panels() const;
  void connectParts();
  void orderTabs();
  void applyDensity();
  void drawRevenue();
  void fillReview();
  void pointToDay();
  void showProblem(const Error& error);

  bool m_isWide = false;
  bool m_hasChanges = true;
  app::Notes m_notes;
  app::Reviews m_reviews;
  ReviewPanel::Access m_reviewAccess = ReviewPanel::Access::Locked;
  LocalDate m_asOf;
  std::optional<LocalDate> m_wantedDay;
  app::ChartSpec m_revenue;
  std::optional<app::Formatter> m_formatter;
  QStackedLayout* m_stack;
  QScrollArea* m_scroll;
  QWidget* m_content;
  QVBoxLayout* m_column;
  QGridLayout* m_cardGrid;
  QGridLayout* m_panels;
  HeadlineLabel* m_headline;
  std::array<KpiCard*, kpi::kHeadlineKpis> m_cards{};
  ChartPanel* m_chart;
  ChartPanel* m_changes;
  AttentionList* m_attention;
  RepTable* m_reps;
  ReviewPanel* m_review;
  QWidget* m_empty;
  QLabel* m_emptyText;
  QPushButton* m_emptyButton;
};

}  // namespace bellwether::gui
