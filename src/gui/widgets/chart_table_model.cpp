#include "gui/widgets/chart_table_model.h"

#include <algorithm>
#include <cmath>

namespace bellwether::gui {

QString chartStopText(const app::ChartSpec& spec, double x, const app::Formatter& formatter) {
  const auto index = static_cast<std::int64_t>(std::llround(x));
  if (spec.dateAxis) return formatter.date(LocalDate::fromDays(index));
  return index >= 0 && index < spec.categories.size() ? spec.categories[index] : QString();
}

void ChartTableModel::setSpec(const app::ChartSpec& spec) {
  beginResetModel();
  m_spec = spec;
  m_stops.clear();
  m_columns.clear();
  for (const auto& series : spec.series) {
    for (const auto& point : series.points) m_stops.push_back(point.x);
    const bool isStep = series.kind == app::ChartSeries::Kind::Step;
    if (!isStep || m_columns.empty() || !m_columns.back().isSteps)
      m_columns.push_back({isStep ? QString() : series.name, series.points, isStep});
    else
      m_columns.back().points.insert(m_columns.back().points.end(), series.points.begin(), series.points.end());
  }
  std::sort(m_stops.begin(), m_stops.end());
  m_stops.erase(std::unique(m_stops.begin(), m_stops.end()), m_stops.end());
  endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_stops.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (section == 0) return m_spec.dateAxis ? tr("Date") : tr("Category");
  const Column& column = m_columns[static_cast<std::size_t>(section - 1)];
  return column.isSteps ? tr("Value") : column.name;
}

const app::ChartPoint* ChartTableModel::point(int row, int column) const {
  const auto& points = m_columns[static_cast<std::size_t>(column)].points;
  const double x = m_stops[static_cast<std::size_t>(row)];
  const auto found =
      std::find_if(points.begin(), points.end(), [x](const app::ChartPoint& p) { return !(p.x < x) && !(p.x > x); });
  return found == points.end() ? nullptr : &*found;
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != RawRole) return {};
  if (index.column() == 0) return chartStopText(m_spec, m_stops[static_cast<std::size_t>(index.row())], formatter());
  const app::ChartPoint* found = point(index.row(), index.column() - 1);
  if (found == nullptr) return QString();
  if (role == RawRole) return found->y - found->base;  // of a step its change; other points begin at 0
  return found->text.isEmpty() ? formatter().locale().toString(found->y) : found->text;
}

}  // namespace bellwether::gui
