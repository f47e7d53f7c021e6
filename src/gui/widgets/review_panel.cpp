#include "gui/widgets/review_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "gui/text.h"
#include "gui/widgets/row_button.h"

namespace bellwether::gui {
namespace {

QPushButton* makeLink(QWidget* parent, const QString& name) {
  auto* link = new QPushButton(parent);
  link->setObjectName(name);
  link->setProperty("role", QStringLiteral("link"));
  link->setCursor(Qt::PointingHandCursor);
  return link;
}

QWidget* makeColumn(QWidget* parent) {
  auto* widget = new QWidget(parent);
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  return widget;
}

}  // namespace

ReviewPanel::ReviewPanel(QWidget* parent)
    : CardPanel(parent),
      m_add(makeLink(this, QStringLiteral("reviewAdd"))),
      m_next(makeLink(this, QStringLiteral("reviewNext"))),
      m_nothing(makeLabel(this, visuals::TextRole::Table, TextTone::Secondary)),
      m_notesTitle(makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary)),
      m_scroll(new QScrollArea(this)) {
  setObjectName(QStringLiteral("review"));
  addControl(m_add);
  m_scroll->setWidget(makeList());
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);  // its rows take the keyboard, and are scrolled to
  body()->addWidget(m_next, 0, Qt::AlignLeft);
  body()->addWidget(m_scroll, 1);
  connect(m_add, &QPushButton::clicked, this, &ReviewPanel::addRequested);
  connect(m_next, &QPushButton::clicked, this, &ReviewPanel::planRequested);
  setData({}, Access::Locked);
}

QWidget* ReviewPanel::makeList() {
  auto* list = makeColumn(nullptr);
  list->setProperty("role", QStringLiteral("surface"));
  m_actionList = makeColumn(list);
  m_noteList = makeColumn(list);
  m_nothing->setWordWrap(true);
  m_nothing->setContentsMargins(0, 4, 0, 0);
  m_notesTitle->setContentsMargins(0, 6, 0, 0);
  auto* column = static_cast<QVBoxLayout*>(list->layout());
  for (QWidget* part :
       {static_cast<QWidget*>(m_nothing), m_actionList, static_cast<QWidget*>(m_notesTitle), m_noteList})
    column->addWidget(part);
  column->addStretch(1);
  return list;
}

ReviewPanel::ActionRow ReviewPanel::makeActionRow(std::size_t index) {
  auto* whole = new QWidget(m_actionList);
  ActionRow row{whole, new QCheckBox(whole), new RowButton(whole)};
  auto* line = new QHBoxLayout(whole);
  line->setContentsMargins(2, 0, 0, 0);
  line->setSpacing(0);
  row.tick->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
  line->addWidget(row.tick);
  line->addWidget(row.button, 1);
  row.tick->setObjectName(QStringLiteral("reviewTick_%1").arg(index));
  row.button->setObjectName(QStringLiteral("reviewAction_%1").arg(index));
  connect(row.tick, &QCheckBox::clicked, this, [this, index] { Q_EMIT tickRequested(m_data.actions[index].id); });
  connect(row.button, &QAbstractButton::clicked, this,
          [this, index] { Q_EMIT editRequested(m_data.actions[index].id); });
  connect(row.button, &RowButton::removeRequested, this,
          [this, index] { Q_EMIT removeRequested(m_data.actions[index].id); });
  m_actionList->layout()->addWidget(whole);
  return row;
}

RowButton* ReviewPanel::makeNoteRow(std::size_t index) {
  auto* row = new RowButton(m_noteList);
  row->setObjectName(QStringLiteral("reviewNote_%1").arg(index));
  connect(row, &QAbstractButton::clicked, this, [this, index] {
    const app::NoteNews& note = m_data.notes[index];
    Q_EMIT noteChosen(note.kpi, note.day);
  });
  m_noteList->layout()->addWidget(row);
  return row;
}

void ReviewPanel::setData(const app::ReviewData& review, Access access) {
  m_data = review;
  m_access = access;
  while (m_actions.size() < review.actions.size()) m_actions.push_back(makeActionRow(m_actions.size()));
  while (m_notes.size() < review.notes.size()) m_notes.push_back(makeNoteRow(m_notes.size()));
  showActions();
  showNotes();
  retranslate();
}

void ReviewPanel::showActions() {
  const bool isEditable = m_access == Access::Editable;
  for (std::size_t i = 0; i < m_actions.size(); ++i) {
    const ActionRow& row = m_actions[i];
    row.whole->setVisible(i < m_data.actions.size());
    if (i >= m_data.actions.size()) continue;
    const app::ActionLine& line = m_data.actions[i];
    row.tick->setChecked(line.isDone);
    row.tick->setEnabled(isEditable);
    row.button->setEnabled(isEditable);
    row.button->setLines({line.text, line.state, line.details, line.accessible, line.isDone});
  }
  m_nothing->setVisible(m_data.actions.empty());
  m_add->setVisible(isEditable);
  m_next->setEnabled(isEditable);
}

void ReviewPanel::showNotes() {
  for (std::size_t i = 0; i < m_notes.size(); ++i) {
    m_notes[i]->setVisible(i < m_data.notes.size());
    if (i >= m_data.notes.size()) continue;
    const app::NoteNews& note = m_data.notes[i];
    m_notes[i]->setLines({note.text, {}, note.about, note.accessible});
  }
  m_notesTitle->setVisible(!m_data.notes.empty());
}

void ReviewPanel::retranslate() {
  setHead(tr("Review"), m_data.summary, {});
  m_add->setText(tr("Add", "an action"));
  m_add->setAccessibleName(tr("Add an action"));
  m_next->setText(m_data.next.isEmpty() ? tr("No next review planned") : m_data.next);
  m_next->setAccessibleDescription(tr("Plans the next review"));
  m_nothing->setText(m_access == Access::Editable
                         ? tr("No open actions. Add what the review agrees on: who does what, by when.")
                         : tr("No open actions."));
  m_notesTitle->setText(tr("Newest notes"));
  for (std::size_t i = 0; i < m_actions.size() && i < m_data.actions.size(); ++i)
    m_actions[i].tick->setAccessibleName(tr("Done: %1", "a box to tick").arg(m_data.actions[i].text));
}

}  // namespace bellwether::gui
