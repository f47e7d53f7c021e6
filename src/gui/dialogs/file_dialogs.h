#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace bellwether::gui {

/// What a file dialog asks for. Dialogs open without a nested event loop: the answer comes to `then`; a closed dialog
/// calls nothing.
struct FileQuestion {
  QString title;
  QString folder;
  QString suggestedName;
  QString filter;  ///< e.g. `Workspaces (*.bellwether)`
  QString suffix;  ///< added to a name without one
};

void askOpenFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> then);
void askOpenFiles(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList&)> then);
void askFolder(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> then);
void askSaveFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> then);

}  // namespace bellwether::gui
