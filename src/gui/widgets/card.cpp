#include "gui/widgets/card.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStringList>

#include "bellwether/visuals/theme.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr double kRadius = 8;

QStringList fullTexts(const app::CardData& data) {
  QStringList lines{data.name};
  if (data.value)
    lines.append(data.value->joined());
  else
    lines.append({data.missing, data.missingDetail});
  for (const app::DeltaText& delta : data.deltas)
    lines.append(visuals::symbol(delta.shape) + QLatin1Char(' ') + delta.value + QLatin1Char(' ') + delta.label);
  lines.append(data.note);
  lines.removeAll(QString());
  return lines;
}

struct Border {
  QColor colour;
  double width;
};

Border borderOf(const QAbstractButton& card) {
  const visuals::Theme& theme = visuals::currentTheme();
  if (card.hasFocus()) return {theme.accent, 2};
  if (card.isChecked()) return {theme.accent, 1.5};
  return {card.underMouse() ? theme.comparison : theme.border, 1};
}

}  // namespace

KpiCard::KpiCard(QWidget* parent)
    : QAbstractButton(parent),
      m_density(&visuals::densityFor(visuals::kCompactBelowHeight)),
      m_button(new QPushButton(this)) {
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  m_button->setProperty("role", QStringLiteral("cardAction"));
  m_button->hide();
  connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_data.action); });
  connect(this, &QAbstractButton::clicked, this, [this] {
    setChecked(true);  // a second click on the chosen card keeps it chosen
    Q_EMIT selected(m_data.id);
  });
}

void KpiCard::setCardData(const app::CardData& card) {
  m_data = card;
  setAccessibleName(card.accessible);
  m_button->setText(QString(card.actionText).replace(QLatin1Char('&'), QStringLiteral("&&")));
  m_button->setVisible(!card.value && card.action != app::CardAction::None);
  m_button->setAccessibleName(card.actionText);
  m_button->setAccessibleDescription(card.missing);
  refresh();
}

void KpiCard::setDensity(const visuals::Density& density) {
  if (m_density == &density) return;
  m_density = &density;
  updateGeometry();
  refresh();
}

void KpiCard::refresh() {
  m_face.reset();
  placeButton();
  updateToolTip();
  update();
}

const CardFace& KpiCard::face() {
  if (!m_face) {
    m_face.emplace(m_data, *m_density, QRectF(rect()));
    m_face->layOut(m_button->isHidden() ? 0 : m_button->width());
  }
  return *m_face;
}

QSize KpiCard::sizeHint() const { return {300, static_cast<int>(CardFace::heightFor(*m_density))}; }

QSize KpiCard::minimumSizeHint() const { return {160, static_cast<int>(CardFace::heightFor(*m_density))}; }

void KpiCard::placeButton() {
  if (m_button->isHidden()) return;
  CardFace face(m_data, *m_density, QRectF(rect()));
  const int width = std::min(m_button->sizeHint().width(), this->width() / 2);
  face.layOut(width);
  const QRectF place = face.button();
  const int height = std::min(m_button->sizeHint().height(), static_cast<int>(place.height()));
  m_button->setGeometry(static_cast<int>(place.left()), static_cast<int>(place.center().y()) - height / 2, width,
                        height);
}

void KpiCard::updateToolTip() {
  QStringList lines;
  if (face().isCut()) lines = fullTexts(m_data);
  if (!m_data.tooltip.isEmpty()) lines.append(m_data.tooltip);
  setToolTip(plainToolTip(lines.join(QLatin1Char('\n'))));
}

void KpiCard::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Border border = borderOf(*this);
  painter.setPen(QPen(border.colour, border.width));
  painter.setBrush(theme.surface);
  const double inset = border.width / 2;
  painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
  face().paint(painter);
}

void KpiCard::resizeEvent(QResizeEvent* event) {
  QAbstractButton::resizeEvent(event);
  refresh();
}

void KpiCard::mouseDoubleClickEvent(QMouseEvent* event) {
  QAbstractButton::mouseDoubleClickEvent(event);
  if (event->button() == Qt::LeftButton) Q_EMIT activated(m_data.id);
}

void KpiCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    Q_EMIT activated(m_data.id);
  else
    QAbstractButton::keyPressEvent(event);
}

void KpiCard::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) refresh();
}

}  // namespace bellwether::gui
