#pragma once

#include <QBoxLayout>

#include "bellwether/app/presenters/team_presenter.h"
#include "gui/widgets/card_panel.h"

class QLabel;
class QPushButton;

namespace bellwether::gui {

class ChartPanel;
class TablePanel;

/// One person for a one-to-one: the figures beside everyone's, and thirteen periods against their targets.
class RepPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit RepPanel(QWidget* parent = nullptr);
  /// Empty: nobody is chosen.
  void showRep(const std::optional<app::RepSheet>& sheet, const app::Formatter& formatter);
  void setDensity(const visuals::Density& density);
  /// Figures above the trend, or beside it.
  void setDirection(QBoxLayout::Direction direction);
  ChartPanel* trend() const { return m_trend; }
  TablePanel* lines() const { return m_lines; }

 Q_SIGNALS:
  void sliceRequested(const QString& key);

 private:
  void retranslate();

  QString m_key;
  std::optional<app::RepSheet> m_sheet;
  app::Formatter m_formatter;
  QBoxLayout* m_parts;
  QLabel* m_hint;
  TablePanel* m_lines;
  ChartPanel* m_trend;
  QPushButton* m_slice;
};

}  // namespace bellwether::gui
