#pragma once

#include <QAbstractButton>

namespace bellwether::gui {

/// A button that opens a choice: caption in the secondary colour, the chosen value, and an arrow. Chips are round; a
/// dashed one adds something.
class DropButton final : public QAbstractButton {
  Q_OBJECT

 public:
  enum class Look { Box, Chip, DashedChip };

  explicit DropButton(Look look, QWidget* parent = nullptr);

  void setCaption(const QString& caption);
  void setValue(const QString& value);
  const QString& caption() const { return m_caption; }
  const QString& value() const { return m_value; }
  /// Drawn in the accent: the choice narrows what is shown.
  void setActive(bool active);
  bool isActive() const { return m_active; }
  /// Values longer than this are shortened; pixels.
  void setMaximumValueWidth(int pixels);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void textChanged();
  QString shownValue() const;

  Look m_look;
  QString m_caption, m_value;
  bool m_active = false;
  int m_maximumValueWidth = 220;
};

}  // namespace bellwether::gui
