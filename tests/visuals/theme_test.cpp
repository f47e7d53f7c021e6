#include "bellwether/visuals/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QImage>
#include <QRegularExpression>
#include <array>
#include <vector>

#include "bellwether/visuals/density.h"
#include "support/catch.h"

using namespace bellwether;
using visuals::Theme;
using visuals::Variant;

namespace {

constexpr std::array kVariants{Variant::Light, Variant::Dark, Variant::Print};

std::vector<QColor> surfacesOf(const Theme& theme) { return {theme.canvas, theme.surface, theme.surfaceAlt}; }

}  // namespace

TEST_CASE("contrast is 21 for black on white and 1 for a colour on itself") {
  CHECK(visuals::contrast(Qt::black, Qt::white) == Approx(21));
  CHECK(visuals::contrast(Qt::white, Qt::black) == Approx(21));
  CHECK(visuals::contrast(Qt::red, Qt::red) == Approx(1));
}

TEST_CASE("text reads at 4.5 to 1 on every surface of every variant") {
  for (const Variant variant : kVariants) {
    const Theme& theme = visuals::theme(variant);
    for (const QColor& surface : surfacesOf(theme))
      for (const QColor& ink : {theme.text, theme.secondary, theme.muted}) {
        INFO(ink.name().toStdString() << " on " << surface.name().toStdString());
        CHECK(visuals::contrast(ink, surface) >= 4.5);
      }
  }
}

TEST_CASE("status words, links and targets read at 4.5 to 1 on canvas and surface") {
  for (const Variant variant : kVariants) {
    const Theme& theme = visuals::theme(variant);
    for (const QColor& surface : {theme.canvas, theme.surface})
      for (const QColor& ink : {theme.accent, theme.good, theme.bad, theme.warn, theme.target}) {
        INFO(ink.name().toStdString() << " on " << surface.name().toStdString());
        CHECK(visuals::contrast(ink, surface) >= 4.5);
      }
    CHECK(visuals::contrast(theme.onAccent, theme.accent) >= 4.5);
    CHECK(visuals::contrast(theme.accent, theme.selection) >= 4.5);
  }
}

TEST_CASE("words about a problem cell and about any series read at 4.5 to 1") {
  for (const Variant variant : kVariants) {
    const Theme& theme = visuals::theme(variant);
    for (const app::Tone tone : {app::Tone::Bad, app::Tone::Warn})
      CHECK(visuals::contrast(theme.text, theme.wash(tone)) >= 4.5);
    for (const auto role : {app::SeriesRole::Current, app::SeriesRole::Comparison, app::SeriesRole::LastYear,
                            app::SeriesRole::Target, app::SeriesRole::Good, app::SeriesRole::Bad})
      CHECK(visuals::contrast(theme.textOf(role), theme.surface) >= 4.5);
  }
}

TEST_CASE("lines and bars stand out at 3 to 1 from the surface") {
  for (const Variant variant : kVariants) {
    const Theme& theme = visuals::theme(variant);
    for (const QColor& ink : {theme.accent, theme.comparison, theme.target, theme.good, theme.bad})
      CHECK(visuals::contrast(ink, theme.surface) >= 3);
  }
}

TEST_CASE("the tokens are those of the design") {
  const Theme& light = visuals::theme(Variant::Light);
  CHECK(light.canvas == QColor(QStringLiteral("#F6F7F9")));
  CHECK(light.accent == QColor(QStringLiteral("#0B62C4")));
  CHECK(light.bad == QColor(QStringLiteral("#B3400F")));
  const Theme& dark = visuals::theme(Variant::Dark);
  CHECK(dark.surface == QColor(QStringLiteral("#1C2128")));
  CHECK(dark.target == QColor(QStringLiteral("#F0B849")));
  const Theme& print = visuals::theme(Variant::Print);
  CHECK(print.surface == QColor(Qt::white));
  CHECK(print.accent == QColor(QStringLiteral("#0B4F9E")));
  // 0x0B + 15 % of the way to 0xFF: 11 + 0.15 * 244 = 47.6.
  CHECK(dark.categories[0].red() == 48);
}

TEST_CASE("blending takes a share of the upper colour") {
  CHECK(visuals::blend(Qt::white, Qt::black, 0.2) == QColor(51, 51, 51));
  CHECK(visuals::blend(Qt::white, Qt::black, 0) == QColor(Qt::black));
  CHECK(visuals::blend(Qt::white, Qt::black, 1) == QColor(Qt::white));
}

TEST_CASE("the style sheet has a value for every token it names") {
  for (const Variant variant : {Variant::Light, Variant::Dark}) {
    const QString sheet = visuals::styleSheet(visuals::theme(variant));
    REQUIRE(sheet.size() > 1000);
    const QString rules = QString(sheet).remove(QRegularExpression(QStringLiteral("/\\*[^*]*\\*/")));
    CHECK_FALSE(rules.contains(QLatin1Char('@')));
    CHECK_FALSE(QRegularExpression(QStringLiteral("color:\\s*[;}]")).match(rules).hasMatch());
    CHECK(rules.contains(visuals::theme(variant).accent.name()));
  }
}

TEST_CASE("the pictures the style sheet names exist") {
  for (const Variant variant : {Variant::Light, Variant::Dark}) {
    const QString sheet = visuals::styleSheet(visuals::theme(variant));
    auto urls = QRegularExpression(QStringLiteral("url\\(([^)]*)\\)")).globalMatch(sheet);
    REQUIRE(urls.hasNext());
    while (urls.hasNext()) {
      const QString path = urls.next().captured(1);
      INFO(path.toStdString());
      CHECK(QFile::exists(path));
    }
  }
}

TEST_CASE("setting the theme gives the application its palette, font and sheet") {
  visuals::setCurrentTheme(Variant::Dark);
  CHECK(visuals::currentTheme().variant == Variant::Dark);
  CHECK(QApplication::palette().color(QPalette::Base) == visuals::theme(Variant::Dark).surface);
  CHECK(qApp->styleSheet() == visuals::styleSheet(visuals::theme(Variant::Dark)));
  CHECK(QApplication::font().pointSizeF() == Approx(10));
  visuals::setCurrentTheme(Variant::Light);
  CHECK(QApplication::palette().color(QPalette::Base) == QColor(Qt::white));
}

TEST_CASE("fonts have the design's sizes") {
  CHECK(visuals::font(visuals::TextRole::CardValue).pointSizeF() == Approx(21));
  CHECK(visuals::font(visuals::TextRole::Headline).pointSizeF() == Approx(13.5));
  CHECK(visuals::font(visuals::TextRole::Caption).pointSizeF() == Approx(9));
  CHECK(visuals::font(visuals::TextRole::CardValue).weight() >= QFont::DemiBold);
}

TEST_CASE("figures are tabular in the fonts we draw with") {
  for (const Variant variant : {Variant::Light, Variant::Print}) {
    const QFontMetricsF metrics(visuals::font(visuals::TextRole::Table, visuals::theme(variant)));
    const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) CHECK(metrics.horizontalAdvance(QLatin1Char(digit)) == Approx(zero));
  }
}

TEST_CASE("paper fonts measure in 1/96 inch whatever the device's resolution") {
  const Theme& print = visuals::theme(Variant::Print);
  QImage coarse(10, 10, QImage::Format_RGB32);
  QImage fine(10, 10, QImage::Format_RGB32);
  coarse.setDotsPerMeterX(3780);  // 96 per inch
  coarse.setDotsPerMeterY(3780);
  fine.setDotsPerMeterX(37795);  // 960 per inch
  fine.setDotsPerMeterY(37795);
  const auto heightOn = [&print](const QImage& image) {
    return QFontMetricsF(visuals::font(visuals::TextRole::PageTitle, print, &image), &image).height();
  };
  CHECK(heightOn(coarse) == Approx(heightOn(fine)).epsilon(0.03));
}

TEST_CASE("windows below 840 pixels are compact") {
  CHECK(visuals::densityFor(839).compact);
  CHECK(visuals::densityFor(839).cardHeight == 122);
  CHECK(visuals::densityFor(839).rowHeight == 24);
  CHECK_FALSE(visuals::densityFor(840).compact);
  CHECK(visuals::densityFor(840).rowHeight == 28);
}
