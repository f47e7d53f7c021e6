#include "gui/widgets/progress_strip.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <cmath>

#include "bellwether/app/formatting.h"
#include "bellwether/app/language.h"
#include "gui/text.h"

#include <QPainter>

namespace bellwether::gui {

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent),
      m_what(new ElidedLabel(this, visuals::TextRole::Body, TextTone::Normal, Qt::ElideMiddle)),
      m_numbers(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(this)) {
  setObjectName(QStringLiteral("progressStrip"));
  m_cancel->setObjectName(QStringLiteral("progressCancel"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 6, 16, 6);
  row->setSpacing(12);
  m_bar->setTextVisible(false);
  m_bar->setFixedHeight(8);
  m_bar->setRange(0, 1000);
  row->addWidget(m_what, 2);
  row->addWidget(m_bar, 3);
  row->addWidget(m_numbers);
  row->addWidget(m_cancel);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void ProgressStrip::showStep(const Step& step) {
  m_step = step;
  retranslate();
}

void ProgressStrip::retranslate() {
  m_cancel->setText(tr("Cancel"));
  m_bar->setAccessibleName(tr("Progress"));
  m_what->setText(m_step.what.isEmpty() ? tr("Working…") : m_step.what);
  if (m_step.fraction < 0) {
    m_bar->setRange(0, 0);
  } else {
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(std::lround(std::clamp(m_step.fraction, 0.0, 1.0) * 1000)));
  }
  const app::Formatter formatter(app::currentLocale(), Currency{});
  QStringList numbers;
  if (m_step.rows > 0) numbers << tr("%1 rows").arg(formatter.count(m_step.rows));
  if (m_step.rowsPerSecond >= 1) numbers << tr("%1 rows/s").arg(formatter.count(std::llround(m_step.rowsPerSecond)));
  if (m_step.secondsLeft >= 0)
    numbers << tr("%1 s left").arg(formatter.count(std::llround(std::ceil(m_step.secondsLeft))));
  m_numbers->setText(numbers.join(QStringLiteral(" · ")));
}

void ProgressStrip::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

}  // namespace bellwether::gui
