#pragma once

#include <memory>

#include "bellwether/app/presenters/records_presenter.h"
#include "gui/latest.h"
#include "gui/why/record_model.h"
#include "gui/widgets/card_panel.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace bellwether::gui {

class Segmented;
class SummedTable;

/// The records behind a figure: search, sort by any column, a sum line that equals the figure, export and copy. Long
/// lists are searched and sorted on a worker.
class RecordsPanel final : public CardPanel {
  Q_OBJECT

 public:
  explicit RecordsPanel(QWidget* parent = nullptr);

  void showReceipt(std::shared_ptr<const kpi::Receipt> receipt, const app::Formatter& formatter);
  /// The same, searched and sorted at once, for pictures.
  void showReceiptNow(std::shared_ptr<const kpi::Receipt> receipt, const app::Formatter& formatter);
  void clear();
  void setDensity(const visuals::Density& density) override;
  bool isArranging() const { return m_latest.isWaiting(); }
  const app::RecordArrangement& arrangement() const { return m_arrangement; }
  SummedTable* table() const { return m_table; }
  QString sumText() const;

 Q_SIGNALS:
  void exportRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void layOut();
  void take(std::shared_ptr<const kpi::Receipt> receipt, const app::Formatter& formatter);
  void arrange();
  void show(const app::RecordList& list);
  void placeColumns();
  void sortBy(int section);
  void openRecord(const QModelIndex& index);
  void retranslate();

  std::shared_ptr<const kpi::Receipt> m_receipt;
  app::Formatter m_formatter;
  app::RecordArrangement m_arrangement;
  Latest m_latest;
  RecordModel m_model;
  RecordSumModel m_sumModel;
  Segmented* m_parts;
  QLineEdit* m_search;
  QPushButton* m_copy;
  QPushButton* m_export;
  SummedTable* m_table;
  QLabel* m_sum;
  QLabel* m_empty;
};

}  // namespace bellwether::gui
