#pragma once

#include <QWidget>

#include "bellwether/app/presenters/check_presenter.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

class DataTable;
class Panel;

/// Which column of the file supplies which field.
class ColumnsPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit ColumnsPanel(QWidget* parent = nullptr);
  void showColumns(const std::vector<app::CheckColumnRow>& rows, const QStringList& headers);

 Q_SIGNALS:
  /// An empty header: no column of the file.
  void headerChosen(bellwether::records::Field field, const QString& header);

 private:
  void placeHeaders(const QStringList& headers);

  Panel* m_panel;
  RowModel<app::CheckColumnRow>* m_model;
  DataTable* m_table;
};

}  // namespace bellwether::gui
