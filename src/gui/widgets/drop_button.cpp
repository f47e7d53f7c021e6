#include "gui/widgets/drop_button.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kHeight = 28;
constexpr int kPadding = 10;
constexpr int kArrow = 18;
constexpr int kGap = 6;

void drawChevron(QPainter& painter, QPointF centre, const QColor& colour) {
  painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(
      QPolygonF{centre + QPointF(-3.5, -1.75), centre + QPointF(0, 1.75), centre + QPointF(3.5, -1.75)});
}

void drawPlus(QPainter& painter, QPointF centre, const QColor& colour) {
  painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(centre + QPointF(-4.5, 0), centre + QPointF(4.5, 0));
  painter.drawLine(centre + QPointF(0, -4.5), centre + QPointF(0, 4.5));
}

}  // namespace

DropButton::DropButton(Look look, QWidget* parent) : QAbstractButton(parent), m_look(look) {
  setFont(visuals::font(visuals::TextRole::Body));
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DropButton::setCaption(const QString& caption) {
  m_caption = caption;
  textChanged();
}

void DropButton::setValue(const QString& value) {
  m_value = value;
  textChanged();
}

void DropButton::setActive(bool active) {
  m_active = active;
  update();
}

void DropButton::setMaximumValueWidth(int pixels) {
  m_maximumValueWidth = pixels;
  textChanged();
}

void DropButton::textChanged() {
  setText(m_caption.isEmpty() ? m_value : m_caption + QLatin1Char(' ') + m_value);
  setAccessibleName(text());
  setToolTip(shownValue() == m_value ? QString() : plainToolTip(m_value));
  updateGeometry();
  update();
}

QString DropButton::shownValue() const {
  return fontMetrics().elidedText(m_value, Qt::ElideRight, m_maximumValueWidth);
}

QSize DropButton::sizeHint() const {
  const QFontMetrics metrics = fontMetrics();
  int width = 2 * kPadding + kArrow + metrics.horizontalAdvance(shownValue());
  if (!m_caption.isEmpty()) width += metrics.horizontalAdvance(m_caption) + kGap;
  return {width, std::max(kHeight, metrics.height() + 8)};
}

void DropButton::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  const double radius = m_look == Look::Box ? 6 : frame.height() / 2;
  QColor border = underMouse() && isEnabled() ? theme.comparison : theme.border;
  if (m_active || hasFocus()) border = theme.accent;
  QPen pen(border, hasFocus() ? 2 : 1);
  if (m_look == Look::DashedChip && !hasFocus()) pen.setStyle(Qt::DashLine);
  painter.setPen(pen);
  painter.setBrush(m_active || isDown() ? theme.selection : theme.surface);
  painter.drawRoundedRect(frame, radius, radius);

  const QColor strong = !isEnabled() ? theme.disabled : (m_active ? theme.accent : theme.text);
  const QColor quiet = isEnabled() ? theme.secondary : theme.disabled;
  QRect area = rect().adjusted(kPadding, 0, -kPadding, 0);
  if (m_look == Look::DashedChip) {
    drawPlus(painter, QPointF(area.left() + 5, rect().center().y() + 0.5), quiet);
    area.setLeft(area.left() + kArrow);
  } else {
    drawChevron(painter, QPointF(area.right() - 4, rect().center().y() + 1), quiet);
  }
  if (!m_caption.isEmpty()) {
    painter.setPen(quiet);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, m_caption);
    area.setLeft(area.left() + fontMetrics().horizontalAdvance(m_caption) + kGap);
  }
  painter.setPen(m_look == Look::DashedChip && !m_active ? quiet : strong);
  painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, shownValue());
}

void DropButton::keyPressEvent(QKeyEvent* event) {
  const bool opens = event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (opens && event->modifiers() == Qt::NoModifier) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

void DropButton::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange) updateGeometry();
  QAbstractButton::changeEvent(event);
}

}  // namespace bellwether::gui
