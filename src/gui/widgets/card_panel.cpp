#include "gui/widgets/card_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kHintWidth = 160;

}  // namespace

CardPanel::CardPanel(QWidget* parent)
    : QFrame(parent),
      m_title(new ElidedLabel(this, visuals::TextRole::PanelTitle, TextTone::Normal)),
      m_subtitle(new ElidedLabel(this, visuals::TextRole::Caption, TextTone::Muted)),
      m_note(new ElidedLabel(this, visuals::TextRole::Caption, TextTone::Muted)),
      m_head(new QHBoxLayout),
      m_body(new QVBoxLayout) {
  setProperty("role", QStringLiteral("panel"));
  m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);  // before controls are squeezed
  m_note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);   // its whole text when there is room
  m_head->setSpacing(10);
  m_head->addWidget(m_title, 0, Qt::AlignBaseline);
  m_head->addWidget(m_subtitle, 1, Qt::AlignBaseline);
  m_head->addWidget(m_note, 0, Qt::AlignBaseline);
  m_body->setSpacing(0);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(2);
  column->addLayout(m_head);
  column->addLayout(m_body, 1);
  CardPanel::setDensity(visuals::densityFor(visuals::kCompactBelowHeight));
}

void CardPanel::setHead(const QString& title, const QString& subtitle, const QString& note) {
  m_title->setText(title);
  m_title->setToolTip(plainToolTip(title));  // a narrow panel cuts it
  m_subtitle->setText(subtitle);
  m_note->setText(note);
  setAccessibleName(title);
}

void CardPanel::addControl(QWidget* control) { m_head->addWidget(control); }

void CardPanel::setDensity(const visuals::Density& density) {
  layout()->setContentsMargins(density.panelPaddingX, density.panelPaddingY, density.panelPaddingX,
                               density.panelPaddingY);
}

QSize CardPanel::sizeHint() const { return {kHintWidth, QFrame::sizeHint().height()}; }

QSize CardPanel::minimumSizeHint() const { return {kHintWidth, QFrame::minimumSizeHint().height()}; }

}  // namespace bellwether::gui
