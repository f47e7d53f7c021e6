#pragma once

#include <QObject>

#include "bellwether/app/session.h"
#include "gui/control/writing_parts.h"

namespace bellwether::gui {

/// Notes on KPIs: written from charts and the inspector, and shown there.
class NoteController final : public QObject {
  Q_OBJECT

 public:
  explicit NoteController(const WritingParts& parts, QObject* parent = nullptr);

  /// A new note on the selected KPI.
  void add();

 private:
  void connectSession();
  void ask(const store::Note& note);
  void edit(std::int64_t id);
  void remove(std::int64_t id);
  void showNotes();
  bool isWritable() const;

  app::Session& m_session;
  Frame& m_frame;
  LensController& m_lens;
  InspectorController& m_inspector;
  SideHistory& m_history;
};

}  // namespace bellwether::gui
