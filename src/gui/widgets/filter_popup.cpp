#include "gui/widgets/filter_popup.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/text.h"

namespace bellwether::gui {

FilterPopup::FilterPopup(const QString& title, const std::vector<Choice>& choices,
                         const std::vector<std::string>& chosen, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_before(chosen),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_none(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_clear(new QPushButton(tr("All"), this)),
      m_apply(new QPushButton(tr("Apply"), this)),
      m_model(new QStandardItemModel(this)),
      m_proxy(new QSortFilterProxyModel(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("filterPopup"));
  setAccessibleName(title);
  std::sort(m_before.begin(), m_before.end());
  fill(choices);
  layOut(title);
  connect(m_search, &QLineEdit::textChanged, this, &FilterPopup::search);
  connect(m_clear, &QPushButton::clicked, this, &FilterPopup::clearTicks);
  connect(m_apply, &QPushButton::clicked, this, &QWidget::close);
  m_search->installEventFilter(this);
  m_list->installEventFilter(this);
  search({});
}

void FilterPopup::fill(const std::vector<Choice>& choices) {
  for (const Choice& choice : choices) {
    auto* item = new QStandardItem(choice.text);
    item->setData(fromUtf8(choice.key), Qt::UserRole);
    item->setCheckable(true);
    item->setEditable(false);
    const bool on = std::binary_search(m_before.begin(), m_before.end(), choice.key);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    m_model->appendRow(item);
  }
  m_proxy->setSourceModel(m_model);
  m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void FilterPopup::layOut(const QString& title) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 10, 10, 10);
  column->setSpacing(8);
  m_search->setPlaceholderText(tr("Search"));
  m_search->setAccessibleName(tr("Search %1").arg(title));
  m_search->setClearButtonEnabled(true);
  m_list->setModel(m_proxy);
  m_list->setAccessibleName(title);
  m_list->setUniformItemSizes(true);
  m_list->setMinimumSize(240, 220);
  m_none->setText(tr("Nothing matches"));
  m_apply->setProperty("role", QStringLiteral("primary"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_clear);
  buttons->addStretch(1);
  buttons->addWidget(m_apply);
  column->addWidget(m_search);
  column->addWidget(m_none);
  column->addWidget(m_list, 1);
  column->addLayout(buttons);
}

void FilterPopup::openBelow(QWidget* anchor) {
  adjustSize();
  QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
  const QRect room = anchor->screen()->availableGeometry();
  place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
  place.setY(std::min(place.y(), std::max(room.top(), room.bottom() - height())));
  move(place);
  QFrame::show();
  m_search->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::search(const QString& text) {
  m_proxy->setFilterFixedString(text);
  m_none->setVisible(m_proxy->rowCount() == 0);
  if (m_proxy->rowCount() > 0) m_list->setCurrentIndex(m_proxy->index(0, 0));
}

void FilterPopup::clearTicks() {
  for (int row = 0; row < m_model->rowCount(); ++row) m_model->item(row)->setCheckState(Qt::Unchecked);
}

void FilterPopup::toggleCurrent() {
  const QModelIndex index = m_list->currentIndex();
  if (!index.isValid()) return;
  const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  m_proxy->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

std::vector<std::string> FilterPopup::ticked() const {
  std::vector<std::string> values;
  for (int row = 0; row < m_model->rowCount(); ++row)
    if (m_model->item(row)->checkState() == Qt::Checked)
      values.push_back(m_model->item(row)->data(Qt::UserRole).toString().toStdString());
  std::sort(values.begin(), values.end());
  return values;
}

bool FilterPopup::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_search && key->key() == Qt::Key_Down) {
      m_list->setFocus(Qt::TabFocusReason);
      return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
      // Searching for one name and pressing Enter means that name.
      if (watched == m_search && !m_search->text().isEmpty()) toggleCurrent();
      close();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void FilterPopup::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) m_cancelled = true;
  QFrame::keyPressEvent(event);
  if (event->key() == Qt::Key_Escape) close();
}

void FilterPopup::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  const std::vector<std::string> now = ticked();
  if (!m_cancelled && now != m_before) {
    m_before = now;
    Q_EMIT chosen(now);
  }
}

}  // namespace bellwether::gui
