#include "gui/check/effect_panel.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "gui/text.h"

namespace bellwether::gui {

EffectPanel::EffectPanel(QWidget* parent) : QFrame(parent) {
  setProperty("role", QStringLiteral("panel"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 6, 16, 8);
  column->setSpacing(0);
}

QLabel* EffectPanel::put(int row, int column, const QString& text) {
  QLabel* label = new ElidedLabel(m_table, visuals::TextRole::Table, TextTone::Normal);
  label->setText(text);
  label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  label->setMinimumHeight(24);
  m_grid->addWidget(label, row, column);
  return label;
}

void EffectPanel::showEffect(const QString& title, const std::vector<app::EffectRow>& rows) {
  delete m_table;
  m_table = new QWidget(this);
  m_grid = new QGridLayout(m_table);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(12);
  m_grid->setVerticalSpacing(0);
  const auto bold = [](QLabel* label) {
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
  };
  bold(put(0, 0, title));
  setTone(put(1, 0, tr("Before")), TextTone::Secondary);
  put(2, 0, tr("After"));
  setTone(put(3, 0, tr("Change")), TextTone::Secondary);
  m_grid->setColumnStretch(0, 3);
  int column = 1;
  for (const app::EffectRow& row : rows) {
    m_grid->setColumnStretch(column, 2);
    setTone(put(0, column, row.kpi), TextTone::Secondary);
    setTone(put(1, column, row.before), TextTone::Secondary);
    QLabel* after = put(2, column, row.after);
    if (row.changed) bold(after);
    setTone(put(3, column, row.change), row.changed ? TextTone::Accent : TextTone::Muted);
    ++column;
  }
  layout()->addWidget(m_table);
}

}  // namespace bellwether::gui
