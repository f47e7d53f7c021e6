#include "gui/control/report_controller.h"

#include "bellwether/app/paths.h"
#include "bellwether/app/words.h"
#include "gui/control/lens_controller.h"
#include "gui/frame.h"
#include "gui/pages/reports_page.h"
#include "gui/widgets/lens_bar.h"
#include "gui/widgets/message_bar.h"

namespace bellwether::gui {

ReportController::ReportController(Frame& frame, LensController& lens, QObject* parent)
    : QObject(parent), m_frame(frame), m_lens(lens) {
  connect(m_frame.reportsPage, &ReportsPage::savePdfRequested, this, &ReportController::savePdf);
  connect(m_frame.reportsPage, &ReportsPage::previewRequested, this, &ReportController::preview);
  connect(m_frame.reportsPage, &ReportsPage::printRequested, this, &ReportController::print);
  connect(m_frame.lensBar, &LensBar::printRequested, this, &ReportController::print);
  connect(&m_lens, &LensController::resultsChanged, this,
          [this] { m_frame.lensBar->setPrintEnabled(m_lens.results() != nullptr); });
}

std::optional<ReportJob> ReportController::job() const {
  if (!m_lens.results()) return std::nullopt;
  return m_frame.reportsPage->job(m_lens.results(), m_lens.formatter());
}

void ReportController::savePdf() {
  const auto now = job();
  if (!now) return;
  gui::savePdf(&m_frame, *now, [this](const QString& path, const Status& status) {
    const QString key = QStringLiteral("report");
    if (status)
      m_frame.messages->show(
          {key, Note::Kind::Done, [path] { return tr("Report saved as %1.").arg(app::shownPath(path)); }});
    else
      m_frame.messages->show({key, Note::Kind::Problem, [error = status.error()] { return app::words::error(error); }});
  });
}

void ReportController::preview() {
  if (const auto now = job()) showPrintPreview(&m_frame, *now);
}

void ReportController::print() {
  if (const auto now = job()) showPrintDialog(&m_frame, *now);
}

}  // namespace bellwether::gui
