#include "bellwether/visuals/chart_painter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include "support/catch.h"
#include "support/chart_specs.h"
#include "support/ink.h"

using namespace bellwether;
using tests::inkOf;
using tests::Tongue;

namespace {

const visuals::Theme& light() { return visuals::theme(visuals::Variant::Light); }

QImage plain(const app::ChartSpec& spec, const QSize& size) {
  QImage image = tests::sheet(size.width(), size.height(), light().surface);
  QPainter painter(&image);
  visuals::paintChart(painter, image.rect(), spec, light());
  return image;
}

}  // namespace

TEST_CASE("a chart painted straight away has its lines, with no event loop running") {
  const QImage image = plain(revenueSpec(Tongue::English), QSize(700, 240));
  CHECK(inkOf(image, light().accent) > 600);
  CHECK(inkOf(image, light().target) > 300);
  CHECK(inkOf(image, light().comparison) > 300);
}

TEST_CASE("a chart is drawn inside the rectangle it is given") {
  QImage image = tests::sheet(500, 400, light().surface);
  QPainter painter(&image);
  const QRect rect(100, 80, 350, 220);
  visuals::paintChart(painter, rect, revenueSpec(Tongue::English), light());
  painter.fillRect(rect.adjusted(-2, -2, 2, 2), light().surface);
  painter.end();
  CHECK(image == tests::sheet(500, 400, light().surface));
}

TEST_CASE("bars are drawn, the open one hatched with surface showing through") {
  const QImage image = plain(tests::barSpec(), QSize(600, 240));
  CHECK(inkOf(image, light().accent) > 2000);
  CHECK(inkOf(image, light().comparison) > 2000);
  app::ChartSpec closed = tests::barSpec();
  closed.series[1].points[5].open = false;
  CHECK(inkOf(image, light().accent) < inkOf(plain(closed, QSize(600, 240)), light().accent));
}

TEST_CASE("a waterfall shows good and bad steps in their colours, and its open total hatched") {
  const QImage image = plain(tests::waterfallSpec(), QSize(420, 200));
  CHECK(inkOf(image, light().good) > 500);
  CHECK(inkOf(image, light().bad) > 500);
  CHECK(inkOf(image, light().comparison) > 500);
  CHECK(inkOf(image, light().accent) > 100);
  app::ChartSpec closed = tests::waterfallSpec();
  closed.series.back().points.back().open = false;
  CHECK(inkOf(plain(closed, QSize(420, 200)), light().accent) > 2 * inkOf(image, light().accent));
}

TEST_CASE("an empty chart tells why instead of drawing axes") {
  app::ChartSpec spec;
  spec.empty = QStringLiteral("No deals won in this period");
  const QImage image = plain(spec, QSize(400, 200));
  CHECK(inkOf(image, light().secondary) > 30);
  CHECK(inkOf(image, light().comparison, QRect(0, 0, 60, 200)) == 0);
  CHECK(inkOf(plain(tests::barSpec(), QSize(400, 200)), light().comparison, QRect(0, 0, 60, 200)) > 0);
}

TEST_CASE("a picture carries title, scale and the theme's surface") {
  const auto& dark = visuals::theme(visuals::Variant::Dark);
  const QImage image = visuals::chartImage(revenueSpec(Tongue::English), dark, QSize(700, 240), 2);
  CHECK(image.size() == QSize(1400, 480));
  CHECK(image.pixelColor(2, 2) == dark.surface);
  CHECK(inkOf(image, dark.text, QRect(32, 32, 400, 40)) > 200);
}

TEST_CASE("an SVG keeps text as text, in both languages, and markup in names as letters") {
  app::ChartSpec spec = revenueSpec(Tongue::Chinese);
  spec.series[1].endLabel = QStringLiteral("<script>&");
  const QString svg = QString::fromUtf8(visuals::chartSvg(spec, light(), QSize(700, 240)));
  CHECK(svg.contains(QStringLiteral("销售额与目标进度")));
  CHECK(svg.contains(QStringLiteral("三季度")));
  CHECK(svg.contains(QStringLiteral("&lt;script&gt;&amp;")));
  CHECK_FALSE(svg.contains(QStringLiteral("<script>")));
  CHECK_FALSE(svg.contains(QStringLiteral("<image")));
}

TEST_CASE("a chart in a PDF is vectors and embedded TrueType letters, no picture") {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    QPainter painter(&writer);
    painter.scale(1200 / 96.0, 1200 / 96.0);
    visuals::paintTitledChart(painter, QRectF(0, 0, 640, 260), revenueSpec(Tongue::Chinese),
                              visuals::theme(visuals::Variant::Print));
  }
  const QByteArray pdf = buffer.data();
  CHECK(pdf.contains("/CIDFontType2"));
  CHECK_FALSE(pdf.contains("/CIDFontType0"));
  CHECK_FALSE(pdf.contains("/Subtype /Image"));
}
