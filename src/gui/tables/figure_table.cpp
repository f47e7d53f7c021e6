#include "gui/tables/figure_table.h"

namespace bellwether::gui {
namespace {

constexpr qint64 kEpoch = 2'440'588;  // the Julian day of 1970-01-01

}  // namespace

app::Figure wordFigure(const QString& text, const QString& toolTip) {
  return {text, std::nullopt, toolTip.isEmpty() ? text : toolTip};
}

void FigureModel::setTable(std::vector<FigureColumn> columns, std::vector<FigureRow> rows) {
  beginResetModel();
  m_columns = std::move(columns);
  m_rows = std::move(rows);
  endResetModel();
}

int FigureModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const FigureColumn& column = m_columns[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return column.header;
  if (role == Qt::TextAlignmentRole) return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && !column.toolTip.isEmpty()) return plainToolTip(column.toolTip);
  return {};
}

QVariant FigureModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const FigureRow& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case SectionRole:
      return row.section;
    case RankRole:
      return row.rank;
    case KeyRole:
      return row.key;
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(m_columns[static_cast<std::size_t>(index.column())].alignment | Qt::AlignVCenter);
    case Qt::FontRole:
      if (row.rank != 1) {
        QFont strong = visuals::font(visuals::TextRole::Table);
        strong.setWeight(visuals::strongWeight());
        return strong;
      }
      return {};
    default:
      return cellData(row, index.column(), role);
  }
}

QVariant FigureModel::cellData(const FigureRow& row, int column, int role) const {
  if (static_cast<std::size_t>(column) >= row.cells.size()) return {};
  const app::Figure& cell = row.cells[static_cast<std::size_t>(column)];
  switch (role) {
    case Qt::DisplayRole:
      return cell.text;
    case RawRole:
      if (cell.raw && cell.isDate) return QDate::fromJulianDay(kEpoch + static_cast<qint64>(*cell.raw));
      if (cell.raw) return *cell.raw;
      return m_columns[static_cast<std::size_t>(column)].alignment == Qt::AlignLeft ? QVariant(cell.text) : QVariant();
    case ToneRole:
      return static_cast<int>(cell.isMuted ? TextTone::Muted : TextTone::Normal);
    case Qt::ToolTipRole:
      return cell.exact.isEmpty() ? QVariant() : QVariant(plainToolTip(cell.exact));
    case Qt::AccessibleTextRole:
      return column == 0 && !row.note.isEmpty() ? QString(cell.text + QStringLiteral(", ") + row.note) : cell.text;
    default:
      return {};
  }
}

}  // namespace bellwether::gui
