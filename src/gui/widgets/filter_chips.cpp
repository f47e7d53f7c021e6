#include "gui/widgets/filter_chips.h"

#include <QMenu>
#include <QToolButton>

#include "bellwether/app/words.h"
#include "bellwether/visuals/icon.h"
#include "gui/lens_words.h"
#include "gui/text.h"
#include "gui/widgets/drop_button.h"
#include "gui/widgets/filter_popup.h"

namespace bellwether::gui {
namespace {

constexpr int kGap = 6;
constexpr int kMostValueWidth = 130;
constexpr kpi::Dimension kDimensions[] = {kpi::Dimension::Team,    kpi::Dimension::Region,  kpi::Dimension::Rep,
                                          kpi::Dimension::Product, kpi::Dimension::Segment, kpi::Dimension::Source};

bool isAlwaysShown(kpi::Dimension dimension) {
  return dimension == kpi::Dimension::Team || dimension == kpi::Dimension::Region;
}

QString idOf(kpi::Dimension dimension) {
  const std::string_view id = kpi::toString(dimension);
  return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

}  // namespace

FilterChips::FilterChips(QWidget* parent)
    : QWidget(parent), m_more(new DropButton(DropButton::Look::DashedChip, this)), m_clear(new QToolButton(this)) {
  for (const kpi::Dimension dimension : kDimensions) {
    auto* button = new DropButton(DropButton::Look::Chip, this);
    button->setObjectName(QStringLiteral("chip_") + idOf(dimension));
    button->setMaximumValueWidth(kMostValueWidth);
    m_chips.push_back({dimension, button, isAlwaysShown(dimension)});
    connect(button, &DropButton::clicked, this, [this, dimension, button] { openValues(dimension, button); });
  }
  m_more->setObjectName(QStringLiteral("chipMore"));
  m_more->raise();
  m_clear->setObjectName(QStringLiteral("chipClear"));
  m_clear->setAutoRaise(true);
  m_clear->setIcon(visuals::icon(QStringLiteral("close")));
  m_clear->setFocusPolicy(Qt::TabFocus);
  connect(m_more, &DropButton::clicked, this, &FilterChips::openMore);
  connect(m_clear, &QToolButton::clicked, this, &FilterChips::cleared);
  QWidget* before = nullptr;
  for (const Chip& chip : m_chips) {
    if (before != nullptr) setTabOrder(before, chip.button);
    before = chip.button;
  }
  setTabOrder(before, m_more);
  setTabOrder(m_more, m_clear);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  showSlice({});
}

void FilterChips::showSlice(const kpi::Slice& where) {
  m_where = where;
  for (Chip& chip : m_chips) {
    const bool active = !filterValues(chip.dimension, where).empty();
    chip.wanted = active || isAlwaysShown(chip.dimension);
    chip.button->setActive(active);
    chip.button->setValue(filterText(chip.dimension, where));
    chip.button->setAccessibleName(
        tr("Filter %1: %2").arg(app::words::dimensionName(chip.dimension), chip.button->value()));
  }
  m_clear->setToolTip(tr("Clear all filters"));
  m_clear->setAccessibleName(m_clear->toolTip());
  updateGeometry();
  place();
}

QSize FilterChips::minimumSizeHint() const { return {m_more->sizeHint().width(), m_more->sizeHint().height()}; }

QSize FilterChips::sizeHint() const {
  int width = m_more->sizeHint().width();
  for (const Chip& chip : m_chips)
    if (chip.wanted) width += chip.button->sizeHint().width() + kGap;
  if (!m_where.empty()) width += kGap + m_clear->sizeHint().width();
  return {width, m_more->sizeHint().height()};
}

void FilterChips::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place();
}

void FilterChips::place() {
  m_more->setValue(tr("Filter"));
  m_clear->setVisible(!m_where.empty());
  const int tail = m_more->sizeHint().width() + (m_where.empty() ? 0 : kGap + m_clear->sizeHint().width());
  int x = 0;
  int hiddenActive = 0;
  const auto put = [&](QWidget* widget) {
    const QSize size = widget->sizeHint();
    widget->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
    x += size.width() + kGap;
  };
  for (const Chip& chip : m_chips) {
    const bool fits = chip.wanted && x + chip.button->sizeHint().width() + kGap + tail <= width();
    chip.button->setVisible(fits);
    if (fits) put(chip.button);
    if (!fits && chip.button->isActive()) ++hiddenActive;
  }
  m_more->setActive(hiddenActive > 0);
  if (hiddenActive > 0) m_more->setValue(tr("%1 more").arg(hiddenActive));
  put(m_more);
  if (!m_where.empty()) put(m_clear);
}

void FilterChips::openValues(kpi::Dimension dimension, QWidget* anchor) {
  if (!m_values) return;
  std::vector<FilterPopup::Choice> choices;
  for (std::string& key : m_values(dimension)) {
    const QString text = valueText(dimension, key);
    choices.push_back({std::move(key), text});
  }
  auto* popup = new FilterPopup(app::words::dimensionName(dimension), choices, filterValues(dimension, m_where), this);
  connect(popup, &FilterPopup::chosen, this,
          [this, dimension](const std::vector<std::string>& values) { Q_EMIT filterRequested(dimension, values); });
  popup->openBelow(anchor);
}

void FilterChips::openMore() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName(QStringLiteral("filterMenu"));
  for (const Chip& chip : m_chips) {
    QAction* action = menu->addAction(app::words::dimensionName(chip.dimension));
    action->setCheckable(true);
    action->setChecked(chip.button->isActive());
    connect(action, &QAction::triggered, this, [this, dimension = chip.dimension] { openValues(dimension, m_more); });
  }
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

}  // namespace bellwether::gui
