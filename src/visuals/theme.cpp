#include "bellwether/visuals/theme.h"

#include <algorithm>
#include <cmath>

namespace bellwether::visuals {
namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

std::array<QColor, 8> categoryColours() {
  return {rgb(0x0B62C4), rgb(0xD55E00), rgb(0x009E73), rgb(0xCC79A7),
          rgb(0xE69F00), rgb(0x56B4E9), rgb(0x7A5195), rgb(0x5B6770)};
}

Theme lightTheme() {
  Theme t;
  t.variant = Variant::Light;
  t.canvas = rgb(0xF6F7F9);
  t.surface = rgb(0xFFFFFF);
  t.surfaceAlt = rgb(0xF0F2F5);
  t.border = rgb(0xDFE3E8);
  t.gridLine = rgb(0xE9ECF0);
  t.text = rgb(0x1B1F24);
  t.secondary = rgb(0x57606A);
  t.muted = rgb(0x666E78);
  t.disabled = rgb(0xA4ACB5);
  t.accent = rgb(0x0B62C4);
  t.selection = rgb(0xE5F0FC);
  t.onAccent = rgb(0xFFFFFF);
  t.comparison = rgb(0x84919F);
  t.lastYear = rgb(0xA9B3BE);
  t.target = rgb(0x8A5A00);
  t.good = rgb(0x0A7A55);
  t.bad = rgb(0xB3400F);
  t.warn = rgb(0x8A6100);
  t.categories = categoryColours();
  return t;
}

Theme darkTheme() {
  Theme t;
  t.variant = Variant::Dark;
  t.canvas = rgb(0x14171C);
  t.surface = rgb(0x1C2128);
  t.surfaceAlt = rgb(0x232A33);
  t.border = rgb(0x323A45);
  t.gridLine = rgb(0x2A313B);
  t.text = rgb(0xE8ECF1);
  t.secondary = rgb(0xA9B4C0);
  t.muted = rgb(0x8F9BA8);
  t.disabled = rgb(0x56616D);
  t.accent = rgb(0x5AA9FF);
  t.selection = rgb(0x1E3450);
  t.onAccent = rgb(0x14171C);
  t.comparison = rgb(0x7A8897);
  t.lastYear = rgb(0x5E6B79);
  t.target = rgb(0xF0B849);
  t.good = rgb(0x3FC796);
  t.bad = rgb(0xFF8A5C);
  t.warn = rgb(0xF0B849);
  t.categories = categoryColours();
  for (auto& colour : t.categories) colour = blend(Qt::white, colour, 0.15);
  return t;
}

Theme printTheme() {
  Theme t = lightTheme();
  t.variant = Variant::Print;
  t.canvas = t.surface = rgb(0xFFFFFF);
  t.surfaceAlt = rgb(0xEFEFEF);
  t.border = rgb(0xBBBBBB);
  t.gridLine = rgb(0xDDDDDD);
  t.text = rgb(0x000000);
  t.secondary = rgb(0x444444);
  t.muted = rgb(0x666666);
  t.accent = rgb(0x0B4F9E);
  t.comparison = rgb(0x8A8A8A);
  t.lastYear = rgb(0xA8A8A8);
  t.target = rgb(0x6B4600);
  t.good = rgb(0x0A6B4B);
  t.bad = rgb(0x8F330C);
  t.warn = rgb(0x6B4600);
  return t;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

int mix(int top, int bottom, double share) { return static_cast<int>(std::lround(top * share + bottom * (1 - share))); }

}  // namespace

const Theme& theme(Variant variant) {
  static const Theme light = lightTheme();
  static const Theme dark = darkTheme();
  static const Theme print = printTheme();
  switch (variant) {
    case Variant::Dark:
      return dark;
    case Variant::Print:
      return print;
    case Variant::Light:
      break;
  }
  return light;
}

QColor blend(const QColor& top, const QColor& bottom, double share) {
  return QColor(mix(top.red(), bottom.red(), share), mix(top.green(), bottom.green(), share),
                mix(top.blue(), bottom.blue(), share));
}

double contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor Theme::of(app::SeriesRole role) const {
  switch (role) {
    case app::SeriesRole::Current:
    case app::SeriesRole::Projection:
      return accent;
    case app::SeriesRole::Comparison:
    case app::SeriesRole::Neutral:
      return comparison;
    case app::SeriesRole::LastYear:
      return lastYear;
    case app::SeriesRole::Target:
      return target;
    case app::SeriesRole::Good:
      return good;
    case app::SeriesRole::Bad:
      return bad;
  }
  return accent;
}

QColor Theme::of(app::Tone tone) const {
  switch (tone) {
    case app::Tone::Good:
      return good;
    case app::Tone::Bad:
      return bad;
    case app::Tone::Warn:
      return warn;
    case app::Tone::Neutral:
      break;
  }
  return muted;
}

QColor Theme::textOf(app::SeriesRole role) const {
  const QColor own = of(role);
  return contrast(own, surface) >= 4.5 ? own : secondary;
}

QColor Theme::wash(app::Tone tone) const {
  if (tone == app::Tone::Bad) return blend(bad, surface, 0.10);
  if (tone == app::Tone::Warn) return blend(warn, surface, 0.14);
  return surface;
}

QColor Theme::projectionBand() const { return blend(accent, surface, 0.20); }

QString symbol(app::Shape shape) {
  switch (shape) {
    case app::Shape::Up:
      return QStringLiteral("▲");
    case app::Shape::Down:
      return QStringLiteral("▼");
    case app::Shape::Dot:
      return QStringLiteral("●");
    case app::Shape::Diamond:
      return QStringLiteral("◆");
    case app::Shape::None:
      break;
  }
  return {};
}

}  // namespace bellwether::visuals
