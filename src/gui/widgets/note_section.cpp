#include "gui/widgets/note_section.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/text.h"

namespace bellwether::gui {
namespace {

QPushButton* makeLink(QWidget* parent, const QString& text, const QString& accessible) {
  auto* link = new QPushButton(text, parent);
  link->setProperty("role", QStringLiteral("link"));
  link->setCursor(Qt::PointingHandCursor);
  link->setAccessibleName(accessible);
  return link;
}

}  // namespace

NoteSection::NoteSection(const app::NoteList& notes, State state, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 12, 0, 0);
  column->setSpacing(4);
  addHead(column, state);
  for (const app::NoteLine& note : notes.lines) addNote(column, note, state);
  if (notes.lines.empty() || notes.elsewhere > 0) {
    QLabel* rest = makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary);
    rest->setWordWrap(true);
    rest->setText(notes.elsewhere > 0
                      ? tr("%1 in other periods", nullptr, static_cast<int>(notes.elsewhere)).arg(notes.elsewhere)
                      : tr("None in this period. Press N on a chart to pin one to a day."));
    column->addWidget(rest);
  }
}

void NoteSection::addHead(QVBoxLayout* column, State state) {
  auto* row = new QHBoxLayout;
  QLabel* title = makeLabel(this, visuals::TextRole::PanelTitle);
  title->setText(tr("Notes"));
  row->addWidget(title, 1);
  if (state == State::Editable) {
    QPushButton* add = makeLink(this, tr("Add"), tr("Add a note"));
    add->setObjectName(QStringLiteral("noteAdd"));
    connect(add, &QPushButton::clicked, this, &NoteSection::noteRequested);
    row->addWidget(add);
  }
  column->addLayout(row);
}

void NoteSection::addNote(QVBoxLayout* column, const app::NoteLine& note, State state) {
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  QLabel* day = makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary);
  day->setText(note.day);
  row->addWidget(day, 1);
  if (state == State::Editable) {
    QPushButton* change = makeLink(this, tr("Change"), tr("Change the note of %1").arg(note.day));
    QPushButton* remove = makeLink(this, tr("Remove"), tr("Remove the note of %1").arg(note.day));
    change->setObjectName(QStringLiteral("noteChange_%1").arg(note.id));
    remove->setObjectName(QStringLiteral("noteRemove_%1").arg(note.id));
    connect(change, &QPushButton::clicked, this, [this, id = note.id] { Q_EMIT editRequested(id); });
    connect(remove, &QPushButton::clicked, this, [this, id = note.id] { Q_EMIT removeRequested(id); });
    row->addWidget(change);
    row->addWidget(remove);
  }
  column->addLayout(row);
  QLabel* text = makeLabel(this, visuals::TextRole::Table);
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text->setText(note.text);
  column->addWidget(text);
}

}  // namespace bellwether::gui
