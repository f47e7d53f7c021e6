#include "gui/widgets/rail.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include "bellwether/visuals/icon.h"
#include "gui/text.h"

namespace bellwether::gui {

namespace {
constexpr int kWide = 200;
constexpr int kNarrow = 56;
constexpr int kIcon = 18;
}  // namespace

class RailButton final : public QAbstractButton {
 public:
  explicit RailButton(QWidget* parent) : QAbstractButton(parent) {
    setFont(visuals::font(visuals::TextRole::Body));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(std::max(36, fontMetrics().height() + 16));
  }

  void setEntry(const QString& title, const QString& iconName) {
    m_title = title;
    setText(QString(title).replace(QLatin1Char('&'), QStringLiteral("&&")));  // a letter of its name, no shortcut
    setAccessibleName(title);
    m_icon = visuals::icon(iconName);
    update();
  }
  void setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setToolTip(collapsed ? plainToolTip(m_title) : QString());
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const visuals::Theme& theme = visuals::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || (underMouse() && isEnabled())) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(isChecked() ? theme.selection : theme.surfaceAlt);
      painter.drawRoundedRect(frame, 6, 6);
    }
    if (hasFocus()) {
      painter.setPen(QPen(theme.accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(frame, 6, 6);
    }
    QColor colour = isChecked() ? theme.accent : theme.secondary;
    if (!isEnabled()) colour = theme.disabled;
    const int top = (height() - kIcon) / 2;
    const QRect iconArea(m_collapsed ? (width() - kIcon) / 2 : 12, top, kIcon, kIcon);
    const QIcon::Mode mode = isChecked() ? QIcon::Selected : QIcon::Normal;
    m_icon.paint(&painter, iconArea, Qt::AlignCenter, isEnabled() ? mode : QIcon::Disabled);
    if (m_collapsed) return;
    QFont shown = font();
    if (isChecked()) shown.setWeight(QFont::DemiBold);
    painter.setFont(shown);
    painter.setPen(colour);
    const QRect textArea = rect().adjusted(12 + kIcon + 12, 0, -6, 0);
    painter.drawText(textArea, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(shown).elidedText(m_title, Qt::ElideRight, textArea.width()));
  }

 private:
  QString m_title;
  QIcon m_icon;
  bool m_collapsed = false;
};

Rail::Rail(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(8, 8, 8, 8);
  m_column->setSpacing(2);
  m_column->addStretch(1);
  m_settings = new RailButton(this);
  m_settings->setObjectName(QStringLiteral("railSettings"));
  m_column->addWidget(m_settings);
  setFixedWidth(kWide);
  connect(m_settings, &QAbstractButton::clicked, this, &Rail::settingsRequested);
  connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT pageRequested(m_ids.value(id)); });
  keepTranslated(this, [this] { m_settings->setEntry(tr("Settings"), QStringLiteral("settings")); });
}

RailButton* Rail::addButton() {
  auto* button = new RailButton(this);
  button->setCheckable(true);
  const int id = static_cast<int>(m_group->buttons().size());
  m_group->addButton(button, id);
  m_column->insertWidget(id, button);
  button->setCollapsed(m_collapsed);
  return button;
}

void Rail::setPages(const QList<Entry>& pages) {
  m_ids.clear();
  for (const Entry& entry : pages) {
    const int id = static_cast<int>(m_ids.size());
    auto* button = static_cast<RailButton*>(m_group->button(id));
    if (button == nullptr) button = addButton();
    button->setObjectName(QStringLiteral("rail_") + entry.id);
    button->setEntry(entry.title, entry.iconName);
    button->setCollapsed(m_collapsed);
    m_ids.append(entry.id);
  }
  QWidget* before = nullptr;
  for (QAbstractButton* button : m_group->buttons()) {
    if (before != nullptr) setTabOrder(before, button);
    before = button;
  }
  if (before != nullptr) setTabOrder(before, m_settings);
}

void Rail::setCurrent(const QString& id) {
  const auto index = static_cast<int>(m_ids.indexOf(id));
  if (QAbstractButton* button = m_group->button(index)) {
    button->setChecked(true);
    return;
  }
  m_group->setExclusive(false);
  for (QAbstractButton* button : m_group->buttons()) button->setChecked(false);
  m_group->setExclusive(true);
}

void Rail::setPagesEnabled(bool enabled) {
  for (QAbstractButton* button : m_group->buttons()) button->setEnabled(enabled);
}

void Rail::setCollapsed(bool collapsed) {
  m_collapsed = collapsed;
  setFixedWidth(collapsed ? kNarrow : kWide);
  for (QAbstractButton* button : m_group->buttons()) static_cast<RailButton*>(button)->setCollapsed(collapsed);
  m_settings->setCollapsed(collapsed);
}

void Rail::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.border);
}

}  // namespace bellwether::gui
