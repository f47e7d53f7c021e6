#include <QFontMetricsF>
#include <cmath>

#include "visuals/chart_layout.h"

namespace bellwether::visuals {
namespace {

constexpr double kSmall = 8.0 / 9;  // of a caption

QFontMetricsF metricsOn(const QFont& font, const QPaintDevice* device) {
  return device != nullptr ? QFontMetricsF(font, device) : QFontMetricsF(font);
}

}  // namespace

ChartFonts::ChartFonts(const Theme& theme, const QPaintDevice* paintDevice)
    : plain(font(TextRole::Caption, theme, paintDevice)),
      strong(strongFont(TextRole::Caption, theme, paintDevice)),
      small(plain),
      device(paintDevice) {
  small.setPointSizeF(small.pointSizeF() * kSmall);
}

double ChartFonts::width(const QString& text, const QFont& font) const {
  return metricsOn(font, device).horizontalAdvance(text);
}

double ChartFonts::lineHeight() const { return std::ceil(metricsOn(strong, device).height()); }

QString ChartFonts::elided(const QString& text, const QFont& font, double width) const {
  return metricsOn(font, device).elidedText(text, Qt::ElideRight, width + 0.5);
}

QString ChartFonts::wrapped(const QString& text, double width) const {
  const QFontMetricsF metrics = metricsOn(small, device);
  const QRectF room(0, 0, width, 10'000);
  const auto fits = [&](const QString& shown) {
    return metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, shown).height() <= 2.1 * metrics.height();
  };
  QString shown = text;
  for (qsizetype length = text.size() - 1; length > 0 && !fits(shown); --length)
    shown = text.left(length).trimmed() + QChar(0x2026);
  return shown;
}

double ChartFonts::wrappedWidth(const QString& text, double width) const {
  const QRectF room(0, 0, width, 10'000);
  // A word that is longer than the room sticks out of it.
  return std::ceil(metricsOn(small, device).boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text).width()) + 1;
}

}  // namespace bellwether::visuals
