#include "gui/models/recent_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include "bellwether/app/clock.h"

namespace bellwether::gui {
namespace {

QString openedText(const RecentRow& row, const app::Formatter& formatter) {
  const QDateTime opened = QDateTime::fromString(row.workspace.openedAt, Qt::ISODate).toLocalTime();
  if (!opened.isValid()) return {};
  const auto day = LocalDate::fromIso(opened.date().toString(Qt::ISODate).toStdString());
  if (!day) return {};
  if (*day == app::today())
    return QCoreApplication::translate("RecentModel", "today, %1").arg(opened.time().toString(QStringLiteral("HH:mm")));
  return formatter.date(*day);
}

QString dataText(const RecentRow& row, const app::Formatter& formatter) {
  const auto day = LocalDate::fromIso(row.workspace.dataThrough.toStdString());
  return day ? formatter.date(*day) : QString();
}

}  // namespace

RecentModel* makeRecentModel(QObject* parent) {
  using Row = RecentRow;
  const auto quiet = [](const Row& row) { return row.missing ? TextTone::Muted : TextTone::Secondary; };
  const auto place = [](const Row& row) { return QDir::toNativeSeparators(row.workspace.path); };
  std::vector<Column<Row>> columns;
  columns.push_back(
      {.id = QStringLiteral("name"),
       .header = [] { return QCoreApplication::translate("RecentModel", "Name"); },
       .text = [](const Row& row, const app::Formatter&) { return QFileInfo(row.workspace.path).completeBaseName(); },
       .tone = [](const Row& row) { return row.missing ? TextTone::Muted : TextTone::Normal; },
       .toolTip = place});
  columns.push_back({.id = QStringLiteral("place"),
                     .header = [] { return QCoreApplication::translate("RecentModel", "Place"); },
                     .text = [place](const Row& row, const app::Formatter&) { return place(row); },
                     .tone = quiet,
                     .toolTip = place});
  columns.push_back({.id = QStringLiteral("opened"),
                     .header = [] { return QCoreApplication::translate("RecentModel", "Opened"); },
                     .text = openedText,
                     .raw = [](const Row& row) { return QVariant(row.workspace.openedAt); },
                     .tone = quiet});
  columns.push_back({.id = QStringLiteral("data"),
                     .header = [] { return QCoreApplication::translate("RecentModel", "Data to"); },
                     .text = dataText,
                     .raw = [](const Row& row) { return QVariant(row.workspace.dataThrough); },
                     .tone = quiet});
  columns.push_back({.id = QStringLiteral("size"),
                     .header = [] { return QCoreApplication::translate("RecentModel", "Size"); },
                     .text =
                         [](const Row& row, const app::Formatter& formatter) {
                           return row.missing ? QCoreApplication::translate("RecentModel", "missing")
                                              : formatter.fileSize(row.bytes);
                         },
                     .raw = [](const Row& row) { return QVariant(row.bytes); },
                     .alignment = Qt::AlignRight,
                     .tone = [](const Row& row) { return row.missing ? TextTone::Warn : TextTone::Secondary; }});
  columns.push_back(
      {.id = QStringLiteral("remove"),
       .header = [] { return QString(); },
       .text = [](const Row&, const app::Formatter&) { return QCoreApplication::translate("RecentModel", "Remove"); },
       .toolTip =
           [](const Row&) {
             return QCoreApplication::translate("RecentModel", "Take it off this list; the file stays");
           },
       .action = [](const Row&) { return QCoreApplication::translate("RecentModel", "Remove"); }});
  return new RecentModel(std::move(columns), parent);
}

std::vector<RecentRow> lookUp(const QList<app::RecentWorkspace>& workspaces) {
  std::vector<RecentRow> rows;
  for (const app::RecentWorkspace& workspace : workspaces) {
    const QFileInfo info(workspace.path);
    rows.push_back({workspace, !info.exists(), info.size()});
  }
  return rows;
}

}  // namespace bellwether::gui
