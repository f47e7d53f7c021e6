#pragma once

#include <QDate>

#include "bellwether/app/settings.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

/// A remembered workspace, looked up on the disk once.
struct RecentRow {
  app::RecentWorkspace workspace;
  bool missing = false;
  qint64 bytes = 0;
};

using RecentModel = RowModel<RecentRow>;

RecentModel* makeRecentModel(QObject* parent);
std::vector<RecentRow> lookUp(const QList<app::RecentWorkspace>& workspaces);

}  // namespace bellwether::gui
