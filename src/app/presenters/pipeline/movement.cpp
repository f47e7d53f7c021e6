#include <QCoreApplication>
#include <QDateTime>

#include "app/presenters/pipeline/parts.h"
#include "app/text.h"

namespace bellwether::app::pipeline {
namespace {

class Pipeline {
  Q_DECLARE_TR_FUNCTIONS(Pipeline)
};

QString dayOf(const std::string& utc, const Formatter& formatter) {
  const QDateTime moment = QDateTime::fromString(text(utc), Qt::ISODate).toLocalTime();
  const auto day = LocalDate::fromIso(moment.date().toString(Qt::ISODate).toStdString());
  return day ? formatter.date(*day) : text(utc);
}

Figure signedMoney(std::int64_t minor, const Formatter& formatter) {
  Figure figure = figureOf(kpi::Unit::Money, Fraction(minor), formatter);
  if (minor > 0) figure.text.prepend(QLatin1Char('+'));
  return figure;
}

}  // namespace

QString moveName(kpi::Move move) {
  switch (move) {
    case kpi::Move::New:
      return Pipeline::tr("New", "deals");
    case kpi::Move::Won:
      return Pipeline::tr("Won", "deals");
    case kpi::Move::Lost:
      return Pipeline::tr("Lost", "deals");
    case kpi::Move::Removed:
      return Pipeline::tr("Removed", "deals");
    case kpi::Move::Grown:
      return Pipeline::tr("Grown", "deals");
    case kpi::Move::Shrunk:
      return Pipeline::tr("Shrunk", "deals");
    case kpi::Move::Pushed:
      return Pipeline::tr("Pushed", "deals");
    case kpi::Move::Pulled:
      return Pipeline::tr("Pulled in", "deals");
  }
  return {};
}

std::vector<MoveRow> moveRows(const PipelineResults& pipeline, const Formatter& formatter) {
  std::vector<MoveRow> rows;
  if (!pipeline.movement) return rows;
  for (const kpi::DealMove& move : pipeline.movement->moves) {
    MoveRow row;
    row.move = moveName(move.move);
    row.id = text(move.id);
    row.name = move.name.empty() ? row.id : text(move.name);
    row.stage = stageName(move.stage);
    if (move.change != 0) row.change = signedMoney(move.change, formatter);
    if (move.amount) row.amount = figureOf(kpi::Unit::Money, Fraction(*move.amount), formatter);
    if (move.days) row.days = figureOf(kpi::Unit::Days, Fraction(*move.days), formatter);
    if (move.days && *move.days > 0) row.days.text.prepend(QLatin1Char('+'));
    rows.push_back(std::move(row));
  }
  return rows;
}

QString movementNote(const PipelineResults& pipeline, const Formatter& formatter) {
  if (!pipeline.lastImport) return {};
  const LastImport& last = *pipeline.lastImport;
  if (last.isFirst) return Pipeline::tr("What moved shows after a second import of deals.");
  return Pipeline::tr("%1, %2").arg(text(last.file), dayOf(last.importedAt, formatter));
}

}  // namespace bellwether::app::pipeline
