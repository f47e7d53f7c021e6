#pragma once

#include <QComboBox>
#include <QFrame>
#include <QIcon>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace bellwether::gui {

/// A white card with a title line: name, a quieter remark beside it, and room for controls at the right.
class Panel : public QFrame {
  Q_OBJECT

 public:
  explicit Panel(QWidget* parent = nullptr);
  void setTitle(const QString& title);
  void setRemark(const QString& remark);
  void addControl(QWidget* control);
  /// Below the title line.
  QVBoxLayout* body() const { return m_body; }

 private:
  QLabel* m_title;
  QLabel* m_remark;
  QHBoxLayout* m_head;
  QVBoxLayout* m_body;
};

/// A drop-down that a turn of the wheel passes by unless it has the focus.
class QuietCombo final : public QComboBox {
  Q_OBJECT

 public:
  explicit QuietCombo(QWidget* parent = nullptr);
  /// Without a frame, for a cell of a table.
  void setInCell();

 protected:
  void wheelEvent(QWheelEvent* event) override;
};

/// A picture that follows the theme.
class IconLabel final : public QWidget {
  Q_OBJECT

 public:
  IconLabel(const QIcon& icon, int size, QWidget* parent);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QIcon m_icon;
};

}  // namespace bellwether::gui
