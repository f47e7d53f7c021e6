#include "gui/widgets/headline_label.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <cmath>

#include "bellwether/visuals/theme.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

using visuals::TextRole;

QString wholeText(const std::vector<app::HeadlinePart>& parts) {
  QString text;
  for (const app::HeadlinePart& part : parts) text += part.text;
  return text;
}

double widthOf(const std::vector<app::HeadlinePart>& parts, const QFont& font) {
  const QFontMetricsF metrics(font);
  double width = 0;
  for (const app::HeadlinePart& part : parts) width += std::ceil(metrics.horizontalAdvance(part.text));
  return width;
}

bool isSame(const std::vector<app::HeadlinePart>& a, const std::vector<app::HeadlinePart>& b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](const app::HeadlinePart& x, const app::HeadlinePart& y) {
           return x.text == y.text && x.link == y.link;
         });
}

}  // namespace

HeadlineLink::HeadlineLink(const QString& text, QWidget* parent) : QAbstractButton(parent), m_shown(text) {
  setAccessibleName(text);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
}

void HeadlineLink::setShown(const QString& shown) {
  m_shown = shown;
  update();
}

void HeadlineLink::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (underMouse()) painter.fillRect(rect(), theme.selection);
  painter.setFont(font());
  painter.setPen(theme.accent);
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, m_shown);
  const QFontMetricsF metrics(font());
  const double baseline = rect().center().y() + (metrics.ascent() - metrics.descent()) / 2 + 3;
  painter.setPen(QPen(theme.accent, 1));
  painter.drawLine(QPointF(0, baseline), QPointF(metrics.horizontalAdvance(m_shown), baseline));
  if (!hasFocus()) return;
  painter.setPen(QPen(theme.accent, 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void HeadlineLink::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    click();
  else
    QAbstractButton::keyPressEvent(event);
}

HeadlineLabel::HeadlineLabel(QWidget* parent) : QWidget(parent), m_font(visuals::font(TextRole::Headline)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize HeadlineLabel::sizeHint() const {
  const QFontMetricsF metrics(visuals::font(TextRole::Headline));
  return {400, static_cast<int>(std::ceil(metrics.height())) + 4};
}

QSize HeadlineLabel::minimumSizeHint() const { return {100, sizeHint().height()}; }

void HeadlineLabel::setParts(const std::vector<app::HeadlinePart>& parts) {
  if (isSame(m_parts, parts)) return;
  m_parts = parts;
  for (const Run& run : m_runs) {
    if (run.link == nullptr) continue;
    run.link->hide();
    run.link->deleteLater();  // the change may come from its own click
  }
  m_runs.clear();
  for (const app::HeadlinePart& part : parts) {
    Run run{part.text, part.text, {}, nullptr};
    if (part.link) {
      run.link = new HeadlineLink(part.text, this);
      connect(run.link, &QAbstractButton::clicked, this, [this, id = *part.link] { Q_EMIT linkActivated(id); });
      run.link->show();
    }
    m_runs.push_back(run);
  }
  setAccessibleName(wholeText(parts));
  placeRuns();
  update();
}

QFont HeadlineLabel::fittingFont() const {
  QFont font = visuals::font(TextRole::Headline);
  const double smallest = visuals::font(TextRole::Body).pointSizeF();
  while (font.pointSizeF() > smallest && widthOf(m_parts, font) > width())
    font.setPointSizeF(std::max(smallest, font.pointSizeF() - 0.5));
  return font;
}

void HeadlineLabel::placeRuns() {
  m_font = fittingFont();
  const QFontMetricsF metrics(m_font);
  int x = 0;
  bool isCut = false;
  for (Run& run : m_runs) {
    const int wanted = static_cast<int>(std::ceil(metrics.horizontalAdvance(run.text)));
    const int room = isCut ? 0 : std::max(0, width() - x);
    run.shown = wanted <= room ? run.text : metrics.elidedText(run.text, Qt::ElideRight, room);
    isCut = isCut || wanted > room;
    run.rect = QRect(x, 0, std::min(wanted, room), height());
    x += run.rect.width();
    if (run.link == nullptr) continue;
    run.link->setFont(m_font);
    run.link->setShown(run.shown);
    run.link->setGeometry(run.rect);
    run.link->setVisible(!run.rect.isEmpty());
  }
  setToolTip(isCut ? plainToolTip(wholeText(m_parts)) : QString());
}

void HeadlineLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(m_font);
  painter.setPen(visuals::currentTheme().text);
  for (const Run& run : m_runs)
    if (run.link == nullptr)
      painter.drawText(run.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, run.shown);
}

void HeadlineLabel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeRuns();
}

void HeadlineLabel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) placeRuns();
}

}  // namespace bellwether::gui
