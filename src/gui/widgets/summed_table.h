#pragma once

#include <QWidget>

class QAbstractItemModel;

namespace bellwether::gui {

class DataTable;

/// A table and, below it, the line of its sums in the same columns.
class SummedTable final : public QWidget {
  Q_OBJECT

 public:
  explicit SummedTable(QWidget* parent = nullptr);

  DataTable* rows() const { return m_rows; }
  DataTable* total() const { return m_total; }
  /// Both models have the same columns; `total` may have no row, then there is no line.
  void setModels(QAbstractItemModel* rows, QAbstractItemModel* total);
  void setRowHeight(int pixels);
  /// The widths of all columns but the one that takes the room left; in pixels, at least what a heading needs.
  void setColumnWidths(const QList<int>& widths, int stretched);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fitRows();
  void showTotal();
  void placeColumns();

  DataTable* m_rows;
  DataTable* m_total;
  QList<int> m_widths;
  int m_stretched = 0;
  int m_rowHeight = 28;
  bool m_isWide = false;  // wider than its room: there is a scroll bar
};

}  // namespace bellwether::gui
