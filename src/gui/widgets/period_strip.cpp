#include "gui/widgets/period_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "gui/text.h"

namespace bellwether::gui {

PeriodStrip::PeriodStrip(QWidget* parent)
    : QWidget(parent),
      m_text(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_changes(new QPushButton(this)),
      m_close(new QPushButton(this)),
      m_reopen(new QPushButton(this)) {
  m_text->setObjectName(QStringLiteral("periodState"));
  m_text->setWordWrap(true);
  m_changes->setObjectName(QStringLiteral("periodChanges"));
  m_close->setObjectName(QStringLiteral("periodClose"));
  m_reopen->setObjectName(QStringLiteral("periodReopen"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(m_text, 1);
  for (QPushButton* button : {m_changes, m_close, m_reopen}) row->addWidget(button, 0, Qt::AlignTop);
  connect(m_changes, &QPushButton::clicked, this, &PeriodStrip::changesRequested);
  connect(m_close, &QPushButton::clicked, this, &PeriodStrip::closeRequested);
  connect(m_reopen, &QPushButton::clicked, this, &PeriodStrip::reopenRequested);
  retranslate();
}

void PeriodStrip::clear() {
  m_shown.reset();
  refresh();
}

void PeriodStrip::showPeriod(const KeptPeriod& kept, const NamedPeriod& period, LocalDate asOf,
                             const app::Formatter& formatter) {
  m_shown.emplace(Shown{kept, period, asOf, formatter});
  refresh();
}

QString PeriodStrip::sentence() const {
  const app::Formatter& formatter = m_shown->formatter;
  if (const auto& closed = m_shown->kept.closed) {
    const auto day = LocalDate::fromIso(closed->closedAt.substr(0, 10));
    return tr("Closed on %1. %2", "what has changed since")
        .arg(day ? formatter.date(*day) : QString(), app::words::drift(*closed, formatter));
  }
  if (m_shown->isOver()) return tr("Not closed. Closing keeps these figures and shows later changes deal by deal.");
  return tr("Not over yet: it can be closed from %1 on.").arg(formatter.date(m_shown->period.range.last()));
}

void PeriodStrip::refresh() {
  setVisible(m_shown.has_value());
  if (!m_shown) return;
  const auto& closed = m_shown->kept.closed;
  const bool isChanged = closed && (!closed->isUnchanged || !closed->drifted().empty());
  m_text->setText(sentence());
  setTone(m_text, isChanged ? TextTone::Warn : TextTone::Secondary);
  m_changes->setVisible(isChanged);
  m_close->setVisible(!closed && m_shown->isOver() && m_shown->kept.isWritable);
  m_reopen->setVisible(closed.has_value() && m_shown->kept.isWritable);
}

void PeriodStrip::retranslate() {
  m_changes->setText(tr("Show changes…"));
  m_close->setText(tr("Close period"));
  m_reopen->setText(tr("Reopen…"));
  refresh();
}

}  // namespace bellwether::gui
