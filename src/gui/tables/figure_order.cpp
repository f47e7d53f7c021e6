#include "gui/tables/figure_order.h"

#include "gui/tables/figure_table.h"

namespace bellwether::gui {
namespace {

bool isMissing(const QVariant& value) {
  return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

}  // namespace

FigureOrder::FigureOrder(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortRole(RawRole);
  setSortCaseSensitivity(Qt::CaseInsensitive);
  setSortLocaleAware(true);
  setDynamicSortFilter(true);
}

void FigureOrder::search(const QString& words) {
  m_words = words.trimmed();
  invalidateFilter();
}

bool FigureOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const bool ascending = sortOrder() == Qt::AscendingOrder;
  for (const int role : {static_cast<int>(SectionRole), static_cast<int>(RankRole)}) {
    const int a = left.data(role).toInt();
    const int b = right.data(role).toInt();
    if (a != b) return ascending == (a < b);
  }
  const QVariant a = left.data(RawRole);
  const QVariant b = right.data(RawRole);
  if (isMissing(a) != isMissing(b)) return ascending == isMissing(b);
  return QSortFilterProxyModel::lessThan(left, right);
}

bool FigureOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (m_words.isEmpty()) return true;
  const QAbstractItemModel& model = *sourceModel();
  const QVariant rank = model.index(row, 0, parent).data(RankRole);
  if (rank.isValid() && rank.toInt() != 1) return true;
  for (int column = 0; column < model.columnCount(parent); ++column) {
    const QModelIndex index = model.index(row, column, parent);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (alignment.testFlag(Qt::AlignLeft) && index.data().toString().contains(m_words, Qt::CaseInsensitive))
      return true;
  }
  return false;
}

}  // namespace bellwether::gui
