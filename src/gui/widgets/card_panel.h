#pragma once

#include <QFrame>
#include <QString>

#include "bellwether/visuals/density.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace bellwether::gui {

class ElidedLabel;

/// The frame around a chart or list of the overview: title, muted subtitle, a note or control at the right end, and a
/// body below. Its padding follows the density.
class CardPanel : public QFrame {
  Q_OBJECT

 public:
  explicit CardPanel(QWidget* parent = nullptr);

  void setHead(const QString& title, const QString& subtitle, const QString& note);
  void addControl(QWidget* control);
  virtual void setDensity(const visuals::Density& density);
  /// Narrow, so that the page's grid alone decides on widths and no text pushes its column.
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  /// Never: a wrapped sentence inside must not move the panels.
  bool hasHeightForWidth() const override { return false; }

 protected:
  QVBoxLayout* body() const { return m_body; }

 private:
  QLabel* m_title;
  ElidedLabel* m_subtitle;
  ElidedLabel* m_note;
  QHBoxLayout* m_head;
  QVBoxLayout* m_body;
};

}  // namespace bellwether::gui
