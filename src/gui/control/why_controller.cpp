#include "gui/control/why_controller.h"

#include "gui/control/lens_controller.h"
#include "gui/frame.h"
#include "gui/pages/why_page.h"
#include "gui/receipt_csv.h"
#include "gui/text.h"
#include "gui/why/records_panel.h"

namespace bellwether::gui {

WhyController::WhyController(Frame& frame, LensController& lens, QObject* parent)
    : QObject(parent), m_frame(frame), m_lens(lens) {
  m_frame.withPage<WhyPage>([this](const WhyPage& page) {
    connect(&page, &WhyPage::figuresWanted, this, &WhyController::compute);
    connect(&page, &WhyPage::recordsWanted, this, &WhyController::findRecords);
    connect(&page, &WhyPage::recordsExportRequested, this, &WhyController::exportRecords);
    connect(&page, &WhyPage::periodRequested, &m_lens, &LensController::setPeriod);
  });
  m_frame.eachPage([this](const Page& page) { connect(&page, &Page::kpiActivated, this, &WhyController::open); });
}

void WhyController::open(kpi::KpiId id) {
  auto* page = m_frame.page<WhyPage>();
  WhyView view = page->view();
  view.question.kpi = id;
  view.question.path.clear();
  view.tab = WhyTab::Trend;
  page->setView(view);
  m_lens.goTo(page->id());
}

bool WhyController::isComputing() const {
  const auto* page = m_frame.madePage<WhyPage>();
  return m_figures.isWaiting() || m_records.isWaiting() || (page != nullptr && page->records()->isArranging());
}

void WhyController::compute() {
  const auto results = m_lens.results();
  if (!results) return;
  m_figures.run(
      this,
      [results, question = m_frame.page<WhyPage>()->view().question, formatter = m_lens.formatter()] {
        return std::make_shared<const app::WhyData>(app::presentWhy(app::computeWhy(*results, question), formatter));
      },
      [this](const std::shared_ptr<const app::WhyData>& data) {
        m_frame.page<WhyPage>()->present(*data, m_lens.formatter());
      });
}

void WhyController::findRecords() {
  const auto results = m_lens.results();
  if (!results) return;
  const app::WhyQuestion& question = m_frame.page<WhyPage>()->view().question;
  const bool isSame =
      results == m_asked && question.kpi == m_askedQuestion.kpi && question.path == m_askedQuestion.path;
  if (isSame && m_receipt) return m_frame.page<WhyPage>()->records()->showReceipt(m_receipt, m_lens.formatter());
  m_asked = results;
  m_askedQuestion = question;
  m_receipt.reset();
  m_records.run(
      this, [results, question] { return app::receiptFor(*results, question); },
      [this](const std::shared_ptr<const kpi::Receipt>& receipt) {
        m_receipt = receipt;
        m_frame.page<WhyPage>()->records()->showReceipt(m_receipt, m_lens.formatter());
      });
}

void WhyController::exportRecords() {
  if (!m_receipt || !m_asked) return;
  const std::string name =
      std::string(kpi::toString(m_askedQuestion.kpi)) + "-" + m_asked->lens.period.id + "-records.csv";
  Q_EMIT exportRequested(fromUtf8(name), receiptAsCsv(*m_receipt, m_asked->facts->settings().currency));
}

}  // namespace bellwether::gui
