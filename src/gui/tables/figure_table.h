#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "bellwether/app/figure.h"
#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/visuals/bullet.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

/// What a column holds beside its text. Heat: a wash as strong as the figure, from 0 to 100.
enum class Drawing { None, Bullet, Spark, Heat };

struct FigureColumn {
  QString id;
  QString header;
  Qt::Alignment alignment = Qt::AlignRight;
  Drawing drawing = Drawing::None;
  QString toolTip = {};  ///< what the heading means
};

/// A row of a table of figures. Sections come in ascending order and keep their place whatever the sorting; so do ranks
/// within a section: a heading (0), rows (1), a sum (2).
struct FigureRow {
  QString key;  ///< what the page knows the row by
  std::vector<app::Figure> cells;
  QString note = {};  ///< muted, after the first cell's text
  int section = 0;
  int rank = 1;
  std::optional<visuals::Bullet> bullet = {};
  std::vector<app::SparkPoint> spark = {};
};

enum FigureRole { SectionRole = ActionRole + 1, RankRole, KeyRole };

/// A table of figures as presenters give them.
class FigureModel final : public TableModel {
  Q_OBJECT

 public:
  using TableModel::TableModel;
  void setTable(std::vector<FigureColumn> columns, std::vector<FigureRow> rows);
  const std::vector<FigureColumn>& columns() const { return m_columns; }
  const std::vector<FigureRow>& rows() const { return m_rows; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QVariant cellData(const FigureRow& row, int column, int role) const;

  std::vector<FigureColumn> m_columns;
  std::vector<FigureRow> m_rows;
};

/// A text cell: sorts as text.
app::Figure wordFigure(const QString& text, const QString& toolTip = {});

}  // namespace bellwether::gui
