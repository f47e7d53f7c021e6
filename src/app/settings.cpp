#include "bellwether/app/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <utility>

#include "bellwether/app/language.h"
#include "bellwether/app/paths.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxRecent = 10;
constexpr qint64 kMaxFileSize = 4 * 1024 * 1024;
constexpr qsizetype kMaxText = 32 * 1024;
constexpr int kMaxDamaged = 9;
constexpr qsizetype kMaxWatched = 100;

QString standardPath() {
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.json"_s;
}

/// Where the damaged file goes: the first free name, so that an earlier one is kept too.
QString freeDamagedName(const QString& path) {
  const QString first = path + u".damaged"_s;
  if (!QFileInfo::exists(first)) return first;
  for (int i = 2; i <= kMaxDamaged; ++i) {
    const QString name = first + u'-' + QString::number(i);
    if (!QFileInfo::exists(name)) return name;
  }
  return {};
}

QString themeText(ThemeChoice theme) {
  switch (theme) {
    case ThemeChoice::System:
      return u"system"_s;
    case ThemeChoice::Light:
      return u"light"_s;
    case ThemeChoice::Dark:
      return u"dark"_s;
  }
  return {};
}

ThemeChoice themeFromText(const QString& text) {
  if (text == u"light") return ThemeChoice::Light;
  return text == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QString textOf(const QJsonObject& object, const QString& key) {
  const QString text = object.value(key).toString();
  return text.size() > kMaxText ? QString() : text;
}

QByteArray bytesOf(const QJsonObject& object, const QString& key) {
  const auto bytes = QByteArray::fromBase64Encoding(textOf(object, key).toLatin1());
  return bytes ? *bytes : QByteArray();
}

QString base64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }

/// JSON text is Unicode, paths need not be: a path with other bytes is kept as hexadecimal digits.
void putPath(QJsonObject& object, const QString& key, const QString& path) {
  if (shownPath(path) == path)
    object.insert(key, path);
  else
    object.insert(key + u"_hex"_s, QString::fromLatin1(QByteArray::fromStdString(pathFromText(path).string()).toHex()));
}

QString pathOf(const QJsonObject& object, const QString& key) {
  const QString hex = textOf(object, key + u"_hex"_s);
  if (hex.isEmpty()) return textOf(object, key);
  return textFromPath(std::filesystem::path(QByteArray::fromHex(hex.toLatin1()).toStdString()));
}

QList<RecentWorkspace> recentOf(const QJsonArray& array) {
  QList<RecentWorkspace> recent;
  for (const QJsonValue& value : array) {
    const QJsonObject object = value.toObject();
    const QString path = pathOf(object, u"path"_s);
    if (path.isEmpty()) continue;
    recent.append({path, textOf(object, u"opened_at"_s), textOf(object, u"data_through"_s)});
    if (recent.size() == kMaxRecent) break;
  }
  return recent;
}

QList<WatchedFolder> watchedOf(const QJsonArray& array) {
  QList<WatchedFolder> watched;
  for (const QJsonValue& value : array) {
    const QJsonObject object = value.toObject();
    const WatchedFolder folder{pathOf(object, u"folder"_s), pathOf(object, u"workspace"_s)};
    if (!folder.folder.isEmpty() && !folder.workspace.isEmpty() && watched.size() < kMaxWatched) watched.append(folder);
  }
  return watched;
}

QJsonArray arrayOf(const QList<WatchedFolder>& watched) {
  QJsonArray array;
  for (const WatchedFolder& folder : watched) {
    QJsonObject object;
    putPath(object, u"folder"_s, folder.folder);
    putPath(object, u"workspace"_s, folder.workspace);
    array.append(object);
  }
  return array;
}

/// Empty for anything but a JSON object of a sensible size.
std::optional<QJsonObject> readObject(QFile& file) {
  if (file.size() > kMaxFileSize) return std::nullopt;
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
  if (error.error != QJsonParseError::NoError || !document.isObject()) return std::nullopt;
  return document.object();
}

}  // namespace

Settings::Settings(QString path) : m_path(path.isEmpty() ? standardPath() : std::move(path)) {
  if (!QFileInfo::exists(m_path)) return;
  QFile file(m_path);
  std::optional<QJsonObject> object;
  if (file.open(QIODevice::ReadOnly)) object = readObject(file);
  file.close();
  if (!object) {
    setAside();
    return;
  }
  language = textOf(*object, u"language"_s);
  if (!languages().contains(language)) language.clear();
  theme = themeFromText(textOf(*object, u"theme"_s));
  windowGeometry = bytesOf(*object, u"window_geometry"_s);
  windowState = bytesOf(*object, u"window_state"_s);
  inspectorOpen = object->value(u"inspector_open"_s).toBool(false);
  railCollapsed = object->value(u"rail_collapsed"_s).toBool(false);
  const int least = object->value(u"min_to_judge"_s).toInt(kDefaultMinToJudge);
  if (least >= 0 && least <= kMaxMinToJudge) minToJudge = least;
  lens = textOf(*object, u"lens"_s);
  lastPage = textOf(*object, u"last_page"_s);
  lastFolder = pathOf(*object, u"last_folder"_s);
  recent = recentOf(object->value(u"recent"_s).toArray());
  watched = watchedOf(object->value(u"watched_folders"_s).toArray());
}

void Settings::setAside() {
  m_damaged = true;
  const QString name = freeDamagedName(m_path);
  m_isBlocked = name.isEmpty() || !QFile::rename(m_path, name);
}

void Settings::addRecent(const RecentWorkspace& workspace) {
  recent.removeIf([&workspace](const RecentWorkspace& other) { return other.path == workspace.path; });
  recent.prepend(workspace);
  if (recent.size() > kMaxRecent) recent.resize(kMaxRecent);
}

bool Settings::save() const {
  if (m_isBlocked) return false;
  QJsonArray workspaces;
  for (const RecentWorkspace& workspace : recent) {
    QJsonObject object{{u"opened_at"_s, workspace.openedAt}, {u"data_through"_s, workspace.dataThrough}};
    putPath(object, u"path"_s, workspace.path);
    workspaces.append(object);
  }
  QJsonObject object{{u"language"_s, language},
                     {u"theme"_s, themeText(theme)},
                     {u"window_geometry"_s, base64(windowGeometry)},
                     {u"window_state"_s, base64(windowState)},
                     {u"inspector_open"_s, inspectorOpen},
                     {u"rail_collapsed"_s, railCollapsed},
                     {u"min_to_judge"_s, minToJudge},
                     {u"lens"_s, lens},
                     {u"last_page"_s, lastPage},
                     {u"recent"_s, workspaces},
                     {u"watched_folders"_s, arrayOf(watched)}};
  putPath(object, u"last_folder"_s, lastFolder);
  if (!QDir().mkpath(QFileInfo(m_path).absolutePath())) return false;
  QSaveFile file(m_path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  file.write(QJsonDocument(object).toJson());
  return file.commit();
}

}  // namespace bellwether::app
