#include "gui/dialogs/note_dialog.h"

#include <QDateEdit>
#include <QPlainTextEdit>

#include "gui/dialogs/dates.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr qsizetype kLongest = 2000;

}  // namespace

NoteDialog::NoteDialog(const store::Note& note, const QString& kpiName, QWidget* parent)
    : FormDialog(QStringLiteral("note"), note.id == 0 ? Subject::New : Subject::Kept, parent),
      m_note(note),
      m_day(makeDateField(this, QStringLiteral("noteDay"), note.day)),
      m_text(new QPlainTextEdit(fromUtf8(note.text), this)) {
  setWindowTitle(note.id == 0 ? tr("New note") : tr("Change note"));
  setLead(tr("%1: a note for the charts").arg(kpiName));
  m_text->setObjectName(QStringLiteral("noteText"));
  m_text->setTabChangesFocus(true);
  m_text->setPlaceholderText(tr("What happened, e.g. trade fair, price change, a large order brought forward"));
  addField(tr("Day"), m_day);
  addField(tr("Note"), m_text);
  connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::check);
  m_text->setFocus();
  check();
}

void NoteDialog::check() {
  const qsizetype length = m_text->toPlainText().trimmed().size();
  const bool isLong = length > kLongest;
  setProblem(isLong ? tr("At most %1 characters.").arg(locale().toString(kLongest)) : QString());
  setSavable(length > 0 && !isLong);
}

void NoteDialog::save() {
  m_note.day = fromQt(m_day->date());
  m_note.text = m_text->toPlainText().trimmed().toStdString();
  Q_EMIT written(m_note);
}

void NoteDialog::remove() { Q_EMIT removed(m_note); }

}  // namespace bellwether::gui
