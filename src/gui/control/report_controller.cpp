#include "gui/control/report_controller.h"

#include <algorithm>

#include "bellwether/app/paths.h"
#include "bellwether/app/words.h"
#include "gui/control/lens_controller.h"
#include "gui/control/period_controller.h"
#include "gui/control/saved_report_controller.h"
#include "gui/frame.h"
#include "gui/menus/file_menu.h"
#include "gui/menus/reports_menu.h"
#include "gui/pages/reports_page.h"
#include "gui/printing/report_writer.h"
#include "gui/widgets/lens_bar.h"
#include "gui/widgets/message_bar.h"

namespace bellwether::gui {

ReportController::ReportController(app::Session& session, Frame& frame, LensController& lens, QObject* parent)
    : QObject(parent),
      m_frame(frame),
      m_lens(lens),
      m_periods(new PeriodController(session, frame, lens, this)),
      m_writer(new ReportWriter(this)) {
  new SavedReportController(session, frame, this);
  connect(m_writer, &ReportWriter::saved, this, &ReportController::tellSaved);
  connect(m_writer, &ReportWriter::failed, this, &ReportController::tellFailed);
  connect(m_writer, &ReportWriter::progressed, this, [this](const QString& path, int page, int pages) {
    m_frame.page<ReportsPage>()->showWriting(ReportsPage::Writing{app::shownPath(path), page, pages});
  });
  m_frame.withPage<ReportsPage>([this](const ReportsPage& page) {
    connect(&page, &ReportsPage::cancelWritingRequested, m_writer, &ReportWriter::cancel);
    connect(&page, &ReportsPage::savePdfRequested, this, &ReportController::savePdf);
    connect(&page, &ReportsPage::saveRequested, this, &ReportController::save);
    connect(&page, &ReportsPage::copyPageRequested, this, &ReportController::copy);
    connect(&page, &ReportsPage::previewRequested, this, &ReportController::preview);
    connect(&page, &ReportsPage::printRequested, this, &ReportController::print);
  });
  connect(m_frame.lensBar, &LensBar::printRequested, this, &ReportController::print);
  connect(&m_lens, &LensController::resultsChanged, this,
          [this] { m_frame.lensBar->setPrintEnabled(m_lens.results() != nullptr); });
}

void ReportController::connectMenus(const FileMenu& file, const ReportsMenu& reports) {
  connect(&file, &FileMenu::savePdfRequested, this, &ReportController::savePdf);
  connect(&file, &FileMenu::previewRequested, this, &ReportController::preview);
  connect(&file, &FileMenu::printRequested, this, &ReportController::print);
  connect(&reports, &ReportsMenu::reportRequested, this, [this] { m_lens.goTo(QStringLiteral("reports")); });
  connect(&reports, &ReportsMenu::closePeriodRequested, m_periods, &PeriodController::close);
  connect(&reports, &ReportsMenu::reopenPeriodRequested, m_periods, &PeriodController::reopen);
}

std::optional<ReportJob> ReportController::job() const {
  if (!m_lens.results()) return std::nullopt;
  return m_frame.page<ReportsPage>()->job(m_lens.results(), m_lens.formatter());
}

void ReportController::savePdf() { save(ReportFormat::Pdf); }

void ReportController::save(ReportFormat format) {
  const auto now = job();
  if (!now) return;
  askReportPath(&m_frame, *now, format, [this, now, format](const QString& path) {
    m_writer->write({path, *now, format, pageOf(*now)});
  });
}

void ReportController::tellSaved(const QString& path) {
  m_frame.page<ReportsPage>()->showWriting(std::nullopt);
  m_frame.messages->show({QStringLiteral("report"), Note::Kind::Done,
                          [path] { return tr("Report saved as %1.").arg(app::shownPath(path)); }});
}

void ReportController::tellFailed(const Error& error) {
  m_frame.page<ReportsPage>()->showWriting(std::nullopt);
  if (error.code == ErrorCode::Interrupted) return;
  m_frame.messages->show({QStringLiteral("report"), Note::Kind::Problem, [error] { return app::words::error(error); }});
}

int ReportController::pageOf(const ReportJob& job) const {
  return std::min(m_frame.page<ReportsPage>()->currentPage(), job.paged->pageCount() - 1);
}

void ReportController::copy() {
  const auto now = job();
  if (!now) return;
  copyPage(*now, pageOf(*now));
  m_frame.messages->show(
      {QStringLiteral("report"), Note::Kind::Done, [] { return tr("The page is on the clipboard."); }});
}

void ReportController::preview() {
  if (const auto now = job()) showPrintPreview(&m_frame, *now);
}

void ReportController::print() {
  if (const auto now = job()) showPrintDialog(&m_frame, *now);
}

}  // namespace bellwether::gui
