#include "gui/check/counts_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "gui/text.h"

namespace bellwether::gui {

CountsPanel::CountsPanel(QWidget* parent)
    : QFrame(parent), m_notice(makeLabel(this, visuals::TextRole::Body, TextTone::Warn)) {
  setProperty("role", QStringLiteral("panel"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 16, 10);
  column->setSpacing(8);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  constexpr TextTone kTones[] = {TextTone::Accent, TextTone::Normal, TextTone::Secondary, TextTone::Bad};
  constexpr const char* kNames[] = {"countNew", "countUpdated", "countUnchanged", "countRejected"};
  for (std::size_t i = 0; i < m_numbers.size(); ++i) {
    m_numbers[i] = makeLabel(this, visuals::TextRole::PageTitle, kTones[i]);
    m_numbers[i]->setObjectName(QString::fromLatin1(kNames[i]));
    m_names[i] = makeLabel(this, visuals::TextRole::Body, kTones[i]);
    row->addWidget(m_numbers[i], 0, Qt::AlignBaseline);
    row->addWidget(m_names[i], 0, Qt::AlignBaseline);
    if (i + 1 < m_numbers.size()) row->addStretch(1);
  }
  m_notice->setObjectName(QStringLiteral("checkNotice"));
  m_notice->setWordWrap(true);
  m_notice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
  m_notice->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  column->addLayout(row);
  column->addWidget(m_notice, 1);
  keepTranslated(this, [this] { retranslate(); });
}

void CountsPanel::showCounts(const app::CheckData& check) {
  const QString texts[] = {check.added, check.updated, check.unchanged, check.rejected};
  for (std::size_t i = 0; i < m_numbers.size(); ++i)
    m_numbers[i]->setText(texts[i].isEmpty() ? QStringLiteral("–") : texts[i]);
  m_notice->setText(check.notice);
}

void CountsPanel::retranslate() {
  m_names[0]->setText(tr("new"));
  m_names[1]->setText(tr("updated"));
  m_names[2]->setText(tr("unchanged"));
  m_names[3]->setText(tr("rejected"));
}

}  // namespace bellwether::gui
