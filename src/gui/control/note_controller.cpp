#include "gui/control/note_controller.h"

#include <algorithm>
#include <utility>

#include "bellwether/app/words.h"
#include "gui/control/inspector_controller.h"
#include "gui/control/lens_controller.h"
#include "gui/control/side_history.h"
#include "gui/dialogs/note_dialog.h"
#include "gui/frame.h"
#include "gui/widgets/inspector.h"

namespace bellwether::gui {
namespace {

const store::Note* find(const app::Notes& notes, std::int64_t id) {
  if (!notes) return nullptr;
  const auto found =
      std::find_if(notes->begin(), notes->end(), [id](const store::Note& note) { return note.id == id; });
  return found == notes->end() ? nullptr : &*found;
}

}  // namespace

NoteController::NoteController(const WritingParts& parts, QObject* parent)
    : QObject(parent),
      m_session(parts.session),
      m_frame(parts.frame),
      m_lens(parts.lens),
      m_inspector(parts.inspector),
      m_history(parts.history) {
  connectSession();
  m_frame.eachPage([this](const Page& page) {
    connect(&page, &Page::noteRequested, this, [this](kpi::KpiId id, LocalDate day) {
      ask({0, std::string(kpi::toString(id)), day, {}});
    });
  });
  connect(m_frame.inspector, &Inspector::noteRequested, this, &NoteController::add);
  connect(m_frame.inspector, &Inspector::noteEditRequested, this, &NoteController::edit);
  connect(m_frame.inspector, &Inspector::noteRemoveRequested, this, &NoteController::remove);
  connect(&m_inspector, &InspectorController::aboutToShow, this, &NoteController::showNotes);
}

void NoteController::connectSession() {
  connect(&m_session, &app::Session::opened, this, [this] {
    m_frame.setNotes(nullptr);
    m_session.readNotes();
  });
  connect(&m_session, &app::Session::closed, this, [this] { m_frame.setNotes(nullptr); });
  connect(&m_session, &app::Session::notesChanged, this, [this] {
    m_frame.setNotes(m_session.notes());
    showNotes();
  });
}

bool NoteController::isWritable() const { return m_session.workspace() && !m_session.workspace()->readOnly; }

void NoteController::showNotes() {
  const auto results = m_lens.results();
  if (!results || !m_session.notes()) return m_frame.inspector->showNotes({}, NoteSection::State::Locked);
  const app::NoteList list =
      app::presentNotes(*m_session.notes(), m_inspector.selected(), results->lens.period.range, m_lens.formatter());
  m_frame.inspector->showNotes(list, isWritable() ? NoteSection::State::Editable : NoteSection::State::Locked);
}

void NoteController::add() {
  const auto results = m_lens.results();
  if (!results) return;
  ask({0,
       std::string(kpi::toString(m_inspector.selected())),
       app::noteDay(results->lens.period.range, results->asOf),
       {}});
}

void NoteController::ask(const store::Note& note) {
  if (!isWritable()) return;
  const auto id = kpi::kpiFromString(note.kpi);
  auto* dialog = new NoteDialog(note, id ? app::words::kpiName(*id) : QString::fromStdString(note.kpi), &m_frame);
  const std::optional<store::Note> before = note.id == 0 ? std::nullopt : std::optional(note);
  connect(dialog, &NoteDialog::written, this, [this, before](const store::Note& written) {
    if (before != written) m_history.apply(app::NoteChange{before, written});
  });
  connect(dialog, &NoteDialog::removed, this, [this](const store::Note& gone) { remove(gone.id); });
  dialog->open();
}

void NoteController::edit(std::int64_t id) {
  if (const store::Note* note = find(m_session.notes(), id)) ask(*note);
}

void NoteController::remove(std::int64_t id) {
  const store::Note* note = find(m_session.notes(), id);
  if (note != nullptr && isWritable()) m_history.apply(app::NoteChange{*note, std::nullopt});
}

}  // namespace bellwether::gui
