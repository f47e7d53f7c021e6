#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <utility>
#include <vector>

#include "bellwether/app/formatting.h"
#include "gui/text.h"

namespace bellwether::gui {

/// Roles of every table beside Qt's own: the value behind the text (for sorting and spreadsheets), and its tone.
enum TableRole { RawRole = Qt::UserRole, ToneRole, ActionRole };

/// Base of all tables: read-only, rows of one type, columns given by descriptors.
class TableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit TableModel(QObject* parent = nullptr);
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// Words and numbers are asked for again, in the formatter's language.
  void setFormatter(const app::Formatter& formatter);
  const app::Formatter& formatter() const { return m_formatter; }

 private:
  app::Formatter m_formatter;
};

/// How one column shows a row. `raw` sorts and goes into spreadsheets; empty: the text does.
template <class Row>
struct Column {
  QString id;
  std::function<QString()> header;
  std::function<QString(const Row&, const app::Formatter&)> text;
  std::function<QVariant(const Row&)> raw = {};
  Qt::Alignment alignment = Qt::AlignLeft;
  std::function<TextTone(const Row&)> tone = {};
  std::function<QString(const Row&)> toolTip = {};
  /// What a click on the cell does, in words; empty text: nothing.
  std::function<QString(const Row&)> action = {};
};

template <class Row>
class RowModel final : public TableModel {
 public:
  explicit RowModel(std::vector<Column<Row>> columns, QObject* parent = nullptr)
      : TableModel(parent), m_columns(std::move(columns)) {}

  void setRows(std::vector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
  }
  const Row& row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
  const std::vector<Row>& rows() const { return m_rows; }

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }
  int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
  }

  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const Column<Row>& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.header();
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
    return {};
  }

  QVariant data(const QModelIndex& index, int role) const override {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Column<Row>& column = m_columns[static_cast<std::size_t>(index.column())];
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
      case Qt::DisplayRole:
        return column.text(row, formatter());
      case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
      case RawRole:
        return column.raw ? column.raw(row) : QVariant(column.text(row, formatter()));
      case ToneRole:
        return column.tone ? static_cast<int>(column.tone(row)) : static_cast<int>(TextTone::Normal);
      case ActionRole:
        return column.action ? column.action(row) : QString();
      case Qt::ToolTipRole:
        return column.toolTip ? plainToolTip(column.toolTip(row)) : QVariant();
      default:
        return {};
    }
  }

 private:
  std::vector<Column<Row>> m_columns;
  std::vector<Row> m_rows;
};

}  // namespace bellwether::gui
