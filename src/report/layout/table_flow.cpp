#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

#include "bellwether/visuals/bullet.h"
#include "report/layout/flow.h"
#include "report/words.h"

namespace bellwether::report {

namespace {

constexpr double kFont = 8.5;
constexpr double kSmallestFont = 5.5;
constexpr double kPadding = 8;  // between columns
constexpr double kRowPadding = 5;
constexpr double kTitleHeight = 16;
constexpr double kBarWidth = 62;
constexpr double kLeastText = 42;
constexpr int kMostLines = 8;  // of a cell; longer texts are cut with an ellipsis
constexpr int kMostHeadLines = 5;
constexpr std::size_t kSamples = 300;

bool isText(const Column& column) { return column.kind == CellKind::Text; }

// How a table stands on its paper: widths, fonts, heights. Shared by all its runs.
struct Grid {
  const Table* table = nullptr;
  QString name;
  double font = kFont;
  std::vector<double> left, width;
  std::vector<QStringList> heads;
  double headHeight = 0, line = 0;
  std::vector<float> heights;  // of the rows

  double rowHeight(int lines) const { return lines * line + kRowPadding; }
};

TextStyle cellStyle(const Canvas& canvas, double font, app::Tone tone, bool isStrong) {
  TextStyle style = isStrong ? canvas.bold(font) : canvas.style(font);
  if (tone != app::Tone::Neutral) style.color = canvas.theme().of(tone);
  return style;
}

void widen(std::vector<double>& natural, const Meter& meter, const TableRow& row, const TextStyle& style) {
  for (std::size_t c = 0; c < natural.size() && c < row.cells.size(); ++c)
    natural[c] = std::max(natural[c], meter.width(row.cells[c].text.left(300), style));
}

// What each column would like: its widest cell among rows spread over the table, and its header's longest word.
std::vector<double> naturalWidths(const Meter& meter, const Table& table, double font) {
  const TextStyle plain = meter.canvas().style(font), strong = meter.canvas().bold(font);
  std::vector<double> natural(table.columns.size(), 0);
  const std::size_t stride = table.rowCount / kSamples + 1;
  for (std::size_t i = 0; i < table.rowCount; i += stride) widen(natural, meter, table.row(i), plain);
  if (table.total) widen(natural, meter, *table.total, strong);
  if (table.carried && table.rowCount > 0) widen(natural, meter, table.carried(table.rowCount), strong);
  for (std::size_t c = 0; c < natural.size(); ++c) {
    natural[c] = std::max(natural[c], meter.longestWord(table.columns[c].header, meter.canvas().secondary(8)));
    if (table.columns[c].kind == CellKind::Bar) natural[c] = kBarWidth;
  }
  return natural;
}

// Text columns share what the others leave: who wants less than a fair share keeps what it wants.
void shareAmongTexts(const Table& table, std::vector<double>& width, double room) {
  std::vector<std::size_t> open;
  for (std::size_t c = 0; c < width.size(); ++c)
    if (isText(table.columns[c])) open.push_back(c);
  bool settled = true;
  while (settled && !open.empty()) {
    const double fair = room / static_cast<double>(open.size());
    settled = false;
    for (auto at = open.begin(); at != open.end();) {
      if (width[*at] <= fair) {
        room -= width[*at];
        at = open.erase(at);
        settled = true;
      } else {
        ++at;
      }
    }
  }
  for (const std::size_t c : open) width[c] = std::max(kLeastText / 2, room / static_cast<double>(open.size()));
}

void setWidths(Grid& grid, const Meter& meter, double paper) {
  const Table& table = *grid.table;
  const auto columns = static_cast<double>(table.columns.size());
  const double room = paper - kPadding * (columns - 1);
  grid.width = naturalWidths(meter, table, grid.font);
  const auto sumIf = [&](auto wanted) {
    double sum = 0;
    for (std::size_t c = 0; c < grid.width.size(); ++c)
      if (wanted(table.columns[c])) sum += grid.width[c];
    return sum;
  };
  const double texts = static_cast<double>(std::count_if(table.columns.begin(), table.columns.end(), isText));
  const double numbers = sumIf([](const Column& column) { return !isText(column); });
  if (numbers + texts * kLeastText > room && numbers > 0) {
    const double share = std::max(0.1, (room - texts * kLeastText) / numbers);
    grid.font = std::max(kSmallestFont, grid.font * share);
    grid.width = naturalWidths(meter, table, grid.font);
  }
  const double all = sumIf([](const Column&) { return true; });
  const double rest = room - sumIf([](const Column& column) { return !isText(column); });
  if (all > room) {
    shareAmongTexts(table, grid.width, std::max(rest, texts * kLeastText / 2));
  } else {
    // Texts take twice as much of what is left over; bars are as wide as they are.
    const auto weight = [](const Column& column) {
      return column.kind == CellKind::Bar ? 0.0 : isText(column) ? 2.0 : 1.0;
    };
    double weights = 0;
    for (const Column& column : table.columns) weights += weight(column);
    for (std::size_t c = 0; c < grid.width.size() && weights > 0; ++c)
      grid.width[c] += (room - all) * weight(table.columns[c]) / weights;
  }
  double left = 0;
  for (const double width : grid.width) {
    grid.left.push_back(left);
    left += width + kPadding;
  }
}

int linesOf(const Meter& meter, const Grid& grid, const TableRow& row, const TextStyle& style) {
  int lines = 1;
  for (std::size_t c = 0; c < row.cells.size() && c < grid.width.size(); ++c)
    if (isText(grid.table->columns[c]))
      lines = std::max(lines, static_cast<int>(meter.wrap(row.cells[c].text, style, grid.width[c], kMostLines).size()));
  return lines;
}

std::shared_ptr<Grid> gridOf(const Meter& meter, const Table& table, double paper) {
  auto grid = std::make_shared<Grid>();
  grid->table = &table;
  setWidths(*grid, meter, paper);
  const TextStyle style = meter.canvas().style(grid->font), head = meter.canvas().secondary(8);
  grid->line = meter.lineHeight(style);
  qsizetype headLines = 1;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    grid->heads.push_back(meter.wrap(table.columns[c].header, head, grid->width[c], kMostHeadLines));
    headLines = std::max(headLines, grid->heads.back().size());
  }
  grid->headHeight = static_cast<double>(headLines) * meter.lineHeight(head) + 3;
  grid->heights.reserve(table.rowCount);
  for (std::size_t i = 0; i < table.rowCount; ++i)
    grid->heights.push_back(static_cast<float>(grid->rowHeight(linesOf(meter, *grid, table.row(i), style))));
  return grid;
}

void drawHead(Canvas& canvas, const Grid& grid, double top) {
  const TextStyle style = canvas.secondary(8);
  const double line = canvas.lineHeight(style);
  for (std::size_t c = 0; c < grid.heads.size(); ++c) {
    double y = top + grid.headHeight - 3 - line * static_cast<double>(grid.heads[c].size());
    for (const QString& text : grid.heads[c]) {
      if (isText(grid.table->columns[c]))
        canvas.line(grid.left[c], y, text, style);
      else
        canvas.lineRight(grid.left[c] + grid.width[c], y, text, style);
      y += line;
    }
  }
}

void drawBar(Canvas& canvas, const Bar& bar, const QRectF& place) {
  const visuals::Bullet bullet{bar.value, bar.pace, bar.hasTarget};
  canvas.drawScaled(place,
                    [&](const QRectF& rect) { visuals::paintBullet(canvas.painter(), rect, bullet, canvas.theme()); });
}

struct RowLook {
  bool isStrong = false;
  bool isMuted = false;
};

void drawRow(Canvas& canvas, const Meter& meter, const Grid& grid, const TableRow& row, double top, RowLook look) {
  for (std::size_t c = 0; c < row.cells.size() && c < grid.width.size(); ++c) {
    const Cell& cell = row.cells[c];
    TextStyle style = cellStyle(canvas, grid.font, cell.tone, look.isStrong);
    if (look.isMuted) style.color = canvas.theme().secondary;
    double y = top + kRowPadding / 2;
    if (cell.bar) drawBar(canvas, *cell.bar, {grid.left[c], top + 3, grid.width[c], grid.rowHeight(1) - 6});
    if (cell.text.isEmpty()) continue;
    if (!isText(grid.table->columns[c])) {
      canvas.lineRight(grid.left[c] + grid.width[c], y, cell.text, style);
      continue;
    }
    for (const QString& line : meter.wrap(cell.text, style, grid.width[c], kMostLines)) {
      canvas.line(grid.left[c], y, line, style);
      y += grid.line;
    }
  }
}

TableRow labelled(const Table& table, std::size_t rows, const QString& label) {
  TableRow row = table.carried(rows);
  if (!row.cells.empty()) row.cells.front().text = label;
  return row;
}

// The rows [first, last) with head, sums carried in and out, and the total after the last row of all.
struct Run {
  std::shared_ptr<const Grid> grid;
  const Meter* meter = nullptr;
  std::size_t first = 0, last = 0;

  bool isEnd() const { return last == grid->table->rowCount; }
  bool carriesIn() const { return first > 0 && grid->table->carried; }
  bool carriesOut() const { return !isEnd() && grid->table->carried; }

  double height() const {
    const double extra = (carriesIn() ? 1 : 0) + (carriesOut() ? 1 : 0) + (isEnd() && grid->table->total ? 1 : 0);
    return std::accumulate(grid->heights.begin() + static_cast<std::ptrdiff_t>(first),
                           grid->heights.begin() + static_cast<std::ptrdiff_t>(last), 0.0) +
           grid->headHeight + extra * grid->rowHeight(1);
  }

  void draw(Canvas& canvas, double top) const {
    const Table& table = *grid->table;
    drawHead(canvas, *grid, top);
    top += grid->headHeight;
    canvas.rule(0, top, canvas.width(), canvas.theme().text, 0.5);
    if (carriesIn()) {
      drawRow(canvas, *meter, *grid, labelled(table, first, Words::tr("Brought forward")), top, {false, true});
      top += grid->rowHeight(1);
    }
    for (std::size_t i = first; i < last; ++i) {
      if (i > first || carriesIn()) canvas.rule(0, top, canvas.width(), canvas.theme().gridLine, 0.4);
      drawRow(canvas, *meter, *grid, table.row(i), top, {});
      top += static_cast<double>(grid->heights[i]);
    }
    if (carriesOut()) {
      canvas.rule(0, top, canvas.width(), canvas.theme().text, 0.5);
      drawRow(canvas, *meter, *grid, labelled(table, last, Words::tr("Carried forward")), top, {false, true});
    }
    if (isEnd() && table.total) {
      canvas.rule(0, top, canvas.width(), canvas.theme().text, 0.75);
      drawRow(canvas, *meter, *grid, *table.total, top, {true, false});
    }
  }
};

// The last row that fits after `first`: never all but one, so that no row stands alone on the next page.
std::size_t lastFitting(const Grid& grid, std::size_t first, double room) {
  const std::size_t rows = grid.table->rowCount;
  double used = grid.headHeight + (first > 0 && grid.table->carried ? grid.rowHeight(1) : 0);
  const double tail = grid.table->carried ? grid.rowHeight(1) : 0;
  const double end = grid.table->total ? grid.rowHeight(1) : 0;
  std::size_t last = first;
  while (last < rows) {
    const double next = used + static_cast<double>(grid.heights[last]);
    if (last > first && next + (last + 1 == rows ? end : tail) > room) break;
    used = next;
    ++last;
  }
  if (rows - last == 1 && last - first >= 3) --last;
  return last;
}

void flowTitle(Flow& flow, const QString& title) {
  flow.place(kTitleHeight,
             [title](Canvas& canvas, double top) { canvas.text(0, top, canvas.width(), title, canvas.bold(9.5)); });
}

bool flowNote(Flow& flow, const QString& note) {
  if (note.isEmpty()) return true;
  flow.space(3);
  return flowBlock(flow, Paragraph{Paragraph::Style::Caption, {{note, false}}}, {});
}

bool flowEmpty(Flow& flow, const Table& table) {
  if (!flow.need(kTitleHeight * 2)) return false;
  if (!table.title.isEmpty()) flowTitle(flow, table.title);
  flow.place(kTitleHeight, [&table](Canvas& canvas, double top) {
    canvas.text(0, top, canvas.width(), table.empty, canvas.secondary(9));
  });
  flow.space(6);
  return true;
}

// On the one page: as many rows as fit, the total, and how many are missing.
bool flowShortened(Flow& flow, const std::shared_ptr<const Grid>& grid) {
  const Table& table = *grid->table;
  const double fixed = grid->headHeight + (table.total ? grid->rowHeight(1) : 0) + kTitleHeight;
  std::size_t shown = 0;
  double used = fixed;
  while (shown < table.rowCount && used + static_cast<double>(grid->heights[shown]) <= flow.room())
    used += static_cast<double>(grid->heights[shown++]);
  if (shown == 0) return false;
  const std::size_t hidden = table.rowCount - shown;
  const auto cut = std::make_shared<Table>(table);
  cut->rowCount = shown;
  cut->carried = nullptr;
  const auto shortened = std::make_shared<Grid>(*grid);
  shortened->table = cut.get();
  const Run run{shortened, &flow.meter(), 0, shown};
  flow.place(run.height(), [run, cut](Canvas& canvas, double top) { run.draw(canvas, top); });
  if (hidden > 0)
    return flowNote(flow, Words::tr("%1 more rows are in the period pack.").arg(static_cast<qlonglong>(hidden)));
  return true;
}

}  // namespace

double leastTableHeight(const Flow& flow, const Table& table) {
  const TextStyle style = flow.meter().canvas().style(kFont);
  const double row = flow.meter().lineHeight(style) + kRowPadding;
  return kTitleHeight * (table.title.isEmpty() ? 1 : 2) +
         row * static_cast<double>(std::min<std::size_t>(table.rowCount, 2) + 1);
}

bool flowTable(Flow& flow, const Table& table, const QString& name) {
  if (table.rowCount == 0) return flowEmpty(flow, table);
  const std::shared_ptr<Grid> grid = gridOf(flow.meter(), table, flow.width());
  grid->name = name;
  if (flow.isOnePage()) return flowShortened(flow, grid);
  flow.need(std::min(leastTableHeight(flow, table) + static_cast<double>(grid->heights[0]), flow.fullRoom()));
  if (!table.title.isEmpty()) flowTitle(flow, table.title);
  std::size_t first = 0;
  while (first < table.rowCount) {
    if (first > 0) {
      flow.breakPage();
      flowTitle(flow, Words::tr("%1, continued").arg(name));
    }
    Run run{grid, &flow.meter(), first, lastFitting(*grid, first, flow.room())};
    flow.place(run.height(), [run](Canvas& canvas, double top) { run.draw(canvas, top); });
    first = run.last;
  }
  flowNote(flow, table.note);
  flow.space(8);
  return true;
}

}  // namespace bellwether::report
