#include "gui/widgets/segmented.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "gui/text.h"

namespace bellwether::gui {
namespace {

class Segment final : public QAbstractButton {
 public:
  explicit Segment(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFont(visuals::font(visuals::TextRole::Body));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  }

  QSize sizeHint() const override {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    return {metrics.horizontalAdvance(text()) + 28, std::max(28, metrics.height() + 8)};
  }
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    const visuals::Theme& theme = visuals::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.border, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? theme.selection : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    QFont shown = font();
    if (isChecked()) shown.setWeight(QFont::DemiBold);
    painter.setFont(shown);
    const QColor colour = isChecked() ? theme.accent : theme.text;
    painter.setPen(isEnabled() ? colour : theme.disabled);
    painter.drawText(rect(), Qt::AlignCenter, text());
  }
};

}  // namespace

Segmented::Segmented(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this)) {
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->setSpacing(-1);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

void Segmented::setChoices(const QStringList& choices) {
  for (int i = static_cast<int>(m_group->buttons().size()); i < choices.size(); ++i) {
    auto* segment = new Segment(this);
    m_group->addButton(segment, i);
    m_row->addWidget(segment);
  }
  for (int i = 0; i < choices.size(); ++i) {
    m_group->button(i)->setText(choices[i]);
    m_group->button(i)->updateGeometry();
  }
  for (int i = 0; i < static_cast<int>(m_group->buttons().size()); ++i)
    m_group->button(i)->setVisible(i < choices.size());
}

void Segmented::setCurrent(int index) {
  if (QAbstractButton* button = m_group->button(index)) button->setChecked(true);
}

int Segmented::current() const { return m_group->checkedId(); }

}  // namespace bellwether::gui
