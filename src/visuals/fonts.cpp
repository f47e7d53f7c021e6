#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QHash>
#include <QPaintDevice>
#include <QScreen>
#include <algorithm>
#include <array>
#include <optional>

#include "bellwether/visuals/theme.h"

namespace bellwether::visuals {
namespace {

struct Size {
  double screen;
  double print;
  bool strong;
};

Size sizeOf(TextRole role) {
  switch (role) {
    case TextRole::CardValue:
      return {21, 17, true};
    case TextRole::Headline:
      return {13.5, 15, false};
    case TextRole::PageTitle:
      return {15, 22, true};
    case TextRole::PanelTitle:
      return {10, 11, true};
    case TextRole::Body:
      return {10, 9, false};
    case TextRole::Table:
      return {9.5, 9, false};
    case TextRole::Caption:
      return {9, 8, false};
  }
  return {10, 9, false};
}

// Only TrueType outlines read back right from Qt 6.4's PDFs; a family with CFF outlines loses digits and Chinese
// letters.
QStringList paperFamilies() {
  return {QStringLiteral("Liberation Sans"), QStringLiteral("Arial"), QStringLiteral("DejaVu Sans"),
          QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Microsoft YaHei")};
}

constexpr double kPaperDpi = 96;

double dotsPerInch(const QPaintDevice* device) {
  if (device != nullptr) return device->logicalDpiY();
  const QScreen* screen = QGuiApplication::primaryScreen();
  return screen != nullptr ? screen->logicalDotsPerInchY() : kPaperDpi;
}

void setTabularFigures(QFont& font) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
  font.setFeature(QFont::Tag("tnum"), 1);
#else
  Q_UNUSED(font);  // Qt before 6.7 cannot ask for it; the fonts it finds on our systems have tabular figures by default
#endif
}

}  // namespace

QFont::Weight strongWeight() {
  static QHash<QString, QFont::Weight> known;
  const QString family = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).family();
  const auto found = known.constFind(family);
  if (found != known.constEnd()) return *found;
  const QStringList styles = QFontDatabase::styles(family);
  const bool hasDemiBold = std::any_of(styles.begin(), styles.end(), [&family](const QString& style) {
    return QFontDatabase::weight(family, style) == QFont::DemiBold;
  });
  return *known.insert(family, hasDemiBold ? QFont::DemiBold : QFont::Bold);
}

namespace {

constexpr std::size_t kRoles = 7;

/// The screen's fonts are made once: one that was used before knows its letters already.
struct ScreenFonts {
  QFont system;
  std::array<std::optional<QFont>, kRoles> plain, strong;
};

QFont makeFont(TextRole role, QFont font) {
  const Size size = sizeOf(role);
  font.setPointSizeF(size.screen);
  font.setWeight(size.strong ? strongWeight() : QFont::Normal);
  setTabularFigures(font);
  return font;
}

ScreenFonts& screenFonts() {
  thread_local ScreenFonts fonts;
  const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  if (fonts.system != system) fonts = {system, {}, {}};
  return fonts;
}

QFont paperFont(TextRole role, const QPaintDevice* device) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  font.setFamilies(paperFamilies());
  font.setHintingPreference(QFont::PreferNoHinting);
  // Any letter spacing turns ligatures off: `fi` drawn as one glyph cannot be searched for in a PDF.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
  font.setPointSizeF(sizeOf(role).print * kPaperDpi / dotsPerInch(device));
  font.setWeight(sizeOf(role).strong ? strongWeight() : QFont::Normal);
  setTabularFigures(font);
  return font;
}

}  // namespace

QFont font(TextRole role) { return font(role, currentTheme()); }

QFont font(TextRole role, const Theme& theme, const QPaintDevice* device) {
  if (theme.variant == Variant::Print) return paperFont(role, device);
  ScreenFonts& fonts = screenFonts();
  auto& known = fonts.plain.at(static_cast<std::size_t>(role));
  if (!known) known = makeFont(role, fonts.system);
  return *known;
}

QFont strongFont(TextRole role) { return strongFont(role, currentTheme()); }

QFont strongFont(TextRole role, const Theme& theme, const QPaintDevice* device) {
  QFont strong = font(role, theme, device);
  if (theme.variant != Variant::Print) {
    auto& known = screenFonts().strong.at(static_cast<std::size_t>(role));
    if (known) return *known;
    strong.setWeight(strongWeight());
    known = strong;
    return strong;
  }
  strong.setWeight(strongWeight());
  return strong;
}

}  // namespace bellwether::visuals
