#include "gui/snapshot.h"

#include <QImage>

#include "bellwether/app/paths.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;

namespace {

gui::SnapshotRequest request(const QString& page) {
  gui::SnapshotRequest request;
  request.page = page;
  request.size = QSize(1366, 700);
  request.workspace = app::pathFromText(test::sampleWorkspace());
  return request;
}

}  // namespace

TEST_CASE("every page is pictured at the size asked for, in both themes") {
  for (const QString& page : gui::snapshotPages())
    for (const auto theme : {visuals::Variant::Light, visuals::Variant::Dark}) {
      gui::SnapshotRequest wanted = request(page);
      wanted.theme = theme;
      const auto png = gui::renderSnapshot(wanted);
      REQUIRE(png);
      const QImage picture = QImage::fromData(*png, "PNG");
      CHECK(picture.size() == wanted.size);
      const int lightness = picture.pixelColor(1360, 690).lightness();
      CHECK((theme == visuals::Variant::Dark ? lightness < 60 : lightness > 200));
    }
}

TEST_CASE("the same picture is the same bytes") {
  const auto once = gui::renderSnapshot(request(QStringLiteral("overview")));
  const auto again = gui::renderSnapshot(request(QStringLiteral("overview")));
  REQUIRE(once);
  REQUIRE(again);
  CHECK(*once == *again);
}

TEST_CASE("another period is another picture") {
  gui::SnapshotRequest other = request(QStringLiteral("overview"));
  other.period = "2024-Q1";
  CHECK(*gui::renderSnapshot(other) != *gui::renderSnapshot(request(QStringLiteral("overview"))));
}

TEST_CASE("a page, a size or a period that there is not is refused") {
  CHECK(gui::renderSnapshot(request(QStringLiteral("nowhere"))).error().code == ErrorCode::InvalidArgument);
  gui::SnapshotRequest tiny = request(QStringLiteral("data"));
  tiny.size = QSize(10, 10);
  CHECK(gui::renderSnapshot(tiny).error().code == ErrorCode::InvalidArgument);
  gui::SnapshotRequest period = request(QStringLiteral("data"));
  period.period = "2025-Q7";
  CHECK(gui::renderSnapshot(period).error().code == ErrorCode::BadPeriod);
  gui::SnapshotRequest missing = request(QStringLiteral("data"));
  missing.workspace = "/nowhere/none.bellwether";
  CHECK(gui::renderSnapshot(missing).error().code == ErrorCode::CannotOpen);
}
