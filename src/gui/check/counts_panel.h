#pragma once

#include <QFrame>
#include <array>

#include "bellwether/app/presenters/check_presenter.h"

class QLabel;

namespace bellwether::gui {

/// What would become of the selected file's rows, and what is still in the way.
class CountsPanel final : public QFrame {
  Q_OBJECT

 public:
  explicit CountsPanel(QWidget* parent = nullptr);
  void showCounts(const app::CheckData& check);

 private:
  void retranslate();

  std::array<QLabel*, 4> m_numbers{};
  std::array<QLabel*, 4> m_names{};
  QLabel* m_notice;
};

}  // namespace bellwether::gui
