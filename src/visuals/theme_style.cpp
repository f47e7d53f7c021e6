#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <vector>

#include "bellwether/visuals/theme.h"
#include "visuals/resources.h"

namespace bellwether::visuals {
namespace {

struct Token {
  const char16_t* name;
  QColor colour;
};

std::vector<Token> tokens(const Theme& t) {
  return {{u"canvas", t.canvas},
          {u"surface", t.surface},
          {u"surfaceAlt", t.surfaceAlt},
          {u"border", t.border},
          {u"gridLine", t.gridLine},
          {u"text", t.text},
          {u"secondary", t.secondary},
          {u"muted", t.muted},
          {u"disabled", t.disabled},
          {u"accent", t.accent},
          {u"onAccent", t.onAccent},
          {u"accentHover", blend(t.text, t.accent, 0.12)},
          {u"selection", t.selection},
          {u"comparison", t.comparison},
          {u"target", t.target},
          {u"good", t.good},
          {u"bad", t.bad},
          {u"warn", t.warn}};
}

QString valueOf(QStringView name, const std::vector<Token>& all, const Theme& theme) {
  if (name == u"images") return theme.variant == Variant::Dark ? QStringLiteral("dark") : QStringLiteral("light");
  if (name == u"strong") return QString::number(static_cast<int>(strongWeight()));
  for (const Token& token : all)
    if (name == token.name) return token.colour.name();
  return {};
}

/// Replaces every `@name` of the sheet by its colour.
QString fillIn(const QString& sheet, const Theme& theme) {
  static const QRegularExpression kName(QStringLiteral("@([A-Za-z]+)"));
  const std::vector<Token> all = tokens(theme);
  QString out;
  qsizetype from = 0;
  auto matches = kName.globalMatch(sheet);
  while (matches.hasNext()) {
    const auto match = matches.next();
    out += QStringView(sheet).mid(from, match.capturedStart() - from);
    out += valueOf(match.capturedView(1), all, theme);
    from = match.capturedEnd();
  }
  out += QStringView(sheet).mid(from);
  return out;
}

Variant& currentVariant() {
  static Variant variant = Variant::Light;
  return variant;
}

}  // namespace

QPalette palette(const Theme& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.canvas);
  p.setColor(QPalette::WindowText, t.text);
  p.setColor(QPalette::Base, t.surface);
  p.setColor(QPalette::AlternateBase, t.surfaceAlt);
  p.setColor(QPalette::Text, t.text);
  p.setColor(QPalette::PlaceholderText, t.muted);
  p.setColor(QPalette::Button, t.surface);
  p.setColor(QPalette::ButtonText, t.text);
  p.setColor(QPalette::BrightText, t.bad);
  p.setColor(QPalette::ToolTipBase, t.surface);
  p.setColor(QPalette::ToolTipText, t.text);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.onAccent);
  p.setColor(QPalette::Link, t.accent);
  p.setColor(QPalette::LinkVisited, t.accent);
  p.setColor(QPalette::Light, t.surface);
  p.setColor(QPalette::Midlight, t.gridLine);
  p.setColor(QPalette::Mid, t.border);
  p.setColor(QPalette::Dark, t.comparison);
  p.setColor(QPalette::Shadow, t.border);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, t.disabled);
  p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
  p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.disabled);
  return p;
}

QString styleSheet(const Theme& theme) {
  registerResources();
  QFile file(QStringLiteral(":/themes/widgets.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return fillIn(QString::fromUtf8(file.readAll()), theme);
}

const Theme& currentTheme() { return theme(currentVariant()); }

void setCurrentTheme(Variant variant) {
  currentVariant() = variant;
  auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
  if (application == nullptr) return;
  if (application->style()->name() != QLatin1String("fusion") && application->styleSheet().isEmpty())
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  if (QApplication::font() != font(TextRole::Body)) QApplication::setFont(font(TextRole::Body));
  if (const QPalette colours = palette(currentTheme()); QApplication::palette() != colours)
    QApplication::setPalette(colours);
  const QString sheet = styleSheet(currentTheme());
  if (application->styleSheet() != sheet) application->setStyleSheet(sheet);
}

}  // namespace bellwether::visuals
