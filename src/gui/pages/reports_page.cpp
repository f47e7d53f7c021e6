#include "gui/pages/reports_page.h"

#include <QAction>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

#include "bellwether/app/commentary.h"
#include "bellwether/app/language.h"
#include "bellwether/report/fingerprint.h"
#include "gui/printing/saved_choice.h"
#include "gui/text.h"
#include "gui/widgets/comment_edit.h"
#include "gui/widgets/pages_view.h"
#include "gui/widgets/panel.h"
#include "gui/widgets/progress_strip.h"
#include "gui/widgets/section_list.h"
#include "gui/widgets/segmented.h"

namespace bellwether::gui {
namespace {

constexpr QPageSize::PageSizeId kPapers[] = {QPageSize::A4, QPageSize::Letter, QPageSize::A3};
constexpr int kDocumentRole = Qt::UserRole;
constexpr int kRepRole = Qt::UserRole + 1;
constexpr int kSavedRole = Qt::UserRole + 2;

using Document = ReportChoice::Document;

}  // namespace

ReportsPage::ReportsPage(QWidget* parent)
    : Page(parent),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_remark(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_optionsPanel(new Panel(this)),
      m_list(new QListWidget(this)),
      m_tabs(new Segmented(this)),
      m_tabPages(new QStackedWidget(this)),
      m_noSections(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_sections(new SectionList(this)),
      m_comment(new CommentEdit(this)),
      m_languageLabel(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_language(new QuietCombo(this)),
      m_paperLabel(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_paper(new QuietCombo(this)),
      m_orientationLabel(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_orientation(new QuietCombo(this)),
      m_save(new QPushButton(this)),
      m_more(new QPushButton(this)),
      m_menu(new QMenu(this)),
      m_print(new QPushButton(this)),
      m_writing(new ProgressStrip(this)),
      m_strip(new PeriodStrip(this)),
      m_pages(new PagesView(this)),
      m_empty(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)) {
  m_list->setObjectName(QStringLiteral("reportList"));
  m_sections->setObjectName(QStringLiteral("reportSections"));
  m_language->setObjectName(QStringLiteral("reportLanguage"));
  m_paper->setObjectName(QStringLiteral("reportPaper"));
  m_orientation->setObjectName(QStringLiteral("reportOrientation"));
  m_save->setObjectName(QStringLiteral("reportSave"));
  m_save->setProperty("role", QStringLiteral("primary"));
  m_more->setObjectName(QStringLiteral("reportMore"));
  m_print->setObjectName(QStringLiteral("reportPrint"));
  m_pages->setObjectName(QStringLiteral("reportPages"));
  makeMenu();
  layOut();
  connect(m_list, &QListWidget::currentRowChanged, this, &ReportsPage::takeDocument);
  connect(m_language, &QComboBox::activated, this, &ReportsPage::refresh);
  connect(m_writing, &ProgressStrip::cancelRequested, this, &ReportsPage::cancelWritingRequested);
  m_writing->hide();
  connect(m_sections, &SectionList::sectionsChanged, this, &ReportsPage::refresh);
  connect(m_comment, &CommentEdit::edited, this, &ReportsPage::takeComment);
  connect(m_tabs, &Segmented::chosen, m_tabPages, &QStackedWidget::setCurrentIndex);
  connect(m_strip, &PeriodStrip::closeRequested, this, &ReportsPage::closeRequested);
  connect(m_strip, &PeriodStrip::reopenRequested, this, &ReportsPage::reopenRequested);
  connect(m_strip, &PeriodStrip::changesRequested, this, &ReportsPage::changesRequested);
  connect(m_paper, &QComboBox::activated, this, &ReportsPage::refresh);
  connect(m_orientation, &QComboBox::activated, this, &ReportsPage::refresh);
  connect(m_save, &QPushButton::clicked, this, &ReportsPage::savePdfRequested);
  connect(m_print, &QPushButton::clicked, this, &ReportsPage::printRequested);
  connect(m_pages, &PagesView::pageChanged, this, &ReportsPage::showPlace);
  ReportsPage::retranslate();
}

void ReportsPage::makeMenu() {
  const auto add = [this](const char* name, ReportFormat format) {
    QAction* action = m_menu->addAction(QString());
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, [this, format] { Q_EMIT saveRequested(format); });
  };
  add("reportHtml", ReportFormat::Html);
  add("reportXlsx", ReportFormat::Xlsx);
  add("reportCsv", ReportFormat::Csv);
  add("reportPng", ReportFormat::Png);
  m_menu->addSeparator();
  QAction* copy = m_menu->addAction(QString());
  copy->setObjectName(QStringLiteral("reportCopy"));
  connect(copy, &QAction::triggered, this, &ReportsPage::copyPageRequested);
  QAction* preview = m_menu->addAction(QString());
  preview->setObjectName(QStringLiteral("reportPreview"));
  connect(preview, &QAction::triggered, this, &ReportsPage::previewRequested);
  m_menu->addSeparator();
  QAction* keep = m_menu->addAction(QString());
  keep->setObjectName(QStringLiteral("reportKeep"));
  connect(keep, &QAction::triggered, this, &ReportsPage::saveChoicesRequested);
  QAction* remove = m_menu->addAction(QString());
  remove->setObjectName(QStringLiteral("reportRemove"));
  connect(remove, &QAction::triggered, this, [this] { Q_EMIT removeSavedRequested(savedName()); });
  connect(m_menu, &QMenu::aboutToShow, remove, [this, remove] { remove->setEnabled(!savedName().isEmpty()); });
  m_more->setMenu(m_menu);
}

void ReportsPage::showResults(const app::Results& results, const app::Formatter& formatter) {
  m_comment->flush();
  m_results = std::make_shared<const app::Results>(results);
  m_formatter = formatter;
  showStrip();
  fillList();
  refresh();
}

void ReportsPage::showEmpty() {
  m_comment->flush();
  m_results.reset();
  m_paged.reset();
  m_kept = {};
  showStrip();
  m_latest.drop();
  fillList();
  refresh();
}

void ReportsPage::setCompanyName(const QString& name) {
  m_companyName = name;
  refresh();
}

void ReportsPage::setKept(const KeptPeriod& kept) {
  const bool isOwnText = m_comment->isDirty() && m_kept.period == kept.period;
  m_kept = kept;
  if (!isOwnText) m_comment->setText(kept.comment);
  m_comment->setWritable(kept.isWritable && !kept.closed);
  showStrip();
  refresh();
}

void ReportsPage::takeComment(const QString& text) {
  m_kept.comment = text;
  Q_EMIT commentEdited(m_kept.period, text);
  refresh();
}

void ReportsPage::showStrip() {
  const bool isKnown = m_results && m_formatter && m_kept.period == m_results->lens.period.id;
  m_comment->setEnabled(isKnown);
  if (isKnown)
    m_strip->showPeriod(m_kept, m_results->lens.period, m_results->asOf, *m_formatter);
  else
    m_strip->clear();
}

void ReportsPage::setSaved(const std::vector<store::SavedReport>& saved) {
  m_saved = saved;
  fillList();
  refresh();
}

void ReportsPage::showWriting(const std::optional<Writing>& writing) {
  m_writing->setVisible(writing.has_value());
  if (!writing) return;
  m_writing->showStep({tr("Writing %1, page %2 of %3").arg(writing->name).arg(writing->page).arg(writing->pages), 0,
                       static_cast<double>(writing->page) / std::max(1, writing->pages)});
}

QString ReportsPage::savedName() const {
  const QListWidgetItem* item = m_list->currentItem();
  return item ? item->data(kSavedRole).toString() : QString();
}

// A saved report brings its own paper, language and sections.
void ReportsPage::takeDocument() {
  const QString name = savedName();
  for (const store::SavedReport& saved : m_saved) {
    if (name.isEmpty() || fromUtf8(saved.name) != name) continue;
    const auto choice = choiceFromJson(saved.choices);
    if (!choice) break;
    m_sections->setSections(choice->options.sections);
    const auto* paper = std::find(std::begin(kPapers), std::end(kPapers), choice->paper.size);
    m_paper->setCurrentIndex(static_cast<int>(paper - std::begin(kPapers)));
    m_orientation->setCurrentIndex(choice->paper.orientation == QPageLayout::Landscape ? 1 : 0);
    m_language->setCurrentIndex(static_cast<int>(app::languages().indexOf(choice->language)) + 1);
  }
  refresh();
}

void ReportsPage::fillList() {
  const QSignalBlocker blocker(m_list);
  const ReportChoice before = choice();
  const QString savedBefore = savedName();
  m_list->clear();
  const auto add = [this](const QString& text, Document document, const std::string& rep) {
    auto* item = new QListWidgetItem(text, m_list);
    item->setData(kDocumentRole, static_cast<int>(document));
    item->setData(kRepRole, QByteArray::fromStdString(rep));
    item->setToolTip(plainToolTip(text));
    return item;
  };
  add(tr("One page"), Document::Summary, {});
  add(tr("Period pack"), Document::Pack, {});
  add(tr("Review minutes"), Document::Minutes, {});
  add(tr("Data appendix"), Document::Appendix, {});
  for (const store::SavedReport& saved : m_saved)
    if (const auto kept = choiceFromJson(saved.choices))
      add(fromUtf8(saved.name), kept->document, kept->rep)->setData(kSavedRole, fromUtf8(saved.name));
  if (m_results)
    for (const auto& rep : report::repsWithSheets(*m_results))
      add(tr("Sheet: %1").arg(fromUtf8(rep)), Document::Rep, rep);
  int current = 0;
  for (int i = 0; i < m_list->count(); ++i)
    if (m_list->item(i)->data(kDocumentRole).toInt() == static_cast<int>(before.document) &&
        m_list->item(i)->data(kRepRole).toByteArray().toStdString() == before.rep &&
        m_list->item(i)->data(kSavedRole).toString() == savedBefore)
      current = i;
  m_list->setCurrentRow(current);
}

ReportChoice ReportsPage::choice() const {
  ReportChoice choice;
  if (const QListWidgetItem* item = m_list->currentItem()) {
    choice.document = static_cast<Document>(item->data(kDocumentRole).toInt());
    choice.rep = item->data(kRepRole).toByteArray().toStdString();
  }
  choice.options.companyName = m_companyName;
  choice.options.sections = m_sections->sections();
  if (m_results && m_formatter && m_kept.period == m_results->lens.period.id) {
    choice.options.closed = m_kept.closed;
    choice.options.reviews = m_kept.writings.reviews;
    choice.options.notes = m_kept.writings.notes;
    const QString text = m_kept.closed ? m_kept.comment : app::fillIn(m_kept.comment, *m_results, *m_formatter);
    if (!text.trimmed().isEmpty()) choice.options.comments.push_back({{}, text});
  }
  choice.language = app::languages().value(m_language->currentIndex() - 1);
  choice.paper.size = kPapers[std::max(m_paper->currentIndex(), 0)];
  choice.paper.orientation = m_orientation->currentIndex() == 1 ? QPageLayout::Landscape : QPageLayout::Portrait;
  return choice;
}

ReportJob ReportsPage::job(const std::shared_ptr<const app::Results>& results, const app::Formatter& formatter) const {
  const bool isShown = m_paged && m_results && !m_latest.isWaiting() && m_results->lens == results->lens &&
                       m_results->asOf == results->asOf && m_results->facts == results->facts;
  return {isShown ? m_paged : makeReport(*results, formatter, choice())};
}

int ReportsPage::currentPage() const { return m_pages->currentPage(); }

void ReportsPage::refresh() {
  const bool any = m_results != nullptr;
  for (QPushButton* button : {m_save, m_more, m_print}) button->setEnabled(any);
  m_list->setEnabled(any);
  m_pages->setVisible(any);
  m_empty->setVisible(!any);
  const ReportChoice now = choice();
  m_sections->setVisible(now.document == Document::Pack);
  m_noSections->setVisible(now.document != Document::Pack);
  if (!any) {
    show(nullptr);
    return;
  }
  const auto work = [results = m_results, formatter = *m_formatter, now] {
    return makeReport(*results, formatter, now);
  };
  if (computing() == Computing::AtOnce)
    show(work());
  else
    m_latest.run(this, work, [this](const std::shared_ptr<const report::PagedReport>& paged) { show(paged); });
}

void ReportsPage::show(const std::shared_ptr<const report::PagedReport>& paged) {
  m_paged = paged;
  m_pages->setReport(paged);
  showPlace();
}

void ReportsPage::showPlace() {
  if (!m_paged || !m_results) {
    m_remark->clear();
    return;
  }
  m_remark->setText(tr("%1 · page %2 of %3 · fingerprint %4")
                        .arg(m_paged->plan().title)
                        .arg(m_pages->currentPage() + 1)
                        .arg(m_paged->pageCount())
                        .arg(report::fingerprint(*m_results)));
}

void ReportsPage::fillCombos() {
  const int language = std::max(m_language->currentIndex(), 0);
  m_language->clear();
  m_language->addItem(tr("As the window"));
  for (const QString& code : app::languages()) m_language->addItem(app::languageName(code));
  m_language->setCurrentIndex(language);
  const int paper = std::max(m_paper->currentIndex(), 0);
  m_paper->clear();
  m_paper->addItems({tr("A4"), tr("US Letter"), tr("A3")});
  m_paper->setCurrentIndex(paper);
  const int orientation = std::max(m_orientation->currentIndex(), 0);
  m_orientation->clear();
  m_orientation->addItems({tr("Portrait"), tr("Landscape")});
  m_orientation->setCurrentIndex(orientation);
}

void ReportsPage::retranslate() {
  m_title->setText(tr("Reports"));
  m_list->setAccessibleName(tr("Reports"));
  m_pages->setAccessibleName(tr("Pages of the report"));
  m_optionsPanel->setTitle(tr("Reports"));
  m_tabs->setChoices({tr("Paper"), tr("Sections"), tr("Commentary")});
  m_tabs->setCurrent(m_tabPages->currentIndex());
  m_noSections->setText(tr("Only the period pack has sections to choose from."));
  m_sections->retranslate();
  m_comment->retranslate();
  m_strip->retranslate();
  m_languageLabel->setText(tr("Language"));
  m_language->setAccessibleName(tr("Language"));
  m_paperLabel->setText(tr("Paper"));
  m_paper->setAccessibleName(tr("Paper"));
  m_orientationLabel->setText(tr("Orientation"));
  m_orientation->setAccessibleName(tr("Orientation"));
  fillCombos();
  m_save->setText(tr("Save as PDF…"));
  m_more->setText(tr("More"));
  m_print->setText(tr("Print…"));
  const std::pair<const char*, QString> actions[] = {{"reportHtml", tr("Save as HTML…")},
                                                     {"reportXlsx", tr("Save as spreadsheet…")},
                                                     {"reportCsv", tr("Save tables as CSV…")},
                                                     {"reportPng", tr("Save this page as picture…")},
                                                     {"reportCopy", tr("Copy this page")},
                                                     {"reportPreview", tr("Print preview…")},
                                                     {"reportKeep", tr("Save these choices as a report…")},
                                                     {"reportRemove", tr("Remove this saved report")}};
  for (const auto& [name, text] : actions)
    if (auto* action = m_menu->findChild<QAction*>(QString::fromLatin1(name))) action->setText(text);
  m_empty->setText(tr("There is nothing to report yet. Import your CRM’s deals first."));
  fillList();
  refresh();
}

}  // namespace bellwether::gui
