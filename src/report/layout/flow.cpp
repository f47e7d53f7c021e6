#include "report/layout/flow.h"

#include <utility>

namespace bellwether::report {

namespace {
constexpr double kTolerance = 0.01;
}

Flow::Flow(const Meter& meter, const Band& band, Plan::Extent extent)
    : m_meter(meter), m_band(band), m_extent(extent), m_pages(1), m_y(band.firstTop) {}

void Flow::breakPage() {
  if (isOnePage()) return;
  m_pages.emplace_back();
  m_y = m_band.top;
}

bool Flow::need(double height) {
  if (height <= room() + kTolerance) return true;
  if (isOnePage()) return false;
  if (!isAtTop()) breakPage();
  return true;
}

void Flow::space(double height) {
  if (!isAtTop()) m_y += height;
}

void Flow::place(double height, std::function<void(Canvas&, double)> draw) {
  m_pages.back().push_back({m_y, std::move(draw)});
  m_y += height;
}

}  // namespace bellwether::report
