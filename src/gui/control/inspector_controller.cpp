#include "gui/control/inspector_controller.h"

#include "bellwether/app/presenters/receipt_presenter.h"
#include "bellwether/app/why.h"
#include "gui/control/lens_controller.h"
#include "gui/frame.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/why_page.h"
#include "gui/receipt_csv.h"
#include "gui/text.h"
#include "gui/widgets/inspector.h"

namespace bellwether::gui {

InspectorController::InspectorController(Frame& frame, LensController& lens, QObject* parent)
    : QObject(parent), m_frame(frame), m_lens(lens) {
  connect(m_frame.inspector, &Inspector::closeRequested, this, [this] { setOpen(false); });
  connect(m_frame.inspector, &Inspector::exportRequested, this, &InspectorController::exportRecords);
  connect(&m_lens, &LensController::resultsChanged, this, &InspectorController::refresh);
  connect(&m_lens, &LensController::moved, this, [this] { m_frame.setInspectorOpen(m_wanted); });
  m_frame.eachPage(
      [this](const Page& page) { connect(&page, &Page::kpiSelected, this, &InspectorController::select); });
  m_frame.withPage<WhyPage>([this](const WhyPage& page) {
    connect(&page, &WhyPage::receiptRequested, this, &InspectorController::selectWithin);
  });
}

void InspectorController::select(kpi::KpiId id) { selectWithin(id, {}); }

void InspectorController::selectWithin(kpi::KpiId id, const kpi::Slice& path) {
  m_selected = id;
  m_path = path;
  setOpen(true);
  refresh();
}

void InspectorController::setOpen(bool open) {
  const bool changed = open != m_wanted;
  m_wanted = open;
  m_frame.setInspectorOpen(open);
  if (open && changed) refresh();
  if (changed) Q_EMIT openChanged(open);
}

void InspectorController::refresh() {
  const auto results = m_lens.results();
  if (!m_wanted || !results) {
    m_latest.drop();
    m_receipt.reset();
    m_frame.inspector->showHint();
    return;
  }
  m_latest.run(
      this,
      [results, id = m_selected, path = m_path] {
        const app::Lens& lens = results->lens;
        return std::make_shared<const kpi::Receipt>(
            kpi::receiptOf(*results->facts, id, lens.period.range, app::whereOf(lens.where, path), results->asOf));
      },
      [this](std::shared_ptr<const kpi::Receipt> receipt) {
        m_receipt = std::move(receipt);
        show();
      });
}

void InspectorController::show() {
  const auto results = m_lens.results();
  if (!m_receipt || !results) return;
  m_frame.withPage<OverviewPage>([id = m_selected](OverviewPage& page) { page.setSelected(id); });
  Q_EMIT aboutToShow();
  app::Lens lens = results->lens;
  lens.where = app::whereOf(lens.where, m_path);
  m_frame.inspector->showReceipt(app::presentReceipt(*m_receipt, lens, results->asOf, m_lens.formatter()));
}

void InspectorController::retranslate() { show(); }

void InspectorController::exportRecords() {
  const auto results = m_lens.results();
  if (!m_receipt || !results) return;
  const std::string name = std::string(kpi::toString(m_selected)) + "-" + results->lens.period.id + ".csv";
  Q_EMIT exportRequested(fromUtf8(name), receiptAsCsv(*m_receipt, results->facts->settings().currency));
}

}  // namespace bellwether::gui
