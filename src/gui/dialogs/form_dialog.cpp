#include "gui/dialogs/form_dialog.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/text.h"

namespace bellwether::gui {

FormDialog::FormDialog(const QString& name, Subject subject, QWidget* parent)
    : QDialog(parent),
      m_lead(makeLabel(this, visuals::TextRole::PanelTitle)),
      m_form(new QFormLayout),
      m_problem(makeLabel(this, visuals::TextRole::Caption, TextTone::Bad)),
      m_save(new QPushButton(tr("Save"), this)) {
  setObjectName(name + QStringLiteral("Dialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumWidth(440);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(m_lead);
  m_lead->setWordWrap(true);
  m_form->setHorizontalSpacing(16);
  m_form->setVerticalSpacing(10);
  column->addLayout(m_form, 1);
  column->addWidget(m_problem);
  m_problem->hide();
  addButtons(name, subject, column);
}

void FormDialog::setLead(const QString& lead) { m_lead->setText(lead); }

void FormDialog::addField(const QString& words, QWidget* field) {
  QLabel* label = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
  label->setText(words);
  label->setBuddy(field);
  field->setAccessibleName(words);
  m_form->addRow(label, field);
}

void FormDialog::setProblem(const QString& problem) {
  m_problem->setVisible(!problem.isEmpty());
  m_problem->setText(problem);
}

void FormDialog::setSavable(bool savable) { m_save->setEnabled(savable); }

void FormDialog::addButtons(const QString& name, Subject subject, QVBoxLayout* column) {
  auto* buttons = new QHBoxLayout;
  if (subject == Subject::Kept) {
    auto* away = new QPushButton(tr("Remove"), this);
    away->setObjectName(name + QStringLiteral("Remove"));
    buttons->addWidget(away);
    connect(away, &QPushButton::clicked, this, [this] {
      remove();
      accept();
    });
  }
  m_save->setObjectName(name + QStringLiteral("Save"));
  m_save->setProperty("role", QStringLiteral("primary"));
  m_save->setDefault(true);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  buttons->addStretch(1);
  buttons->addWidget(m_save);
  buttons->addWidget(cancel);
  column->addLayout(buttons);
  connect(m_save, &QPushButton::clicked, this, [this] {
    save();
    accept();
  });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

}  // namespace bellwether::gui
