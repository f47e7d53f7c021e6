#include "gui/widgets/start_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "bellwether/app/language.h"
#include "gui/text.h"
#include "gui/widgets/segmented.h"

namespace bellwether::gui {

StartBar::StartBar(QWidget* parent)
    : QWidget(parent),
      m_state(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_label(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_languages(new Segmented(this)) {
  setFixedHeight(44);
  m_languages->setObjectName(QStringLiteral("languageSwitch"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 0, 16, 0);
  row->setSpacing(12);
  row->addWidget(m_state, 1);
  row->addWidget(m_label);
  row->addWidget(m_languages);
  QStringList names;
  for (const QString& code : app::languages()) names << app::languageName(code);
  m_languages->setChoices(names);
  showLanguage(app::currentLanguage());
  connect(m_languages, &Segmented::chosen, this,
          [this](int index) { Q_EMIT languageRequested(app::languages().value(index)); });
  keepTranslated(this, [this] {
    m_state->setText(tr("No workspace open"));
    m_label->setText(tr("Language"));
    m_languages->setAccessibleName(tr("Language"));
    showLanguage(app::currentLanguage());
  });
}

void StartBar::showLanguage(const QString& language) {
  m_languages->setCurrent(static_cast<int>(app::languages().indexOf(language)));
}

void StartBar::paintEvent(QPaintEvent*) { paintBar(*this); }

void paintBar(QWidget& bar) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(&bar);
  painter.fillRect(bar.rect(), theme.surface);
  painter.fillRect(QRect(0, bar.height() - 1, bar.width(), 1), theme.border);
}

}  // namespace bellwether::gui
