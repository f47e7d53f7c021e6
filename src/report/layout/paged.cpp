#include "bellwether/report/paged.h"

#include <QMarginsF>
#include <algorithm>

#include "bellwether/app/speak_here.h"
#include "report/layout/flow.h"
#include "report/words.h"

namespace bellwether::report {

namespace {

constexpr double kMarginMm = 18;
constexpr double kFooterHeight = 24;
constexpr double kRunningHeadHeight = 24;
constexpr double kSectionGap = 8;
constexpr double kTitleSize = 22;
constexpr double kCaption = 8;
constexpr double kBody = 9;
constexpr double kMetaLine = 11;

// The meta items in rows: a new row begins where the next item would not fit.
std::vector<std::vector<MetaItem>> metaRows(const Meter& meter, const std::vector<MetaItem>& items, double width) {
  constexpr double kLeastGap = 10;
  std::vector<std::vector<MetaItem>> rows(1);
  double used = 0;
  for (const MetaItem& item : items) {
    const double wanted = std::max(meter.width(item.value, meter.canvas().style(kBody)),
                                   meter.width(item.label, meter.canvas().secondary(kCaption)));
    if (used > 0 && used + kLeastGap + wanted > width) {
      rows.emplace_back();
      used = 0;
    }
    used += wanted + kLeastGap;
    rows.back().push_back(item);
  }
  return rows;
}

struct TitleBlock {
  QStringList titleLines;
  std::vector<std::vector<MetaItem>> meta;
  double line = 0, metaHeight = 0, height = 0;
};

TitleBlock titleBlock(const Meter& meter, const Plan& plan, double width) {
  TitleBlock block;
  const TextStyle title = meter.canvas().bold(kTitleSize);
  block.titleLines = meter.wrap(plan.title, title, width, 3);
  block.line = meter.lineHeight(title);
  block.meta = metaRows(meter, plan.meta, width);
  block.metaHeight = 2 * kMetaLine + 4;
  block.height = meter.lineHeight(meter.canvas().bold(kBody)) + 4 +
                 block.line * static_cast<double>(block.titleLines.size()) + 4 + 5 +
                 block.metaHeight * static_cast<double>(block.meta.size()) + 3;
  return block;
}

void drawMetaRow(Canvas& canvas, const std::vector<MetaItem>& items, double top) {
  double used = 0;
  for (const MetaItem& item : items)
    used += std::max(canvas.measure(item.value, canvas.style(kBody)),
                     canvas.measure(item.label, canvas.secondary(kCaption)));
  const auto gaps = static_cast<double>(std::max<std::size_t>(items.size(), 2) - 1);
  const double gap = std::clamp((canvas.width() - used) / gaps, 8.0, 60.0);
  double left = 0;
  for (const MetaItem& item : items) {
    const double room = std::max(20.0, canvas.width() - left);
    const double label = canvas.text(left, top, room, item.label, canvas.secondary(kCaption));
    const double value = canvas.text(left, top + kMetaLine, room, item.value, canvas.style(kBody));
    left += std::max(label, value) + gap;
  }
}

void drawTitle(Canvas& canvas, const Plan& plan, const TitleBlock& block) {
  double top = 0;
  canvas.text(0, top, canvas.width() * 0.7, plan.company, canvas.bold(kBody));
  canvas.textRight(canvas.width(), top, canvas.width() * 0.3, plan.kind, canvas.secondary(kBody));
  top += canvas.lineHeight(canvas.bold(kBody)) + 4;
  for (const QString& line : block.titleLines) {
    canvas.line(0, top, line, canvas.bold(kTitleSize));
    top += block.line;
  }
  top += 4;
  canvas.rule(0, top, canvas.width(), canvas.theme().text, 0.75);
  top += 5;
  for (const auto& row : block.meta) {
    drawMetaRow(canvas, row, top);
    top += block.metaHeight;
  }
  canvas.rule(0, block.height, canvas.width(), canvas.theme().gridLine);
}

void drawRunningHead(Canvas& canvas, const Plan& plan) {
  canvas.text(0, 0, canvas.width() * 0.5, plan.company, canvas.bold(kBody));
  canvas.textRight(canvas.width(), 0, canvas.width() * 0.49, plan.kind % QStringLiteral(" · ") % plan.title,
                   canvas.secondary(kBody));
}

void drawFooter(Canvas& canvas, const Plan& plan, int page, int pages) {
  const TextStyle style = canvas.secondary(kCaption);
  const double top = canvas.height() - canvas.lineHeight(style);
  canvas.rule(0, top - 4, canvas.width(), canvas.theme().gridLine);
  canvas.text(0, top, canvas.width() * 0.8, plan.footer, style);
  canvas.textRight(canvas.width(), top, canvas.width() * 0.2, Words::tr("page %1 of %2").arg(page + 1).arg(pages),
                   style);
}

/// Of paragraphs alone: a few lines, which belong together.
bool isText(const Section& section) {
  return std::ranges::all_of(section.blocks,
                             [](const Block& block) { return std::holds_alternative<Paragraph>(block); });
}

double leastSectionHeight(const Flow& flow, const Section& section) {
  double least = section.title.isEmpty() ? 0 : kSectionHeadHeight;
  const bool isKeptTogether = isText(section) && !flow.isOnePage();
  for (const Block& block : section.blocks) {
    least += leastHeight(flow, block);
    if (!isKeptTogether) break;
  }
  return least;
}

struct Placed {
  bool isWhole = true;
  int page = 0;
  double top = 0;
};

Placed flowSection(Flow& flow, const Section& section) {
  if (section.start == Section::Start::NewPage && !flow.isAtTop()) flow.breakPage();
  flow.space(kSectionGap);
  if (!flow.need(std::min(leastSectionHeight(flow, section), flow.fullRoom()))) return {false, flow.page(), flow.y()};
  Placed placed{true, flow.page(), flow.y()};
  flowSectionHead(flow, section);
  std::vector<const Block*> blocks;  // those on paper
  for (const Block& block : section.blocks)
    if (const auto* table = std::get_if<Table>(&block); table == nullptr || !table->isSheetOnly)
      blocks.push_back(&block);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool isPair = i + 1 < blocks.size() && isChartPair(flow, *blocks[i], *blocks[i + 1]);
    const bool isWhole = isPair ? flowChartPair(flow, std::get<Chart>(*blocks[i]), std::get<Chart>(*blocks[i + 1]))
                                : flowBlock(flow, *blocks[i], section);
    if (isPair) ++i;
    placed.isWhole = isWhole && placed.isWhole;
  }
  return placed;
}

}  // namespace

QPageLayout layoutOf(const Paper& paper) {
  return QPageLayout(QPageSize(paper.size), paper.orientation, QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                     QPageLayout::Millimeter);
}

struct PagedReport::Private {
  Plan plan;
  Paper paper;
  Meter meter;
  TitleBlock title;
  std::vector<Page> pages;
  std::vector<OutlineEntry> outline;

  void layOut();
};

void PagedReport::Private::layOut() {
  const QRectF inner = layoutOf(paper).paintRect(QPageLayout::Point);
  title = titleBlock(meter, plan, inner.width());
  Flow flow(meter, {inner.width(), title.height + 9, kRunningHeadHeight, inner.height() - kFooterHeight}, plan.extent);
  constexpr double kLeftOutLine = 14, kNoteHeight = 16;
  QStringList leftOut;
  for (std::size_t i = 0; i < plan.sections.size(); ++i) {
    const Section& section = plan.sections[i];
    double reserved = flow.isOnePage() ? kLeftOutLine : 0;
    if (flow.isOnePage() && i + 1 < plan.sections.size() && i + 2 == plan.sections.size())
      reserved +=
          std::min(leastSectionHeight(flow, plan.sections[i + 1]) + kSectionGap + kNoteHeight, flow.fullRoom() / 6);
    flow.reserve(reserved);
    const Placed placed = flowSection(flow, section);
    if (!placed.isWhole) leftOut.append(section.title);
    if (!section.title.isEmpty()) outline.push_back({section.title, placed.page, placed.top});
  }
  flow.reserve(0);
  leftOut.removeAll(QString());
  if (!leftOut.isEmpty())
    flow.place(kLeftOutLine, [text = Words::tr("Not whole on this one page: %1. The period pack has all of it.")
                                         .arg(leftOut.join(QStringLiteral(", ")))](Canvas& canvas, double top) {
      canvas.text(0, top, canvas.width(), text, canvas.secondary(kCaption));
    });
  pages = flow.take();
}

PagedReport::PagedReport(Plan plan, const Paper& paper) : d(std::make_unique<Private>()) {
  d->plan = std::move(plan);
  d->paper = paper;
  const app::SpeakHere speak(languageCode(d->plan.language));
  d->layOut();
}

PagedReport::~PagedReport() = default;

const Plan& PagedReport::plan() const { return d->plan; }
const Paper& PagedReport::paper() const { return d->paper; }
int PagedReport::pageCount() const { return static_cast<int>(d->pages.size()); }
const std::vector<OutlineEntry>& PagedReport::outline() const { return d->outline; }

void PagedReport::paint(QPainter& painter, int page) const {
  const app::SpeakHere speak(languageCode(d->plan.language));
  Canvas canvas(painter);
  if (page == 0)
    drawTitle(canvas, d->plan, d->title);
  else
    drawRunningHead(canvas, d->plan);
  for (const Item& item : d->pages[static_cast<std::size_t>(page)]) item.draw(canvas, item.top);
  drawFooter(canvas, d->plan, page, pageCount());
}

}  // namespace bellwether::report
