#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace bellwether::app {

enum class ThemeChoice { System, Light, Dark };

struct RecentWorkspace {
  QString path;
  QString openedAt;     ///< UTC, ISO
  QString dataThrough;  ///< ISO date; empty: no data
};

/// A folder whose new files go into a workspace while that is open.
struct WatchedFolder {
  QString folder;
  QString workspace;  ///< its path
  friend bool operator==(const WatchedFolder&, const WatchedFolder&) = default;
};

/// Records that a rate, mean or median must rest on to be judged.
inline constexpr int kDefaultMinToJudge = 5;
inline constexpr int kMaxMinToJudge = 1000;

/// What the program remembers between runs, as one JSON file with known keys. A damaged file is set aside
/// (`settings.json.damaged`) and defaults are used; it is never overwritten before it was set aside. Values out of
/// range fall back to their default, one by one.
class Settings {
 public:
  /// `path` empty: the standard place for this user's settings.
  explicit Settings(QString path = {});

  QString language;  ///< empty: the system's
  ThemeChoice theme = ThemeChoice::System;
  QByteArray windowGeometry;
  QByteArray windowState;
  bool inspectorOpen = false;
  bool railCollapsed = false;
  QString lens;  ///< of the last workspace, see toText(Lens)
  QString lastPage;
  QString lastFolder;
  QList<RecentWorkspace> recent;  ///< newest first, at most 10
  QList<WatchedFolder> watched;   ///< at most 100
  int minToJudge =
      kDefaultMinToJudge;  ///< 0..kMaxMinToJudge: figures over fewer records are "too few to judge"; 0: none is

  void addRecent(const RecentWorkspace& workspace);
  /// Written to a temporary name and renamed. False when that failed, or when a damaged file
  /// could not be set aside first.
  bool save() const;
  bool wasDamaged() const { return m_damaged; }
  const QString& path() const { return m_path; }

 private:
  void setAside();

  QString m_path;
  bool m_damaged = false;
  bool m_isBlocked = false;  // a damaged file that could not be set aside is never overwritten
};

}  // namespace bellwether::app
