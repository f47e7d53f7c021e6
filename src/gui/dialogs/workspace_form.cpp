#include "gui/dialogs/workspace_form.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeZone>

#include "bellwether/app/language.h"
#include "gui/dialogs/currencies.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr Weekday kWeekStarts[] = {Weekday::Monday, Weekday::Sunday, Weekday::Saturday};

/// A list to type into: what is typed may stand anywhere in an entry.
void makeSearchable(QComboBox* combo) {
  combo->setEditable(true);
  combo->setInsertPolicy(QComboBox::NoInsert);
  combo->completer()->setFilterMode(Qt::MatchContains);
  combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
  combo->setMaxVisibleItems(14);
}

QString zoneId(const QByteArray& id) { return QString::fromLatin1(id); }

}  // namespace

WorkspaceForm::WorkspaceForm(QWidget* parent)
    : QWidget(parent),
      m_form(new QFormLayout(this)),
      m_name(new QLineEdit(this)),
      m_currency(new QComboBox(this)),
      m_currencyNote(makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary)),
      m_fiscalStart(new QComboBox(this)),
      m_weekStart(new QComboBox(this)),
      m_timeZone(new QComboBox(this)),
      m_window(new QSpinBox(this)) {
  m_name->setObjectName(QStringLiteral("workspaceName"));
  m_currency->setObjectName(QStringLiteral("workspaceCurrency"));
  m_fiscalStart->setObjectName(QStringLiteral("workspaceFiscalStart"));
  m_weekStart->setObjectName(QStringLiteral("workspaceWeekStart"));
  m_timeZone->setObjectName(QStringLiteral("workspaceTimeZone"));
  m_window->setObjectName(QStringLiteral("workspaceWindow"));
  fill();
  layOut();
  connect(m_name, &QLineEdit::textChanged, this, &WorkspaceForm::changed);
  connect(m_currency, &QComboBox::currentTextChanged, this, &WorkspaceForm::changed);
  connect(m_timeZone, &QComboBox::currentTextChanged, this, &WorkspaceForm::changed);
}

void WorkspaceForm::fill() {
  for (const CurrencyName& currency : currencies())
    m_currency->addItem(currency.code + QStringLiteral("  ") + currency.name, currency.code);
  makeSearchable(m_currency);
  const QLocale locale = app::currentLocale();
  for (int month = 1; month <= 12; ++month)
    m_fiscalStart->addItem(locale.standaloneMonthName(month, QLocale::LongFormat), month);
  for (const Weekday day : kWeekStarts) m_weekStart->addItem(locale.standaloneDayName(static_cast<int>(day)));
  for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) m_timeZone->addItem(zoneId(id));
  makeSearchable(m_timeZone);
  m_timeZone->setCurrentText(zoneId(QTimeZone::systemTimeZoneId()));
  m_window->setRange(1, 60);
  m_window->setValue(12);
  m_window->setSuffix(tr(" months"));
  m_currency->setCurrentIndex(m_currency->findData(localCurrency()));
}

QLabel* WorkspaceForm::makeName(const QString& words, QWidget* field) {
  QLabel* label = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
  label->setText(words);
  label->setBuddy(field);
  field->setAccessibleName(words);
  return label;
}

void WorkspaceForm::addField(const QString& words, QWidget* field, QWidget* companion) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(field, 1);
  row->addWidget(companion);
  m_form->addRow(makeName(words, field), row);
}

void WorkspaceForm::layOut() {
  m_form->setContentsMargins(0, 0, 0, 0);
  m_form->setHorizontalSpacing(16);
  m_form->setVerticalSpacing(10);
  const auto add = [this](const QString& words, QWidget* field, const QString& hint) {
    if (!hint.isEmpty()) field->setToolTip(plainToolTip(hint));
    m_form->addRow(makeName(words, field), field);
  };
  add(tr("Company"), m_name, tr("Printed on reports"));
  add(tr("Currency"), m_currency, tr("All totals are in it; amounts in others are converted at your exchange rates"));
  m_currencyNote->setWordWrap(true);
  m_currencyNote->hide();
  m_form->addRow(QString(), m_currencyNote);
  add(tr("Fiscal year starts in"), m_fiscalStart, {});
  add(tr("Week starts on"), m_weekStart, {});
  add(tr("Time zone"), m_timeZone, tr("Times in your files become dates in it"));
  add(tr("Retention window"), m_window, tr("A customer counts as retained who bought again within it"));
}

QString WorkspaceForm::currencyCode() const {
  const int index = m_currency->findText(m_currency->currentText());
  return index >= 0 ? m_currency->itemData(index).toString() : m_currency->currentText().trimmed();
}

void WorkspaceForm::setSettings(const records::WorkspaceSettings& settings) {
  m_name->setText(fromUtf8(settings.companyName));
  const QString code = fromUtf8(std::string(settings.currency.code()));
  const int known = m_currency->findData(code);
  if (known >= 0)
    m_currency->setCurrentIndex(known);
  else
    m_currency->setCurrentText(code);
  m_fiscalStart->setCurrentIndex(settings.calendar.startMonth - 1);
  for (int i = 0; i < m_weekStart->count(); ++i)
    if (kWeekStarts[i] == settings.calendar.weekStart) m_weekStart->setCurrentIndex(i);
  m_timeZone->setCurrentText(fromUtf8(settings.timeZone));
  m_window->setValue(settings.retentionWindowMonths);
}

records::WorkspaceSettings WorkspaceForm::settings() const {
  records::WorkspaceSettings settings;
  settings.companyName = m_name->text().trimmed().toStdString();
  settings.currency = Currency::fromCode(currencyCode().toStdString()).value_or(Currency{});
  settings.calendar.startMonth = m_fiscalStart->currentIndex() + 1;
  settings.calendar.weekStart = kWeekStarts[std::max(m_weekStart->currentIndex(), 0)];
  settings.timeZone = m_timeZone->currentText().trimmed().toStdString();
  settings.retentionWindowMonths = m_window->value();
  return settings;
}

QString WorkspaceForm::problem() const {
  if (!Currency::fromCode(currencyCode().toStdString())) return tr("A currency is three letters, such as USD or CNY.");
  if (!QTimeZone(m_timeZone->currentText().trimmed().toLatin1()).isValid())
    return tr("There is no time zone of that name.");
  return {};
}

void WorkspaceForm::fixCurrency() {
  m_currency->setEnabled(false);
  m_currencyNote->setText(tr("Fixed, because the workspace holds amounts already."));
  m_currencyNote->show();
}

}  // namespace bellwether::gui
