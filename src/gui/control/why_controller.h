#pragma once

#include <QObject>
#include <memory>

#include "bellwether/app/presenters/why_presenter.h"
#include "gui/latest.h"

namespace bellwether::gui {

class Frame;
class LensController;

/// The Why page's figures and records, computed on workers for the question that the page asks of the present lens.
class WhyController final : public QObject {
  Q_OBJECT

 public:
  WhyController(Frame& frame, LensController& lens, QObject* parent = nullptr);

  /// Goes to the page, on that KPI.
  void open(kpi::KpiId id);
  bool isComputing() const;

 Q_SIGNALS:
  void exportRequested(const QString& suggestedName, const QByteArray& csv);

 private:
  void compute();
  void findRecords();
  void exportRecords();

  Frame& m_frame;
  LensController& m_lens;
  Latest m_figures;
  Latest m_records;
  std::shared_ptr<const app::Results> m_asked;  // the receipt belongs to these results and this question
  app::WhyQuestion m_askedQuestion;
  std::shared_ptr<const kpi::Receipt> m_receipt;
};

}  // namespace bellwether::gui
