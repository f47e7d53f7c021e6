#pragma once

#include <QObject>
#include <optional>

#include "bellwether/kpi/receipt.h"
#include "gui/latest.h"

namespace bellwether::gui {

class Frame;
class LensController;

/// The selected figure's receipt, computed on a worker, in the drawer; its records to a file.
class InspectorController final : public QObject {
  Q_OBJECT

 public:
  InspectorController(Frame& frame, LensController& lens, QObject* parent = nullptr);

  void select(kpi::KpiId id);
  /// Of the groups drilled into, within the lens.
  void selectWithin(kpi::KpiId id, const kpi::Slice& path);
  void setOpen(bool open);
  kpi::KpiId selected() const { return m_selected; }
  bool isWanted() const { return m_wanted; }
  bool isComputing() const { return m_latest.isWaiting(); }
  void retranslate();

 Q_SIGNALS:
  /// The receipt of the selected figure comes next.
  void aboutToShow();
  void openChanged(bool open);
  void exportRequested(const QString& suggestedName, const QByteArray& csv);

 private:
  void refresh();
  void show();
  void exportRecords();

  Frame& m_frame;
  LensController& m_lens;
  Latest m_latest;
  bool m_wanted = false;
  kpi::KpiId m_selected = kpi::KpiId::Revenue;
  kpi::Slice m_path;
  std::shared_ptr<const kpi::Receipt> m_receipt;
};

}  // namespace bellwether::gui
