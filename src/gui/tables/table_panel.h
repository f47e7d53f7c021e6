#pragma once

#include "gui/tables/figure_table.h"
#include "gui/widgets/card_panel.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace bellwether::gui {

class DataTable;
class FigureOrder;

/// A table of figures in a card: sorted by its headings, searched, copied and exported. Empty, it says why.
class TablePanel final : public CardPanel {
  Q_OBJECT

 public:
  /// `name`: of the exported file, and the start of the parts' object names.
  explicit TablePanel(const QString& name, QWidget* parent = nullptr);

  /// For tables that many rows make too long to look through.
  void offerSearch();
  /// Where there is no room for a button; Ctrl+C copies all the same.
  void hideCopy();
  /// Rows stay as they are given: a list, not a ranking.
  void keepOrder();
  /// Before anything is shown: by this column, in this direction.
  void sortBy(int column, Qt::SortOrder order);
  void setTable(std::vector<FigureColumn> columns, std::vector<FigureRow> rows, const app::Formatter& formatter);
  /// Instead of a table without rows.
  void setEmptyText(const QString& text);
  /// The rows' own keys; empty when none is chosen.
  QString currentKey() const;
  /// Unknown keys leave the choice alone.
  void setCurrentKey(const QString& key);

  void setDensity(const visuals::Density& density) override;
  DataTable* table() const { return m_table; }
  const FigureModel& model() const { return *m_model; }
  const FigureOrder& order() const { return *m_order; }

 Q_SIGNALS:
  void exportRequested(const QString& suggestedName, const QByteArray& csv);
  /// Another row became the current one.
  void rowChosen(const QString& key);
  /// Double click or Enter.
  void rowActivated(const QString& key);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void retranslate();
  void layOutColumns();
  int widthOf(int column) const;

  QString m_name;
  FigureModel* m_model;
  FigureOrder* m_order;
  QLineEdit* m_search;
  QPushButton* m_copy;
  QPushButton* m_export;
  DataTable* m_table;
  QLabel* m_empty;
};

}  // namespace bellwether::gui
