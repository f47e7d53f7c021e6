#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>
#include <filesystem>
#include <optional>

#include "bellwether/app/lens.h"
#include "bellwether/core/error.h"
#include "bellwether/visuals/theme.h"

namespace bellwether::gui {

/// A picture of one page, as the window would show it.
struct SnapshotRequest {
  QString page;   ///< an id of snapshotPages()
  QString place;  ///< what the page shows, see Page::place(): `cac;bridge;by=rep` of Why; empty: as it opens
  QSize size{1440, 900};
  visuals::Variant theme = visuals::Variant::Light;
  std::filesystem::path workspace;
  std::string period;  ///< in the command line's syntax; empty: the one that the workspace opens with
  kpi::Comparison compare = kpi::Comparison::Previous;
  kpi::Slice where;
  std::optional<LocalDate> asOf;  ///< empty: the default for the data
};

/// Ids of the pages there are: `overview`, `reports`, `data`.
QStringList snapshotPages();

/// The content of the window as PNG, in the application's current language; equal requests on equal data give equal
/// bytes on one machine. The workspace is read only. Requires: a QApplication (offscreen will do). Errors:
/// InvalidArgument (page or size; detail: the value), BadPeriod, and those of opening a workspace.
Result<QByteArray> renderSnapshot(const SnapshotRequest& request);

}  // namespace bellwether::gui
