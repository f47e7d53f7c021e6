#include "bellwether/visuals/sparkline.h"
#include "report/layout/flow.h"

namespace bellwether::report {

namespace {

constexpr int kColumns = 4;
constexpr double kGap = 14;
constexpr double kCardHeight = 98;
constexpr double kSmall = 7.5;
constexpr double kLine = 10;
constexpr int kMostDetailLines = 4;

TextStyle toned(const Canvas& canvas, double size, app::Tone tone) { return {size, canvas.theme().of(tone), true}; }

void drawStatus(Canvas& canvas, const app::StatusText& status, double right, double top, double width) {
  if (status.word.isEmpty()) return;
  const QString text = visuals::symbol(status.shape) % QLatin1Char(' ') % status.word;
  canvas.textRight(right, top, width, text, toned(canvas, kSmall, status.tone));
}

// Change and what it is against, a line each; labels stand in one column.
void drawDeltas(Canvas& canvas, const app::CardData& card, double left, double top, double width) {
  double labels = 0;
  for (const auto& delta : card.deltas) {
    const QString value = visuals::symbol(delta.shape) % QLatin1Char(' ') % delta.value;
    labels = qMax(labels, canvas.measure(value, toned(canvas, kSmall, delta.tone)));
  }
  labels += 5;
  for (const auto& delta : card.deltas) {
    const QString value = visuals::symbol(delta.shape) % QLatin1Char(' ') % delta.value;
    canvas.text(left, top, width, value, toned(canvas, kSmall, delta.tone));
    canvas.text(left + labels, top, width - labels, delta.label, canvas.secondary(kSmall));
    top += kLine;
  }
}

void drawValue(Canvas& canvas, const app::CardData& card, double left, double top, double width) {
  const double used = canvas.text(left, top, width, card.value->value, canvas.bold(17));
  const double unit = canvas.text(left + used + 3, top + 8, width - used, card.value->unit, canvas.secondary(8));
  drawStatus(canvas, card.status, left + width, top + 8.5, width - used - unit - 6);
  drawDeltas(canvas, card, left, top + 23, width);
}

// What the value rests on, right of the changes: the count on their first line, the rest below it.
void drawNote(Canvas& canvas, const QString& note, double right, double top) {
  const QStringList parts = note.split(QStringLiteral(" · "));
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    canvas.textRight(right, top, 80, *part, canvas.secondary(7));
    top += kLine;
  }
}

void drawMissing(Canvas& canvas, const app::CardData& card, double left, double top, double width) {
  const QString text = visuals::symbol(card.status.shape) % QLatin1Char(' ') % card.missing;
  canvas.text(left, top + 3, width, text, toned(canvas, 9, card.status.tone));
  canvas.text(left, top + 17, width, card.missingDetail, canvas.secondary(kSmall));
}

void drawCard(Canvas& canvas, const app::CardData& card, double left, double top, double width) {
  canvas.rule(left, top, width, canvas.theme().text, 0.75);
  const double line = top + 15;
  canvas.text(left, top + 4, width, card.name, canvas.bold(8.5));
  if (card.value) {
    drawValue(canvas, card, left, line, width);
  } else {
    drawMissing(canvas, card, left, line, width);
  }
  if (card.value) drawNote(canvas, card.note, left + width, line + 23);
  const double bottom = top + kCardHeight - 8;
  canvas.drawScaled({left, bottom - 20, width, 20}, [&](const QRectF& rect) {
    visuals::paintSparkline(canvas.painter(), rect, visuals::sparklineOf(card), canvas.theme());
  });
}

constexpr double kFigureValue = 22;
constexpr double kFigureHead = 42;
constexpr double kDetailLine = 12;

QStringList figureLines(const Meter& meter, const Figure& figure, double width) {
  QStringList lines;
  for (const QString& detail : figure.details)
    lines.append(meter.wrap(detail, meter.canvas().secondary(8.5), width, kMostDetailLines));
  return lines;
}

void drawFigureDeltas(Canvas& canvas, const Figure& figure, double left, double top) {
  for (const auto& delta : figure.card.deltas) {
    const QString value = visuals::symbol(delta.shape) % QLatin1Char(' ') % delta.value;
    left += canvas.text(left, top, canvas.width(), value, toned(canvas, 9, delta.tone)) + 4;
    left += canvas.text(left, top, canvas.width(), delta.label, canvas.secondary(9)) + 16;
  }
}

}  // namespace

double cardHeight() { return kCardHeight; }

int cardsPerRow() { return kColumns; }

void drawCardRow(Canvas& canvas, const std::vector<app::CardData>& cards, std::size_t first, double top) {
  const double width = (canvas.width() - kGap * (kColumns - 1)) / kColumns;
  for (std::size_t i = first; i < cards.size() && i < first + kColumns; ++i)
    drawCard(canvas, cards[i], static_cast<double>(i - first) * (width + kGap), top, width);
}

double figureHeight(const Meter& meter, const Figure& figure, double width) {
  return kFigureHead + kDetailLine * static_cast<double>(figureLines(meter, figure, width).size()) + 4;
}

void drawFigure(Canvas& canvas, const Figure& figure, double top) {
  const app::CardData& card = figure.card;
  double left = 0;
  if (card.value) {
    left = canvas.text(0, top, canvas.width(), card.value->value, canvas.bold(kFigureValue)) + 4;
    left += canvas.text(left, top + 11, canvas.width(), card.value->unit, canvas.secondary(10)) + 12;
    drawStatus(canvas, card.status, canvas.width(), top + 2, 160);
    canvas.textRight(canvas.width(), top + 14, 260, figure.exact, canvas.secondary(9));
  } else {
    const QString missing = visuals::symbol(card.status.shape) % QLatin1Char(' ') % card.missing;
    canvas.text(0, top + 4, canvas.width(), missing, toned(canvas, 13, card.status.tone));
    canvas.textRight(canvas.width(), top + 8, 260, card.missingDetail, canvas.secondary(9));
  }
  drawFigureDeltas(canvas, figure, 0, top + 27);
  canvas.textRight(canvas.width(), top + 27, 260, card.note, canvas.secondary(9));
  double y = top + kFigureHead;
  const Meter meter;
  for (const QString& line : figureLines(meter, figure, canvas.width())) {
    canvas.line(0, y, line, canvas.secondary(8.5));
    y += kDetailLine;
  }
}

}  // namespace bellwether::report
