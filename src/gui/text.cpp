#include "gui/text.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace bellwether::gui {
namespace {

constexpr int kLeastShown = 3;  // letters of a cut text; fewer tell nothing

QString toneName(TextTone tone) {
  switch (tone) {
    case TextTone::Normal:
      return {};
    case TextTone::Secondary:
      return QStringLiteral("secondary");
    case TextTone::Muted:
      return QStringLiteral("muted");
    case TextTone::Accent:
      return QStringLiteral("accent");
    case TextTone::Good:
      return QStringLiteral("good");
    case TextTone::Bad:
      return QStringLiteral("bad");
    case TextTone::Warn:
      return QStringLiteral("warn");
  }
  return {};
}

/// For a widget just made: the style sheet has not looked at it yet.
void bearTone(QWidget* widget, TextTone tone) {
  if (tone != TextTone::Normal) widget->setProperty("role", toneName(tone));
}

class LanguageWatcher final : public QObject {
 public:
  LanguageWatcher(QWidget* widget, std::function<void()> retranslate)
      : QObject(widget), m_retranslate(std::move(retranslate)) {
    widget->installEventFilter(this);
    m_retranslate();
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::LanguageChange) m_retranslate();
    return QObject::eventFilter(watched, event);
  }

 private:
  std::function<void()> m_retranslate;
};

}  // namespace

QLabel* makeLabel(QWidget* parent, visuals::TextRole role, TextTone tone) {
  auto* label = new QLabel(parent);
  label->setTextFormat(Qt::PlainText);
  label->setFont(visuals::font(role));
  bearTone(label, tone);
  return label;
}

void setTone(QWidget* widget, TextTone tone) {
  const QString name = toneName(tone);
  if (widget->property("role").toString() == name) return;
  widget->setProperty("role", name);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

TextTone toneOf(app::Tone tone) {
  switch (tone) {
    case app::Tone::Good:
      return TextTone::Good;
    case app::Tone::Bad:
      return TextTone::Bad;
    case app::Tone::Warn:
      return TextTone::Warn;
    case app::Tone::Neutral:
      return TextTone::Secondary;
  }
  return TextTone::Normal;
}

QColor colorOf(TextTone tone) {
  const visuals::Theme& theme = visuals::currentTheme();
  switch (tone) {
    case TextTone::Normal:
      return theme.text;
    case TextTone::Secondary:
      return theme.secondary;
    case TextTone::Muted:
      return theme.muted;
    case TextTone::Accent:
      return theme.accent;
    case TextTone::Good:
      return theme.good;
    case TextTone::Bad:
      return theme.bad;
    case TextTone::Warn:
      return theme.warn;
  }
  return theme.text;
}

QString plainToolTip(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  QString escaped = text.toHtmlEscaped();
  escaped.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
  return QStringLiteral("<qt>") + escaped + QStringLiteral("</qt>");
}

void keepTranslated(QWidget* widget, std::function<void()> retranslate) {
  new LanguageWatcher(widget, std::move(retranslate));
}

ElidedLabel::ElidedLabel(QWidget* parent, visuals::TextRole role, TextTone tone, Qt::TextElideMode mode)
    : QLabel(parent), m_mode(mode) {
  setTextFormat(Qt::PlainText);
  setFont(visuals::font(role));
  bearTone(this, tone);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const {
  return {fontMetrics().horizontalAdvance(QStringLiteral("…")), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(palette().color(foregroundRole()));
  const QRect area = contentsRect();
  const QString shown = fontMetrics().elidedText(text(), m_mode, area.width());
  if (shown.size() > kLeastShown || shown == text())
    painter.drawText(area, static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
  setToolTip(cut ? plainToolTip(text()) : QString());
}

}  // namespace bellwether::gui
