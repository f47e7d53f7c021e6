#pragma once

#include "bellwether/app/presenters/records_presenter.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

/// The records behind a figure, in the order arranged. Texts are made when a row is drawn, so a long list costs
/// nothing.
class RecordModel final : public TableModel {
  Q_OBJECT

 public:
  using TableModel::TableModel;

  void setList(const app::RecordList& list);
  void clear();
  const std::optional<app::RecordList>& list() const { return m_list; }
  const std::vector<app::RecordColumn>& columns() const { return m_columns; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::optional<app::RecordList> m_list;
  std::vector<app::RecordColumn> m_columns;
};

/// The one line below them.
class RecordSumModel final : public TableModel {
  Q_OBJECT

 public:
  using TableModel::TableModel;

  /// `columns`: as many as the list above has; the count stands in the first, the sum in the last.
  void setSum(const app::RecordSum& sum, int columns);
  void clear();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  app::RecordSum m_sum;
  int m_columnCount = 0;
};

}  // namespace bellwether::gui
