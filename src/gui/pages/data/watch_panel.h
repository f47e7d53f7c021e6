#pragma once

#include <QStringList>
#include <QWidget>

#include "gui/models/table_model.h"

class QLabel;
class QPushButton;

namespace bellwether::gui {

class DataTable;
class Panel;

struct WatchedFolderRow {
  QString folder;
  bool isMissing = false;
};

/// The folders whose new files go into the open workspace by themselves.
class WatchPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit WatchPanel(QWidget* parent = nullptr);
  /// `canWatch`: a workspace is open that can be written.
  void showFolders(const std::vector<WatchedFolderRow>& folders, bool canWatch);

 Q_SIGNALS:
  void addRequested();
  void removeRequested(const QString& folder);

 private:
  void retranslate();

  Panel* m_panel;
  QPushButton* m_add;
  RowModel<WatchedFolderRow>* m_model;
  DataTable* m_table;
  QLabel* m_none;
};

}  // namespace bellwether::gui
