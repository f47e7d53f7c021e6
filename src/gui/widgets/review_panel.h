#pragma once

#include <optional>
#include <vector>

#include "bellwether/app/presenters/review_presenter.h"
#include "gui/widgets/card_panel.h"

class QCheckBox;
class QPushButton;
class QScrollArea;

namespace bellwether::gui {

class RowButton;

/// The next review's day, the open actions with the newest done ones, and the newest notes. A tick says that an action
/// is done, a row pressed changes it, Delete takes it away; a note pressed leads to its KPI and day. Rows are reused,
/// so an update moves no focus.
class ReviewPanel final : public CardPanel {
  Q_OBJECT

 public:
  enum class Access { Locked, Editable };

  explicit ReviewPanel(QWidget* parent = nullptr);
  void setData(const app::ReviewData& review, Access access);
  void retranslate();

 Q_SIGNALS:
  void addRequested();
  void editRequested(qint64 id);
  void tickRequested(qint64 id);
  void removeRequested(qint64 id);
  void planRequested();
  void noteChosen(const std::optional<bellwether::kpi::KpiId>& kpi, bellwether::LocalDate day);

 private:
  struct ActionRow {
    QWidget* whole;
    QCheckBox* tick;
    RowButton* button;
  };

  QWidget* makeList();
  ActionRow makeActionRow(std::size_t index);
  RowButton* makeNoteRow(std::size_t index);
  void showActions();
  void showNotes();

  app::ReviewData m_data;
  Access m_access = Access::Locked;
  QPushButton* m_add;
  QPushButton* m_next;
  QLabel* m_nothing;
  QLabel* m_notesTitle;
  QScrollArea* m_scroll;
  QWidget* m_actionList;
  QWidget* m_noteList;
  std::vector<ActionRow> m_actions;
  std::vector<RowButton*> m_notes;
};

}  // namespace bellwether::gui
