#include "gui/widgets/row_button.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include "bellwether/visuals/shape.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kPaddingX = 6;
constexpr int kPaddingY = 2;
constexpr int kShapeRoom = 14;
constexpr int kGap = 6;

QFont firstFont() { return visuals::font(visuals::TextRole::Table); }
QFont secondFont() { return visuals::font(visuals::TextRole::Caption); }

}  // namespace

RowButton::RowButton(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowButton::setLines(const Lines& lines) {
  m_lines = lines;
  setAccessibleName(lines.accessible);
  fit();
  update();
}

QSize RowButton::sizeHint() const {
  return {160, QFontMetrics(firstFont()).height() + QFontMetrics(secondFont()).height() + 2 * kPaddingY};
}

/// Where the second line's words begin that are not the state.
int RowButton::secondLeft() const {
  if (m_lines.state.word.isEmpty()) return kPaddingX;
  return kPaddingX + kShapeRoom + QFontMetrics(secondFont()).horizontalAdvance(m_lines.state.word) + kGap;
}

/// What is cut is told in the tooltip.
void RowButton::fit() {
  const bool isCut = QFontMetrics(firstFont()).horizontalAdvance(m_lines.first) > width() - 2 * kPaddingX ||
                     QFontMetrics(secondFont()).horizontalAdvance(m_lines.second) > width() - kPaddingX - secondLeft();
  setToolTip(isCut ? plainToolTip(m_lines.first + QLatin1Char('\n') + m_lines.second) : QString());
}

void RowButton::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (underMouse() || hasFocus()) {
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? QBrush(theme.surfaceAlt) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
  }
  const QFontMetrics first(firstFont());
  const QFontMetrics second(secondFont());
  const QRect top(kPaddingX, kPaddingY, width() - 2 * kPaddingX, first.height());
  painter.setFont(firstFont());
  painter.setPen(m_lines.isQuiet ? theme.muted : theme.text);
  painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   first.elidedText(m_lines.first, Qt::ElideRight, top.width()));
  QRect below(kPaddingX, top.bottom() + 1, width() - 2 * kPaddingX, second.height());
  painter.setFont(secondFont());
  if (!m_lines.state.word.isEmpty()) {
    const QColor colour = m_lines.state.tone == app::Tone::Neutral ? theme.secondary : theme.of(m_lines.state.tone);
    visuals::paintShape(painter, {below.left() + visuals::kShapeSize / 2, below.center().y() + 1.0},
                        m_lines.state.shape, colour);
    painter.setPen(colour);
    painter.drawText(below.adjusted(kShapeRoom, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     m_lines.state.word);
  }
  below.setLeft(secondLeft());
  painter.setPen(theme.secondary);
  painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   second.elidedText(m_lines.second, Qt::ElideRight, below.width()));
}

void RowButton::resizeEvent(QResizeEvent* event) {
  QAbstractButton::resizeEvent(event);
  fit();
}

void RowButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
  if (event->key() == Qt::Key_Delete) {
    Q_EMIT removeRequested();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

void RowButton::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() != QEvent::FontChange && event->type() != QEvent::ApplicationFontChange) return;
  updateGeometry();
  fit();
}

}  // namespace bellwether::gui
