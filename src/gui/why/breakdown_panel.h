#pragma once

#include <optional>

#include "bellwether/app/presenters/why_presenter.h"
#include "gui/models/table_model.h"
#include "gui/widgets/card_panel.h"

class QLabel;
class QSortFilterProxyModel;

namespace bellwether::gui {

class DropButton;
class SummedTable;

/// The groups of one dimension: both sides, the change and what it adds to the whole, the biggest first, with a bar and
/// the sum. A group opens with a double click or Enter.
class BreakdownPanel final : public CardPanel {
  Q_OBJECT

 public:
  explicit BreakdownPanel(QWidget* parent = nullptr);

  void setTable(const app::WhyTable& table, kpi::Dimension by, const std::vector<kpi::Dimension>& choices,
                const app::Formatter& formatter);
  void setDensity(const visuals::Density& density) override;
  /// The key of the chosen row; empty without one.
  std::optional<std::string> chosen() const;
  void choose(const std::string& key);
  SummedTable* table() const { return m_table; }

 Q_SIGNALS:
  void dimensionRequested(bellwether::kpi::Dimension dimension);
  void groupActivated(const std::string& key);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  std::vector<Column<app::WhyRow>> columns();
  void setUpTable();
  void activate(const QModelIndex& index);
  void chooseDimension();
  void placeColumns();
  void retranslate();

  app::WhyTable m_data;
  kpi::Dimension m_by = kpi::Dimension::Region;
  std::vector<kpi::Dimension> m_choices;
  RowModel<app::WhyRow> m_model, m_totals;
  QSortFilterProxyModel* m_order;
  SummedTable* m_table;
  DropButton* m_dimension;
  QLabel* m_empty;
  QLabel* m_note;
};

}  // namespace bellwether::gui
