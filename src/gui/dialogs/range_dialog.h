#pragma once

#include <QDialog>

#include "bellwether/core/period.h"

class QDateEdit;
class QLabel;
class QPushButton;

namespace bellwether::gui {

/// Two dates, both inside the range.
class RangeDialog final : public QDialog {
  Q_OBJECT

 public:
  RangeDialog(const Period& range, QWidget* parent);

 Q_SIGNALS:
  void chosen(const bellwether::Period& range);

 private:
  void check();
  Period range() const;

  QDateEdit* m_from;
  QDateEdit* m_through;
  QLabel* m_length;
  QPushButton* m_show;
};

}  // namespace bellwether::gui
