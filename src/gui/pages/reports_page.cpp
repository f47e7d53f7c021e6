#include "gui/pages/reports_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "bellwether/report/documents.h"
#include "bellwether/report/fingerprint.h"
#include "gui/text.h"
#include "gui/widgets/panel.h"
#include "gui/widgets/sheet_view.h"

namespace bellwether::gui {
namespace {

constexpr int kOptionsWidth = 300;
constexpr QPageSize::PageSizeId kPapers[] = {QPageSize::A4, QPageSize::Letter};

}  // namespace

ReportsPage::ReportsPage(QWidget* parent)
    : Page(parent),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_remark(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_optionsPanel(new Panel(this)),
      m_what(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_paperLabel(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_paper(new QuietCombo(this)),
      m_orientationLabel(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_orientation(new QuietCombo(this)),
      m_save(new QPushButton(this)),
      m_preview(new QPushButton(this)),
      m_print(new QPushButton(this)),
      m_fingerprint(makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary)),
      m_scroll(new QScrollArea(this)),
      m_sheet(new SheetView),
      m_empty(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)) {
  m_paper->setObjectName(QStringLiteral("reportPaper"));
  m_orientation->setObjectName(QStringLiteral("reportOrientation"));
  m_save->setObjectName(QStringLiteral("reportSave"));
  m_save->setProperty("role", QStringLiteral("primary"));
  m_preview->setObjectName(QStringLiteral("reportPreview"));
  m_print->setObjectName(QStringLiteral("reportPrint"));
  layOut();
  connect(m_paper, &QComboBox::activated, this, &ReportsPage::refresh);
  connect(m_orientation, &QComboBox::activated, this, &ReportsPage::refresh);
  connect(m_save, &QPushButton::clicked, this, &ReportsPage::savePdfRequested);
  connect(m_preview, &QPushButton::clicked, this, &ReportsPage::previewRequested);
  connect(m_print, &QPushButton::clicked, this, &ReportsPage::printRequested);
  ReportsPage::retranslate();
}

void ReportsPage::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 16, 12);
  column->setSpacing(10);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_remark, 1);
  column->addLayout(head);
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(makeOptions(), 0, Qt::AlignTop);
  m_scroll->setWidget(m_sheet);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  row->addWidget(m_scroll, 1);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  row->addWidget(m_empty, 1);
  column->addLayout(row, 1);
}

QWidget* ReportsPage::makeOptions() {
  m_optionsPanel->setFixedWidth(kOptionsWidth);
  auto* body = new QVBoxLayout;
  body->setContentsMargins(12, 4, 12, 8);
  body->setSpacing(8);
  m_what->setWordWrap(true);
  body->addWidget(m_what);
  auto* grid = new QGridLayout;
  grid->setColumnStretch(1, 1);
  grid->addWidget(m_paperLabel, 0, 0);
  grid->addWidget(m_paper, 0, 1);
  grid->addWidget(m_orientationLabel, 1, 0);
  grid->addWidget(m_orientation, 1, 1);
  body->addLayout(grid);
  body->addSpacing(8);
  body->addWidget(m_save);
  body->addWidget(m_preview);
  body->addWidget(m_print);
  body->addSpacing(4);
  m_fingerprint->setWordWrap(true);
  m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
  body->addWidget(m_fingerprint);
  m_optionsPanel->body()->addLayout(body);
  return m_optionsPanel;
}

void ReportsPage::showResults(const app::Results& results, const app::Formatter& formatter) {
  m_results = std::make_shared<const app::Results>(results);
  m_formatter = formatter;
  refresh();
}

void ReportsPage::showEmpty() {
  m_results.reset();
  refresh();
}

void ReportsPage::setCompanyName(const QString& name) {
  m_companyName = name;
  refresh();
}

ReportJob ReportsPage::job(const std::shared_ptr<const app::Results>& results, const app::Formatter& formatter) const {
  report::PlanOptions options;
  options.companyName = m_companyName;
  report::Paper paper;
  paper.size = kPapers[std::max(m_paper->currentIndex(), 0)];
  paper.orientation = m_orientation->currentIndex() == 1 ? QPageLayout::Landscape : QPageLayout::Portrait;
  return {std::make_shared<const report::PagedReport>(report::summaryPlan(*results, formatter, options), paper)};
}

void ReportsPage::refresh() {
  const bool any = m_results != nullptr;
  for (QPushButton* button : {m_save, m_preview, m_print}) button->setEnabled(any);
  m_scroll->setVisible(any);
  m_empty->setVisible(!any);
  if (!any) {
    m_sheet->clear();
    m_remark->clear();
    m_fingerprint->clear();
    return;
  }
  m_sheet->showJob(job(m_results, *m_formatter));
  m_remark->setText(m_formatter->periodTitle(m_results->lens.period));
  m_fingerprint->setText(tr("Fingerprint %1: equal fingerprints, equal figures").arg(report::fingerprint(*m_results)));
}

void ReportsPage::retranslate() {
  m_title->setText(tr("Reports"));
  m_scroll->setAccessibleName(tr("Period report"));
  m_optionsPanel->setTitle(tr("Period report"));
  m_what->setText(
      tr("One page: the headline, the eight KPIs, revenue against target, the reps, and what was left out. "
         "It shows the period and the filters chosen above."));
  m_paperLabel->setText(tr("Paper"));
  m_paper->setAccessibleName(tr("Paper"));
  m_orientationLabel->setText(tr("Orientation"));
  m_orientation->setAccessibleName(tr("Orientation"));
  const int paper = std::max(m_paper->currentIndex(), 0);
  m_paper->clear();
  for (const QPageSize::PageSizeId id : kPapers) m_paper->addItem(id == QPageSize::A4 ? tr("A4") : tr("US Letter"));
  m_paper->setCurrentIndex(paper);
  const int orientation = std::max(m_orientation->currentIndex(), 0);
  m_orientation->clear();
  m_orientation->addItems({tr("Portrait"), tr("Landscape")});
  m_orientation->setCurrentIndex(orientation);
  m_save->setText(tr("Save as PDF…"));
  m_preview->setText(tr("Print preview…"));
  m_print->setText(tr("Print…"));
  m_empty->setText(tr("There is nothing to report yet. Import your CRM’s deals first."));
  refresh();
}

}  // namespace bellwether::gui
