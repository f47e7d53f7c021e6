#include <QFontDatabase>
#include <QGuiApplication>

#include "bellwether/visuals/theme.h"

namespace bellwether::visuals {
namespace {

struct Size {
  double screen;
  double print;
  QFont::Weight weight;
};

Size sizeOf(TextRole role) {
  switch (role) {
    case TextRole::CardValue:
      return {21, 17, QFont::DemiBold};
    case TextRole::Headline:
      return {13.5, 15, QFont::Normal};
    case TextRole::PageTitle:
      return {15, 22, QFont::DemiBold};
    case TextRole::PanelTitle:
      return {10, 11, QFont::DemiBold};
    case TextRole::Body:
      return {10, 9, QFont::Normal};
    case TextRole::Table:
      return {9.5, 9, QFont::Normal};
    case TextRole::Caption:
      return {9, 8, QFont::Normal};
  }
  return {10, 9, QFont::Normal};
}

// Only TrueType outlines read back right from Qt 6.4's PDFs; a family with CFF outlines loses digits and Chinese
// letters.
QStringList paperFamilies() {
  return {QStringLiteral("DejaVu Sans"), QStringLiteral("Arial"), QStringLiteral("WenQuanYi Micro Hei"),
          QStringLiteral("Microsoft YaHei")};
}

void setTabularFigures(QFont& font) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
  font.setFeature(QFont::Tag("tnum"), 1);
#else
  Q_UNUSED(font);  // Qt before 6.7 cannot ask for it; the fonts it finds on our systems have tabular figures by default
#endif
}

}  // namespace

QFont font(TextRole role) { return font(role, currentTheme()); }

QFont font(TextRole role, const Theme& theme) {
  const Size size = sizeOf(role);
  QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  if (theme.variant == Variant::Print) {
    font.setFamilies(paperFamilies());
    font.setHintingPreference(QFont::PreferNoHinting);
  }
  font.setPointSizeF(theme.variant == Variant::Print ? size.print : size.screen);
  font.setWeight(size.weight);
  setTabularFigures(font);
  return font;
}

}  // namespace bellwether::visuals
