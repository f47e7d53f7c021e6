#pragma once

#include <QAbstractButton>
#include <QIcon>

namespace bellwether::gui {

/// One of the ways to begin: picture, title, what it is, and below a promise and the keys.
class StartCard final : public QAbstractButton {
  Q_OBJECT

 public:
  StartCard(const QString& iconName, const QString& keys, QWidget* parent = nullptr);
  void setWords(const QString& title, const QString& description, const QString& promise);
  /// Drawn with an accent border: the way for newcomers.
  void setRecommended(bool recommended);

  QSize sizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QIcon m_icon;
  QString m_keys, m_description, m_promise;
  bool m_recommended = false;
};

/// A dashed field that says that files may be dropped; a click chooses files instead.
class DropZone final : public QAbstractButton {
  Q_OBJECT

 public:
  explicit DropZone(QWidget* parent = nullptr);
  QSize sizeHint() const override { return {400, 44}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace bellwether::gui
