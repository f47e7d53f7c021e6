#include <QCoreApplication>

#include "bellwether/visuals/bullet.h"
#include "report/sections.h"

namespace bellwether::report {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Report", text); }

constexpr double kRow = 15;
constexpr double kHead = 13;
constexpr double kTableSize = 8.5;

// Right edges of the number columns and the bar's extent, as shares of the width.
struct Columns {
  double revenue, target, percent, barLeft, barRight;
};

Columns columnsOf(const Canvas& canvas) {
  const double w = canvas.width();
  return {w * 0.46, w * 0.60, w * 0.68, w * 0.72, w};
}

void drawBar(Canvas& canvas, const app::RepRow& row, const Columns& columns, double top) {
  const visuals::Bullet bullet{row.attainment, row.pace, row.attainment.has_value()};
  canvas.drawScaled({columns.barLeft, top + 2, columns.barRight - columns.barLeft, kRow - 4},
                    [&](const QRectF& rect) { visuals::paintBullet(canvas.painter(), rect, bullet, canvas.theme()); });
}

void drawRow(Canvas& canvas, const app::RepRow& row, const Columns& columns, double top, const TextStyle& style) {
  const double text = top + (kRow - canvas.lineHeight(style)) / 2;
  const double name = canvas.text(0, text, columns.revenue - 70, row.name, style);
  if (!row.note.isEmpty()) canvas.text(name + 5, text + 0.5, 90, row.note, canvas.secondary(kTableSize - 1));
  canvas.textRight(columns.revenue, text, 68, row.revenue, style);
  canvas.textRight(columns.target, text, 68, row.target, style);
  canvas.textRight(columns.percent, text, 40, row.percent, style);
  drawBar(canvas, row, columns, top);
}

}  // namespace

double drawReps(Canvas& canvas, const PageContent& content, double top, double bottom) {
  const app::RepTable& table = content.overview.reps;
  const double needed = 20 + kHead + 2 * kRow;
  if (bottom - top < needed) return top;

  const bool empty = table.rows.empty();
  const double fits = (bottom - top - 20 - kHead) / kRow - (table.total ? 1 : 0);
  const auto shown = static_cast<std::size_t>(qBound(0.0, fits, static_cast<double>(table.rows.size())));
  const std::size_t hidden = table.rows.size() - shown;
  const QString note =
      hidden > 0 ? tr("%1 more in the workspace").arg(content.formatter.count(static_cast<std::int64_t>(hidden)))
                 : QString();
  top = drawSectionTitle(canvas, top, tr("Reps by attainment"), tr("lowest first"), note);
  if (empty) {
    canvas.text(0, top, canvas.width(), table.empty, canvas.secondary(9));
    return top + kRow;
  }

  const Columns columns = columnsOf(canvas);
  const TextStyle head = canvas.secondary(8);
  canvas.textRight(columns.revenue, top, 90, table.unit, head);
  canvas.textRight(columns.target, top, 68, tr("target"), head);
  canvas.textRight(columns.percent, top, 40, QStringLiteral("%"), head);
  top += kHead;
  for (std::size_t i = 0; i < shown; ++i) {
    canvas.rule(0, top, canvas.width(), canvas.theme().gridLine, 0.4);
    drawRow(canvas, table.rows[i], columns, top, canvas.style(kTableSize));
    top += kRow;
  }
  if (table.total) {
    canvas.rule(0, top, canvas.width(), canvas.theme().text, 0.75);
    drawRow(canvas, *table.total, columns, top, canvas.bold(kTableSize));
    top += kRow;
  }
  return top;
}

double drawLeftOut(Canvas& canvas, const PageContent& content, double top, double bottom) {
  const auto& items = content.overview.attention;
  constexpr double kTitle = 20;
  constexpr double kLine = 12.5;
  if (items.empty() || bottom - top < kTitle + kLine) return top;
  top = drawSectionTitle(canvas, top, tr("Needs attention"), QString(), QString());
  for (const auto& item : items) {
    if (bottom - top < kLine) break;
    const QString mark = visuals::symbol(item.tone == app::Tone::Bad ? app::Shape::Down : app::Shape::Diamond);
    TextStyle style = canvas.style(8.5);
    style.color = canvas.theme().of(item.tone);
    canvas.text(0, top, 12, mark, style);
    canvas.text(14, top, canvas.width() - 120, item.text, canvas.style(8.5));
    canvas.textRight(canvas.width(), top, 100, item.amount, canvas.bold(8.5));
    top += kLine;
  }
  return top;
}

}  // namespace bellwether::report
