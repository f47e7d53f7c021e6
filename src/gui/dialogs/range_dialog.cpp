#include "gui/dialogs/range_dialog.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bellwether/app/formatting.h"
#include "bellwether/app/language.h"
#include "gui/dialogs/dates.h"
#include "gui/text.h"

namespace bellwether::gui {
RangeDialog::RangeDialog(const Period& range, QWidget* parent)
    : QDialog(parent),
      m_from(makeDateField(this, QStringLiteral("rangeFrom"), range.begin)),
      m_through(makeDateField(this, QStringLiteral("rangeThrough"), range.last())),
      m_length(makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary)),
      m_show(new QPushButton(tr("Show"), this)) {
  setObjectName(QStringLiteral("rangeDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Custom range"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  auto* form = new QFormLayout;
  const auto add = [this, form](const QString& words, QDateEdit* edit) {
    QLabel* label = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
    label->setText(words);
    label->setBuddy(edit);
    edit->setAccessibleName(words);
    form->addRow(label, edit);
    connect(edit, &QDateEdit::dateChanged, this, &RangeDialog::check);
  };
  add(tr("From"), m_from);
  add(tr("Through"), m_through);
  column->addLayout(form);
  column->addWidget(m_length);
  auto* buttons = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"), this);
  buttons->addStretch(1);
  buttons->addWidget(m_show);
  buttons->addWidget(cancel);
  column->addLayout(buttons);
  m_show->setObjectName(QStringLiteral("rangeShow"));
  m_show->setProperty("role", QStringLiteral("primary"));
  m_show->setDefault(true);
  connect(m_show, &QPushButton::clicked, this, [this] {
    Q_EMIT chosen(this->range());
    accept();
  });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  check();
}

Period RangeDialog::range() const { return {fromQt(m_from->date()), fromQt(m_through->date()).plusDays(1)}; }

void RangeDialog::check() {
  const Period chosenRange = range();
  m_show->setEnabled(!chosenRange.isEmpty());
  const app::Formatter formatter(app::currentLocale(), Currency{});
  m_length->setText(chosenRange.isEmpty() ? tr("The range ends before it begins.")
                                          : tr("%1 days").arg(formatter.count(chosenRange.days())));
  setTone(m_length, chosenRange.isEmpty() ? TextTone::Bad : TextTone::Secondary);
}

}  // namespace bellwether::gui
