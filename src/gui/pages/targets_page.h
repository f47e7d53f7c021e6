#pragma once

#include <memory>
#include <optional>

#include "bellwether/app/target_grid.h"
#include "gui/page_figures.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace bellwether::gui {

class ChartPanel;
class DropButton;
class Segmented;
class TargetModel;
class TargetTable;

/// Targets as a grid to type in: scopes by periods of a year, with a check of the sums and the chosen line over the
/// year before. It asks for the targets, and for edits, by signal.
class TargetsPage final : public Page {
  Q_OBJECT

 public:
  explicit TargetsPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("targets"); }
  static QString heading() { return tr("Targets"); }
  QString title() const override { return heading(); }
  void showResults(const app::Results& results, const app::Formatter& formatter) override;
  void showEmpty() override;
  QString place() const override;
  void setPlace(const QString& place) override;
  bool isComputing() const override { return m_chartAsked.isWaiting() || m_weightsAsked.isWaiting(); }

  enum class Access { Locked, Editable };
  void setTargets(const std::vector<store::StoredTarget>& targets, Access access);
  const app::TargetGrid& grid() const;
  TargetTable* table() const { return m_table; }
  /// One line under the grid: why an entry cannot be, or what does not add up.
  QString remark() const;

 Q_SIGNALS:
  /// The targets may be of an earlier state.
  void targetsWanted();
  void editRequested(const bellwether::store::TargetEdits& edits, const QString& name);

 protected:
  void retranslate() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOut();
  void connectParts();
  void rebuild();
  void drawChart();
  void showRemark();
  void chooseYear();
  void chooseScopes();
  void chooseSpread();
  void spreadLikeYearBefore();
  void tryTarget();
  void change(const app::TargetShape& shape);
  void take(const std::vector<app::TargetEntry>& entries);
  void refuse(const QString& words);
  QByteArray csv() const;

  std::shared_ptr<const records::Facts> m_facts;
  LocalDate m_asOf;
  std::optional<app::Formatter> m_formatter;
  std::vector<store::StoredTarget> m_targets;
  std::optional<app::TargetShape> m_shape;
  Access m_access = Access::Locked;
  QString m_refusal;
  PageFigures<std::vector<std::int64_t>> m_chartAsked;
  PageFigures<std::vector<std::int64_t>> m_weightsAsked;
  QStackedLayout* m_stack;
  QLabel* m_empty;
  QLabel* m_title;
  DropButton* m_year;
  Segmented* m_step;
  DropButton* m_scopes;
  QPushButton* m_try;
  QPushButton* m_spread;
  QPushButton* m_fill;
  QPushButton* m_paste;
  QPushButton* m_export;
  TargetModel* m_model;
  TargetTable* m_table;
  QLabel* m_remark;
  QLabel* m_sum;
  ChartPanel* m_chart;
};

}  // namespace bellwether::gui
