#pragma once

#include <QDialog>
#include <vector>

#include "bellwether/app/search.h"
#include "gui/models/table_model.h"

class QLabel;
class QLineEdit;

namespace bellwether::gui {

class DataTable;

/// The search box: type, go down, press Enter. Escape closes it.
class SearchPalette final : public QDialog {
  Q_OBJECT

 public:
  explicit SearchPalette(QWidget* parent);

  void setHits(std::vector<app::SearchHit> hits, const app::Formatter& formatter);
  QString text() const;
  const std::vector<app::SearchHit>& hits() const { return m_model.rows(); }

 Q_SIGNALS:
  void typed(const QString& text);
  void chosen(const bellwether::app::SearchHit& hit);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void choose(const QModelIndex& index);
  void move(int rows);

  QLineEdit* m_text;
  DataTable* m_list;
  QLabel* m_nothing;
  RowModel<app::SearchHit> m_model;
};

}  // namespace bellwether::gui
