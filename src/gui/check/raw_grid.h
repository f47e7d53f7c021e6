#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include "bellwether/app/presenters/check_presenter.h"

namespace bellwether::gui {

class DataTable;
class Panel;
class Segmented;

/// The file as it is: line, what becomes of the row, and its cells.
class RawGridModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum { LineColumn, ResultColumn, FirstCell };
  enum Role { ProblemRole = Qt::UserRole + 20 };

  using QAbstractTableModel::QAbstractTableModel;
  void setGrid(const QStringList& headers, std::vector<app::CheckGridRow> rows);
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const app::CheckCell* cell(const QModelIndex& index) const;
  QVariant toolTip(const QModelIndex& index) const;

  QStringList m_headers;
  std::vector<app::CheckGridRow> m_rows;
};

/// The grid with its switch between all rows and those with problems.
class RawGridPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit RawGridPanel(QWidget* parent = nullptr);
  void showGrid(const QStringList& headers, const std::vector<app::CheckGridRow>& rows);

 private:
  void applyFilter();
  void retranslate();

  Panel* m_panel;
  Segmented* m_filter;
  RawGridModel* m_model;
  DataTable* m_table;
  QStringList m_headers;
  std::vector<app::CheckGridRow> m_rows;
  std::size_t m_problems = 0;
};

}  // namespace bellwether::gui
