#pragma once

#include <QWidget>

#include "bellwether/app/settings.h"
#include "gui/models/recent_model.h"

class QLabel;
class QFrame;

namespace bellwether::gui {

class DataTable;
class DropZone;
class StartCard;

/// What is there before a workspace is: three ways to begin and the recent workspaces.
class StartPage final : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(QWidget* parent = nullptr);
  void setRecent(const QList<app::RecentWorkspace>& recent, const app::Formatter& formatter);

 Q_SIGNALS:
  void sampleRequested();
  void importRequested();
  void openRequested();
  void recentRequested(const QString& path);
  void recentRemoved(const QString& path);

 private:
  QWidget* makeCards();
  void setUpTable();
  void retranslate();
  void openRow(const QModelIndex& index);

  QLabel* m_title;
  QLabel* m_motto;
  StartCard* m_sample;
  StartCard* m_import;
  StartCard* m_open;
  DropZone* m_drop;
  QLabel* m_recentTitle;
  QFrame* m_recentFrame;
  DataTable* m_recent;
  RecentModel* m_model;
  QLabel* m_privacy;
};

}  // namespace bellwether::gui
