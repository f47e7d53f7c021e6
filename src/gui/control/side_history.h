#pragma once

#include <QObject>
#include <variant>
#include <vector>

#include "bellwether/app/session.h"
#include "gui/menus/menu_state.h"

namespace bellwether::gui {

/// What people write beside the records, notes and what reviews agreed on, taken back step by step while the workspace
/// is open.
class SideHistory final : public QObject {
  Q_OBJECT

 public:
  using Change = std::variant<app::NoteChange, app::ReviewChange>;

  explicit SideHistory(app::Session& session, QObject* parent = nullptr);

  /// Makes a new change.
  void apply(const Change& change);
  /// What undo() takes back. None: nothing was written after everything else that can be undone.
  Written undoable() const;
  Written redoable() const;
  void undo();
  void redo();

 Q_SIGNALS:
  /// What can be undone is another thing.
  void changed();

 private:
  enum class Step { New, Undo, Redo };
  struct UnderWay {
    Change change;
    Step step;
  };

  void start(const Change& change, Step step);
  void keep(const Change& change);
  void forget();
  void giveBack();

  app::Session& m_session;
  std::vector<Change> m_done, m_undone;
  std::vector<UnderWay> m_steps;
  bool m_isNewest = false;
};

}  // namespace bellwether::gui
