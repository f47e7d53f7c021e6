#pragma once

#include <QSet>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "gui/later.h"
#include "gui/lens_words.h"
#include "gui/page.h"
#include "gui/page_shelf.h"

class QStackedWidget;

namespace bellwether::gui {

class CheckPage;
class Inspector;
class LensBar;
class MessageBar;
class ProgressStrip;
class Rail;
class StartBar;
class StartPage;

/// Everything inside the window below its menus: the rail, the bar above the page, messages, the page and the
/// inspector. It shows what it is handed and knows no session, so that pictures can be made of it without one.
class Frame final : public QWidget {
  Q_OBJECT

 public:
  explicit Frame(QWidget* parent = nullptr);

 private:
  QStackedWidget* const m_bars;
  QStackedWidget* const m_stack;

 public:
  Rail* const rail;
  LensBar* const lensBar;
  MessageBar* const messages;
  ProgressStrip* const progress;
  Inspector* const inspector;
  Later<StartBar> startBar;
  Later<StartPage> startPage;
  Later<CheckPage> checkPage;

  /// In the order of the rail and of Ctrl+1, Ctrl+2, …
  QStringList pageIds() const { return m_pages.ids(); }
  QStringList pageTitles() const { return m_pages.titles(); }
  template <class P>
  QString idOf() const {
    return m_pages.idOf(P::staticMetaObject);
  }
  /// The registry's page of that class, made now unless it is.
  template <class P>
  P* page() {
    return static_cast<P*>(&m_pages.page(P::staticMetaObject));
  }
  /// Null until it is made.
  template <class P>
  P* madePage() const {
    return static_cast<P*>(m_pages.made(P::staticMetaObject));
  }
  /// Now, or once the page is made.
  template <class P, class Work>
  void withPage(Work work) {
    m_pages.with(P::staticMetaObject, [work = std::move(work)](Page& page) { work(static_cast<P&>(page)); });
  }
  /// With each page, also with those made later.
  void eachPage(const PageShelf::Work& work) { m_pages.each(work); }

  void showStart();
  void showCheck();
  /// Unknown ids show the first page.
  void showPage(const QString& id);
  /// The shown page still computes figures of its own.
  bool isComputing() const;
  /// `start`, `check`, or a page's id; empty until any of them is shown.
  QString current() const;

  /// What the current page shows of the lens; empty for start and check.
  QString currentPlace() const;
  void setCurrentPlace(const QString& place);

  /// Draws the visible page at once and the others when they are shown. Pages not made yet are made one by one after
  /// that, whenever there is nothing else to do, so that the first visit finds them ready.
  void showResults(std::shared_ptr<const app::Results> results, const app::Formatter& formatter);
  void showEmpty();
  void setNotes(const app::Notes& notes);
  void setInspectorOpen(bool open);
  bool isInspectorOpen() const;

 Q_SIGNALS:
  /// The user went to another page by the rail.
  void pageRequested(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void layOut();
  void place(Page& page);
  void makeNext();
  /// The keyboard follows, unless it is in the rail or the bars.
  void turnTo(QWidget* page);
  void refreshRail();
  void drawCurrent();

  PageShelf m_pages;
  QTimer m_idle;
  app::Notes m_notes;
  bool m_isEmpty = false;  ///< showEmpty() came last; neither that nor figures at first
  std::shared_ptr<const app::Results> m_results;
  std::optional<app::Formatter> m_formatter;
  QSet<Page*> m_stale;
};

}  // namespace bellwether::gui
