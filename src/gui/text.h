#pragma once

#include <QByteArray>
#include <QLabel>
#include <QString>
#include <functional>

#include "bellwether/visuals/theme.h"

namespace bellwether::gui {

/// The role of a text's colour; the style sheet reads it from the property `role`.
enum class TextTone { Normal, Secondary, Muted, Accent, Good, Bad, Warn };

/// Every label of the window is made here: plain text, whatever the data holds.
QLabel* makeLabel(QWidget* parent, visuals::TextRole role = visuals::TextRole::Body, TextTone tone = TextTone::Normal);
void setTone(QWidget* widget, TextTone tone);
TextTone toneOf(app::Tone tone);
QColor colorOf(TextTone tone);

/// Tooltips guess at markup; this text is shown as it is, whatever it holds.
QString plainToolTip(const QString& text);

/// Calls `retranslate` now and after every change of the application's language, as long as the widget lives.
void keepTranslated(QWidget* widget, std::function<void()> retranslate);

/// A plain label that shortens its text with an ellipsis when there is no room, and then tells it in the tooltip.
class ElidedLabel final : public QLabel {
  Q_OBJECT

 public:
  ElidedLabel(QWidget* parent, visuals::TextRole role, TextTone tone, Qt::TextElideMode mode = Qt::ElideRight);
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  Qt::TextElideMode m_mode;
};

inline QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

}  // namespace bellwether::gui
