#pragma once

#include <QWidget>
#include <optional>

#include "bellwether/app/notes.h"
#include "bellwether/app/presenters/receipt_presenter.h"
#include "gui/widgets/note_section.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace bellwether::gui {

/// The right drawer: how one figure comes about, and which records are in it and not in it.
class Inspector final : public QWidget {
  Q_OBJECT

 public:
  explicit Inspector(QWidget* parent = nullptr);
  void showReceipt(const app::ReceiptData& receipt);
  /// What people wrote about the selected figure.
  void showNotes(const app::NoteList& notes, NoteSection::State state);
  /// Nothing selected, or the figure is being computed anew.
  void showHint();
  const std::optional<app::ReceiptData>& receipt() const { return m_receipt; }
  /// The receipt as text for the clipboard; empty without one.
  QString asText() const;

 Q_SIGNALS:
  void closeRequested();
  void exportRequested();
  void noteRequested();
  void noteEditRequested(qint64 id);
  void noteRemoveRequested(qint64 id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void layOut();
  void retranslate();
  void rebuild();
  void addFigure(QVBoxLayout* column);
  void addFormula(QVBoxLayout* column);
  void addRecords(QVBoxLayout* column);
  void addNotes(QVBoxLayout* column);
  void addSection(QVBoxLayout* column, const QString& title, const QString& count);
  void addLines(QVBoxLayout* column, const std::vector<app::ReceiptLine>& lines);

  std::optional<app::ReceiptData> m_receipt;
  app::NoteList m_notes;
  NoteSection::State m_notesState = NoteSection::State::Locked;
  QLabel* m_title;
  QToolButton* m_close;
  QScrollArea* m_scroll;
  QPushButton* m_copy;
  QPushButton* m_export;
};

}  // namespace bellwether::gui
