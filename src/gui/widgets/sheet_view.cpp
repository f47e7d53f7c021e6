#include "gui/widgets/sheet_view.h"

#include <QPainter>
#include <cmath>

#include "bellwether/visuals/theme.h"

namespace bellwether::gui {
namespace {

constexpr int kMargin = 16;
constexpr int kMostWidth = 900;
constexpr double kPointsPerInch = 72;

}  // namespace

SheetView::SheetView(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void SheetView::showJob(const ReportJob& job) {
  m_job = job;
  m_sheet = {};
  updateGeometry();
  update();
}

void SheetView::clear() {
  m_job.reset();
  m_sheet = {};
  update();
}

double SheetView::ratio() const {
  if (!m_job) return std::sqrt(2.0);
  const QSizeF paper = report::layoutOf(m_job->paged->paper()).fullRect(QPageLayout::Point).size();
  return paper.height() / paper.width();
}

QSize SheetView::sizeHint() const { return {640, heightForWidth(640)}; }

int SheetView::heightForWidth(int width) const {
  return static_cast<int>(std::lround((std::min(width, kMostWidth) - 2 * kMargin) * ratio())) + 2 * kMargin;
}

void SheetView::paintEvent(QPaintEvent*) {
  if (!m_job) return;
  const int paperWidth = std::min(width(), kMostWidth) - 2 * kMargin;
  const QSizeF paper = report::layoutOf(m_job->paged->paper()).fullRect(QPageLayout::Point).size();
  const double wanted = paperWidth * devicePixelRatioF();
  if (m_sheet.isNull() || std::abs(m_sheet.width() - wanted) > 1)
    m_sheet = renderPage(*m_job->paged, 0, wanted / paper.width() * kPointsPerInch);
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  const QRect area((width() - paperWidth) / 2, kMargin, paperWidth,
                   static_cast<int>(std::lround(paperWidth * ratio())));
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(area, m_sheet);
  painter.setPen(theme.border);
  painter.drawRect(area.adjusted(-1, -1, 0, 0));
}

}  // namespace bellwether::gui
