#include "gui/widgets/panel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "gui/text.h"

namespace bellwether::gui {

Panel::Panel(QWidget* parent)
    : QFrame(parent),
      m_title(makeLabel(this, visuals::TextRole::PanelTitle)),
      m_remark(new ElidedLabel(this, visuals::TextRole::Caption, TextTone::Secondary)),
      m_head(new QHBoxLayout),
      m_body(new QVBoxLayout) {
  setProperty("role", QStringLiteral("panel"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_head->setContentsMargins(12, 6, 12, 6);
  m_title->setMinimumHeight(30);
  m_head->setSpacing(10);
  m_head->addWidget(m_title);
  m_head->addWidget(m_remark, 1);
  column->addLayout(m_head);
  m_body->setContentsMargins(1, 0, 1, 4);
  m_body->setSpacing(0);
  column->addLayout(m_body, 1);
}

void Panel::setTitle(const QString& title) { m_title->setText(title); }

void Panel::setRemark(const QString& remark) { m_remark->setText(remark); }

void Panel::addControl(QWidget* control) { m_head->addWidget(control); }

QuietCombo::QuietCombo(QWidget* parent) : QComboBox(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void QuietCombo::setInCell() {
  setStyleSheet(
      QStringLiteral("QComboBox { border: 1px solid transparent; background: palette(base); padding: 0 5px; }"
                     "QComboBox:hover { border-color: palette(mid); }"
                     "QComboBox:focus { border: 2px solid palette(highlight); padding: 0 4px; }"
                     "QComboBox::drop-down { width: 18px; }"));
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void QuietCombo::wheelEvent(QWheelEvent* event) {
  if (hasFocus())
    QComboBox::wheelEvent(event);
  else
    event->ignore();
}

IconLabel::IconLabel(const QIcon& icon, int size, QWidget* parent) : QWidget(parent), m_icon(icon) {
  setFixedSize(size, size);
}

void IconLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  m_icon.paint(&painter, rect());
}

}  // namespace bellwether::gui
