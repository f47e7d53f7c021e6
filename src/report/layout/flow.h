#pragma once

#include <functional>
#include <vector>

#include "bellwether/report/plan.h"
#include "report/layout/meter.h"

namespace bellwether::report {

/// Something with its place on a page; `draw` gets the page's canvas and the place's top, in points.
struct Item {
  double top = 0;
  std::function<void(Canvas& canvas, double top)> draw;
};
using Page = std::vector<Item>;

/// The band of a page that content flows through, in points.
struct Band {
  double width = 0;
  double firstTop = 0;  ///< on the first page, below the title
  double top = 0;       ///< on the others, below the running head
  double bottom = 0;
};

/// Fills pages from top to bottom.
class Flow {
 public:
  Flow(const Meter& meter, const Band& band, Plan::Extent extent);

  const Meter& meter() const { return m_meter; }
  double width() const { return m_band.width; }
  double room() const { return m_band.bottom - m_reserve - m_y; }
  /// All the room of a fresh page.
  double fullRoom() const { return m_band.bottom - m_band.top; }
  bool isAtTop() const { return m_pages.back().empty(); }
  bool isOnePage() const { return m_extent == Plan::Extent::OnePage; }
  int page() const { return static_cast<int>(m_pages.size()) - 1; }
  double y() const { return m_y; }

  /// Keeps room free for what is still to come; one-page reports only.
  void reserve(double height) { m_reserve = height; }
  void breakPage();
  /// Begins a new page unless so much fits on this one. False: it does not fit and there is no other page.
  bool need(double height);
  void space(double height);
  void place(double height, std::function<void(Canvas&, double)> draw);
  std::vector<Page> take() { return std::move(m_pages); }

 private:
  const Meter& m_meter;
  Band m_band;
  Plan::Extent m_extent;
  std::vector<Page> m_pages;
  double m_y;
  double m_reserve = 0;
};

// How much a block needs at least to begin on a page, and how it flows. False: it did not fit on the one page.
double leastHeight(const Flow& flow, const Block& block);
bool flowBlock(Flow& flow, const Block& block, const Section& section);
bool flowTable(Flow& flow, const Table& table, const QString& name);
double leastTableHeight(const Flow& flow, const Table& table);

constexpr double kSectionHeadHeight = 22;
/// Wide paper has room for two charts side by side: true when these two blocks are charts and the paper is wide.
bool isChartPair(const Flow& flow, const Block& left, const Block& right);
bool flowChartPair(Flow& flow, const Chart& left, const Chart& right);
void flowSectionHead(Flow& flow, const Section& section);

// Cards (cards.cpp).
double cardHeight();
int cardsPerRow();
void drawCardRow(Canvas& canvas, const std::vector<app::CardData>& cards, std::size_t first, double top);
double figureHeight(const Meter& meter, const Figure& figure, double width);
void drawFigure(Canvas& canvas, const Figure& figure, double top);

}  // namespace bellwether::report
