#pragma once

#include <vector>

#include "bellwether/app/chart_spec.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

/// The words for a chart's position: the date on a date axis, else the category.
QString chartStopText(const app::ChartSpec& spec, double x, const app::Formatter& formatter);

/// A chart as a table: a row for each position, a column for each series, exact values as text. All steps of a
/// waterfall share one column.
class ChartTableModel final : public TableModel {
  Q_OBJECT

 public:
  using TableModel::TableModel;
  void setSpec(const app::ChartSpec& spec);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Column {
    QString name;
    std::vector<app::ChartPoint> points;
    bool isSteps = false;
  };
  const app::ChartPoint* point(int row, int column) const;

  app::ChartSpec m_spec;
  std::vector<Column> m_columns;
  std::vector<double> m_stops;
};

}  // namespace bellwether::gui
