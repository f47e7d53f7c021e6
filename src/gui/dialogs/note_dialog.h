#pragma once

#include "bellwether/store/note_book.h"
#include "gui/dialogs/form_dialog.h"

class QDateEdit;
class QPlainTextEdit;

namespace bellwether::gui {

/// Writes a note on a KPI and a day, or changes one.
class NoteDialog final : public FormDialog {
  Q_OBJECT

 public:
  /// A note without id is a new one; its day is proposed.
  NoteDialog(const store::Note& note, const QString& kpiName, QWidget* parent);

 Q_SIGNALS:
  void written(const bellwether::store::Note& note);
  void removed(const bellwether::store::Note& note);

 protected:
  void save() override;
  void remove() override;

 private:
  void check();

  store::Note m_note;
  QDateEdit* m_day;
  QPlainTextEdit* m_text;
};

}  // namespace bellwether::gui
