#pragma once

#include <QSet>
#include <QWidget>
#include <memory>

#include "gui/lens_words.h"
#include "gui/page.h"

class QStackedWidget;

namespace bellwether::gui {

class CheckPage;
class DataPage;
class Inspector;
class LensBar;
class MessageBar;
class OverviewPage;
class ProgressStrip;
class Rail;
class ReportsPage;
class StartBar;
class StartPage;
class WhyPage;

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
  StartBar* const startBar;
  LensBar* const lensBar;
  MessageBar* const messages;
  ProgressStrip* const progress;
  StartPage* const startPage;
  CheckPage* const checkPage;
  Inspector* const inspector;

 private:
  const std::vector<Page*> m_pages;

 public:
  OverviewPage* const overviewPage;
  WhyPage* const whyPage;
  ReportsPage* const reportsPage;
  DataPage* const dataPage;

  /// In the order of the rail and of Ctrl+1, Ctrl+2, …
  const std::vector<Page*>& pages() const { return m_pages; }
  /// The registry's page of that class. Requires: there is one.
  template <class P>
  P* page() const {
    for (Page* each : m_pages)
      if (auto* found = dynamic_cast<P*>(each)) return found;
    return nullptr;
  }
  QStringList pageIds() const;
  QStringList pageTitles() const;

  void showStart();
  void showCheck();
  /// Unknown ids show the first page.
  void showPage(const QString& id);
  /// The shown page still computes figures of its own.
  bool isComputing() const;
  /// `start`, `check`, or a page's id.
  QString current() const;

  /// What the current page shows of the lens; empty for start and check.
  QString currentPlace() const;
  void setCurrentPlace(const QString& place);

  /// Draws the visible page at once and the others when they are shown.
  void showResults(std::shared_ptr<const app::Results> results, const app::Formatter& formatter);
  void showEmpty();
  void setNotes(const app::Notes& notes);
  void setInspectorOpen(bool open);
  bool isInspectorOpen() const;

 Q_SIGNALS:
  /// The user went to another page by the rail.
  void pageRequested(const QString& id);

 private:
  void layOut();
  /// The keyboard follows, unless it is in the rail or the bars.
  void turnTo(QWidget* page);
  void refreshRail();
  void drawCurrent();

  std::shared_ptr<const app::Results> m_results;
  std::optional<app::Formatter> m_formatter;
  QSet<Page*> m_stale;
};

}  // namespace bellwether::gui
