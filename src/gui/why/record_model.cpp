#include "gui/why/record_model.h"

namespace bellwether::gui {
namespace {

bool isNumber(app::RecordColumn column) {
  return column == app::RecordColumn::Amount || column == app::RecordColumn::Contribution;
}

Qt::Alignment alignmentOf(app::RecordColumn column) {
  return (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

}  // namespace

void RecordModel::setList(const app::RecordList& list) {
  beginResetModel();
  m_columns = app::recordColumns(*list.receipt, list.part);
  m_list = list;
  endResetModel();
}

void RecordModel::clear() {
  beginResetModel();
  m_list.reset();
  m_columns.clear();
  endResetModel();
}

int RecordModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_list ? 0 : static_cast<int>(m_list->rows.size());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const app::RecordColumn column = m_columns[static_cast<std::size_t>(section)];
  if (role == Qt::TextAlignmentRole) return QVariant::fromValue(alignmentOf(column));
  if (role != Qt::DisplayRole) return {};
  return app::recordHeader(column, *m_list->receipt, m_list->part, formatter());
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const app::RecordColumn column = m_columns[static_cast<std::size_t>(index.column())];
  if (role == Qt::TextAlignmentRole) return QVariant::fromValue(alignmentOf(column));
  if (role == ToneRole) return static_cast<int>(TextTone::Normal);
  if (role != Qt::DisplayRole && role != RawRole) return {};
  return app::recordText(*m_list, static_cast<std::size_t>(index.row()), column, formatter());
}

void RecordSumModel::setSum(const app::RecordSum& sum, int columns) {
  beginResetModel();
  m_sum = sum;
  m_columnCount = columns;
  endResetModel();
}

void RecordSumModel::clear() { setSum({}, 0); }

int RecordSumModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_sum.count.isEmpty() ? 0 : 1;
}

int RecordSumModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_columnCount; }

QVariant RecordSumModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const bool isLast = index.column() + 1 == m_columnCount;
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((isLast ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == ToneRole) return static_cast<int>(TextTone::Normal);
  if (role != Qt::DisplayRole) return {};
  if (isLast) return m_sum.sum;
  return QString();
}

}  // namespace bellwether::gui
