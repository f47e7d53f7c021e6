#include "gui/control/pipeline_controller.h"

#include "gui/frame.h"
#include "gui/pages/pipeline_page.h"

namespace bellwether::gui {

PipelineController::PipelineController(app::Session& session, Frame& frame, QObject* parent)
    : QObject(parent), m_session(session), m_frame(frame) {
  m_frame.withPage<PipelinePage>([this](PipelinePage& page) {
    connect(&page, &PipelinePage::movementWanted, this, &PipelineController::read);
    connect(&m_session, &app::Session::closed, &page, [&page] { page.setLastImport(nullptr); });
    connect(&m_session, &app::Session::lastImportRead, &page, &PipelinePage::setLastImport);
  });
  // What an earlier state's import moved does not add up with other deals.
  connect(&m_session, &app::Session::batchesChanged, this, [this] {
    m_isStale = true;
    if (auto* page = m_frame.madePage<PipelinePage>()) page->setLastImport(nullptr);
  });
}

void PipelineController::read() {
  if (!m_isStale || !m_session.workspace()) return;
  m_isStale = false;
  m_session.readLastImport();
}

}  // namespace bellwether::gui
