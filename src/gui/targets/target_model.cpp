#include "gui/targets/target_model.h"

#include "gui/csv_text.h"
#include "gui/text.h"
#include "gui/typed_figure.h"

namespace bellwether::gui {

TargetModel::TargetModel(QObject* parent) : QAbstractTableModel(parent) {}

void TargetModel::setGrid(const app::TargetGrid& grid) {
  const bool isSameShape = grid.columns == m_grid.columns && grid.lines.size() == m_grid.lines.size();
  if (!isSameShape) beginResetModel();
  m_grid = grid;
  if (!isSameShape) {
    endResetModel();
  } else if (!m_grid.lines.empty()) {
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  }
}

const app::TargetCell* TargetModel::cell(const QModelIndex& index) const {
  if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_grid.lines.size()) return nullptr;
  const app::TargetLine& line = m_grid.lines[static_cast<std::size_t>(index.row())];
  if (isTotal(index.column())) return &line.total;
  const auto column = static_cast<std::size_t>(index.column());
  return column < line.cells.size() ? &line.cells[column] : nullptr;
}

QString plainAmount(std::int64_t minor, Currency currency) {
  QString text = fromUtf8(decimalFromMinor(minor, currency.exponent()));
  if (const qsizetype point = text.indexOf(QLatin1Char('.')); point >= 0) {
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
    if (text.endsWith(QLatin1Char('.'))) text.chop(1);
  }
  return text;
}

QString TargetModel::typedText(const QModelIndex& index) const {
  const app::TargetCell* found = cell(index);
  if (found == nullptr || found->kind == app::TargetCell::Kind::Empty || found->kind == app::TargetCell::Kind::Foreign)
    return {};
  return plainAmount(found->amount, m_grid.currency);
}

int TargetModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_grid.lines.size());
}

int TargetModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || m_grid.columns.empty() ? 0 : static_cast<int>(m_grid.columns.size()) + 1;
}

QVariant TargetModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal) {
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return isTotal(section) ? QString::number(m_grid.shape.year) : m_grid.headers.value(section);
  }
  if (section < 0 || static_cast<std::size_t>(section) >= m_grid.lines.size()) return {};
  const app::TargetLine& line = m_grid.lines[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return QString(QString(line.level * 3, QLatin1Char(' ')) + line.label);
  if (role == Qt::ToolTipRole) return plainToolTip(line.label);
  if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
  return {};
}

QVariant TargetModel::data(const QModelIndex& index, int role) const {
  const app::TargetCell* found = cell(index);
  if (found == nullptr) return {};
  switch (role) {
    case Qt::DisplayRole:
      return found->text;
    case Qt::EditRole:
      return typedText(index);
    case Qt::ToolTipRole:
      return found->toolTip.isEmpty() ? QVariant() : plainToolTip(found->toolTip);
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case LevelRole:
      return m_grid.lines[static_cast<std::size_t>(index.row())].level;
    case KindRole:
      return static_cast<int>(found->kind);
    case DiffersRole:
      return found->differs;
    case Qt::AccessibleTextRole:
      return QString(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString().trimmed() +
                     QStringLiteral(", ") + headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                     QStringLiteral(": ") + (found->text.isEmpty() ? tr("no target") : found->text));
    default:
      return {};
  }
}

Qt::ItemFlags TargetModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  return m_isEditable && index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool TargetModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !index.isValid() || !m_isEditable) return false;
  const QString text = value.toString().trimmed();
  if (text == typedText(index)) return false;
  app::TargetEntry entry{static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()), {}};
  if (!text.isEmpty()) {
    entry.amount = typedAmount(text, m_grid.currency);
    if (!entry.amount || *entry.amount < 0) {
      Q_EMIT refused(text);
      return false;
    }
  }
  Q_EMIT entered({entry});
  return true;
}

}  // namespace bellwether::gui
