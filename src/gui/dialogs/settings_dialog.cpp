#include "gui/dialogs/settings_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "bellwether/app/language.h"
#include "gui/dialogs/workspace_form.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

QLabel* makeSection(QWidget* parent, const QString& words) {
  QLabel* label = makeLabel(parent, visuals::TextRole::PanelTitle);
  label->setText(words);
  return label;
}

QLabel* makeFieldName(QWidget* field, const QString& words) {
  QLabel* label = makeLabel(field->parentWidget(), visuals::TextRole::Body, TextTone::Secondary);
  label->setText(words);
  label->setBuddy(field);
  field->setAccessibleName(words);
  return label;
}

/// Two forms below each other look like one.
void alignFieldNames(const QWidget& dialog) {
  QList<QLabel*> names;
  int widest = 0;
  for (QLabel* label : dialog.findChildren<QLabel*>()) {
    if (label->buddy() == nullptr) continue;
    names.append(label);
    widest = std::max(widest, label->sizeHint().width());
  }
  for (QLabel* name : names) name->setMinimumWidth(widest);
}

}  // namespace

SettingsDialog::SettingsDialog(const State& state, QWidget* parent)
    : QDialog(parent),
      m_state(state),
      m_language(new QComboBox(this)),
      m_theme(new QComboBox(this)),
      m_least(new QSpinBox(this)),
      m_problem(makeLabel(this, visuals::TextRole::Caption, TextTone::Bad)),
      m_save(new QPushButton(tr("Save"), this)) {
  setObjectName(QStringLiteral("settingsDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Settings"));
  setMinimumWidth(480);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  addProgram(column);
  addWorkspace(column);
  alignFieldNames(*this);
  m_problem->setWordWrap(true);
  column->addWidget(m_problem);
  column->addStretch(1);
  auto* buttons = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"), this);
  buttons->addStretch(1);
  buttons->addWidget(m_save);
  buttons->addWidget(cancel);
  column->addLayout(buttons);
  m_save->setObjectName(QStringLiteral("settingsSave"));
  m_save->setProperty("role", QStringLiteral("primary"));
  m_save->setDefault(true);
  connect(m_save, &QPushButton::clicked, this, &SettingsDialog::finish);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  check();
}

void SettingsDialog::addProgram(QVBoxLayout* column) {
  m_language->setObjectName(QStringLiteral("settingsLanguage"));
  m_theme->setObjectName(QStringLiteral("settingsTheme"));
  for (const QString& code : app::languages()) m_language->addItem(app::languageName(code), code);
  m_language->setCurrentIndex(m_language->findData(m_state.language));
  m_theme->addItems({tr("Like the system"), tr("Light"), tr("Dark")});
  m_theme->setCurrentIndex(static_cast<int>(m_state.theme));
  column->addWidget(makeSection(this, tr("Program")));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(10);
  form->addRow(makeFieldName(m_language, tr("Language")), m_language);
  form->addRow(makeFieldName(m_theme, tr("Theme")), m_theme);
  form->addRow(makeFieldName(m_least, tr("Too few to judge below")), m_least);
  column->addLayout(form);
  m_least->setObjectName(QStringLiteral("settingsLeast"));
  m_least->setRange(0, app::kMaxMinToJudge);
  m_least->setValue(m_state.minToJudge);
  m_least->setSpecialValueText(tr("judge every figure"));
  m_least->setSuffix(tr(" records", "after a number; starts with a space where the language has one"));
  m_least->setToolTip(plainToolTip(tr("Rates, averages and medians over fewer records are shown, but not judged.")));
}

void SettingsDialog::addWorkspace(QVBoxLayout* column) {
  if (!m_state.workspace || m_state.workspace->readOnly) return;
  column->addSpacing(8);
  column->addWidget(makeSection(this, tr("This workspace")));
  m_form = new WorkspaceForm(this);
  m_form->setSettings(m_state.workspace->settings);
  if (m_state.hasData) m_form->fixCurrency();
  column->addWidget(m_form);
  connect(m_form, &WorkspaceForm::changed, this, &SettingsDialog::check);
}

void SettingsDialog::check() {
  const QString problem = m_form != nullptr ? m_form->problem() : QString();
  m_problem->setText(problem);
  m_save->setEnabled(problem.isEmpty());
}

void SettingsDialog::finish() {
  const QString language = m_language->currentData().toString();
  const auto theme = static_cast<app::ThemeChoice>(m_theme->currentIndex());
  if (m_form != nullptr && !(m_form->settings() == m_state.workspace->settings))
    Q_EMIT workspaceChanged(m_form->settings());
  if (theme != m_state.theme) Q_EMIT themeChosen(theme);
  if (language != m_state.language) Q_EMIT languageChosen(language);
  if (m_least->value() != m_state.minToJudge) Q_EMIT minToJudgeChosen(m_least->value());
  accept();
}

}  // namespace bellwether::gui
