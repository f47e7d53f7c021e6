#include "gui/check/memory_panel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr qsizetype kMostShown = 4;  // sentences; all are in the tooltip

}  // namespace

MemoryPanel::MemoryPanel(QWidget* parent)
    : QFrame(parent),
      m_recollection(makeLabel(this)),
      m_forget(new QPushButton(this)),
      m_driftLabel(makeLabel(this, visuals::TextRole::Body, TextTone::Warn)) {
  setProperty("role", QStringLiteral("panel"));
  m_recollection->setObjectName(QStringLiteral("checkRecollection"));
  m_forget->setObjectName(QStringLiteral("checkForget"));
  m_driftLabel->setObjectName(QStringLiteral("checkDrift"));
  for (QLabel* label : {m_recollection, m_driftLabel}) label->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 6, 16, 6);
  column->setSpacing(4);
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(m_recollection, 1);
  row->addWidget(m_forget, 0, Qt::AlignTop);
  column->addLayout(row);
  column->addWidget(m_driftLabel);
  connect(m_forget, &QPushButton::clicked, this, &MemoryPanel::forgetRequested);
  keepTranslated(this, [this] { retranslate(); });
  hide();
}

QString MemoryPanel::driftText() const {
  QStringList shown;
  for (const QString& sentence : m_drift.first(qMin(kMostShown, m_drift.size())))
    shown.append(visuals::symbol(app::Shape::Diamond) + QLatin1Char(' ') + sentence);
  const auto more = static_cast<int>(m_drift.size() - shown.size());
  if (more > 0) shown.append(tr("%n more", nullptr, more));
  return shown.join(QStringLiteral("   "));
}

void MemoryPanel::showMemory(const QString& recollection, const QStringList& drift) {
  m_drift = drift;
  m_recollection->setText(recollection);
  m_recollection->setVisible(!recollection.isEmpty());
  m_forget->setVisible(!recollection.isEmpty());
  m_driftLabel->setText(driftText());
  m_driftLabel->setToolTip(plainToolTip(drift.join(QLatin1Char('\n'))));
  m_driftLabel->setVisible(!drift.isEmpty());
  setVisible(!recollection.isEmpty() || !drift.isEmpty());
}

void MemoryPanel::retranslate() {
  m_forget->setText(tr("Forget"));
  m_forget->setToolTip(plainToolTip(tr("Decide anew how files with these headers are read; their records stay.")));
  m_driftLabel->setText(driftText());
}

}  // namespace bellwether::gui
