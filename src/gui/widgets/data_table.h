#pragma once

#include <QTableView>

namespace bellwether::gui {

/// The look and the keys of every table: rows, no grid, plain text, Ctrl+C copies the chosen rows for a spreadsheet.
class DataTable : public QTableView {
  Q_OBJECT

 public:
  explicit DataTable(QWidget* parent = nullptr);

  /// Header first; nothing chosen copies all rows.
  void copyRows() const;
  void setRowHeight(int pixels);

 Q_SIGNALS:
  /// A cell with an action was clicked, or Enter was pressed in it.
  void actionTriggered(const QModelIndex& index);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  /// A cell that is cut off tells its whole text.
  bool viewportEvent(QEvent* event) override;
};

}  // namespace bellwether::gui
