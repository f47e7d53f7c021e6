#include "gui/frame.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <chrono>

#include "gui/check/check_page.h"
#include "gui/pages/data_page.h"
#include "gui/pages/start_page.h"
#include "gui/text.h"
#include "gui/widgets/inspector.h"
#include "gui/widgets/lens_bar.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/progress_strip.h"
#include "gui/widgets/rail.h"
#include "gui/widgets/start_bar.h"

namespace bellwether::gui {
namespace {

// Figures that have just come are painted before pages are made.
constexpr std::chrono::milliseconds kQuiet{50};

/// Above the page while a workspace is being opened.
class EmptyBar final : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override { paintBar(*this); }
};

template <class W>
W* shelve(W* widget, QStackedWidget* stack) {
  stack->addWidget(widget);
  return widget;
}

}  // namespace

Frame::Frame(QWidget* parent)
    : QWidget(parent),
      m_bars(new QStackedWidget(this)),
      m_stack(new QStackedWidget(this)),
      rail(new Rail(this)),
      lensBar(new LensBar(m_bars)),
      messages(new MessageBar(this)),
      progress(new ProgressStrip(this)),
      inspector(new Inspector(this)),
      startBar([this] { return shelve(new StartBar(m_bars), m_bars); }),
      startPage([this] { return shelve(new StartPage(m_stack), m_stack); }),
      checkPage([this] { return shelve(new CheckPage(m_stack), m_stack); }),
      m_pages(m_stack, [this](Page& page) { place(page); }) {
  layOut();
  progress->hide();
  inspector->hide();
  connect(rail, &Rail::pageRequested, this, &Frame::pageRequested);
  m_idle.setSingleShot(true);
  connect(&m_idle, &QTimer::timeout, this, &Frame::makeNext);
  keepTranslated(this, [this] { refreshRail(); });
  rail->setPagesEnabled(false);
}

void Frame::layOut() {
  m_bars->addWidget(new EmptyBar(m_bars));
  m_bars->addWidget(lensBar);
  m_bars->setFixedHeight(lensBar->height());
  m_stack->addWidget(new QWidget(m_stack));
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* right = new QVBoxLayout;
  right->setSpacing(0);
  right->addWidget(m_bars);
  right->addWidget(progress);
  right->addWidget(messages);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(m_stack, 1);
  row->addWidget(inspector);
  right->addLayout(row, 1);
  outer->addWidget(rail);
  outer->addLayout(right, 1);
}

void Frame::refreshRail() {
  QList<Rail::Entry> entries;
  const QStringList ids = pageIds();
  const QStringList titles = pageTitles();
  for (qsizetype i = 0; i < ids.size(); ++i) entries.append({ids[i], titles[i], ids[i]});
  rail->setPages(entries);
}

void Frame::place(Page& page) {
  m_stack->addWidget(&page);
  if (m_notes) page.setNotes(m_notes);
  if (m_results)
    m_stale.insert(&page);
  else if (m_isEmpty)
    page.showEmpty();
}

void Frame::makeNext() {
  const Page* made = m_pages.makeNext();
  if (made == nullptr) return;
  for (const QWidget* part : made->findChildren<QWidget*>()) part->ensurePolished();
  if (m_results) m_idle.start(0);
}

void Frame::paintEvent(QPaintEvent*) {
  if (m_pages.made().empty()) m_idle.start(0);
}

void Frame::showStart() {
  m_bars->setCurrentWidget(startBar.get());
  turnTo(startPage.get());
  rail->setCurrent({});
  rail->setPagesEnabled(false);
  inspector->hide();
}

void Frame::showCheck() {
  m_bars->setCurrentWidget(lensBar);
  turnTo(checkPage.get());
  rail->setPagesEnabled(true);
  rail->setCurrent(idOf<DataPage>());
  inspector->hide();
}

void Frame::showPage(const QString& id) {
  Page* shown = m_pages.page(id);
  if (shown == nullptr) shown = m_pages.page(pageIds().first());
  m_bars->setCurrentWidget(lensBar);
  turnTo(shown);
  rail->setPagesEnabled(true);
  rail->setCurrent(shown->id());
  drawCurrent();
}

void Frame::turnTo(QWidget* page) {
  const QWidget* focus = focusWidget();
  const bool moves = focus == nullptr || m_stack->isAncestorOf(focus) || inspector->isAncestorOf(focus);
  m_stack->setCurrentWidget(page);
  if (moves) page->setFocus(Qt::OtherFocusReason);
}

bool Frame::isComputing() const {
  const auto* page = qobject_cast<Page*>(m_stack->currentWidget());
  return page != nullptr && page->isComputing();
}

QString Frame::current() const {
  const QWidget* shown = m_stack->currentWidget();
  if (shown == startPage.made()) return QStringLiteral("start");
  if (shown == checkPage.made()) return QStringLiteral("check");
  const auto* page = qobject_cast<const Page*>(shown);
  return page != nullptr ? page->id() : QString();
}

QString Frame::currentPlace() const {
  const auto* page = qobject_cast<const Page*>(m_stack->currentWidget());
  return page != nullptr ? page->place() : QString();
}

void Frame::setCurrentPlace(const QString& place) {
  if (auto* page = qobject_cast<Page*>(m_stack->currentWidget())) page->setPlace(place);
}

void Frame::showResults(std::shared_ptr<const app::Results> results, const app::Formatter& formatter) {
  m_isEmpty = false;
  m_results = std::move(results);
  m_formatter = formatter;
  const std::vector<Page*> pages = m_pages.made();
  m_stale = QSet<Page*>(pages.begin(), pages.end());
  drawCurrent();
  m_idle.start(kQuiet);
}

void Frame::showEmpty() {
  m_isEmpty = true;
  m_results.reset();
  m_stale.clear();
  for (Page* page : m_pages.made()) page->showEmpty();
}

void Frame::setNotes(const app::Notes& notes) {
  m_notes = notes;
  for (Page* page : m_pages.made()) page->setNotes(notes);
}

void Frame::drawCurrent() {
  auto* page = qobject_cast<Page*>(m_stack->currentWidget());
  if (page == nullptr || !m_results || !m_stale.remove(page)) return;
  page->showResults(*m_results, *m_formatter);
}

void Frame::setInspectorOpen(bool open) {
  const bool isPage = qobject_cast<Page*>(m_stack->currentWidget()) != nullptr;
  inspector->setVisible(open && isPage);
}

bool Frame::isInspectorOpen() const { return inspector->isVisibleTo(this); }

}  // namespace bellwether::gui
