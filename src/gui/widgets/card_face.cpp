#include "gui/widgets/card_face.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "bellwether/visuals/shape.h"
#include "bellwether/visuals/sparkline.h"

namespace bellwether::gui {
namespace {

using visuals::TextRole;

constexpr double kGap = 8;
constexpr double kShapeRoom = visuals::kShapeSize + 4;
constexpr double kValueAir = 10;  // above and below the digits, together

QFont valueFont(const visuals::Density& density) {
  QFont font = visuals::font(TextRole::CardValue);
  font.setPointSizeF(density.valuePoints);
  return font;
}

QFont strong(TextRole role) { return visuals::strongFont(role); }

double lineHeight(const QFont& font) { return std::ceil(QFontMetricsF(font).height()); }
double widthOf(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

double nameRow() { return lineHeight(visuals::font(TextRole::Body)); }
double deltaRow() { return lineHeight(strong(TextRole::Caption)); }

}  // namespace

CardFace::CardFace(const app::CardData& card, const visuals::Density& density, const QRectF& bounds)
    : m_card(card),
      m_density(density),
      m_inner(
          bounds.adjusted(density.cardPaddingX, density.cardPaddingY, -density.cardPaddingX, -density.cardPaddingY)) {}

double CardFace::valueRowHeight(const visuals::Density& density) {
  return std::ceil(QFontMetricsF(valueFont(density)).capHeight()) + kValueAir;
}

double CardFace::heightFor(const visuals::Density& density) {
  const double rows = nameRow() + valueRowHeight(density) + deltaRow() + 2 + density.sparkHeight;
  return std::max<double>(density.cardHeight, rows + 2 * density.cardPaddingY);
}

CardFace::Text& CardFace::add(const QString& text, const QRectF& rect, const QFont& font, const QColor& colour) {
  const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
  m_isCut = m_isCut || shown != text;
  m_texts.push_back({shown, rect, font, colour});
  return m_texts.back();
}

void CardFace::layOut(double buttonWidth) {
  m_texts.clear();
  m_marks.clear();
  m_isCut = false;
  const QRectF name(m_inner.left(), m_inner.top(), m_inner.width(), nameRow());
  const QRectF value(m_inner.left(), name.bottom(), m_inner.width(), valueRowHeight(m_density));
  const QRectF deltas(m_inner.left(), value.bottom(), m_inner.width(), deltaRow());
  placeName(name);
  if (m_card.value) {
    placeValue(value);
    placeDeltas(deltas);
  } else if (buttonWidth > 0 || !placeLongReason(value, deltas)) {
    placeMissing(value, buttonWidth);
    if (!m_card.missingDetail.isEmpty())
      add(m_card.missingDetail, deltas, visuals::font(TextRole::Caption), visuals::currentTheme().muted);
  }
  const double room = m_inner.bottom() - deltas.bottom() - 2;
  const double height = std::max<double>(m_density.sparkHeight, std::min(room, 1.75 * m_density.sparkHeight));
  m_spark = QRectF(m_inner.left(), m_inner.bottom() - height, m_inner.width(), height);
}

void CardFace::placeName(const QRectF& row) {
  const auto& theme = visuals::currentTheme();
  QRectF left = row;
  if (!m_card.status.word.isEmpty()) {
    const QFont font = strong(TextRole::Caption);
    const double width = std::min(widthOf(m_card.status.word, font) + 1, row.width() / 2);
    const QColor colour = theme.of(m_card.status.tone);
    const QRectF word(row.right() - width, row.top(), width, row.height());
    add(m_card.status.word, word, font, colour);
    m_marks.push_back(
        {QPointF(word.left() - 4 - visuals::kShapeSize / 2, row.center().y()), m_card.status.shape, colour});
    left.setRight(word.left() - kShapeRoom - kGap);
  }
  add(m_card.name, left, visuals::font(TextRole::Body), theme.secondary);
}

void CardFace::placeValue(const QRectF& row) {
  const auto& theme = visuals::currentTheme();
  const QFont big = valueFont(m_density);
  const QFont small = visuals::font(TextRole::Body);
  const QFont caption = visuals::font(TextRole::Caption);
  const double capHeight = QFontMetricsF(big).capHeight();
  const double baseline = row.top() + kValueAir / 2 + capHeight;
  const auto onBaseline = [baseline](const QFont& font, double left, double width) {
    const QFontMetricsF metrics(font);
    return QRectF(left, baseline - metrics.ascent(), width, metrics.height());
  };
  const double valueWidth = std::min(widthOf(m_card.value->value, big) + 1, row.width());
  add(m_card.value->value, onBaseline(big, row.left(), valueWidth), big, theme.text);
  double x = row.left() + valueWidth + 7;
  const double unitWidth = std::min(widthOf(m_card.value->unit, small) + 1, row.right() - x);
  if (unitWidth > kGap && !m_card.value->unit.isEmpty()) {
    add(m_card.value->unit, onBaseline(small, x, unitWidth), small, theme.secondary);
    x += unitWidth + kGap;
  }
  if (m_card.note.isEmpty() || row.right() - x < 2 * kGap) return;
  add(m_card.note, onBaseline(caption, x, row.right() - x), caption, theme.muted).flags =
      Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine;
}

void CardFace::placeMissing(const QRectF& row, double buttonWidth) {
  const QFont font = strong(TextRole::Body);
  const double reserved = buttonWidth > 0 ? buttonWidth + 10 : 0;
  const double width = std::min(widthOf(m_card.missing, font) + 1, row.width() - reserved);
  add(m_card.missing, QRectF(row.left(), row.top(), width, row.height()), font, visuals::currentTheme().text);
  m_button = QRectF(row.left() + width + 10, row.top(), buttonWidth, row.height());
}

bool CardFace::placeLongReason(const QRectF& value, const QRectF& deltas) {
  const QFont font = strong(TextRole::Body);
  if (widthOf(m_card.missing, font) <= value.width()) return false;
  constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
  const QRectF rect = value.united(deltas);
  const QFontMetricsF metrics(font);
  const auto fits = [&](const QString& text) {
    return metrics.boundingRect(QRectF(0, 0, rect.width(), 10'000), kFlags, text).height() <= rect.height();
  };
  QString shown = m_card.missing;
  for (qsizetype length = shown.size() - 1; length > 0 && !fits(shown); --length)
    shown = m_card.missing.left(length) + QChar(0x2026);
  m_isCut = m_isCut || shown != m_card.missing || !m_card.missingDetail.isEmpty();
  m_texts.push_back({shown, rect, font, visuals::currentTheme().text, kFlags});
  return true;
}

std::vector<CardFace::DeltaWidths> CardFace::measureDeltas() const {
  const QFont bold = strong(TextRole::Caption);
  const QFont plain = visuals::font(TextRole::Caption);
  std::vector<DeltaWidths> widths;
  for (const app::DeltaText& delta : m_card.deltas)
    widths.push_back({delta.shape == app::Shape::None ? 0 : kShapeRoom, widthOf(delta.value, bold) + 1,
                      widthOf(delta.label, plain) + 1});
  return widths;
}

void CardFace::placeDeltas(const QRectF& row) {
  const auto& theme = visuals::currentTheme();
  const QFont bold = strong(TextRole::Caption);
  const QFont plain = visuals::font(TextRole::Caption);
  const std::vector<DeltaWidths> widths = measureDeltas();
  const auto taken = [&widths](double between, double mostLabel) {
    double width = 0;
    for (const DeltaWidths& delta : widths)
      width += (width > 0 ? between : 0) + delta.shape + delta.value + 4 + std::min(delta.label, mostLabel);
    return width;
  };
  double gap = 12;
  while (gap > 5 && taken(gap, row.width()) > row.width()) --gap;
  double labelWidth = row.width();
  while (labelWidth > 0 && taken(gap, labelWidth) > row.width()) labelWidth -= 2;
  double x = row.left();
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const app::DeltaText& delta = m_card.deltas[i];
    if (delta.shape != app::Shape::None) {
      m_marks.push_back({QPointF(x + visuals::kShapeSize / 2, row.center().y()), delta.shape, theme.of(delta.tone)});
      x += kShapeRoom;
    }
    const double valueWidth = std::min(widths[i].value, row.right() - x);
    if (valueWidth <= 0) break;
    add(delta.value, QRectF(x, row.top(), valueWidth, row.height()), bold, theme.of(delta.tone));
    x += valueWidth + 4;
    const double room = std::min({widths[i].label, labelWidth, row.right() - x});
    if (room > kGap)
      add(delta.label, QRectF(x, row.top(), room, row.height()), plain, theme.secondary);
    else
      m_isCut = m_isCut || !delta.label.isEmpty();
    x += std::max(0.0, room) + gap;
  }
}

void CardFace::paint(QPainter& painter) const {
  for (const Text& text : m_texts) {
    painter.setFont(text.font);
    painter.setPen(text.colour);
    painter.drawText(text.rect, text.flags | Qt::TextDontClip, text.text);
  }
  for (const Mark& mark : m_marks) visuals::paintShape(painter, mark.centre, mark.shape, mark.colour);
  visuals::paintSparkline(painter, m_spark, visuals::sparklineOf(m_card), visuals::currentTheme());
}

}  // namespace bellwether::gui
