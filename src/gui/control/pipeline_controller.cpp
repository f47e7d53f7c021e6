#include "gui/control/pipeline_controller.h"

#include "gui/frame.h"
#include "gui/pages/pipeline_page.h"

namespace bellwether::gui {

PipelineController::PipelineController(app::Session& session, Frame& frame, QObject* parent)
    : QObject(parent), m_session(session), m_frame(frame) {
  auto* page = m_frame.page<PipelinePage>();
  connect(page, &PipelinePage::movementWanted, this, &PipelineController::read);
  // What an earlier state's import moved does not add up with other deals.
  connect(&m_session, &app::Session::batchesChanged, page, [this, page] {
    m_isStale = true;
    page->setLastImport(nullptr);
  });
  connect(&m_session, &app::Session::closed, page, [page] { page->setLastImport(nullptr); });
  connect(&m_session, &app::Session::lastImportRead, page, &PipelinePage::setLastImport);
}

void PipelineController::read() {
  if (!m_isStale || !m_session.workspace()) return;
  m_isStale = false;
  m_session.readLastImport();
}

}  // namespace bellwether::gui
