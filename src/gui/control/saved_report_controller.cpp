#include "gui/control/saved_report_controller.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QPointer>
#include <QtConcurrent>

#include "bellwether/app/clock.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/words.h"
#include "gui/frame.h"
#include "gui/pages/reports_page.h"
#include "gui/printing/saved_choice.h"
#include "gui/text.h"
#include "gui/widgets/message_bar.h"

namespace bellwether::gui {
namespace {

using Access = store::WorkspaceFile::Access;
using All = std::vector<store::SavedReport>;

}  // namespace

SavedReportController::SavedReportController(app::Session& session, Frame& frame, QObject* parent)
    : QObject(parent), m_session(session), m_frame(frame) {
  m_worker.setMaxThreadCount(1);
  connect(&m_session, &app::Session::opened, this, [this] { run({}); });
  connect(&m_session, &app::Session::closed, this, [this] { show({}); });
  m_frame.withPage<ReportsPage>([this](const ReportsPage& page) {
    connect(&page, &ReportsPage::saveChoicesRequested, this, &SavedReportController::askName);
    connect(&page, &ReportsPage::removeSavedRequested, this, &SavedReportController::remove);
  });
}

SavedReportController::~SavedReportController() { m_worker.waitForDone(); }

void SavedReportController::run(const Change& change) {
  if (!m_session.workspace()) return;
  const auto path = app::pathFromText(m_session.workspace()->path);
  const auto work = [path, change]() -> Result<All> {
    auto reports = store::SavedReports::open(path, change ? Access::ReadWrite : Access::ReadOnly);
    if (!reports) return tl::unexpected(reports.error());
    if (change)
      if (const Status done = change(*reports); !done) return tl::unexpected(done.error());
    return reports->all();
  };
  const auto deliver = [alive = QPointer<SavedReportController>(this)](const Result<All>& all) {
    if (!alive) return;
    if (all)
      alive->show(*all);
    else
      alive->m_frame.messages->show({QStringLiteral("saved-report"), Note::Kind::Problem,
                                     [error = all.error()] { return app::words::error(error); }});
  };
  QtConcurrent::run(&m_worker, work).then(QCoreApplication::instance(), deliver);
}

void SavedReportController::show(const std::vector<store::SavedReport>& reports) {
  m_frame.withPage<ReportsPage>([reports](ReportsPage& page) { page.setSaved(reports); });
}

void SavedReportController::askName() {
  auto* dialog = new QInputDialog(&m_frame);
  dialog->setObjectName(QStringLiteral("saveReportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Save this report"));
  dialog->setLabelText(tr("Name. Document, sections, paper and language are kept in the workspace."));
  connect(dialog, &QInputDialog::textValueSelected, this, &SavedReportController::save);
  dialog->open();
}

void SavedReportController::save(const QString& name) {
  const QString trimmed = name.trimmed();
  if (trimmed.isEmpty()) return;
  run([report = store::SavedReport{trimmed.toStdString(), choiceToJson(m_frame.page<ReportsPage>()->choice())}](
          store::SavedReports& reports) { return reports.save(report, app::utcNow()); });
}

void SavedReportController::remove(const QString& name) {
  run([name = name.toStdString()](store::SavedReports& reports) { return reports.remove(name); });
}

}  // namespace bellwether::gui
