#pragma once

#include <QWidget>
#include <vector>

#include "bellwether/app/duplicates.h"
#include "gui/models/table_model.h"

class QLabel;

namespace bellwether::gui {

class DataTable;
class Panel;

struct DuplicateRow {
  app::Duplicate duplicate;
  bool locked = false;  ///< the workspace cannot be written, so it offers nothing to do
};

/// Customers and reps that are probably one, each pair with one click to make them one.
class DuplicatesPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit DuplicatesPanel(QWidget* parent = nullptr);
  void showDuplicates(const std::vector<app::Duplicate>& duplicates, bool locked);

 Q_SIGNALS:
  /// The panel is seen and may be out of date.
  void refreshRequested();
  void mergeRequested(const bellwether::app::Duplicate& duplicate);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void retranslate();

  Panel* m_panel;
  RowModel<DuplicateRow>* m_model;
  DataTable* m_table;
  QLabel* m_none;
};

}  // namespace bellwether::gui
