#include "gui/widgets/section_list.h"

#include <QKeyEvent>

#include "bellwether/report/documents.h"

namespace bellwether::gui {

SectionList::SectionList(QWidget* parent) : QListWidget(parent) {
  setDragDropMode(QAbstractItemView::InternalMove);
  setUniformItemSizes(true);
  for (const QString& id : report::packSections()) {
    auto* item = new QListWidgetItem(this);
    item->setData(Qt::UserRole, id);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(Qt::Checked);
  }
  retranslate();
  setCurrentRow(0);
  connect(this, &QListWidget::itemChanged, this, &SectionList::sectionsChanged);
}

QStringList SectionList::sections() const {
  QStringList ids;
  for (int i = 0; i < count(); ++i)
    if (item(i)->checkState() == Qt::Checked) ids.append(item(i)->data(Qt::UserRole).toString());
  return ids;
}

void SectionList::setSections(const QStringList& ids) {
  const QSignalBlocker blocker(this);
  const QStringList known = report::packSections();
  QStringList order = ids.isEmpty() ? known : ids;
  const QStringList chosen = order;
  for (const QString& id : known)
    if (!order.contains(id)) order.append(id);
  for (int i = 0; i < count() && i < order.size(); ++i) {
    item(i)->setData(Qt::UserRole, order[i]);
    item(i)->setText(report::sectionName(order[i]));
    item(i)->setCheckState(chosen.contains(order[i]) ? Qt::Checked : Qt::Unchecked);
  }
}

void SectionList::retranslate() {
  const QSignalBlocker blocker(this);
  for (int i = 0; i < count(); ++i) item(i)->setText(report::sectionName(item(i)->data(Qt::UserRole).toString()));
  setAccessibleName(tr("Sections"));
  setToolTip(tr("Drag to reorder, or Alt+Up and Alt+Down"));
}

void SectionList::moveCurrent(int by) {
  const int from = currentRow();
  const int to = from + by;
  if (from < 0 || to < 0 || to >= count()) return;
  {
    const QSignalBlocker blocker(this);
    insertItem(to, takeItem(from));
    setCurrentRow(to);
  }
  Q_EMIT sectionsChanged();
}

void SectionList::keyPressEvent(QKeyEvent* event) {
  const bool isMove =
      event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
  if (isMove)
    moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
  else
    QListWidget::keyPressEvent(event);
}

void SectionList::dropEvent(QDropEvent* event) {
  {
    const QSignalBlocker blocker(this);
    QListWidget::dropEvent(event);
  }
  Q_EMIT sectionsChanged();
}

}  // namespace bellwether::gui
