#pragma once

#include "bellwether/app/presenters/overview_presenter.h"
#include "gui/models/table_model.h"
#include "gui/widgets/card_panel.h"

namespace bellwether::gui {

class DataTable;
class RepHeader;

/// People by attainment with their bullet bars; the company's row stays below while the others scroll. Ctrl+C copies.
class RepTable final : public CardPanel {
  Q_OBJECT

 public:
  explicit RepTable(QWidget* parent = nullptr);

  void setTable(const app::RepTable& table);
  void setDensity(const visuals::Density& density) override;
  void retranslate();
  /// Height at which so many rows are seen without scrolling.
  int heightFor(int rows) const;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  std::vector<Column<app::RepRow>> columns();
  void prepare(DataTable* view, RowModel<app::RepRow>& model);
  void layOutColumns();
  void showWholeRows();

  app::RepTable m_table;
  RowModel<app::RepRow> m_rowModel;
  RowModel<app::RepRow> m_totalModel;
  DataTable* m_rows;
  DataTable* m_total;
  RepHeader* m_header;
  QLabel* m_empty;
  int m_rowHeight = 28;
};

}  // namespace bellwether::gui
