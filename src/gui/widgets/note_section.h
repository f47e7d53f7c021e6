#pragma once

#include <QWidget>

#include "bellwether/app/notes.h"

class QVBoxLayout;

namespace bellwether::gui {

/// The notes of one KPI in a narrow column, with what can be done about them.
class NoteSection final : public QWidget {
  Q_OBJECT

 public:
  enum class State { Locked, Editable };

  NoteSection(const app::NoteList& notes, State state, QWidget* parent);

 Q_SIGNALS:
  void noteRequested();
  void editRequested(qint64 id);
  void removeRequested(qint64 id);

 private:
  void addHead(QVBoxLayout* column, State state);
  void addNote(QVBoxLayout* column, const app::NoteLine& note, State state);
};

}  // namespace bellwether::gui
