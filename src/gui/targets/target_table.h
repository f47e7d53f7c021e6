#pragma once

#include <QTableView>

#include "bellwether/app/target_grid.h"

namespace bellwether::gui {

class TargetModel;

/// The grid as one types in a spreadsheet: any key begins an entry, Enter goes down, Delete takes targets back, Ctrl+C
/// and Ctrl+V copy and paste cells, Ctrl+R fills to the right and Ctrl+D down.
class TargetTable final : public QTableView {
  Q_OBJECT

 public:
  explicit TargetTable(TargetModel* model, QWidget* parent = nullptr);

  void copyCells() const;
  void paste();
  void fillRight();
  void fillDown();
  void clearCells();
  /// The chosen cells' total anew in these cells, by weights (one for each column of the grid) or evenly. One cell, or
  /// a total, stands for its whole line.
  void spread(const std::vector<std::int64_t>& weights);
  /// The line of the current cell; empty without one.
  std::optional<std::size_t> currentLine() const;

 Q_SIGNALS:
  void currentLineChanged();
  void chosenChanged();

 protected:
  /// The grid's own keys come before the menus'.
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
  void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

 private:
  void fitColumns();
  QModelIndexList chosen() const;
  void enter(const std::vector<app::TargetEntry>& entries);

  TargetModel* m_model;
};

}  // namespace bellwether::gui
