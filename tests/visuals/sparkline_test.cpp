#include "bellwether/visuals/sparkline.h"

#include <QFontMetricsF>
#include <QPainter>

#include "bellwether/visuals/bullet.h"
#include "bellwether/visuals/shape.h"
#include "support/catch.h"
#include "support/ink.h"

using namespace bellwether;
using tests::inkOf;
using visuals::Sparkline;

namespace {

const QRectF kRect(0, 0, 250, 40);

const visuals::Theme& light() { return visuals::theme(visuals::Variant::Light); }

Sparkline rising() {
  Sparkline spark;
  for (int i = 0; i < 13; ++i) spark.points.push_back({10.0 + i, i == 12});
  spark.target = 20;
  spark.label = QStringLiteral("22 K");
  return spark;
}

QImage drawn(const Sparkline& spark) {
  QImage image = tests::sheet(250, 40, light().surface);
  QPainter painter(&image);
  visuals::paintSparkline(painter, kRect, spark, light());
  return image;
}

visuals::SparklineLayout laidOut(const Sparkline& spark) {
  return visuals::layoutSparkline(spark, kRect, visuals::font(visuals::TextRole::Caption, light()));
}

}  // namespace

TEST_CASE("a sparkline draws its line, its target and its label") {
  const QImage image = drawn(rising());
  CHECK(inkOf(image, light().accent) > 100);
  CHECK(inkOf(image, light().target) > 10);
  CHECK(inkOf(image, light().secondary, QRect(200, 0, 50, 40)) > 10);
}

TEST_CASE("a sparkline without values draws nothing") {
  Sparkline spark;
  spark.label = QStringLiteral("none");
  spark.target = 3;
  CHECK(drawn(spark) == tests::sheet(250, 40, light().surface));
  spark.points.resize(13);
  CHECK(drawn(spark) == tests::sheet(250, 40, light().surface));
}

TEST_CASE("a sparkline spans its height, with the largest value on top") {
  const auto layout = laidOut(rising());
  REQUIRE(layout.points.size() == 13);
  CHECK(layout.points.front()->y() == Approx(36));  // 4 px are kept for the last point's ring
  CHECK(layout.points.back()->y() == Approx(4));
  // 20 lies 10 of 12 steps up from 10: 36 - 32 * 10 / 12.
  CHECK(layout.target->y() == Approx(36 - 32 * 10.0 / 12));
  CHECK(layout.target->x() == Approx(layout.points.back()->x()));
}

TEST_CASE("a flat sparkline and a single value stand in the middle") {
  Sparkline flat;
  flat.points.assign(13, {5.0, false});
  CHECK(laidOut(flat).points.front()->y() == Approx(20));
  Sparkline one;
  one.points = {{5.0, false}};
  CHECK(laidOut(one).points.front()->y() == Approx(20));
}

TEST_CASE("a period without a value is a gap, not a zero") {
  Sparkline spark = rising();
  spark.points[5].y.reset();
  spark.target.reset();
  const auto layout = laidOut(spark);
  CHECK_FALSE(layout.points[5].has_value());
  CHECK(layout.points[0]->y() == Approx(36));
  const auto between = (layout.points[4]->x() + layout.points[6]->x()) / 2;
  CHECK(inkOf(drawn(spark), light().accent, QRect(static_cast<int>(between) - 2, 0, 4, 40)) == 0);
}

TEST_CASE("an open last period is dashed") {
  Sparkline open = rising();
  Sparkline closed = open;
  closed.points.back().open = false;
  CHECK(inkOf(drawn(open), light().accent) < inkOf(drawn(closed), light().accent));
}

TEST_CASE("the label stays beside the last point and inside the rectangle") {
  for (const double last : {-100.0, 10.0, 100.0}) {
    Sparkline spark = rising();
    spark.points.back().y = last;
    spark.label = QStringLiteral("12,345.6 K");
    const auto layout = laidOut(spark);
    CHECK(layout.label.left() > layout.points.back()->x());
    CHECK(layout.label.right() <= kRect.right() + 0.01);
    CHECK(layout.label.top() >= kRect.top());
    CHECK(layout.label.bottom() <= kRect.bottom() + 0.01);
    const QFontMetricsF metrics(visuals::font(visuals::TextRole::Caption, light()));
    CHECK(layout.label.width() >= metrics.horizontalAdvance(spark.label) - 0.01);
  }
}

TEST_CASE("a card that cannot be computed keeps its last known line in grey") {
  app::CardData card;
  card.spark = rising().points;
  card.sparkTarget = 20;
  card.spark.back().y.reset();
  const Sparkline spark = visuals::sparklineOf(card);
  CHECK(spark.ink == Sparkline::Ink::Past);
  const QImage image = drawn(spark);
  CHECK(inkOf(image, light().accent) == 0);
  CHECK(inkOf(image, light().target) == 0);
  CHECK(inkOf(image, light().comparison) > 50);
}

TEST_CASE("a bullet fills its track by attainment, 150 percent at the end") {
  const QRectF rect(0, 0, 150, 20);
  CHECK(visuals::bulletX(rect, 1) == Approx(100));
  CHECK(visuals::bulletX(rect, 7) == Approx(150));
  CHECK(visuals::bulletX(rect, -1) == Approx(0));
  QImage image = tests::sheet(150, 20, light().surface);
  QPainter painter(&image);
  visuals::paintBullet(painter, rect, {0.5, 0.8, true}, light());
  CHECK(image.pixelColor(25, 10) == light().accent);
  CHECK(image.pixelColor(60, 10) == light().surfaceAlt);
  CHECK(inkOf(image, light().target, QRect(98, 2, 5, 16)) > 10);
  CHECK(inkOf(image, visuals::blend(light().secondary, light().surfaceAlt, 0.6), QRect(78, 2, 5, 16)) > 2);
}

TEST_CASE("a bullet without target draws only its track") {
  QImage image = tests::sheet(150, 20, light().surface);
  QPainter painter(&image);
  visuals::paintBullet(painter, QRectF(0, 0, 150, 20), {std::nullopt, std::nullopt, false}, light());
  CHECK(inkOf(image, light().accent) == 0);
  CHECK(inkOf(image, light().target) == 0);
}

TEST_CASE("each shape looks different from the others") {
  std::vector<QImage> images;
  for (const auto shape : {app::Shape::None, app::Shape::Up, app::Shape::Down, app::Shape::Dot, app::Shape::Diamond}) {
    images.push_back(tests::sheet(12, 12, light().surface));
    QPainter painter(&images.back());
    visuals::paintShape(painter, QPointF(6, 6), shape, light().good);
  }
  for (std::size_t i = 0; i < images.size(); ++i)
    for (std::size_t j = i + 1; j < images.size(); ++j) CHECK(images[i] != images[j]);
  CHECK(visuals::symbol(app::Shape::Up) == QStringLiteral("▲"));
  CHECK(visuals::symbol(app::Shape::None).isEmpty());
}
