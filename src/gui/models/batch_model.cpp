#include "gui/models/batch_model.h"

#include <QCoreApplication>
#include <QDateTime>

#include "bellwether/app/words.h"

namespace bellwether::gui {
namespace {

using Row = BatchRow;

struct BatchWords {
  Q_DECLARE_TR_FUNCTIONS(BatchModel)
};

QString momentText(const std::string& utc, const app::Formatter& formatter) {
  const QDateTime moment = QDateTime::fromString(fromUtf8(utc), Qt::ISODate).toLocalTime();
  const auto day = LocalDate::fromIso(moment.date().toString(Qt::ISODate).toStdString());
  if (!day) return fromUtf8(utc);
  return formatter.date(*day) + QLatin1Char(' ') + moment.time().toString(QStringLiteral("HH:mm"));
}

TextTone quietIfUndone(const Row& row) { return row.batch.undone ? TextTone::Muted : TextTone::Normal; }

Column<Row> countColumn(const QString& id, QString (*header)(), std::int64_t (*count)(const store::RowCounts&)) {
  return {.id = id,
          .header = header,
          .text = [count](const Row& row,
                          const app::Formatter& formatter) { return formatter.count(count(row.batch.counts)); },
          .raw = [count](const Row& row) { return QVariant(static_cast<qlonglong>(count(row.batch.counts))); },
          .alignment = Qt::AlignRight,
          .tone = quietIfUndone};
}

QString actionText(const Row& row) {
  if (row.locked) return {};
  return row.batch.undone ? BatchWords::tr("Apply again") : BatchWords::tr("Undo");
}

Column<Row> whenColumn() {
  return {.id = QStringLiteral("when"),
          .header = [] { return BatchWords::tr("Imported"); },
          .text = [](const Row& row,
                     const app::Formatter& formatter) { return momentText(row.batch.importedAt, formatter); },
          .raw = [](const Row& row) { return QVariant(fromUtf8(row.batch.importedAt)); },
          .tone = quietIfUndone};
}

Column<Row> fileColumn() {
  const auto file = [](const Row& row) { return fromUtf8(row.batch.source.file); };
  return {.id = QStringLiteral("file"),
          .header = [] { return BatchWords::tr("File"); },
          .text = [file](const Row& row, const app::Formatter&) { return file(row); },
          .tone = quietIfUndone,
          .toolTip = file};
}

Column<Row> kindColumn() {
  return {.id = QStringLiteral("kind"),
          .header = [] { return BatchWords::tr("Kind"); },
          .text = [](const Row& row, const app::Formatter&) { return app::words::kindName(row.batch.source.kind); },
          .tone = quietIfUndone};
}

Column<Row> stateColumn() {
  return {.id = QStringLiteral("state"),
          .header = [] { return BatchWords::tr("State"); },
          .text =
              [](const Row& row, const app::Formatter& formatter) {
                return row.batch.undone ? BatchWords::tr("undone %1").arg(momentText(row.batch.undoneAt, formatter))
                                        : BatchWords::tr("applied");
              },
          .tone = [](const Row& row) { return row.batch.undone ? TextTone::Muted : TextTone::Good; }};
}

}  // namespace

BatchModel* makeBatchModel(QObject* parent) {
  std::vector<Column<Row>> columns{whenColumn(), fileColumn(), kindColumn()};
  columns.push_back(countColumn(
      QStringLiteral("rows"), [] { return BatchWords::tr("Rows"); },
      [](const store::RowCounts& c) { return c.rows(); }));
  columns.push_back(countColumn(
      QStringLiteral("new"), [] { return BatchWords::tr("New"); }, [](const store::RowCounts& c) { return c.added; }));
  columns.push_back(countColumn(
      QStringLiteral("updated"), [] { return BatchWords::tr("Updated"); },
      [](const store::RowCounts& c) { return c.updated; }));
  columns.push_back(countColumn(
      QStringLiteral("unchanged"), [] { return BatchWords::tr("Unchanged"); },
      [](const store::RowCounts& c) { return c.unchanged; }));
  Column<Row> rejected = countColumn(
      QStringLiteral("rejected"), [] { return BatchWords::tr("Rejected"); },
      [](const store::RowCounts& c) { return c.rejected; });
  rejected.tone = [](const Row& row) { return row.batch.counts.rejected > 0 ? TextTone::Bad : quietIfUndone(row); };
  columns.push_back(rejected);
  columns.push_back(stateColumn());
  columns.push_back({.id = QStringLiteral("action"),
                     .header = [] { return QString(); },
                     .text = [](const Row& row, const app::Formatter&) { return actionText(row); },
                     .action = actionText});
  return new BatchModel(std::move(columns), parent);
}

std::vector<BatchRow> batchRows(const std::vector<store::BatchInfo>& batches, bool locked) {
  std::vector<BatchRow> rows;
  for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) rows.push_back({*batch, locked});
  return rows;
}

}  // namespace bellwether::gui
