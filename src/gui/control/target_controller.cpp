#include "gui/control/target_controller.h"

#include "gui/control/lens_controller.h"
#include "gui/frame.h"
#include "gui/pages/targets_page.h"
#include "gui/widgets/message_bar.h"

namespace bellwether::gui {
namespace {

const QString kNote = QStringLiteral("targets");

}  // namespace

TargetController::TargetController(app::Session& session, Frame& frame, LensController& lens, QObject* parent)
    : QObject(parent), m_session(session), m_frame(frame), m_lens(lens) {
  m_frame.withPage<TargetsPage>([this](const TargetsPage& page) {
    connect(&page, &TargetsPage::targetsWanted, this, &TargetController::read);
    connect(&page, &TargetsPage::editRequested, &m_session, &app::Session::editTargets);
  });
  // The page may have been drawn from the new facts already.
  connect(&m_session, &app::Session::factsChanged, this, [this] {
    m_isStale = true;
    if (m_frame.current() == m_frame.idOf<TargetsPage>()) read();
  });
  connect(&m_session, &app::Session::targetsRead, this, [this](const std::vector<store::StoredTarget>& targets) {
    const auto& workspace = m_session.workspace();
    const bool isEditable = workspace && !workspace->readOnly;
    const auto access = isEditable ? TargetsPage::Access::Editable : TargetsPage::Access::Locked;
    m_frame.withPage<TargetsPage>([targets, access](TargetsPage& page) { page.setTargets(targets, access); });
  });
  connect(&m_session, &app::Session::targetsEdited, this, &TargetController::show);
}

void TargetController::read() {
  if (!m_isStale || !m_session.workspace()) return;
  m_isStale = false;
  m_session.readTargets();
}

void TargetController::show(const store::BatchInfo& batch) {
  const store::RowCounts counts = batch.counts;
  m_frame.messages->show({kNote, Note::Kind::Done,
                          [this, counts] {
                            const app::Formatter formatter = m_lens.formatter();
                            return tr("Targets changed: %1 new, %2 others changed or taken back.")
                                .arg(formatter.count(counts.added), formatter.count(counts.updated));
                          },
                          [] { return tr("Undo"); }, [this, id = batch.id] { m_session.undoBatch(id); }});
}

}  // namespace bellwether::gui
