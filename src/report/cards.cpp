#include "bellwether/visuals/sparkline.h"
#include "report/sections.h"

namespace bellwether::report {

namespace {

constexpr int kColumns = 4;
constexpr double kGap = 12;
constexpr double kCardHeight = 96;
constexpr double kSmall = 8;

TextStyle toned(const Canvas& canvas, double size, app::Tone tone, bool bold) {
  return {size, canvas.theme().of(tone), bold, false};
}

void drawStatus(Canvas& canvas, const app::StatusText& status, double right, double top, double width) {
  if (status.word.isEmpty()) return;
  const QString text = visuals::symbol(status.shape) % QLatin1Char(' ') % status.word;
  canvas.textRight(right, top, width, text, toned(canvas, kSmall, status.tone, true));
}

void drawDeltas(Canvas& canvas, const app::CardData& card, double left, double top, double width) {
  for (const auto& delta : card.deltas) {
    const QString value = visuals::symbol(delta.shape) % QLatin1Char(' ') % delta.value;
    const double used = canvas.text(left, top, width, value, toned(canvas, kSmall, delta.tone, true));
    canvas.text(left + qMax(used + 4, 42.0), top, width - 42, delta.label, canvas.secondary(kSmall));
    top += 10;
  }
}

void drawCard(Canvas& canvas, const app::CardData& card, double left, double top, double width) {
  canvas.rule(left, top, width, canvas.theme().text, 0.75);
  canvas.text(left, top + 4, width, card.name, canvas.bold(9));
  double line = top + 16;
  if (card.value) {
    const double used = canvas.text(left, line, width, card.value->value, canvas.bold(17));
    const double unit = canvas.text(left + used + 3, line + 8, width - used, card.value->unit, canvas.secondary(9));
    drawStatus(canvas, card.status, left + width, line + 9, width - used - unit - 8);
    line += 22;
    drawDeltas(canvas, card, left, line, width * 0.72);
    canvas.textRight(left + width, line, width * 0.5, card.note, canvas.secondary(kSmall - 0.5));
  } else {
    canvas.text(left, line + 2, width, visuals::symbol(card.status.shape) % QLatin1Char(' ') % card.missing,
                toned(canvas, 9.5, card.status.tone, true));
    canvas.text(left, line + 17, width, card.missingDetail, canvas.secondary(kSmall));
  }
  canvas.drawScaled({left, top + 70, width, 20}, [&](const QRectF& rect) {
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
