#pragma once

#include <QWidget>

class QMenu;
class QPlainTextEdit;
class QPushButton;
class QLabel;
class QTimer;

namespace bellwether::gui {

/// Commentary on a period: plain text, and a menu of figures that fill themselves in.
class CommentEdit final : public QWidget {
  Q_OBJECT

 public:
  explicit CommentEdit(QWidget* parent = nullptr);

  /// Shows a text that is kept already; emits nothing.
  void setText(const QString& text);
  QString text() const;
  void setWritable(bool writable);
  /// Something was written that edited() has not told yet.
  bool isDirty() const { return m_isDirty; }
  /// Tells it now.
  void flush();
  void retranslate();

 Q_SIGNALS:
  /// The user has stopped writing for a moment, or left the field.
  void edited(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fillMenu();

  QLabel* m_title;
  QPlainTextEdit* m_edit;
  QPushButton* m_insert;
  QMenu* m_menu;
  QTimer* m_pause;
  bool m_isDirty = false;
};

}  // namespace bellwether::gui
