#include "gui/widgets/start_card.h"

#include <QKeyEvent>
#include <QPainter>

#include "bellwether/visuals/icon.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kPadding = 20;
constexpr int kPicture = 22;
constexpr int kKeysPadding = 5;

QFont titleFont() {
  QFont font = visuals::font(visuals::TextRole::Body);
  font.setPointSizeF(12);
  font.setWeight(QFont::DemiBold);
  return font;
}

int descriptionHeight(const QString& text, int width) {
  const QFontMetrics metrics(visuals::font(visuals::TextRole::Body));
  return metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).height();
}

}  // namespace

StartCard::StartCard(const QString& iconName, const QString& keys, QWidget* parent)
    : QAbstractButton(parent), m_icon(visuals::icon(iconName, visuals::Ink::Accent)), m_keys(keys) {
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::PointingHandCursor);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void StartCard::setWords(const QString& title, const QString& description, const QString& promise) {
  setText(title);
  m_description = description;
  m_promise = promise;
  setAccessibleName(title);
  setAccessibleDescription(description);
  updateGeometry();
  update();
}

void StartCard::setRecommended(bool recommended) {
  m_recommended = recommended;
  update();
}

QSize StartCard::sizeHint() const { return {300, heightForWidth(300)}; }

int StartCard::heightForWidth(int width) const {
  const int title = QFontMetrics(titleFont()).height();
  const int promise = QFontMetrics(visuals::font(visuals::TextRole::Caption)).height() + 4;
  return kPadding + kPicture + 12 + title + 6 + descriptionHeight(m_description, width - 2 * kPadding) + 14 + promise +
         kPadding - 4;
}

void StartCard::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool strong = hasFocus() || m_recommended;
  const double width = strong ? 2 : 1;
  QColor border = underMouse() ? theme.comparison : theme.border;
  if (strong) border = theme.accent;
  painter.setPen(QPen(border, width));
  painter.setBrush(isDown() ? theme.selection : theme.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 8, 8);

  QRect area = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding + 4);
  m_icon.paint(&painter, QRect(area.left(), area.top(), kPicture, kPicture));
  area.setTop(area.top() + kPicture + 12);
  painter.setFont(titleFont());
  painter.setPen(theme.text);
  const QFontMetrics title(titleFont());
  painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, title.elidedText(text(), Qt::ElideRight, area.width()));
  area.setTop(area.top() + title.height() + 6);
  painter.setFont(visuals::font(visuals::TextRole::Body));
  painter.setPen(theme.secondary);
  painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_description);

  const QFont caption = visuals::font(visuals::TextRole::Caption);
  const QFontMetrics metrics(caption);
  painter.setFont(caption);
  const int keysWidth = metrics.horizontalAdvance(m_keys) + 2 * kKeysPadding;
  const int line = metrics.height() + 4;
  const QRect keys(area.right() - keysWidth + 1, area.bottom() - line + 1, keysWidth, line);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.surfaceAlt);
  painter.drawRoundedRect(keys, 3, 3);
  painter.setPen(theme.secondary);
  painter.drawText(keys, Qt::AlignCenter, m_keys);
  const QRect promise(area.left(), keys.top(), keys.left() - area.left() - 8, line);
  painter.drawText(promise, Qt::AlignVCenter | Qt::AlignLeft,
                   metrics.elidedText(m_promise, Qt::ElideRight, promise.width()));
}

void StartCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

DropZone::DropZone(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::NoFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DropZone::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(underMouse() ? theme.accent : theme.comparison, 1, Qt::DashLine));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
  const QFont font = visuals::font(visuals::TextRole::Body);
  const QFontMetrics metrics(font);
  const QString shown = metrics.elidedText(text(), Qt::ElideRight, width() - 80);
  const int wanted = metrics.horizontalAdvance(shown) + 28;
  const int left = (width() - wanted) / 2;
  visuals::icon(QStringLiteral("download")).paint(&painter, QRect(left, (height() - 18) / 2, 18, 18));
  painter.setFont(font);
  painter.setPen(theme.secondary);
  painter.drawText(QRect(left + 28, 0, wanted, height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
}

}  // namespace bellwether::gui
