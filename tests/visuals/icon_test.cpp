#include "bellwether/visuals/icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>

#include "bellwether/visuals/theme.h"
#include "support/catch.h"
#include "support/ink.h"

using namespace bellwether;
using tests::inkOf;

namespace {

QImage drawn(const QIcon& icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off) {
  QImage image = tests::sheet(36, 36, visuals::currentTheme().surface);
  QPainter painter(&image);
  icon.paint(&painter, image.rect(), Qt::AlignCenter, mode, state);
  return image;
}

}  // namespace

TEST_CASE("every icon draws lines in its role's colour") {
  visuals::setCurrentTheme(visuals::Variant::Light);
  const QStringList names = visuals::iconNames();
  REQUIRE(names.size() >= 25);
  for (const QString& name : names) {
    INFO(name.toStdString());
    CHECK(inkOf(drawn(visuals::icon(name, visuals::Ink::Accent)), visuals::currentTheme().accent) > 20);
  }
}

TEST_CASE("the icons that pages and menus need are there") {
  const QStringList names = visuals::iconNames();
  for (const char* name :
       {"overview", "why",      "team",         "pipeline",      "targets",      "customers",  "reports",
        "data",     "settings", "print",        "search",        "folder",       "chart",      "file",
        "lock",     "close",    "chevron-left", "chevron-right", "chevron-down", "chevron-up", "download",
        "pin",      "plus",     "undo",         "check",         "warning"}) {
    INFO(name);
    CHECK(names.contains(QString::fromLatin1(name)));
  }
}

TEST_CASE("an unknown icon is empty") {
  CHECK(visuals::icon(QStringLiteral("no-such-icon")).isNull());
  CHECK(visuals::icon(QStringLiteral("../themes/widgets")).isNull());
  CHECK(visuals::icon({}).isNull());
}

TEST_CASE("an icon follows the theme, and says when it is checked or disabled") {
  const QIcon icon = visuals::icon(QStringLiteral("targets"), visuals::Ink::Text);
  visuals::setCurrentTheme(visuals::Variant::Dark);
  CHECK(inkOf(drawn(icon), visuals::theme(visuals::Variant::Dark).text) > 20);
  visuals::setCurrentTheme(visuals::Variant::Light);
  CHECK(inkOf(drawn(icon), visuals::theme(visuals::Variant::Light).text) > 20);
  CHECK(inkOf(drawn(icon, QIcon::Normal, QIcon::On), visuals::currentTheme().accent) > 20);
  CHECK(inkOf(drawn(icon, QIcon::Disabled), visuals::currentTheme().disabled) > 20);
}

TEST_CASE("the application has a picture of its own in every size") {
  for (const int size : {16, 32, 128}) {
    const QImage image = visuals::applicationIcon().pixmap(size, size).toImage();
    REQUIRE(image.width() == size);
    CHECK(inkOf(image, QColor(0x0B, 0x62, 0xC4)) > size * size / 8);
  }
}
