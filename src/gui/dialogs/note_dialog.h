#pragma once

#include <QDialog>

#include "bellwether/store/note_book.h"

class QDateEdit;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace bellwether::gui {

/// Writes a note on a KPI and a day, or changes one.
class NoteDialog final : public QDialog {
  Q_OBJECT

 public:
  /// A note without id is a new one; its day is proposed.
  NoteDialog(const store::Note& note, const QString& kpiName, QWidget* parent);

 Q_SIGNALS:
  void written(const bellwether::store::Note& note);
  void removed(const bellwether::store::Note& note);

 private:
  void layOut(const QString& kpiName);
  void check();
  void finish();

  store::Note m_note;
  QDateEdit* m_day;
  QPlainTextEdit* m_text;
  QLabel* m_problem;
  QPushButton* m_save;
};

}  // namespace bellwether::gui
