#pragma once

#include <QFrame>
#include <vector>

#include "bellwether/app/presenters/check_presenter.h"

class QGridLayout;
class QLabel;

namespace bellwether::gui {

/// Each KPI before and after the import.
class EffectPanel final : public QFrame {
  Q_OBJECT

 public:
  explicit EffectPanel(QWidget* parent = nullptr);
  void showEffect(const QString& title, const std::vector<app::EffectRow>& rows);

 private:
  QLabel* put(int row, int column, const QString& text);

  QWidget* m_table = nullptr;
  QGridLayout* m_grid = nullptr;
};

}  // namespace bellwether::gui
