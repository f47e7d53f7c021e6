#pragma once

#include <QWidget>
#include <optional>

#include "bellwether/app/presenters/check_presenter.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

class DataTable;
class Panel;

/// The files of one import in reading order; one of them is looked at closely.
class FilesPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit FilesPanel(QWidget* parent = nullptr);
  /// `kinds`: what each file is taken for; empty: it was not understood.
  void showFiles(const std::vector<app::CheckFileRow>& files,
                 const std::vector<std::optional<records::RecordKind>>& kinds, int selected);

 Q_SIGNALS:
  void fileSelected(int index);
  void kindChosen(int index, bellwether::records::RecordKind kind);

 private:
  void placeKinds(const std::vector<std::optional<records::RecordKind>>& kinds);

  Panel* m_panel;
  RowModel<app::CheckFileRow>* m_model;
  DataTable* m_table;
};

}  // namespace bellwether::gui
