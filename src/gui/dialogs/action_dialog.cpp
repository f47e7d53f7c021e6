#include "gui/dialogs/action_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

#include "bellwether/app/words.h"
#include "gui/dialogs/dates.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kLongest = 500;
constexpr int kLongestName = 200;

}  // namespace

ActionDialog::ActionDialog(const store::ReviewAction& action, const Offer& offer, QWidget* parent)
    : FormDialog(QStringLiteral("action"), action.id == 0 ? Subject::New : Subject::Kept, parent),
      m_action(action),
      m_text(new QLineEdit(fromUtf8(action.text), this)),
      m_owner(new QComboBox(this)),
      m_hasDue(new QCheckBox(this)),
      m_due(makeDateField(this, QStringLiteral("actionDue"), action.due.value_or(offer.due))),
      m_kpi(new QComboBox(this)) {
  setWindowTitle(action.id == 0 ? tr("New action") : tr("Change action"));
  setLead(tr("Agreed in the review of %1").arg(offer.period));
  m_text->setObjectName(QStringLiteral("actionText"));
  m_text->setMaxLength(kLongest);
  m_text->setPlaceholderText(tr("What is to be done, e.g. call the ten accounts without an order since March"));
  addField(tr("Action"), m_text);
  addOwner(offer.owners);
  addDue(offer.due);
  addKpi();
  connect(m_text, &QLineEdit::textChanged, this, &ActionDialog::check);
  m_text->setFocus();
  check();
}

void ActionDialog::addOwner(const QStringList& owners) {
  m_owner->setObjectName(QStringLiteral("actionOwner"));
  m_owner->setEditable(true);
  m_owner->setInsertPolicy(QComboBox::NoInsert);
  m_owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_owner->addItems(owners);
  m_owner->setCurrentText(fromUtf8(m_action.owner));
  m_owner->lineEdit()->setMaxLength(kLongestName);
  m_owner->lineEdit()->setAccessibleName(tr("Who does it"));
  m_owner->lineEdit()->setPlaceholderText(tr("Nobody yet"));
  addField(tr("Who does it"), m_owner);
}

void ActionDialog::addDue(LocalDate proposed) {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(8);
  m_hasDue->setObjectName(QStringLiteral("actionHasDue"));
  m_hasDue->setChecked(m_action.due.has_value() || m_action.id == 0);
  m_hasDue->setAccessibleName(tr("Has a due day"));
  m_due->setAccessibleName(tr("Due day"));
  m_due->setEnabled(m_hasDue->isChecked());
  m_due->setDate(toQt(m_action.due.value_or(proposed)));
  connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
  line->addWidget(m_hasDue);
  line->addWidget(m_due, 1);
  row->setFocusProxy(m_due);
  addField(tr("Due"), row);
}

void ActionDialog::addKpi() {
  m_kpi->setObjectName(QStringLiteral("actionKpi"));
  m_kpi->addItem(tr("None in particular"), QString());
  for (int i = 0; i < kpi::kKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    m_kpi->addItem(app::words::kpiName(id), fromUtf8(std::string(kpi::toString(id))));
  }
  const QString chosen = fromUtf8(m_action.kpi);
  if (m_kpi->findData(chosen) < 0) m_kpi->addItem(chosen, chosen);
  m_kpi->setCurrentIndex(m_kpi->findData(chosen));
  addField(tr("About the figure"), m_kpi);
}

void ActionDialog::check() { setSavable(!m_text->text().trimmed().isEmpty()); }

void ActionDialog::save() {
  m_action.text = m_text->text().trimmed().toStdString();
  m_action.owner = m_owner->currentText().trimmed().toStdString();
  m_action.kpi = m_kpi->currentData().toString().toStdString();
  m_action.due = m_hasDue->isChecked() ? std::optional(fromQt(m_due->date())) : std::nullopt;
  Q_EMIT written(m_action);
}

void ActionDialog::remove() { Q_EMIT removed(m_action); }

ReviewDayDialog::ReviewDayDialog(const std::optional<LocalDate>& day, LocalDate proposed, QWidget* parent)
    : FormDialog(QStringLiteral("reviewDay"), day ? Subject::Kept : Subject::New, parent),
      m_day(makeDateField(this, QStringLiteral("reviewDay"), day.value_or(proposed))) {
  setWindowTitle(tr("Next review"));
  setLead(tr("The day on which the figures and the open actions are looked at next"));
  addField(tr("Day"), m_day);
  m_day->setFocus();
}

void ReviewDayDialog::save() { Q_EMIT planned(fromQt(m_day->date())); }

void ReviewDayDialog::remove() { Q_EMIT planned(std::nullopt); }

}  // namespace bellwether::gui
