#include "gui/widgets/chart_view.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>

#include "bellwether/visuals/chart_builder.h"
#include "bellwether/visuals/theme.h"
#include "gui/widgets/chart_table_model.h"

namespace bellwether::gui {
namespace {

constexpr double kPadding = 8;
constexpr double kOffset = 12;
constexpr double kMostRemark = 320;

bool isAt(double a, double b) { return std::abs(a - b) < 1e-9; }

}  // namespace

ChartView::ChartView(QWidget* parent)
    : QChartView(new visuals::Chart({}, visuals::currentTheme()), parent),
      m_formatter(QLocale::c(), Currency()),
      m_chart(static_cast<visuals::Chart*>(chart())) {
  setFrameShape(QFrame::NoFrame);
  setBackgroundBrush(Qt::NoBrush);
  setRenderHint(QPainter::Antialiasing);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
  setMinimumSize(120, 80);
  setAccessibleName(tr("Chart"));
}

void ChartView::setSpec(const app::ChartSpec& spec, const app::Formatter& formatter) {
  m_spec = spec;
  m_formatter = formatter;
  m_cursor.reset();
  setAccessibleName(spec.title.isEmpty() ? tr("Chart") : spec.title);
  setAccessibleDescription(spec.accessible);
  m_chart->setSpec(spec);
}

void ChartView::rebuild() {
  auto* next = new visuals::Chart(m_spec, visuals::currentTheme());
  const std::unique_ptr<QChart> before(chart());
  setChart(next);
  m_chart = next;
}

void ChartView::setCursor(std::optional<std::size_t> cursor) {
  if (cursor == m_cursor) return;
  m_cursor = cursor;
  setAccessibleDescription(cursor ? cursorLines().join(QStringLiteral(", ")) : m_spec.accessible);
  viewport()->update();
}

bool ChartView::pointTo(double x) {
  const auto& stops = m_chart->stops();
  const auto found = std::find_if(stops.begin(), stops.end(), [x](double stop) { return isAt(stop, x); });
  if (found == stops.end()) return false;
  setCursor(static_cast<std::size_t>(found - stops.begin()));
  return true;
}

QString ChartView::stopText() const { return chartStopText(m_spec, m_chart->stops()[*m_cursor], m_formatter); }

std::vector<ChartView::Value> ChartView::values() const {
  std::vector<Value> found;
  if (!m_cursor || *m_cursor >= m_chart->stops().size()) return found;
  const double x = m_chart->stops()[*m_cursor];
  for (const auto& series : m_spec.series) {
    const bool isStep = series.kind == app::ChartSeries::Kind::Step;  // named by its category already
    for (const auto& point : series.points)
      if (isAt(point.x, x))
        found.push_back(
            {series.role, isStep ? QString() : series.name, point.text, m_chart->position(point.x, point.y)});
  }
  return found;
}

/// Of the position under the crosshair.
QStringList ChartView::notes() const {
  QStringList texts;
  if (!m_cursor || *m_cursor >= m_chart->stops().size()) return texts;
  const double x = m_chart->stops()[*m_cursor];
  for (const app::ChartFlag& flag : m_spec.flags)
    if (std::abs(flag.x - x) <= 0.5) texts.append(flag.text);
  return texts;
}

QStringList ChartView::cursorLines() const {
  const auto found = values();
  if (found.empty()) return {};
  QStringList lines{stopText()};
  for (const Value& value : found)
    lines.append(value.name.isEmpty() ? value.text : QString(value.name + QStringLiteral(": ") + value.text));
  return lines + notes();
}

void ChartView::drawForeground(QPainter* painter, const QRectF&) {
  const auto found = values();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (!found.empty()) {
    drawCrosshair(*painter, found);
    drawTable(*painter, found);
  }
  painter->restore();
}

void ChartView::drawCrosshair(QPainter& painter, const std::vector<Value>& values) const {
  const visuals::Theme& theme = visuals::currentTheme();
  const double x = values.front().place.x();
  painter.setPen(QPen(theme.secondary, 1));
  painter.drawLine(QPointF(x, m_chart->plot().top()), QPointF(x, m_chart->plot().bottom()));
  for (const Value& value : values) {
    painter.setPen(QPen(theme.of(value.role), 1.5));
    painter.setBrush(theme.surface);
    painter.drawEllipse(value.place, 3, 3);
  }
}

void ChartView::drawTable(QPainter& painter, const std::vector<Value>& values) const {
  const visuals::Theme& theme = visuals::currentTheme();
  const QFont plain = visuals::font(visuals::TextRole::Caption);
  QFont strong = plain;
  strong.setWeight(visuals::strongWeight());
  const QFontMetricsF metrics(strong);
  const double line = std::ceil(metrics.height()) + 1;
  double names = 0;
  double texts = 0;
  for (const Value& value : values) {
    names = std::max(names, QFontMetricsF(plain).horizontalAdvance(value.name));
    texts = std::max(texts, metrics.horizontalAdvance(value.text));
  }
  const double swatch = 12;
  const double most = viewport()->width() - 2 * kPadding;
  const QStringList remarks = notes();
  double widest = std::max(swatch + names + 16 + texts, metrics.horizontalAdvance(stopText()));
  for (const QString& remark : remarks)
    widest = std::max(widest, std::min(kMostRemark, QFontMetricsF(plain).horizontalAdvance(remark)));
  const double inner = std::min(most, widest + 1);
  names = std::min(names, std::max(0.0, inner - texts - swatch - 16));
  QRectF box(values.front().place.x() + kOffset, m_chart->plot().top(), inner + 2 * kPadding,
             line * static_cast<double>(values.size() + 1 + static_cast<std::size_t>(remarks.size())) + kPadding);
  if (box.right() > viewport()->width()) box.moveRight(values.front().place.x() - kOffset);
  box.moveLeft(std::max(0.0, box.left()));
  box.moveTop(std::max(0.0, std::min(box.top(), viewport()->height() - box.height())));
  painter.setPen(QPen(theme.secondary, 1));
  painter.setBrush(theme.surface);
  painter.drawRoundedRect(box, 4, 4);
  QRectF row(box.left() + kPadding, box.top() + kPadding / 2, inner, line);
  constexpr int kLeft = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
  painter.setFont(strong);
  painter.setPen(theme.text);
  painter.drawText(row, kLeft, metrics.elidedText(stopText(), Qt::ElideRight, inner));
  for (const Value& value : values) {
    row.translate(0, line);
    painter.fillRect(QRectF(row.left(), row.center().y() - 4, 8, 8), theme.of(value.role));
    painter.setFont(plain);
    painter.setPen(theme.secondary);
    painter.drawText(row.adjusted(swatch, 0, 0, 0), kLeft,
                     QFontMetricsF(plain).elidedText(value.name, Qt::ElideRight, names + 0.5));
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, value.text);
  }
  painter.setFont(plain);
  painter.setPen(theme.secondary);
  for (const QString& remark : remarks) {
    row.translate(0, line);
    painter.drawText(row, kLeft, QFontMetricsF(plain).elidedText(remark, Qt::ElideRight, inner));
  }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  const QPointF place = mapToScene(event->position().toPoint());
  const bool isInside = m_chart->plot().adjusted(-4, -4, 4, 4).contains(place);
  setCursor(isInside ? m_chart->stopAt(place) : std::nullopt);
  QGraphicsView::mouseMoveEvent(event);
}

std::optional<double> ChartView::stopUnder(const QPointF& place) const {
  const QPointF at = mapToScene(place.toPoint());
  const auto stop = m_chart->plot().adjusted(-4, -4, 4, 4).contains(at) ? m_chart->stopAt(at) : std::nullopt;
  return stop ? std::optional(m_chart->stops()[*stop]) : std::nullopt;
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
  QChartView::mouseReleaseEvent(event);
  if (event->button() != Qt::LeftButton) return;
  if (const auto x = stopUnder(event->position())) Q_EMIT stopSelected(*x);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event) {
  QChartView::mouseDoubleClickEvent(event);
  if (event->button() != Qt::LeftButton) return;
  if (const auto x = stopUnder(event->position())) Q_EMIT stopActivated(*x);
}

std::optional<double> ChartView::place() const {
  const auto& stops = m_chart->stops();
  if (stops.empty()) return std::nullopt;
  return stops[m_cursor && *m_cursor < stops.size() ? *m_cursor : stops.size() - 1];
}

/// Space, Enter and N act on the position under the cursor.
bool ChartView::pressStop(int key) {
  if (!m_cursor || *m_cursor >= m_chart->stops().size()) return false;
  const double x = m_chart->stops()[*m_cursor];
  if (key == Qt::Key_N) {
    Q_EMIT notePressed();
    return true;
  }
  if (key == Qt::Key_Space) {
    Q_EMIT stopSelected(x);
    return true;
  }
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
  Q_EMIT stopActivated(x);
  return true;
}

void ChartView::keyPressEvent(QKeyEvent* event) {
  if (pressStop(event->key())) return;
  const std::size_t count = m_chart->stops().size();
  const std::size_t last = count > 0 ? count - 1 : 0;
  switch (count > 0 ? event->key() : 0) {
    case Qt::Key_Left:
      setCursor(m_cursor ? (*m_cursor > 0 ? *m_cursor - 1 : 0) : last);
      return;
    case Qt::Key_Right:
      setCursor(m_cursor ? std::min(*m_cursor + 1, last) : 0);
      return;
    case Qt::Key_Home:
      setCursor(0);
      return;
    case Qt::Key_End:
      setCursor(last);
      return;
    case Qt::Key_Escape:
      if (!m_cursor) break;
      setCursor(std::nullopt);
      return;
    default:
      break;
  }
  QGraphicsView::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent* event) {
  QChartView::focusInEvent(event);
  Q_EMIT focusChanged();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
  setCursor(std::nullopt);
  QChartView::focusOutEvent(event);
  Q_EMIT focusChanged();
}

bool ChartView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) setCursor(std::nullopt);
  return QChartView::viewportEvent(event);
}

void ChartView::changeEvent(QEvent* event) {
  QChartView::changeEvent(event);
  if (event->type() != QEvent::PaletteChange || m_chart == nullptr) return;
  // A style sheet's first touch tells of a palette too: only other colours need another chart.
  if (m_chart->colours().variant != visuals::currentTheme().variant) rebuild();
}

}  // namespace bellwether::gui
