#include "bellwether/visuals/sparkline.h"
#include "report/sections.h"

namespace bellwether::report {

namespace {

constexpr int kColumns = 4;
constexpr double kGap = 14;
constexpr double kCardHeight = 98;
constexpr double kSmall = 7.5;
constexpr double kLine = 10;

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

}  // namespace

double drawCards(Canvas& canvas, const PageContent& content, double top) {
  const double width = (canvas.width() - kGap * (kColumns - 1)) / kColumns;
  const auto& cards = content.overview.cards;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const auto column = static_cast<double>(i % kColumns);
    const auto row = static_cast<double>(i / kColumns);
    drawCard(canvas, cards[i], column * (width + kGap), top + row * kCardHeight, width);
  }
  const auto rows = static_cast<double>((cards.size() + kColumns - 1) / kColumns);
  return top + rows * kCardHeight;
}

}  // namespace bellwether::report
