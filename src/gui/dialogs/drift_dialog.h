#pragma once

#include <QDialog>

#include "bellwether/app/closed_period.h"

namespace bellwether::gui {

/// What has changed in a period since it was closed: in a sentence, figure by figure and deal by deal.
class DriftDialog final : public QDialog {
  Q_OBJECT

 public:
  DriftDialog(const app::ClosedPeriod& closed, const app::Formatter& formatter, QWidget* parent);
};

}  // namespace bellwether::gui
