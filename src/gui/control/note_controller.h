#pragma once

#include <QObject>
#include <vector>

#include "bellwether/app/session.h"

namespace bellwether::gui {

class Frame;
class InspectorController;
class LensController;

/// Notes on KPIs: written from charts and the inspector, shown there, and taken back step by step while the workspace
/// is open.
class NoteController final : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    app::Session& session;
    Frame& frame;
    LensController& lens;
    InspectorController& inspector;
  };

  explicit NoteController(const Parts& parts, QObject* parent = nullptr);

  /// A note was changed after everything else that can be undone.
  bool canUndo() const { return m_isNewest && !m_done.empty(); }
  bool canRedo() const { return m_isNewest && !m_undone.empty(); }
  void undo();
  void redo();
  /// A new note on the selected KPI.
  void add();

 Q_SIGNALS:
  /// What can be undone is another thing.
  void changed();

 private:
  enum class Step { New, Undo, Redo };

  void connectSession();
  void ask(const store::Note& note);
  void edit(std::int64_t id);
  void remove(std::int64_t id);
  void apply(const app::NoteChange& change, Step step);
  void keep(const app::NoteChange& change);
  void showNotes();
  void forget();
  bool isWritable() const;

  app::Session& m_session;
  Frame& m_frame;
  LensController& m_lens;
  InspectorController& m_inspector;
  std::vector<app::NoteChange> m_done, m_undone;
  std::vector<Step> m_steps;  // of the changes under way
  bool m_isNewest = false;
};

}  // namespace bellwether::gui
