#pragma once

#include <QDialog>
#include <vector>

#include "bellwether/app/presenters/records_presenter.h"

namespace bellwether::gui {

/// One record, to read and to copy.
class RecordDialog final : public QDialog {
  Q_OBJECT

 public:
  RecordDialog(const std::vector<app::RecordDetail>& details, QWidget* parent);
};

}  // namespace bellwether::gui
