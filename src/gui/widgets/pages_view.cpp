#include "gui/widgets/pages_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "bellwether/visuals/theme.h"
#include "gui/printing/report_output.h"

namespace bellwether::gui {
namespace {

constexpr int kMargin = 14;
constexpr int kMostWidth = 900;
constexpr int kKeptPages = 6;
constexpr double kPointsPerInch = 72;

QSizeF paperOf(const report::PagedReport& report) {
  return report::layoutOf(report.paper()).fullRect(QPageLayout::Point).size();
}

}  // namespace

PagesView::PagesView(QWidget* parent) : QAbstractScrollArea(parent), m_images(kKeptPages) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  verticalScrollBar()->setSingleStep(40);
}

void PagesView::setReport(std::shared_ptr<const report::PagedReport> report) {
  m_report = std::move(report);
  m_images.clear();
  updateRange();
  viewport()->update();
  Q_EMIT pageChanged();
}

/// As wide as the view allows at whole dots per inch: pictures know no others, and text measured at half a dot more
/// would run over its column.
int PagesView::dotsPerInch() const {
  const double room = std::max(100, std::min(viewport()->width(), kMostWidth) - 2 * kMargin);
  return static_cast<int>(room * devicePixelRatioF() / paperOf(*m_report).width() * kPointsPerInch);
}

int PagesView::paperWidth() const {
  if (!m_report) return 0;
  const double inches = paperOf(*m_report).width() / kPointsPerInch;
  return static_cast<int>(std::lround(dotsPerInch() * inches / devicePixelRatioF()));
}

int PagesView::paperHeight() const {
  if (!m_report) return 0;
  const QSizeF paper = paperOf(*m_report);
  return static_cast<int>(std::lround(paperWidth() * paper.height() / paper.width()));
}

int PagesView::stride() const { return paperHeight() + kMargin; }

int PagesView::currentPage() const {
  if (!m_report) return 0;
  const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
  return std::clamp((middle - kMargin) / std::max(1, stride()), 0, m_report->pageCount() - 1);
}

void PagesView::updateRange() {
  const int whole = m_report ? m_report->pageCount() * stride() + kMargin : 0;
  verticalScrollBar()->setRange(0, std::max(0, whole - viewport()->height()));
  verticalScrollBar()->setPageStep(viewport()->height());
}

void PagesView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  updateRange();
}

void PagesView::scrollContentsBy(int, int) {
  viewport()->update();
  Q_EMIT pageChanged();
}

void PagesView::keyPressEvent(QKeyEvent* event) {
  QScrollBar* bar = verticalScrollBar();
  if (event->key() == Qt::Key_Home)
    bar->setValue(0);
  else if (event->key() == Qt::Key_End)
    bar->setValue(bar->maximum());
  else if (event->key() == Qt::Key_PageDown)
    bar->setValue((currentPage() + 1) * stride());
  else if (event->key() == Qt::Key_PageUp)
    bar->setValue((currentPage() - 1) * stride());
  else
    QAbstractScrollArea::keyPressEvent(event);
}

void PagesView::drawPage(QPainter& painter, int page) {
  if (m_dotsPerInch != dotsPerInch()) m_images.clear();
  m_dotsPerInch = dotsPerInch();
  if (m_images.object(page) == nullptr) m_images.insert(page, new QImage(renderPage(*m_report, page, m_dotsPerInch)));
  const QRect area((viewport()->width() - paperWidth()) / 2, kMargin + page * stride() - verticalScrollBar()->value(),
                   paperWidth(), paperHeight());
  if (const QImage* image = m_images.object(page)) painter.drawImage(area, *image);
  painter.setPen(visuals::currentTheme().border);
  painter.drawRect(area.adjusted(-1, -1, 0, 0));
}

void PagesView::paintEvent(QPaintEvent*) {
  if (!m_report) return;
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const int top = verticalScrollBar()->value();
  const int first = std::max(0, (top - kMargin) / stride());
  const int last = std::min(m_report->pageCount() - 1, (top + viewport()->height()) / stride());
  for (int page = first; page <= last; ++page) drawPage(painter, page);
}

}  // namespace bellwether::gui
