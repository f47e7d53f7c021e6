#include "gui/control/side_history.h"

#include <utility>

namespace bellwether::gui {
namespace {

SideHistory::Change reversed(const SideHistory::Change& change) {
  return std::visit([](const auto& one) -> SideHistory::Change { return one.reversed(); }, change);
}

Written kindOf(const SideHistory::Change& change) {
  return std::holds_alternative<app::NoteChange>(change) ? Written::Note : Written::Review;
}

}  // namespace

SideHistory::SideHistory(app::Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&m_session, &app::Session::opened, this, &SideHistory::forget);
  connect(&m_session, &app::Session::closed, this, &SideHistory::forget);
  connect(&m_session, &app::Session::noteChanged, this, &SideHistory::keep);
  connect(&m_session, &app::Session::reviewChanged, this, &SideHistory::keep);
  // A newer change of the data is undone first.
  connect(&m_session, &app::Session::batchesChanged, this, [this] {
    m_isNewest = false;
    Q_EMIT changed();
  });
  connect(&m_session, &app::Session::undone, this, [this] {
    m_isNewest = !m_done.empty() || !m_undone.empty();
    Q_EMIT changed();
  });
  connect(&m_session, &app::Session::failed, this, &SideHistory::giveBack);
}

/// What could not be undone or redone can be tried again.
void SideHistory::giveBack() {
  for (const auto& [change, step] : std::exchange(m_steps, {})) {
    if (step == Step::Undo) m_done.push_back(reversed(change));
    if (step == Step::Redo) m_undone.push_back(change);
  }
  Q_EMIT changed();
}

void SideHistory::forget() {
  m_done.clear();
  m_undone.clear();
  m_steps.clear();
  m_isNewest = false;
  Q_EMIT changed();
}

void SideHistory::apply(const Change& change) { start(change, Step::New); }

void SideHistory::start(const Change& change, Step step) {
  m_steps.push_back({change, step});
  if (const auto* note = std::get_if<app::NoteChange>(&change))
    m_session.changeNote(*note);
  else
    m_session.changeReview(std::get<app::ReviewChange>(change));
}

void SideHistory::keep(const Change& change) {
  if (m_steps.empty()) return;
  const Step step = m_steps.front().step;
  m_steps.erase(m_steps.begin());
  if (step == Step::New) m_undone.clear();
  (step == Step::Undo ? m_undone : m_done).push_back(step == Step::Undo ? reversed(change) : change);
  m_isNewest = true;
  Q_EMIT changed();
}

Written SideHistory::undoable() const { return m_isNewest && !m_done.empty() ? kindOf(m_done.back()) : Written::None; }

Written SideHistory::redoable() const {
  return m_isNewest && !m_undone.empty() ? kindOf(m_undone.back()) : Written::None;
}

void SideHistory::undo() {
  if (undoable() == Written::None) return;
  const Change change = m_done.back();
  m_done.pop_back();
  start(reversed(change), Step::Undo);
}

void SideHistory::redo() {
  if (redoable() == Written::None) return;
  const Change change = m_undone.back();
  m_undone.pop_back();
  start(change, Step::Redo);
}

}  // namespace bellwether::gui
