#include "gui/dialogs/note_dialog.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/dialogs/dates.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr qsizetype kLongest = 2000;

}  // namespace

NoteDialog::NoteDialog(const store::Note& note, const QString& kpiName, QWidget* parent)
    : QDialog(parent),
      m_note(note),
      m_day(makeDateField(this, QStringLiteral("noteDay"), note.day)),
      m_text(new QPlainTextEdit(fromUtf8(note.text), this)),
      m_problem(makeLabel(this, visuals::TextRole::Caption, TextTone::Bad)),
      m_save(new QPushButton(tr("Save"), this)) {
  setObjectName(QStringLiteral("noteDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(note.id == 0 ? tr("New note") : tr("Change note"));
  setMinimumWidth(440);
  m_text->setObjectName(QStringLiteral("noteText"));
  m_text->setTabChangesFocus(true);
  m_text->setPlaceholderText(tr("What happened, e.g. trade fair, price change, a large order brought forward"));
  m_save->setObjectName(QStringLiteral("noteSave"));
  m_save->setProperty("role", QStringLiteral("primary"));
  m_save->setDefault(true);
  layOut(kpiName);
  connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::check);
  connect(m_save, &QPushButton::clicked, this, &NoteDialog::finish);
  m_text->setFocus();
  check();
}

void NoteDialog::layOut(const QString& kpiName) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  QLabel* about = makeLabel(this, visuals::TextRole::PanelTitle);
  about->setText(tr("%1: a note for the charts").arg(kpiName));
  column->addWidget(about);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(10);
  const auto add = [this, form](const QString& words, QWidget* field) {
    QLabel* label = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
    label->setText(words);
    label->setBuddy(field);
    field->setAccessibleName(words);
    form->addRow(label, field);
  };
  add(tr("Day"), m_day);
  add(tr("Note"), m_text);
  column->addLayout(form, 1);
  column->addWidget(m_problem);
  auto* buttons = new QHBoxLayout;
  if (m_note.id != 0) {
    auto* remove = new QPushButton(tr("Remove"), this);
    remove->setObjectName(QStringLiteral("noteRemove"));
    buttons->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this] {
      Q_EMIT removed(m_note);
      accept();
    });
  }
  auto* cancel = new QPushButton(tr("Cancel"), this);
  buttons->addStretch(1);
  buttons->addWidget(m_save);
  buttons->addWidget(cancel);
  column->addLayout(buttons);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void NoteDialog::check() {
  const qsizetype length = m_text->toPlainText().trimmed().size();
  const bool isLong = length > kLongest;
  m_problem->setVisible(isLong);
  m_problem->setText(isLong ? tr("At most %1 characters.").arg(locale().toString(kLongest)) : QString());
  m_save->setEnabled(length > 0 && !isLong);
}

void NoteDialog::finish() {
  m_note.day = fromQt(m_day->date());
  m_note.text = m_text->toPlainText().trimmed().toStdString();
  Q_EMIT written(m_note);
  accept();
}

}  // namespace bellwether::gui
