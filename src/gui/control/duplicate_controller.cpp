#include "gui/control/duplicate_controller.h"

#include "gui/frame.h"
#include "gui/pages/data/duplicates_panel.h"
#include "gui/pages/data_page.h"
#include "gui/widgets/message_bar.h"

namespace bellwether::gui {
namespace {

const QString kNote = QStringLiteral("merge");

}  // namespace

DuplicateController::DuplicateController(app::Session& session, Frame& frame, QObject* parent)
    : QObject(parent), m_session(session), m_frame(frame) {
  m_frame.withPage<DataPage>([this](const DataPage& page) { connectPanel(page.duplicatesPanel()); });
  connect(&session, &app::Session::factsChanged, this, [this] { m_isStale = true; });
  connect(&session, &app::Session::merged, this, [this](const store::BatchInfo& batch) {
    const QString names = QString::fromStdString(batch.source.file);
    m_frame.messages->show({kNote, Note::Kind::Done, [names] { return tr("Merged: %1").arg(names); },
                            [] { return tr("Undo"); }, [this, id = batch.id] { m_session.undoBatch(id); }});
  });
}

void DuplicateController::connectPanel(DuplicatesPanel* panel) {
  connect(panel, &DuplicatesPanel::refreshRequested, this, &DuplicateController::refresh);
  connect(panel, &DuplicatesPanel::mergeRequested, &m_session, &app::Session::mergeDuplicate);
  connect(&m_session, &app::Session::factsChanged, panel, [this, panel] {
    if (panel->isVisible()) refresh();
  });
  connect(&m_session, &app::Session::closed, panel, [panel] { panel->showDuplicates({}, true); });
  connect(&m_session, &app::Session::duplicatesFound, panel, [this, panel](const std::vector<app::Duplicate>& found) {
    const auto& workspace = m_session.workspace();
    panel->showDuplicates(found, !workspace || workspace->readOnly);
  });
}

void DuplicateController::refresh() {
  if (!m_isStale || !m_session.workspace()) return;
  m_isStale = false;
  m_session.findDuplicates();
}

}  // namespace bellwether::gui
