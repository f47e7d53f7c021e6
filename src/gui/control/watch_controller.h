#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <vector>

#include "bellwether/app/folder_watch.h"
#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"
#include "gui/latest.h"

namespace bellwether::gui {

class Frame;
class LensController;

/// Looks into the folders that are watched for the open workspace, has known files imported and offers the others.
class WatchController final : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    app::Session& session;
    app::Settings& settings;
    Frame& frame;
    LensController& lens;
  };
  explicit WatchController(const Parts& parts, QObject* parent = nullptr);

 Q_SIGNALS:
  /// Files that a person must look at before they are imported.
  void checkRequested(const QStringList& paths);

 private:
  /// What a look into the folders found.
  struct Look {
    std::vector<std::filesystem::path> settled, missing;
  };
  void chooseFolder();
  void add(const QString& folder);
  void remove(const QString& folder);
  /// Begins anew with the folders of the open workspace.
  void restart();
  void look();
  void take(const Look& found);
  void showFolders();
  void report(const std::vector<app::WatchedFile>& files);
  void reportImported(const std::vector<app::WatchedFile>& files);
  void offer(const QStringList& paths);
  bool canWatch() const;
  QStringList folders() const;

  Parts m_parts;
  QTimer m_timer;
  Latest m_looking;
  std::shared_ptr<app::FolderWatch> m_watch;
  std::vector<std::filesystem::path> m_missing;
  bool m_isImporting = false;
};

}  // namespace bellwether::gui
