#pragma once

#include <QWidget>

#include "bellwether/app/presenters/why_presenter.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace bellwether::gui {

class DropButton;
class ElidedLabel;

/// The line above the tabs: which KPI, its value, how it stands, and the groups drilled into.
class WhyHeadLine final : public QWidget {
  Q_OBJECT

 public:
  explicit WhyHeadLine(QWidget* parent = nullptr);

  void show(const app::WhyHead& head, kpi::KpiId id);
  void setPath(const kpi::Slice& path);

 Q_SIGNALS:
  void kpiRequested(bellwether::kpi::KpiId id);
  /// The value was clicked: its receipt is wanted.
  void valueClicked();
  void actionRequested(bellwether::app::CardAction action);
  /// The path is to be cut to its first `length` groups.
  void pathRequested(int length);

 private:
  void layOut();
  void showDeltas();
  void chooseKpi();
  void retranslate();

  app::WhyHead m_head;
  kpi::KpiId m_id = kpi::KpiId::Revenue;
  kpi::Slice m_path;
  DropButton* m_kpi;
  QPushButton* m_value;
  QLabel* m_unit;
  QLabel* m_missing;
  QPushButton* m_action;
  QLabel* m_status;
  QHBoxLayout* m_deltas;
  ElidedLabel* m_note;
  QWidget* m_crumbs;
};

}  // namespace bellwether::gui
