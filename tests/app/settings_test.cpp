#include "bellwether/app/settings.h"

#include <QFile>
#include <QTemporaryDir>

#include "bellwether/app/paths.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether::app;
using bellwether::test::s;

namespace {

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST_CASE("settings come back as they were saved") {
  const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("deep/er/settings.json"));
  Settings settings(path);
  CHECK_FALSE(settings.wasDamaged());
  settings.language = QStringLiteral("zh_CN");
  settings.theme = ThemeChoice::Dark;
  settings.windowGeometry = QByteArray("\x00\x01\xFF", 3);
  settings.inspectorOpen = true;
  settings.lens = QStringLiteral("2017-Q1|previous");
  settings.lastFolder = QStringLiteral("/home/me");
  settings.addRecent(
      {QStringLiteral("/home/me/a.bellwether"), QStringLiteral("2026-11-23T09:00:00"), QStringLiteral("2026-11-22")});
  REQUIRE(settings.save());

  const Settings again(path);
  CHECK_FALSE(again.wasDamaged());
  CHECK(s(again.language) == "zh_CN");
  CHECK(again.theme == ThemeChoice::Dark);
  CHECK(again.windowGeometry == settings.windowGeometry);
  CHECK(again.inspectorOpen);
  CHECK_FALSE(again.railCollapsed);
  CHECK(again.lens == settings.lens);
  REQUIRE(again.recent.size() == 1);
  CHECK(s(again.recent[0].dataThrough) == "2026-11-22");
  CHECK((QFile(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
}

TEST_CASE("a damaged file is set aside before anything is written") {
  const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("settings.json"));
  for (const QByteArray& bytes :
       {QByteArray("{\"language\": \"zh_CN\", "), QByteArray("[1, 2]"), QByteArray("\0\0\0", 3), QByteArray()}) {
    write(path, bytes);
    Settings settings(path);
    CHECK(settings.wasDamaged());
    CHECK(settings.language.isEmpty());
    CHECK_FALSE(QFile::exists(path));
    CHECK(settings.save());
  }
  CHECK(read(path + QStringLiteral(".damaged")) == "{\"language\": \"zh_CN\", ");
  CHECK(read(path + QStringLiteral(".damaged-2")) == "[1, 2]");
  CHECK(QFile::exists(path + QStringLiteral(".damaged-4")));
}

TEST_CASE("a damaged file that cannot be set aside is never overwritten") {
  const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("settings.json"));
  for (int i = 1; i <= 9; ++i)
    write(path + QStringLiteral(".damaged") + (i == 1 ? QString() : QStringLiteral("-%1").arg(i)), "old");
  write(path, "precious");
  const Settings settings(path);
  CHECK(settings.wasDamaged());
  CHECK_FALSE(settings.save());
  CHECK(read(path) == "precious");
}

TEST_CASE("values out of range fall back one by one") {
  const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("settings.json"));
  write(path, R"({"language": "tlh", "theme": "sepia", "inspector_open": "yes", "lens": 17, "last_page": "team",
                  "window_geometry": "%%%", "recent": [{"path": ""}, 5, {"path": "/a"}], "unknown": {}})");
  const Settings settings(path);
  CHECK_FALSE(settings.wasDamaged());
  CHECK(settings.language.isEmpty());
  CHECK(settings.theme == ThemeChoice::System);
  CHECK_FALSE(settings.inspectorOpen);
  CHECK(settings.lens.isEmpty());
  CHECK(s(settings.lastPage) == "team");
  CHECK(settings.windowGeometry.isEmpty());
  REQUIRE(settings.recent.size() == 1);
  CHECK(s(settings.recent[0].path) == "/a");
}

TEST_CASE("the ten newest workspaces are remembered, each once") {
  Settings settings(QStringLiteral("/nonexistent/settings.json"));
  for (int i = 0; i < 12; ++i) settings.addRecent({QStringLiteral("/w%1").arg(i), {}, {}});
  settings.addRecent({QStringLiteral("/w5"), {}, {}});
  REQUIRE(settings.recent.size() == 10);
  CHECK(s(settings.recent[0].path) == "/w5");
  CHECK(s(settings.recent[1].path) == "/w11");
  CHECK(s(settings.recent[9].path) == "/w2");
}

TEST_CASE("paths of any bytes survive as text and in the settings") {
  const std::string bytes = "/tmp/\xE7\x8E\x8B \xFF\xC3(\xED\xB2\x80.bellwether";
  const QString text = textFromPath(std::filesystem::path(bytes));
  CHECK(pathFromText(text).string() == bytes);
  CHECK(pathFromText(textFromPath("/tmp/\xF0\x9F\x94\x94.csv")).string() == "/tmp/\xF0\x9F\x94\x94.csv");
  CHECK(shownPath(text).contains(QChar::ReplacementCharacter));
  CHECK(shownFileName("/tmp/a.csv") == QStringLiteral("a.csv"));

  const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("settings.json"));
  Settings settings(path);
  settings.addRecent({text, {}, {}});
  REQUIRE(settings.save());
  const Settings again(path);
  REQUIRE(again.recent.size() == 1);
  CHECK(pathFromText(again.recent[0].path).string() == bytes);
}

TEST_CASE("watched folders are kept with the workspace that they belong to") {
  const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("settings.json"));
  {
    Settings settings(path);
    settings.watched = {{QStringLiteral("/in/王"), QStringLiteral("/w.bellwether")},
                        {QStringLiteral("/in/b"), QStringLiteral("/other.bellwether")}};
    REQUIRE(settings.save());
  }
  const Settings again(path);
  REQUIRE(again.watched.size() == 2);
  CHECK(again.watched[0] == WatchedFolder{QStringLiteral("/in/王"), QStringLiteral("/w.bellwether")});
}
