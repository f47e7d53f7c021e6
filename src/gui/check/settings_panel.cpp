#include "gui/check/settings_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "gui/text.h"
#include "gui/widgets/panel.h"

namespace bellwether::gui {

CheckSettingsPanel::CheckSettingsPanel(QWidget* parent) : QFrame(parent) {
  setProperty("role", QStringLiteral("panel"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(16);
  constexpr const char* kNames[] = {"checkEncoding", "checkDelimiter", "checkDateOrder", "checkDecimal",
                                    "checkCurrency"};
  for (int setting = 0; setting < kSettings; ++setting) {
    Cell& cell = m_cells[static_cast<std::size_t>(setting)];
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    cell.label = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
    cell.combo = new QuietCombo(this);
    cell.combo->setObjectName(QString::fromLatin1(kNames[setting]));
    cell.combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    cell.combo->setMinimumContentsLength(8);
    cell.evidence = new ElidedLabel(this, visuals::TextRole::Caption, TextTone::Secondary);
    line->addWidget(cell.label);
    line->addWidget(cell.combo, 1);
    column->addLayout(line);
    column->addWidget(cell.evidence);
    row->addLayout(column, setting == DateOrderSetting ? 6 : 5);
    connect(cell.combo, &QComboBox::activated, this, [this, setting, combo = cell.combo](int choice) {
      Q_EMIT settingChosen(static_cast<Setting>(setting), combo->itemData(choice).toString());
    });
  }
}

void CheckSettingsPanel::showSettings(const app::CheckData& check) {
  const app::CheckSetting* settings[] = {&check.encoding, &check.delimiter, &check.dateOrder, &check.decimal,
                                         &check.currency};
  for (std::size_t i = 0; i < m_cells.size(); ++i) {
    const app::CheckSetting& setting = *settings[i];
    Cell& cell = m_cells[i];
    cell.label->setText(setting.label);
    cell.combo->clear();
    for (qsizetype choice = 0; choice < setting.choices.size(); ++choice)
      cell.combo->addItem(setting.choices[choice], setting.values.value(choice));
    cell.combo->setCurrentIndex(setting.choices.isEmpty() ? -1 : setting.selected);
    cell.combo->setEnabled(!setting.choices.isEmpty());
    cell.combo->setAccessibleName(setting.label);
    cell.combo->setAccessibleDescription(setting.evidence);
    cell.evidence->setText(setting.evidence);
  }
}

void CheckSettingsPanel::ask(std::optional<Setting> setting) {
  for (std::size_t i = 0; i < m_cells.size(); ++i) {
    const bool asked = setting && static_cast<std::size_t>(*setting) == i;
    setTone(m_cells[i].label, asked ? TextTone::Warn : TextTone::Secondary);
    m_cells[i].combo->setPlaceholderText(tr("Choose"));
    if (!asked) continue;
    m_cells[i].label->setText(visuals::symbol(app::Shape::Diamond) + QLatin1Char(' ') + m_cells[i].label->text());
    m_cells[i].combo->setCurrentIndex(-1);
  }
}

}  // namespace bellwether::gui
